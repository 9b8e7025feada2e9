import type { Records } from '../../src/store/records';
import { rememberRecords } from '../../src/store/remembered-records';

const scope = { platform: 'slack', workspace: 'T1' };

/** Records in a map, and what was asked of them. */
function records() {
  const values = new Map<string, string>();
  const asked: string[] = [];
  const table: Records = {
    async put(_, key, value) {
      values.set(key, value);
    },
    async get(_, key) {
      asked.push(key);
      return values.get(key);
    },
    async remove(_, key) {
      values.delete(key);
    },
    list: async () => [...values.values()],
  };
  return { table, values, asked };
}

describe('records that are remembered', () => {
  it('are read without the database, the last one that was put', async () => {
    const { table, asked, values } = records();
    const remembered = rememberRecords(table, 10).records;
    await remembered.put(scope, 'a', 'older', 0);
    await remembered.put(scope, 'a', 'newer', 0);
    expect(await remembered.get(scope, 'a', 1)).toBe('newer');
    expect(asked).toEqual([]);
    expect(values.get('a')).toBe('newer');
  });

  it('are read from the database when this process has not written them, or long ago', async () => {
    const { table, asked, values } = records();
    values.set('before', 'the start');
    const remembered = rememberRecords(table, 3).records;
    for (const key of ['a', 'b', 'c', 'd', 'e', 'f', 'g']) await remembered.put(scope, key, key, 0);
    expect(await remembered.get(scope, 'before', 1)).toBe('the start');
    expect(await remembered.get(scope, 'a', 1)).toBe('a');
    expect(await remembered.get(scope, 'g', 1)).toBe('g');
    expect(await remembered.get(scope, 'd', 1)).toBe('d');
    expect(asked).toEqual(['before', 'a']);
  });

  it('end when they would in the database', async () => {
    const remembered = rememberRecords(records().table, 10).records;
    await remembered.put(scope, 'a', 'value', 1000, 50);
    expect(await remembered.get(scope, 'a', 1049)).toBe('value');
    expect(await remembered.get(scope, 'a', 1050)).toBeUndefined();
  });

  it('are gone when they are removed or their workspace is forgotten', async () => {
    const { table, values } = records();
    const { records: remembered, forget } = rememberRecords(table, 2);
    await remembered.put(scope, 'a', 'value', 0);
    await remembered.put(scope, 'b', 'value', 0);
    await remembered.remove(scope, 'a');
    expect(await remembered.get(scope, 'a', 1)).toBeUndefined();
    values.clear();
    forget();
    expect(await remembered.get(scope, 'b', 1)).toBeUndefined();
  });

  it('belong to their workspace', async () => {
    const { table, asked } = records();
    const remembered = rememberRecords(table, 10).records;
    await remembered.put(scope, 'a', 'value', 0);
    await remembered.get({ ...scope, workspace: 'T2' }, 'a', 1);
    expect(asked).toEqual(['a']);
  });
});
