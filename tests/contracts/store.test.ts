import type { Store } from '../../src/store';
import { describeDatabases } from './databases';

const NOW = Date.parse('2026-03-01T12:00:00Z');
const HOUR = 3_600_000;
const SCOPE = { platform: 'slack', workspace: 'T1' };
const OTHER = { platform: 'slack', workspace: 'T2' };

describeDatabases('the store', (open) => {
  let store: Store;
  let second: Store;

  beforeAll(async () => {
    store = await open();
    await store.migrate();
    second = await open();
  });

  it('answers', async () => {
    await expect(store.ping()).resolves.toBeUndefined();
  });

  describe('handled messages', () => {
    it('can be claimed once', async () => {
      expect(await store.handledMessages.claim('slack', 'T1', 'once', NOW)).toBe(true);
      expect(await store.handledMessages.claim('slack', 'T1', 'once', NOW + 1)).toBe(false);
      expect(await second.handledMessages.claim('slack', 'T1', 'once', NOW + 2)).toBe(false);
    });

    it('are told apart by platform, workspace and key', async () => {
      const claims = [
        ['slack', 'T1', 'apart'],
        ['teams', 'T1', 'apart'],
        ['slack', 'T2', 'apart'],
        ['slack', 'T1', 'apart '],
      ] as const;
      for (const [platform, workspace, key] of claims)
        expect(await store.handledMessages.claim(platform, workspace, key, NOW)).toBe(true);
    });

    it('go to one of many who claim at the same time', async () => {
      const claims = Array.from({ length: 40 }, (_, at) =>
        (at % 2 ? store : second).handledMessages.claim('slack', 'T1', 'race', NOW),
      );
      expect((await Promise.all(claims)).filter(Boolean)).toHaveLength(1);
    });

    it('are free again once the claim has expired, for one', async () => {
      await store.handledMessages.claim('slack', 'T1', 'old', NOW, HOUR);
      expect(await store.handledMessages.claim('slack', 'T1', 'old', NOW + HOUR - 1)).toBe(false);
      const late = NOW + HOUR;
      expect(await store.handledMessages.claim('slack', 'T1', 'old', late)).toBe(true);
      expect(await store.handledMessages.claim('slack', 'T1', 'old', late)).toBe(false);
    });

    it('take keys that no index would hold, and keys with NUL', async () => {
      for (const key of [
        'x'.repeat(100_000),
        `${'x'.repeat(100_000)}y`,
        'a\u0000b',
        'ß☃😀\ud800',
      ]) {
        expect(await store.handledMessages.claim('teams', '', key, NOW)).toBe(true);
        expect(await store.handledMessages.claim('teams', '', key, NOW)).toBe(false);
      }
    });
  });

  describe.each(['contexts', 'answers', 'references', 'feedback', 'installations'] as const)(
    'records: %s',
    (name) => {
      it('are read as they were written', async () => {
        const value = JSON.stringify({ text: 'ß☃😀 "quoted" \\ %s $1 ?', list: [1, null] });
        await store[name].put(SCOPE, 'key', value, NOW);
        expect(await second[name].get(SCOPE, 'key', NOW)).toBe(value);
      });

      it('are written over', async () => {
        await store[name].put(SCOPE, 'over', 'first', NOW, HOUR);
        await second[name].put(SCOPE, 'over', 'second', NOW);
        expect(await store[name].get(SCOPE, 'over', NOW + 2 * HOUR)).toBe('second');
      });

      it('are unknown to others', async () => {
        await store[name].put(SCOPE, 'mine', 'value', NOW);
        expect(await store[name].get(OTHER, 'mine', NOW)).toBeUndefined();
        const teams = { ...SCOPE, platform: 'teams' };
        expect(await store[name].get(teams, 'mine', NOW)).toBeUndefined();
      });

      it('end', async () => {
        await store[name].put(SCOPE, 'short', 'value', NOW, HOUR);
        expect(await store[name].get(SCOPE, 'short', NOW + HOUR - 1)).toBe('value');
        expect(await store[name].get(SCOPE, 'short', NOW + HOUR)).toBeUndefined();
      });

      it('can be removed, also twice', async () => {
        await store[name].put(SCOPE, 'gone', 'value', NOW);
        await store[name].remove(SCOPE, 'gone');
        await store[name].remove(SCOPE, 'gone');
        expect(await store[name].get(SCOPE, 'gone', NOW)).toBeUndefined();
      });

      it('are listed in order, those that have not ended', async () => {
        const scope = { platform: 'teams', workspace: `list of ${name}` };
        for (const key of ['b', 'a', 'c']) await store[name].put(scope, key, key, NOW);
        await store[name].put(scope, 'ended', 'ended', NOW, 1);
        expect(await store[name].list(scope, NOW + HOUR)).toEqual(['a', 'b', 'c']);
      });

      it('can be written by many at once', async () => {
        const writes = Array.from({ length: 20 }, (_, at) =>
          (at % 2 ? store : second)[name].put(SCOPE, 'busy', String(at), NOW),
        );
        await Promise.all(writes);
        expect(Number(await store[name].get(SCOPE, 'busy', NOW))).toBeLessThan(20);
      });
    },
  );

  describe('tallies', () => {
    const scope = { platform: 'slack', workspace: 'tallies' };

    it('count, and list the most frequent first', async () => {
      const add = (subject: string, day: string) => store.tallies.add(scope, 'asked', subject, day);
      await add('s3', '2026-02-28');
      await add('s3', '2026-03-01');
      await add('rds', '2026-03-01');
      await add('ec2', '2026-02-01');
      await add('ec2', '2026-02-02');
      await add('ec2', '2026-02-03');
      expect(await store.tallies.top(scope, 'asked', '2026-02-28', 10)).toEqual([
        { subject: 's3', count: 2 },
        { subject: 'rds', count: 1 },
      ]);
      expect(await store.tallies.top(scope, 'asked', '2026-01-01', 1)).toEqual([
        { subject: 'ec2', count: 3 },
      ]);
      expect(await store.tallies.top(scope, 'disputed', '2026-01-01', 10)).toEqual([]);
    });

    it('lose none when many count at once', async () => {
      const adds = Array.from({ length: 50 }, (_, at) =>
        (at % 2 ? store : second).tallies.add(scope, 'busy', 'one', '2026-03-01'),
      );
      await Promise.all(adds);
      expect(await store.tallies.top(scope, 'busy', '2026-03-01', 1)).toEqual([
        { subject: 'one', count: 50 },
      ]);
    });
  });

  it('forgets a workspace, and nothing of others', async () => {
    const gone = { platform: 'slack', workspace: 'gone' };
    for (const scope of [gone, OTHER]) {
      await store.handledMessages.claim(scope.platform, scope.workspace, 'kept', NOW);
      await store.contexts.put(scope, 'kept', 'value', NOW);
      await store.installations.put(scope, 'kept', 'value', NOW);
      await store.tallies.add(scope, 'asked', 's3', '2026-03-01');
    }
    await store.forget('slack', 'gone');
    expect(await store.handledMessages.claim('slack', 'gone', 'kept', NOW)).toBe(true);
    expect(await store.contexts.get(gone, 'kept', NOW)).toBeUndefined();
    expect(await store.installations.get(gone, 'kept', NOW)).toBeUndefined();
    expect(await store.tallies.top(gone, 'asked', '2026-01-01', 1)).toEqual([]);
    expect(await store.handledMessages.claim('slack', 'T2', 'kept', NOW)).toBe(false);
    expect(await store.contexts.get(OTHER, 'kept', NOW)).toBe('value');
    expect(await store.tallies.top(OTHER, 'asked', '2026-01-01', 1)).toHaveLength(1);
  });

  it('purges what has ended, however much, and keeps the rest', async () => {
    const later = NOW + 1000 * HOUR;
    await store.purge(later);
    const scope = { platform: 'slack', workspace: 'purge' };
    for (let at = 0; at < 1203; at += 1)
      await store.handledMessages.claim('slack', 'purge', `old ${at}`, later, HOUR);
    await store.handledMessages.claim('slack', 'purge', 'new', later, 3 * HOUR);
    await store.answers.put(scope, 'old', 'value', later, HOUR);
    await store.answers.put(scope, 'kept', 'value', later);
    await store.tallies.add(scope, 'asked', 'old', '2025-01-01');
    await store.tallies.add(scope, 'asked', 'new', '2026-04-01');
    expect(await store.purge(later + 2 * HOUR)).toBe(1203 + 1 + 1);
    expect(await store.handledMessages.claim('slack', 'purge', 'new', later + 2 * HOUR)).toBe(
      false,
    );
    expect(await store.answers.get(scope, 'kept', later)).toBe('value');
    expect(await store.tallies.top(scope, 'asked', '2020-01-01', 9)).toHaveLength(1);
  });
});
