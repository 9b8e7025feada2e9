import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';

const MAIN = resolve(__dirname, '../dist/main.js');

/** The built program with this environment and no other, in an empty folder. */
class Program {
  output = '';
  readonly child: ChildProcess;
  readonly ended: Promise<number | null>;

  constructor(folder: string, environment: Record<string, string>) {
    this.child = spawn(process.execPath, [MAIN, 'serve'], {
      cwd: folder,
      env: { PATH: process.env.PATH ?? '', PORT: '0', ...environment },
    });
    for (const stream of [this.child.stdout, this.child.stderr])
      stream?.on('data', (text: Buffer) => {
        this.output += text;
      });
    this.ended = once(this.child, 'exit').then(([code]) => code as number | null);
  }

  /** Waits until the output says this, and gives what matched. */
  async says(pattern: RegExp): Promise<string> {
    for (;;) {
      const match = pattern.exec(this.output);
      if (match) return match[1] ?? match[0];
      const over = await Promise.race([
        once(this.child.stdout as NodeJS.ReadableStream, 'data').then(() => false),
        this.ended.then(() => true),
      ]);
      if (over && !pattern.test(this.output))
        throw new Error(`it ended, having said:\n${this.output}`);
    }
  }
}

describe('whosejob serve', () => {
  let folder: string;
  let program: Program;
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'whosejob-'));
  });
  afterEach(async () => {
    program.child.kill('SIGKILL');
    await program.ended;
    rmSync(folder, { recursive: true, force: true });
  });

  describe('with nothing configured', () => {
    let url: string;
    beforeEach(async () => {
      program = new Program(folder, {});
      url = await program.says(/Next: open (\S+) and ask/);
    });

    it('serves this machine only, and says where to go next', () => {
      expect(url).toMatch(/^http:\/\/127\.0\.0\.1:\d+$/);
    });

    it('is alive and ready', async () => {
      expect((await fetch(`${url}/healthz`)).status).toBe(200);
      expect(await (await fetch(`${url}/readyz`)).json()).toMatchObject({
        status: 'ready',
        checks: { catalog: { ok: true }, database: { ok: true } },
      });
    });

    it('counts for Prometheus', async () => {
      expect(await (await fetch(`${url}/metrics`)).text()).toContain('process_cpu_seconds_total');
    });

    it('has no routes of platforms that are not there', async () => {
      for (const path of ['/slack/events', '/api/messages', '/nowhere'])
        expect((await fetch(url + path, { method: 'POST' })).status).toBe(404);
    });

    it.each(['SIGINT', 'SIGTERM'] as const)('stops cleanly on %s', async (signal) => {
      program.child.kill(signal);
      expect(await program.ended).toBe(0);
    });
  });

  it('says every mistake of the configuration at once, no secret, and exits with 78', async () => {
    program = new Program(folder, {
      PORT: 'abc',
      SLACK_BOT_TOKEN: 'not-a-token-but-secret',
      TEAMS_APP_ID: 'nor-an-id',
    });
    expect(await program.ended).toBe(78);
    for (const name of ['PORT', 'SLACK_BOT_TOKEN', 'TEAMS_APP_ID'])
      expect(program.output).toContain(name);
    expect(program.output).not.toContain('not-a-token-but-secret');
  });

  it('says in one line that the port is taken', async () => {
    const other = createServer();
    await new Promise<void>((done) => other.listen(0, '127.0.0.1', done));
    const { port } = other.address() as AddressInfo;
    program = new Program(folder, { PORT: String(port) });
    expect(await program.ended).not.toBe(0);
    expect(program.output).toContain(String(port));
    expect(program.output).not.toMatch(/\n\s+at /);
    other.close();
  });
});
