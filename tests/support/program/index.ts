/** The built program as a process of its own, with this environment and no other, in a folder of its own. */
import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, readFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';

const MAIN = resolve(__dirname, '../../../dist/main.js');
/** Starting takes a second; machines under load take much longer. Milliseconds. */
const PATIENCE = 60_000;

export interface Setting {
  readonly env?: Readonly<Record<string, string>>;
  /** A file that Node loads before the program. */
  readonly preload?: string;
  readonly folder?: string;
}

export class Program {
  output = '';
  readonly folder: string;
  readonly child: ChildProcess;
  /** Resolves with the exit code, or the signal that ended it. */
  readonly ended: Promise<number | string>;
  url = '';

  private constructor({ env = {}, preload, folder }: Setting) {
    this.folder = folder ?? mkdtempSync(join(tmpdir(), 'whosejob-program-'));
    const flags = preload === undefined ? [] : ['--require', preload];
    this.child = spawn(process.execPath, [...flags, MAIN, 'serve'], {
      cwd: this.folder,
      env: { PATH: process.env.PATH ?? '', HOST: '127.0.0.1', PORT: '0', ...env },
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    for (const stream of [this.child.stdout, this.child.stderr])
      stream?.setEncoding('utf8').on('data', (text: string) => {
        this.output += text;
      });
    this.ended = once(this.child, 'exit').then(([code, signal]) => code ?? signal);
  }

  /** Starts it, and waits until it has said its port. @throws when it ends instead. */
  static async start(setting: Setting = {}): Promise<Program> {
    const program = new Program(setting);
    const port = await program.says(/"port":(\d+)|127\.0\.0\.1:(\d+) and ask/);
    program.url = `http://127.0.0.1:${port}`;
    return program;
  }

  get pid(): number {
    return this.child.pid ?? 0;
  }

  get running(): boolean {
    return this.child.exitCode === null && this.child.signalCode === null;
  }

  /** Waits until the output holds this, and gives what the first group matched. */
  async says(pattern: RegExp, patience = PATIENCE): Promise<string> {
    const match = await this.until(() => pattern.exec(this.output), patience);
    return match.slice(1).find((group) => group !== undefined) ?? match[0];
  }

  /** Waits until a look gives something. @throws when the program ends first, or patience does. */
  async until<T>(look: () => T | Promise<T>, patience = PATIENCE): Promise<NonNullable<T>> {
    const end = Date.now() + patience;
    for (;;) {
      const found = await look();
      if (found) return found;
      if (!this.running) throw new Error(`it ended, having said:\n${this.output.slice(-3000)}`);
      if (Date.now() > end) throw new Error(`waited in vain:\n${this.output.slice(-3000)}`);
      await sleep(20);
    }
  }

  /** Ends it, and waits for that. */
  async stop(signal: NodeJS.Signals = 'SIGTERM'): Promise<number | string> {
    if (this.running) this.child.kill(signal);
    return this.ended;
  }

  /** What it answers to a GET. */
  async get(path: string): Promise<{ status: number; text: string; headers: Headers }> {
    const response = await fetch(this.url + path);
    return { status: response.status, text: await response.text(), headers: response.headers };
  }

  /** The sum of a metric over the series whose labels hold all of these. */
  async metric(name: string, ...labels: string[]): Promise<number> {
    const { text } = await this.get('/metrics');
    return text
      .split('\n')
      .filter((line) => line.startsWith(`${name}{`) || line.startsWith(`${name} `))
      .filter((line) => labels.every((label) => line.includes(label)))
      .reduce((sum, line) => sum + Number(line.slice(line.lastIndexOf(' ') + 1)), 0);
  }

  /** Resident memory in MiB; undefined where the system does not say (only Linux does). */
  memory(): number | undefined {
    try {
      const status = readFileSync(`/proc/${this.pid}/status`, 'utf8');
      return Math.round(Number(/VmRSS:\s+(\d+)/.exec(status)?.[1]) / 1024);
    } catch {
      return undefined;
    }
  }
}
