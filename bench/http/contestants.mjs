// Starts whosejob as shipped and the bare apps, all on the last core, and reads their memory.
import { spawn } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { get } from 'node:http';
import { createServer } from 'node:net';
import { cpus, platform, tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { ISSUER } from './chat-server.mjs';

const MAIN = fileURLToPath(new URL('../../dist/main.js', import.meta.url));
const BARE = fileURLToPath(new URL('../bare/main.cjs', import.meta.url));
const CORE = String(cpus().length - 1);

export const SETTINGS = {
  SLACK_BOT_TOKEN: 'xoxb-0000000000-bench',
  SLACK_SIGNING_SECRET: '0123456789abcdef0123456789abcdef',
  TEAMS_APP_ID: '5a1f6f0e-7a5b-4b9e-9c7e-0d3f2a1b4c5d',
  TEAMS_APP_PASSWORD: 'a-secret-of-the-bench',
  TEAMS_TENANT_ID: '0b9c1d2e-3f4a-4b5c-8d6e-7f8091a2b3c4',
};

/** The settings of these platforms, with all that they call at one address. */
export function settingsFor(platforms, chatUrl) {
  const wanted = Object.entries(SETTINGS).filter(([name]) =>
    platforms.includes(name.split('_')[0].toLowerCase()),
  );
  const addresses = {
    slack: { SLACK_API_URL: `${chatUrl}/api/` },
    teams: {
      TEAMS_LOGIN_URL: chatUrl,
      TEAMS_TOKEN_ISSUER: ISSUER,
      TEAMS_OPENID_METADATA_URL: `${chatUrl}/v1/openid`,
    },
  };
  return Object.assign(Object.fromEntries(wanted), ...platforms.map((each) => addresses[each]));
}

export function freePort() {
  return new Promise((resolve) => {
    const server = createServer().listen(0, '127.0.0.1', () => {
      const { port } = server.address();
      server.close(() => resolve(port));
    });
  });
}

/** True when `/readyz` says so. */
export function isReady(port) {
  return new Promise((resolve) => {
    const request = get({ port, host: '127.0.0.1', path: '/readyz', agent: false }, (response) => {
      response.resume();
      resolve(response.statusCode === 200);
    });
    request.on('error', () => resolve(false));
  });
}

/**
 * Starts a contestant and waits until it is ready. `name`: whosejob, or what of bare/main.cjs; `flags` are Node's.
 * `port` is that of the last named part.
 */
export async function start(names, environment, flags = []) {
  const folder = mkdtempSync(join(tmpdir(), 'whosejob-bench-'));
  const ports = await Promise.all(names.map(freePort));
  const port = ports.at(-1);
  const program =
    names[0] === 'whosejob'
      ? [MAIN, 'serve']
      : [BARE, ...names.map((name, at) => `${name}:${ports[at]}`)];
  const node = [process.execPath, ...flags, ...program];
  const [command, ...rest] = platform() === 'linux' ? ['taskset', '-c', CORE, ...node] : node;
  const begun = performance.now();
  const child = spawn(command, rest, {
    cwd: folder,
    env: { PATH: process.env.PATH, PORT: String(port), ...environment },
    stdio: ['ignore', 'ignore', 'pipe', 'ipc'],
  });
  let complaints = '';
  child.stderr.on('data', (text) => {
    complaints += text;
  });
  const ended = new Promise((resolve) => child.once('exit', resolve));
  const ready = await Promise.race([
    ended.then(() => false),
    Promise.all(ports.map((each) => untilReady(each))).then(() => true),
  ]);
  if (!ready) throw new Error(`${names.join('+')} did not start:\n${complaints}`);
  const milliseconds = performance.now() - begun;
  return {
    port,
    /** From exec to ready. */
    milliseconds,
    child,
    memory: () => residentMemory(child.pid),
    work: () => secondsWorked(child.pid),
    async stop() {
      child.kill('SIGTERM');
      await Promise.race([ended, sleep(10_000).then(() => child.kill('SIGKILL'))]);
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

async function untilReady(port) {
  while (!(await isReady(port))) await sleep(2);
}

/** Seconds for which the processor has worked for a program, whatever else it was busy with meanwhile. */
function secondsWorked(pid) {
  if (platform() !== 'linux') return Number.NaN;
  // The name of the program, in brackets, may hold anything; what is counted are hundredths of a second.
  const [, fields] = readFileSync(`/proc/${pid}/stat`, 'utf8').split(') ');
  const [user, system] = fields.split(' ').slice(11, 13).map(Number);
  return (user + system) / 100;
}

/** Megabytes in memory. */
function residentMemory(pid) {
  if (platform() !== 'linux') return Number.NaN;
  return Number(/^VmRSS:\s+(\d+)/m.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))[1]) / 1024;
}
