import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DatabaseSync } from '@photostructure/sqlite';
import { sql } from 'kysely';
import { openStore, StoreError } from '../../src/store';
import { toStoreError } from '../../src/store/errors';
import { createRecords } from '../../src/store/records';
import { openSqlite } from '../../src/store/sqlite';
import { createDatabase, HAS_POSTGRES } from '../support/postgres';

const NOW = Date.parse('2026-03-01T12:00:00Z');

const SUBSCRIPTION = {
  id: 'a',
  platform: 'slack',
  workspace: 'T',
  conversation: 'C',
  organisation: '',
  subscriber: 'U',
  schedule: '{}',
  topics: '[]',
  state: 'active',
  reason: '',
  paused_until: null,
  due_at: NOW,
  due_date: '2026-03-01',
  notice_at: null,
  updated_at: NOW,
} as const;

async function failureOf(work: Promise<unknown>): Promise<StoreError> {
  const error = await work.then(
    () => undefined,
    (reason) => reason,
  );
  if (error instanceof StoreError) return error;
  throw new Error(`no StoreError: ${error}`);
}

describe('an SQLite file', () => {
  let folder: string;
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'whosejob-sqlite-'));
  });
  afterEach(() => {
    rmSync(folder, { recursive: true });
  });

  it.each(['file:', 'file://'])('gets its folder (%s)', async (scheme) => {
    const store = await openStore(`${scheme}${folder}/a/b/test.db`);
    expect(await store.migrate()).not.toEqual([]);
    expect(store.place).toBe(`${folder}/a/b/test.db`);
    await store.close();
  });

  it('that is something else is named', async () => {
    const path = join(folder, 'test.db');
    writeFileSync(path, 'not a database '.repeat(500));
    const error = await failureOf(openStore(`file:${path}`));
    expect(error.code).toBe('store_unusable');
    expect(error.message).toBe(
      `The database at ${path} is not an SQLite database (SQLITE_NOTADB).`,
    );
  });

  it('in a folder that cannot be made is named', async () => {
    writeFileSync(join(folder, 'file'), '');
    const error = await failureOf(openStore(`file:${folder}/file/test.db`));
    expect(error.code).toBe('store_unusable');
  });

  it('in a folder that may not be written is named', async () => {
    // Nobody, not even root, makes files there.
    const error = await failureOf(openStore('file:/proc/whosejob.db'));
    expect(error.code).toBe('store_unusable');
  });

  it('is a folder: named', async () => {
    expect((await failureOf(openStore(`file:${folder}`))).code).toBe('store_unusable');
  });

  it('that is full refuses the write, keeps what was there, and goes on when there is room', async () => {
    const path = join(folder, 'test.db');
    const store = await openStore(`file:${path}`);
    await store.migrate();
    const scope = { platform: 'slack', workspace: 'T' };
    await store.contexts.put(scope, 'before', 'kept', NOW);
    await store.close();

    // SQLite's own limit gives the very error of a full disk.
    const connected = await openSqlite(path);
    const { db, close } = connected;
    const contexts = createRecords(connected, 'conversation_contexts');
    const limit = (pages: number) => sql.raw(`pragma max_page_count = ${pages}`).execute(db);
    await limit(1);
    const large = contexts.put(scope, 'large', 'x'.repeat(1_000_000), NOW);
    const error = await large.then(
      () => undefined,
      (reason) => toStoreError(reason, path),
    );
    expect(error?.code).toBe('store_full');
    expect(await contexts.get(scope, 'large', NOW)).toBeUndefined();
    expect(await contexts.get(scope, 'before', NOW)).toBe('kept');
    await limit(1_000_000);
    await contexts.put(scope, 'large', 'fits', NOW);
    expect(await contexts.get(scope, 'large', NOW)).toBe('fits');
    await close();
  });

  it('that another program holds locked is said to be', async () => {
    const path = join(folder, 'test.db');
    const store = await openStore(`file:${path}`);
    await store.migrate();
    const other = new DatabaseSync(path);
    other.exec('begin immediate');
    const error = await store.handledMessages.claim('slack', 'T', 'key', NOW).then(
      () => undefined,
      (reason) => toStoreError(reason, path),
    );
    expect(error?.code).toBe('store_locked');
    other.exec('rollback');
    other.close();
    expect(await store.handledMessages.claim('slack', 'T', 'key', NOW)).toBe(true);
    await store.close();
  });
});

(HAS_POSTGRES ? describe : describe.skip)('a PostgreSQL', () => {
  let database: Awaited<ReturnType<typeof createDatabase>>;
  beforeAll(async () => {
    database = await createDatabase();
  }, 90_000);
  afterAll(() => database.drop());

  const replaced = (change: (url: URL) => void) => {
    const url = new URL(database.url);
    change(url);
    return url.href;
  };

  async function pingFailure(url: string): Promise<StoreError> {
    const store = await openStore(url);
    try {
      return await failureOf(store.ping());
    } finally {
      await store.close();
    }
  }

  it('that does not run is named, without the password', async () => {
    const error = await pingFailure('postgres://me:hush@127.0.0.1:1/db');
    expect(error.code).toBe('store_unreachable');
    expect(error.message).toBe('The database at 127.0.0.1:1/db cannot be reached (ECONNREFUSED).');
  });

  it('whose name is wrong is named', async () => {
    const error = await pingFailure('postgres://me:hush@no-such-host.invalid/db');
    expect(error.code).toBe('store_unreachable');
  });

  it('that never answers is given up on', async () => {
    const silent = createServer(() => {});
    await new Promise<void>((resolve) => silent.listen(0, '127.0.0.1', resolve));
    const { port } = silent.address() as { port: number };
    const error = await pingFailure(`postgres://me:hush@127.0.0.1:${port}/db`);
    expect(error.code).toBe('store_unreachable');
    silent.close();
  });

  it('that refuses the password or the name says so', async () => {
    const password = await pingFailure(replaced((url) => (url.password = 'wrong')));
    expect(password.code).toBe('store_refused');
    expect(password.message).not.toContain('wrong');
    const name = await pingFailure(replaced((url) => (url.pathname = '/nowhere')));
    expect(name.code).toBe('store_refused');
  });

  it('that restarts is connected to again, and idle connections that broke are reported', async () => {
    let report: (error: Error) => void = () => {};
    const broken = new Promise<Error>((resolve) => {
      report = resolve;
    });
    const store = await openStore(database.url, { onError: (error) => report(error) });
    await store.migrate();
    await store.ping();
    await database.disconnectAll();
    expect(await broken).toBeInstanceOf(Error);
    await store.ping();
    expect(await store.handledMessages.claim('slack', 'T', 'after', NOW)).toBe(true);
    await store.close();
  });

  it('that goes away in the middle of a claim leaves nothing of it', async () => {
    const store = await openStore(database.url);
    await store.migrate();
    await store.tips.save(SUBSCRIPTION);
    const hold = { now: NOW, holder: 'me', lease: 1000, limit: 10, platforms: ['slack'] };
    const plan = { due: [{ date: '2026-03-01', at: NOW, missed: false }], next: null };
    const interrupted = store.tips.claimDue(hold, async () => {
      await database.disconnectAll();
      return plan;
    });
    await expect(interrupted).rejects.toThrow();
    expect(await store.tips.ledger('a')).toEqual([]);
    expect(await store.tips.get('a')).toEqual(SUBSCRIPTION);
    expect((await store.tips.claimDue(hold, async () => plan)).claims).toHaveLength(1);
    await store.close();
  });
});
