/** A database of the former release opens in this one, with what was in it. */
import { execFile } from 'node:child_process';
import { copyFileSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { promisify } from 'node:util';
import { Client } from 'pg';
import { openStore } from '../../src/store';
import { migrateToLatest } from '../../src/store/migrate';
import { MIGRATIONS } from '../../src/store/migrations';
import { openPostgres } from '../../src/store/postgres';
import { openSqlite } from '../../src/store/sqlite';
import { DATABASES, type EmptyDatabase } from '../contracts/databases';

/** Written by the store of that release (the commit before tips): one record of each kind. */
const FORMER = {
  SQLite: async (url: string) => copyFileSync(join(__dirname, 'former-release.db'), fileOf(url)),
  PostgreSQL: async (url: string) => {
    const client = new Client({ connectionString: url });
    await client.connect();
    await client.query(readFileSync(join(__dirname, 'former-release.sql'), 'utf8'));
    await client.end();
  },
};
const fileOf = (url: string) => url.slice('file:'.length);
const connect = (url: string) =>
  url.startsWith('file:') ? openSqlite(fileOf(url)) : openPostgres(url, () => {});

const PROGRAM = resolve(__dirname, '../../dist/main.js');
const NOW = Date.UTC(2026, 10, 25);
const SCOPE = { platform: 'slack', workspace: 'T0EXAMPLE1' };

for (const kind of DATABASES.filter(({ available }) => available)) {
  describe(`a database of the former release (${kind.name})`, () => {
    let database: EmptyDatabase;
    beforeEach(async () => {
      database = await kind.create();
      await FORMER[kind.name](database.url);
    }, 90_000);
    afterEach(() => database.drop());

    it('keeps what the former release knew, and needs no hand', async () => {
      const { url } = database;
      const { stdout } = await promisify(execFile)(process.execPath, [PROGRAM, 'migrate'], {
        cwd: __dirname,
        env: { PATH: process.env.PATH, DATABASE_URL: url },
      });
      expect(stdout).toContain(
        'is up to date (2026-11-24-tips, 2026-11-24-unanswered, 2026-11-30-tip-origin)',
      );
      const store = await openStore(url);
      expect(await store.feedback.get(SCOPE, 'kept', NOW)).toBe('{"reason":"link"}');
      expect(await store.handledMessages.claim('slack', 'T0EXAMPLE1', 'seen', NOW)).toBe(false);
      expect(await store.tallies.top(SCOPE, 'asked', '2026-11-01', 5)).toEqual([
        { subject: 's3 · encryption', count: 2 },
      ]);
      await store.close();
    });

    it('once changed by a newer one, is refused by the former release, which says what to do', async () => {
      const { url } = database;
      const store = await openStore(url);
      await store.migrate();
      await store.close();
      const { 1: tips = '' } = Object.keys(MIGRATIONS);
      const former = Object.fromEntries(Object.entries(MIGRATIONS).filter(([name]) => name < tips));
      const connected = await connect(url);
      await expect(migrateToLatest(connected.db, connected.place, former)).rejects.toThrow(
        /newer whosejob .* Start that version, or restore a backup from before/,
      );
      await connected.close();
    });
  });
}
