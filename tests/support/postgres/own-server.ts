/** A PostgreSQL of one's own, which can go away and come back with its data on the same port. */
import { type ChildProcess, spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { chmodSync, chownSync, mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import type { AddressInfo } from 'node:net';
import { connect, createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { findBinaries } from './binaries';

export class OwnServer {
  private process: ChildProcess | undefined;

  private constructor(
    private readonly folder: string,
    private readonly binaries: NonNullable<ReturnType<typeof findBinaries>>,
    readonly port: number,
  ) {}

  /** Makes a cluster and starts it; with the programs in a folder, or those that the tests bring. */
  static async create(bin?: string): Promise<OwnServer> {
    const folder = mkdtempSync(join(tmpdir(), 'whosejob-own-postgres-'));
    chmodSync(folder, 0o755);
    const binaries = bin === undefined ? findBinaries(folder) : binariesIn(bin);
    if (binaries === undefined) throw new Error('no PostgreSQL for this platform');
    const data = join(folder, 'data');
    mkdirSync(data, { mode: 0o700 });
    const { user } = binaries;
    if ('uid' in user) chownSync(data, user.uid as number, user.gid as number);
    const made = spawnSync(
      binaries.initdb,
      ['-D', data, '-U', 'postgres', '-A', 'trust', '-E', 'UTF8', '--no-locale', '--no-sync'],
      { ...user, env: {}, encoding: 'utf8' },
    );
    if (made.status !== 0) throw new Error(`initdb failed: ${made.stderr}`);
    const server = new OwnServer(folder, binaries, await freePort());
    await server.start();
    return server;
  }

  get url(): string {
    return `postgres://postgres:pw-of-own-server@127.0.0.1:${this.port}/postgres`;
  }

  async start(): Promise<void> {
    const settings = [
      `port=${this.port}`,
      'listen_addresses=127.0.0.1',
      'unix_socket_directories=',
      'fsync=off',
    ];
    this.process = spawn(
      this.binaries.postgres,
      ['-D', join(this.folder, 'data'), ...settings.flatMap((setting) => ['-c', setting])],
      { ...this.binaries.user, env: {}, stdio: 'ignore' },
    );
    while (!(await answers(this.port))) await sleep(50);
  }

  /** Ends it at once, as a crash does. */
  async stop(): Promise<void> {
    const { process } = this;
    if (!process || process.exitCode !== null) return;
    const ended = once(process, 'exit');
    process.kill('SIGQUIT');
    await ended;
  }

  async remove(): Promise<void> {
    await this.stop();
    rmSync(this.folder, { recursive: true, force: true });
  }
}

function binariesIn(bin: string): ReturnType<typeof findBinaries> {
  const user = process.getuid?.() === 0 ? { uid: 65534, gid: 65534 } : {};
  return { initdb: join(bin, 'initdb'), postgres: join(bin, 'postgres'), user };
}

function answers(port: number): Promise<boolean> {
  return new Promise((resolve) => {
    const socket = connect(port, '127.0.0.1');
    socket.once('connect', () => {
      socket.destroy();
      resolve(true);
    });
    socket.once('error', () => resolve(false));
  });
}

async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  server.close();
  await once(server, 'close');
  return port;
}
