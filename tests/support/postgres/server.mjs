// Runs one PostgreSQL for a test run: node server.mjs <settings as JSON>. Writes its address to `ready`, or
// what went wrong to `failed`, in its folder; ends, and deletes the folder, when the test run has ended.
import { spawn, spawnSync } from 'node:child_process';
import { chownSync, mkdirSync, openSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { join } from 'node:path';

const { folder, binaries, owner } = JSON.parse(process.argv[2]);
const { initdb, postgres, user } = binaries;
const data = join(folder, 'data');
const logFile = join(folder, 'log');
const password = 'pw-of-postgres';

function finish(text) {
  if (text) writeFileSync(join(folder, 'failed'), text);
  else rmSync(folder, { recursive: true, force: true });
  process.exit();
}

function initialise() {
  mkdirSync(data);
  const passwordFile = join(folder, 'password');
  writeFileSync(passwordFile, `${password}\n`);
  if (user.uid !== undefined)
    for (const path of [data, passwordFile]) chownSync(path, user.uid, user.gid);
  const { status, stderr, error } = spawnSync(
    initdb,
    ['-D', data, '-U', 'postgres', '-A', 'scram-sha-256', '--pwfile', passwordFile].concat([
      '-E',
      'UTF8',
      '--no-locale',
      '--no-sync',
    ]),
    { ...user, env: {}, encoding: 'utf8' },
  );
  if (status !== 0) finish(`initdb failed: ${error ?? stderr}`);
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

function isAlive(pid) {
  try {
    return process.kill(pid, 0);
  } catch {
    return false;
  }
}

initialise();
const port = await freePort();
const log = openSync(logFile, 'a');
const settings = {
  port,
  listen_addresses: '127.0.0.1',
  unix_socket_directories: '',
  // Nobody keeps what is written here.
  fsync: 'off',
  full_page_writes: 'off',
  max_connections: 200,
  shared_buffers: '32MB',
};
const server = spawn(
  postgres,
  ['-D', data, ...Object.entries(settings).flatMap(([name, value]) => ['-c', `${name}=${value}`])],
  { ...user, env: {}, stdio: ['ignore', log, log] },
);
server.on('error', (error) => finish(`PostgreSQL did not start: ${error}`));
server.on('exit', () => finish(`PostgreSQL ended: ${readFileSync(logFile, 'utf8').slice(-2000)}`));

let ready = false;
setInterval(() => {
  if (!ready && readFileSync(logFile, 'utf8').includes('ready to accept connections')) {
    ready = true;
    const address = `postgres://postgres:${password}@127.0.0.1:${port}`;
    writeFileSync(join(folder, 'ready'), JSON.stringify({ address, pid: server.pid }));
  }
  if (isAlive(owner)) return;
  server.removeAllListeners('exit');
  server.on('exit', () => finish());
  server.kill('SIGINT');
}, 100);
