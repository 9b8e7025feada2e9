/** A database of the former release opens in this one, with what was in it. */
import { execFile } from 'node:child_process';
import { copyFileSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { promisify } from 'node:util';
import { openStore } from '../../src/store';
import { migrateToLatest } from '../../src/store/migrate';
import { MIGRATIONS } from '../../src/store/migrations';
import { openSqlite } from '../../src/store/sqlite';

/** Written by the store of that release (the commit before tips): one record of each kind. */
const FORMER = resolve(__dirname, 'former-release.db');
const PROGRAM = resolve(__dirname, '../../dist/main.js');
const NOW = Date.UTC(2026, 10, 25);
const SCOPE = { platform: 'slack', workspace: 'T0EXAMPLE1' };

let folder: string;
let url: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'whosejob-upgrade-'));
  copyFileSync(FORMER, join(folder, 'test.db'));
  url = `file:${join(folder, 'test.db')}`;
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

test('an upgrade keeps what the former release knew, and needs no hand', async () => {
  const { stdout } = await promisify(execFile)(process.execPath, [PROGRAM, 'migrate'], {
    cwd: folder,
    env: { PATH: process.env.PATH, DATABASE_URL: url },
  });
  expect(stdout).toContain('is up to date (2026-11-24-tips, 2026-11-24-unanswered)');
  const store = await openStore(url);
  expect(await store.feedback.get(SCOPE, 'kept', NOW)).toBe('{"reason":"link"}');
  expect(await store.handledMessages.claim('slack', 'T0EXAMPLE1', 'seen', NOW)).toBe(false);
  expect(await store.tallies.top(SCOPE, 'asked', '2026-11-01', 5)).toEqual([
    { subject: 's3 · encryption', count: 2 },
  ]);
  await store.close();
});

test('a rollback: the former release refuses what a newer one has changed, and says what to do', async () => {
  const store = await openStore(url);
  await store.migrate();
  await store.close();
  const { 1: tips = '' } = Object.keys(MIGRATIONS);
  const former = Object.fromEntries(Object.entries(MIGRATIONS).filter(([name]) => name < tips));
  const connected = await openSqlite(join(folder, 'test.db'));
  await expect(migrateToLatest(connected.db, url, former)).rejects.toThrow(
    /newer whosejob .* Start that version, or restore a backup from before/,
  );
  await connected.close();
});
