/** The built program as a child process, the way a user or another program runs it. */
import { spawn } from 'node:child_process';
import { resolve } from 'node:path';

const PROGRAM = resolve(__dirname, '../../dist/main.js');

export interface Outcome {
  readonly code: number | null;
  readonly stdout: string;
  readonly stderr: string;
}

export interface Options {
  /** What it reads on standard input. */
  readonly input?: string | Buffer;
  /** Closes standard output after its first bytes, as `head -1` does. */
  readonly hangUp?: boolean;
  /** Variables of its environment beside those of the test's. */
  readonly env?: Readonly<Record<string, string>>;
}

/** Runs `whosejob` to its end. */
export function whosejob(args: readonly string[], options: Options = {}): Promise<Outcome> {
  return new Promise((done, fail) => {
    const child = spawn(process.execPath, [PROGRAM, ...args], {
      stdio: 'pipe',
      env: { ...process.env, ...options.env },
    });
    let stdout = '';
    let stderr = '';
    child.stdout.setEncoding('utf8').on('data', (text: string) => {
      stdout += text;
      if (options.hangUp) child.stdout.destroy();
    });
    child.stderr.setEncoding('utf8').on('data', (text: string) => {
      stderr += text;
    });
    // The program may stop reading before everything is written.
    child.stdin.on('error', () => {});
    child.stdin.end(options.input ?? '');
    child.on('error', fail);
    child.on('close', (code) => done({ code, stdout, stderr }));
  });
}

/** The JSON values of the lines of an output. @throws {SyntaxError} when a line is no JSON. */
export function parseLines(output: string): unknown[] {
  if (!output.endsWith('\n')) throw new SyntaxError('the last line has no end');
  return output
    .slice(0, -1)
    .split('\n')
    .map((line) => JSON.parse(line) as unknown);
}
