import { execFile } from 'node:child_process';
import { tmpdir } from 'node:os';
import { resolve } from 'node:path';
import { promisify } from 'node:util';
import { type Kysely, type Migration, Migrator, NO_MIGRATIONS, sql } from 'kysely';
import type { Connected } from '../../src/store/connected';
import { migrateToLatest } from '../../src/store/migrate';
import { MIGRATIONS } from '../../src/store/migrations';
import { openPostgres } from '../../src/store/postgres';
import { openSqlite } from '../../src/store/sqlite';
import { DATABASES, describeDatabases } from './databases';

const connect = (url: string): Promise<Connected> =>
  url.startsWith('file:') ? openSqlite(url.slice('file:'.length)) : openPostgres(url, () => {});

const tablesOf = async ({ db }: Connected) =>
  (await db.introspection.getTables()).map(({ name }) => name).sort();

/** The built program; `npm test` builds it first. */
const PROGRAM = resolve(__dirname, '../../dist/main.js');

const TABLES = [
  'conversation_answers',
  'conversation_contexts',
  'conversation_references',
  'feedback',
  'handled_messages',
  'installations',
  'tallies',
  'tip_deliveries',
  'tip_subscriptions',
];

it('migrations are named by date and sort by name', () => {
  const names = Object.keys(MIGRATIONS);
  expect(names).toEqual([...names].sort());
  for (const name of names) expect(name).toMatch(/^\d{4}-\d{2}-\d{2}-[a-z0-9-]+$/);
});

describeDatabases('opening a database', (open) => {
  it('of any age brings it up to date, once', async () => {
    const store = await open();
    expect(await store.migrate()).toEqual(Object.keys(MIGRATIONS));
    expect(await store.migrate()).toEqual([]);
    expect(await (await open()).migrate()).toEqual([]);
  });
});

for (const kind of DATABASES.filter(({ available }) => available)) {
  describe(`migrations (${kind.name})`, () => {
    let database: Awaited<ReturnType<typeof kind.create>>;
    const connections: Connected[] = [];
    const open = async () => {
      const connected = await connect(database.url);
      connections.push(connected);
      return connected;
    };
    const migrate = (connected: Connected, migrations = MIGRATIONS) =>
      connected.migrating((db) => migrateToLatest(db, connected.place, migrations));

    beforeEach(async () => {
      database = await kind.create();
    }, 90_000);

    afterEach(async () => {
      await Promise.all(connections.splice(0).map((connected) => connected.close()));
      await database.drop();
    });

    it('make the tables, and undo them', async () => {
      const connected = await open();
      await migrate(connected);
      expect(await tablesOf(connected)).toEqual(expect.arrayContaining(TABLES));
      const provider = { getMigrations: async () => ({ ...MIGRATIONS }) };
      const undone = await new Migrator({ db: connected.db, provider }).migrateTo(NO_MIGRATIONS);
      expect(undone.error).toBeUndefined();
      expect(await tablesOf(connected)).toEqual([]);
    });

    it('run once when several instances start together', async () => {
      // Processes, as instances are: SQLite waits for a lock by blocking, so two of its connections in one
      // process would wait for each other.
      const run = () =>
        promisify(execFile)(process.execPath, [PROGRAM, 'migrate'], {
          env: { ...process.env, DATABASE_URL: database.url },
          cwd: tmpdir(),
        });
      const outputs = await Promise.all([run(), run(), run(), run()]);
      const said = outputs.map(({ stdout }) => stdout.replace(/.* (is|was) up to date.*\n/, '$1'));
      expect(said.sort()).toEqual(['is', 'was', 'was', 'was']);
    }, 60_000);

    it('that fail leave nothing behind', async () => {
      const broken: Migration = {
        async up(db: Kysely<unknown>) {
          await db.schema.createTable('half').addColumn('a', 'text').execute();
          await sql`insert into nowhere values (1)`.execute(db);
        },
      };
      const connected = await open();
      const migrations = { ...MIGRATIONS, '9999-01-01-broken': broken };
      await expect(migrate(connected, migrations)).rejects.toThrow(/nowhere/);
      expect(await tablesOf(connected)).toEqual([]);
      await migrate(connected);
      expect(await tablesOf(connected)).toEqual(expect.arrayContaining(TABLES));
    });

    it('of a newer program are refused, and nothing is changed', async () => {
      const newer = { ...MIGRATIONS, '9999-01-01-later': { up: async () => {} } };
      const connected = await open();
      await migrate(connected, newer);
      const attempt = migrate(connected);
      await expect(attempt).rejects.toMatchObject({ code: 'store_schema_newer' });
      await expect(attempt).rejects.toThrow(/newer whosejob \(9999-01-01-later\)/);
      expect(await migrate(connected, newer)).toEqual([]);
    });
  });
}
