import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DatabaseSync } from '@photostructure/sqlite';
import { CompiledQuery, sql } from 'kysely';
import type { Connected } from '../../src/store/connected';
import { openSqlite } from '../../src/store/sqlite';

describe('queries of the same moment on SQLite', () => {
  let folder: string;
  let connected: Connected;
  beforeEach(async () => {
    folder = mkdtempSync(join(tmpdir(), 'whosejob-group-'));
    connected = await openSqlite(join(folder, 'test.db'));
    await sql`create table numbers (number integer primary key)`.execute(connected.db);
  });
  afterEach(async () => {
    await connected.close();
    rmSync(folder, { recursive: true });
  });

  const add = (number: number) =>
    connected.run(CompiledQuery.raw('insert into numbers values (?) returning number', [number]));
  const all = () => connected.run(CompiledQuery.raw('select number from numbers order by number'));

  it('see what those before them wrote', async () => {
    const [, numbers] = await Promise.all([add(1), all()]);
    expect(numbers).toEqual([{ number: 1 }]);
  });

  it('are committed when they resolve', async () => {
    await Promise.all([add(1), add(2)]);
    const other = new DatabaseSync(join(folder, 'test.db'));
    expect(other.prepare('select count(*) as count from numbers').get()).toEqual({ count: 2 });
    other.close();
  });

  it('fail one by one', async () => {
    const outcomes = await Promise.allSettled([add(1), add(1), add(2)]);
    expect(outcomes.map(({ status }) => status)).toEqual(['fulfilled', 'rejected', 'fulfilled']);
    expect(await all()).toEqual([{ number: 1 }, { number: 2 }]);
  });

  it('fail together when SQLite gives up the transaction', async () => {
    const together = await Promise.allSettled([
      add(5),
      connected.run(CompiledQuery.raw('insert or rollback into numbers values (?)', [5])),
    ]);
    expect(together.map(({ status }) => status)).toEqual(['rejected', 'rejected']);
    expect(await all()).not.toContainEqual({ number: 5 });
  });

  it('wait for a transaction that is under way', async () => {
    const numbers = await connected.db.transaction().execute(async (transaction) => {
      const added = add(1);
      await sql`insert into numbers values (2)`.execute(transaction);
      return { added };
    });
    await numbers.added;
    expect(await all()).toEqual([{ number: 1 }, { number: 2 }]);
  });
});
