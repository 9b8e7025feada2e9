import { LateWrites } from '../../src/store/late-writes';

const HOUR = 3_600_000;

describe('writes that are put off', () => {
  it('are one where they are written over', async () => {
    const written: string[] = [];
    const late = new LateWrites<string>(async (entry) => written.push(entry), HOUR);
    void late.set('a', () => 'first');
    void late.set('a', (waiting) => `second, after ${waiting}`);
    void late.set('b', () => 'other');
    await late.settled();
    expect(written).toEqual(['second, after first', 'other']);
  });

  it('can be read until they are written', async () => {
    let commit = () => {};
    const late = new LateWrites<string>(
      () =>
        new Promise<void>((resolve) => {
          commit = resolve;
        }),
      0,
    );
    const written = late.set('a', () => 'value');
    expect(late.get('a')).toBe('value');
    const settled = late.settled();
    await new Promise(setImmediate);
    expect(late.get('a')).toBe('value');
    commit();
    await Promise.all([settled, written]);
    expect(late.get('a')).toBeUndefined();
  });

  it('keep their order when the database is slow', async () => {
    const begun: string[] = [];
    let commit = () => {};
    const late = new LateWrites<string>((entry) => {
      begun.push(entry);
      return new Promise<void>((resolve) => {
        commit = resolve;
      });
    }, 0);
    const older = late.set('a', () => 'older');
    void late.settled();
    await new Promise(setImmediate);
    const newer = late.set('a', () => 'newer');
    const settled = late.settled();
    await new Promise(setImmediate);
    expect(begun).toEqual(['older']);
    commit();
    await older;
    await new Promise(setImmediate);
    expect(begun).toEqual(['older', 'newer']);
    commit();
    await Promise.all([newer, settled]);
  });

  it('fail for those who put them off, and no later ones', async () => {
    const late = new LateWrites<string>(
      (entry) => (entry === 'bad' ? Promise.reject(new Error(entry)) : Promise.resolve()),
      0,
    );
    await expect(late.set('a', () => 'bad')).rejects.toThrow('bad');
    await expect(late.set('a', () => 'good')).resolves.toBeUndefined();
  });
});
