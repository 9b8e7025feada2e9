import { describeDatabases } from './databases';

const NOW = Date.UTC(2026, 10, 24, 12);
const DAY = 86_400_000;

describeDatabases('questions that are left unanswered', (open) => {
  // One database for all: each test has a platform of its own.
  const on = (platform: string) => ({
    scope: { platform, workspace: 'T1' },
    overdue: { platform, before: NOW, now: NOW + 1000, limit: 10 },
  });

  it('are taken when they are overdue, and by one of all instances', async () => {
    const { scope, overdue } = on('first');
    const one = await open();
    await one.migrate();
    const two = await open();
    for (const key of ['a', 'b', 'c']) await one.unanswered.put(scope, key, key, NOW, DAY);
    await one.unanswered.put(scope, 'later', 'later', NOW + 1, DAY);
    await one.unanswered.put({ ...scope, platform: 'teams' }, 'teams', 'teams', NOW, DAY);
    // One after the other: SQLite waits for a lock by blocking, and these share a process.
    const taken = [await one.takeUnanswered(overdue), await two.takeUnanswered(overdue)];
    expect(taken.flat().sort()).toEqual(['a', 'b', 'c']);
    expect(taken[1]).toEqual([]);
  });

  it('are taken again when nobody settled them', async () => {
    const { scope, overdue } = on('second');
    const store = await open();
    await store.migrate();
    await store.unanswered.put(scope, 'a', 'a', NOW, DAY);
    expect(await store.takeUnanswered(overdue)).toEqual(['a']);
    const next = { ...overdue, before: NOW + 1000, now: NOW + 2000 };
    expect(await store.takeUnanswered(next)).toEqual(['a']);
    await store.unanswered.remove(scope, 'a');
    expect(await store.takeUnanswered({ ...next, before: NOW + 3000 })).toEqual([]);
  });

  it('are forgotten after their time', async () => {
    const { scope, overdue } = on('third');
    const store = await open();
    await store.migrate();
    await store.unanswered.put(scope, 'a', 'a', NOW, 500);
    expect(await store.takeUnanswered(overdue)).toEqual([]);
  });
});
