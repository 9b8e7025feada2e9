import type { Store, TipHold, TipPlan, TipSubscriptionRow } from '../../src/store';
import { describeDatabases } from './databases';

const NOW = Date.parse('2026-03-02T08:00:00Z');
const HOUR = 3_600_000;
const DAY = 24 * HOUR;
const LEASE = 60_000;

const row = (id: string, changes: Partial<TipSubscriptionRow> = {}): TipSubscriptionRow => ({
  id,
  platform: 'slack',
  workspace: 'T1',
  conversation: `C${id}`,
  organisation: '',
  subscriber: 'U1',
  schedule: '{}',
  topics: '[]',
  state: 'active',
  reason: '',
  paused_until: null,
  due_at: NOW,
  due_date: '2026-03-02',
  notice_at: null,
  updated_at: NOW,
  ...changes,
});

const hold = (holder: string, now = NOW, limit = 100): TipHold => ({
  now,
  holder,
  lease: LEASE,
  limit,
  platforms: ['slack'],
});

/** Due today, next tomorrow. */
const daily = async ({ due_at, due_date }: TipSubscriptionRow): Promise<TipPlan> => ({
  due: [{ date: due_date ?? '', at: due_at ?? 0, missed: false }],
  next: { at: (due_at ?? 0) + DAY, date: '2026-03-03' },
});

describeDatabases('the ledger of tips', (open, { name }) => {
  let store: Store;
  let second: Store;

  beforeAll(async () => {
    store = await open();
    await store.migrate();
    // SQLite waits for a lock by blocking, so two of its connections in one process would wait for each other.
    second = name === 'SQLite' ? store : await open();
  });

  afterEach(async () => {
    await store.forget('slack', 'T1');
  });

  const claim = (by: Store, holder: string, now = NOW, limit?: number) =>
    by.tips.claimDue(hold(holder, now, limit), daily);
  const stateOf = async (id: string) => (await store.tips.ledger(id))[0];

  it('keeps a subscription as it was given', async () => {
    const given = row('a', { schedule: '{"time":"09:00"}', topics: '["s3"]', organisation: 'E1' });
    await store.tips.save(given);
    expect(await second.tips.get('a')).toEqual(given);
    await second.tips.save({ ...given, due_at: null, due_date: null });
    expect(await store.tips.get('a')).toMatchObject({ due_at: null });
    expect(await store.tips.remove('a')).toBe(true);
    expect(await store.tips.remove('a')).toBe(false);
  });

  it('lets one instance have a tip, and moves the subscription on', async () => {
    await store.tips.save(row('a'));
    const [one, two] = await Promise.all([claim(store, 'one'), claim(second, 'two')]);
    expect([...one.claims, ...two.claims]).toHaveLength(1);
    expect(await store.tips.get('a')).toMatchObject({ due_at: NOW + DAY, due_date: '2026-03-03' });
    expect(await stateOf('a')).toMatchObject({
      state: 'claimed',
      local_date: '2026-03-02',
      held_until: NOW + LEASE,
      due_at: NOW,
    });
  });

  it('shares many among those who ask at the same time, each once', async () => {
    for (let at = 0; at < 60; at += 1) await store.tips.save(row(`m${at}`));
    const batches = await Promise.all(
      Array.from({ length: 12 }, (_, at) => claim(at % 2 ? store : second, `h${at}`, NOW, 10)),
    );
    const ids = batches.flatMap(({ claims }) => claims.map(({ subscription }) => subscription.id));
    expect(new Set(ids).size).toBe(ids.length);
    const rest = await claim(store, 'rest');
    expect(ids.length + rest.claims.length).toBe(60);
  });

  it('gives the longest due first, and none before its time', async () => {
    await store.tips.save(row('late', { due_at: NOW - 5 }));
    await store.tips.save(row('later', { due_at: NOW - 9 }));
    await store.tips.save(row('soon', { due_at: NOW + 1 }));
    const { claims } = await claim(store, 'one', NOW, 1);
    expect(claims.map(({ subscription }) => subscription.id)).toEqual(['later']);
    const next = await claim(store, 'one');
    expect(next.claims.map(({ subscription }) => subscription.id)).toEqual(['late']);
  });

  it('leaves alone what belongs to platforms that are not connected', async () => {
    await store.tips.save(row('a'));
    const teams = { ...hold('one'), platforms: ['teams'] };
    expect((await store.tips.claimDue(teams, daily)).claims).toEqual([]);
    expect(await store.tips.outlook(['teams'])).toEqual({ due: null, held: null, notice: null });
    expect(await store.tips.outlook(['slack', 'teams'])).toMatchObject({ due: NOW });
  });

  it('never gives a date twice, however the schedule is changed', async () => {
    await store.tips.save(row('a'));
    await claim(store, 'one');
    await store.tips.save(row('a'));
    expect((await claim(second, 'two')).claims).toEqual([]);
    await store.tips.remove('a');
    await store.tips.save(row('a'));
    expect((await claim(second, 'two')).claims).toEqual([]);
  });

  it('writes what is too late as missed, every day of it', async () => {
    await store.tips.save(row('a'));
    const { claims, losses } = await store.tips.claimDue(hold('one'), async () => ({
      due: [
        { date: '2026-02-28', at: NOW - 2 * DAY, missed: true },
        { date: '2026-03-01', at: NOW - DAY, missed: true },
        { date: '2026-03-02', at: NOW, missed: false },
      ],
      next: null,
    }));
    expect(losses.map(({ date }) => date)).toEqual(['2026-02-28', '2026-03-01']);
    expect(claims.map(({ date }) => date)).toEqual(['2026-03-02']);
    expect((await store.tips.ledger('a')).map(({ state }) => state)).toEqual([
      'claimed',
      'missed',
      'missed',
    ]);
    expect(await store.tips.get('a')).toMatchObject({ due_at: null, due_date: null });
  });

  it('changes nothing when a claim fails half-way', async () => {
    await store.tips.save(row('a'));
    await store.tips.save(row('b'));
    const failing = store.tips.claimDue(hold('one'), async (each) => {
      if (each.id === 'b') throw new Error('no calendar');
      return daily(each);
    });
    await expect(failing).rejects.toThrow('no calendar');
    expect(await store.tips.ledger('a')).toEqual([]);
    expect(await store.tips.get('a')).toMatchObject({ due_at: NOW });
  });

  it('lets the holder send, nobody else, and the holder only while the lease lasts', async () => {
    await store.tips.save(row('a'));
    await claim(store, 'one');
    const entry = { subscription: 'a', date: '2026-03-02', tip: 's3:backups' };
    expect((await second.tips.begin(hold('two'), [entry])).size).toBe(0);
    expect((await store.tips.begin(hold('one', NOW + LEASE), [entry])).size).toBe(0);
    expect(await store.tips.begin(hold('one', NOW + 1), [entry])).toEqual(
      new Set(['a 2026-03-02']),
    );
    expect((await store.tips.begin(hold('one', NOW + 2), [entry])).size).toBe(0);
    expect(await stateOf('a')).toMatchObject({ state: 'sending', tip: 's3:backups', attempts: 1 });
  });

  it('records what became of it, and remembers the tip', async () => {
    await store.tips.save(row('a'));
    await claim(store, 'one');
    await store.tips.begin(hold('one'), [{ subscription: 'a', date: '2026-03-02', tip: 'x:y' }]);
    const result = { subscription: 'a', date: '2026-03-02', state: 'sent', reason: '' } as const;
    await store.tips.record('two', NOW, [{ ...result, state: 'failed' }]);
    expect(await stateOf('a')).toMatchObject({ state: 'sending' });
    await store.tips.record('one', NOW, [result]);
    expect(await stateOf('a')).toMatchObject({ state: 'sent', held_until: null, holder: '' });
    expect(await store.tips.history(['a', 'b'])).toEqual(new Map([['a', ['x:y']]]));
  });

  it('remembers the tips of many, oldest first', async () => {
    for (const [day, tip] of [
      ['2026-03-04', 'c'],
      ['2026-03-02', 'a'],
      ['2026-03-03', 'b'],
    ] as const)
      for (const id of ['one', 'two']) {
        await store.tips.claimNow(hold('h'), row(id), day, null);
        await store.tips.begin(hold('h'), [{ subscription: id, date: day, tip: `${id}:${tip}` }]);
      }
    expect(await store.tips.history(['one', 'two', 'none'])).toEqual(
      new Map([
        ['one', ['one:a', 'one:b', 'one:c']],
        ['two', ['two:a', 'two:b', 'two:c']],
      ]),
    );
  });

  it('takes over what was not sent when the lease ends, not before', async () => {
    await store.tips.save(row('a'));
    await claim(store, 'one');
    const lapsed = (now: number) => second.tips.claimLapsed(hold('two', now), now - 2 * HOUR);
    expect((await lapsed(NOW + LEASE - 1)).claims).toEqual([]);
    expect((await lapsed(NOW + LEASE)).claims).toMatchObject([{ date: '2026-03-02', dueAt: NOW }]);
    const entry = { subscription: 'a', date: '2026-03-02', tip: 't' };
    expect((await store.tips.begin(hold('one', NOW + LEASE + 1), [entry])).size).toBe(0);
    expect((await second.tips.begin(hold('two', NOW + LEASE + 1), [entry])).size).toBe(1);
  });

  it('never takes over what may have been sent; its holder may still set that right', async () => {
    await store.tips.save(row('a'));
    await claim(store, 'one');
    await store.tips.begin(hold('one'), [{ subscription: 'a', date: '2026-03-02', tip: 't' }]);
    const { claims, losses } = await second.tips.claimLapsed(hold('two', NOW + HOUR), NOW);
    expect(claims).toEqual([]);
    expect(losses).toMatchObject([{ subscription: 'a', state: 'unknown', reason: 'interrupted' }]);
    expect(await stateOf('a')).toMatchObject({ state: 'unknown', held_until: null });
    const result = { subscription: 'a', date: '2026-03-02', reason: '' } as const;
    await store.tips.record('one', NOW + HOUR, [{ ...result, state: 'sent' }]);
    expect(await stateOf('a')).toMatchObject({ state: 'sent' });
    // What is set right stays so.
    await store.tips.record('one', NOW + HOUR, [{ ...result, state: 'failed' }]);
    expect(await stateOf('a')).toMatchObject({ state: 'sent' });
  });

  it('gives up what lapsed too late, and what was switched off meanwhile', async () => {
    await store.tips.save(row('late', { due_at: NOW - 3 * HOUR }));
    await store.tips.save(row('off'));
    await store.tips.save(row('paused'));
    await claim(store, 'one');
    await store.tips.remove('off');
    await store.tips.save(row('paused', { state: 'paused', due_at: null, due_date: null }));
    const later = NOW + LEASE;
    const { claims, losses } = await second.tips.claimLapsed(hold('two', later), later - 2 * HOUR);
    expect(claims).toEqual([]);
    const reasons = losses.map(({ subscription, reason }) => [subscription, reason]);
    expect(Object.fromEntries(reasons)).toEqual({
      late: 'late',
      off: 'switched-off',
      paused: 'switched-off',
    });
  });

  it('takes over what somebody asked for at once in a pause too, and not once it is off', async () => {
    for (const id of ['paused', 'off']) {
      await store.tips.save(row(id, { state: 'paused', due_at: null, due_date: null }));
      const given = (await store.tips.get(id)) as TipSubscriptionRow;
      await store.tips.claimNow(hold('one'), given, '2026-03-02', null);
    }
    await store.tips.remove('off');
    const later = NOW + LEASE;
    const { claims, losses } = await second.tips.claimLapsed(hold('two', later), later - 2 * HOUR);
    expect(claims).toMatchObject([{ subscription: { id: 'paused' } }]);
    expect(losses).toMatchObject([{ subscription: 'off', reason: 'switched-off' }]);
  });

  it('puts back what certainly was not sent, for anyone to take at its time', async () => {
    await store.tips.save(row('a'));
    await claim(store, 'one');
    const entry = { subscription: 'a', date: '2026-03-02' };
    await store.tips.begin(hold('one'), [{ ...entry, tip: 't' }]);
    const again = NOW + 7000;
    await store.tips.record('one', NOW, [{ ...entry, state: 'claimed', reason: '429', again }]);
    expect(await store.tips.history(['a'])).toEqual(new Map());
    expect(await store.tips.outlook(['slack'])).toMatchObject({ held: again });
    expect((await second.tips.claimLapsed(hold('two', again), NOW)).claims).toHaveLength(1);
  });

  it('breaks a subscription that was refused for good, and owes its subscriber one notice', async () => {
    await store.tips.save(row('a'));
    await claim(store, 'one');
    const entry = { subscription: 'a', date: '2026-03-02' };
    await store.tips.begin(hold('one'), [{ ...entry, tip: 't' }]);
    const result = { ...entry, state: 'failed', reason: 'is_archived', broken: true } as const;
    await store.tips.record('one', NOW, [result]);
    expect(await store.tips.get('a')).toMatchObject({
      state: 'broken',
      reason: 'is_archived',
      due_at: null,
    });
    expect(await store.tips.outlook(['slack'])).toMatchObject({ due: null, notice: NOW });
    const told = await Promise.all([
      store.tips.claimNotices(NOW, 10, ['slack']),
      second.tips.claimNotices(NOW, 10, ['slack']),
    ]);
    expect(told.flat()).toHaveLength(1);
    expect(await store.tips.outlook(['slack'])).toMatchObject({ notice: null });
    await store.tips.oweNotice('a', NOW + 5);
    expect(await store.tips.claimNotices(NOW, 10, ['slack'])).toEqual([]);
    expect(await store.tips.claimNotices(NOW + 5, 10, ['slack'])).toHaveLength(1);
  });

  it('gives a tip at once, unless the day had its tip', async () => {
    await store.tips.save(row('a', { state: 'paused', due_at: null, due_date: null }));
    const given = (await store.tips.get('a')) as TipSubscriptionRow;
    const now = (by: Store, holder: string) =>
      by.tips.claimNow(hold(holder), given, '2026-03-02', null);
    const claims = await Promise.all([now(store, 'one'), now(second, 'two')]);
    expect(claims.filter(Boolean)).toHaveLength(1);
    expect(await store.tips.get('a')).toMatchObject({ state: 'paused' });
  });

  it('ends a pause whose time has come', async () => {
    await store.tips.save(row('a', { state: 'paused', paused_until: NOW - 1 }));
    await claim(store, 'one');
    expect(await store.tips.get('a')).toMatchObject({ state: 'active', paused_until: null });
  });

  it('lists by place and by what is due', async () => {
    await store.tips.save(row('a', { due_at: NOW + 1 }));
    await store.tips.save(row('b', { workspace: 'T2' }));
    await store.tips.save(row('c', { due_at: null }));
    const ids = async (filter: object) =>
      (await store.tips.list({ limit: 10, ...filter })).map(({ id }) => id);
    expect(await ids({})).toEqual(['b', 'a', 'c']);
    expect(await ids({ workspace: 'T1' })).toEqual(['a', 'c']);
    expect(await ids({ conversation: 'Cc' })).toEqual(['c']);
    expect(await ids({ dueBy: NOW })).toEqual(['b']);
    await store.forget('slack', 'T2');
    expect(await ids({ platform: 'slack' })).toEqual(['a', 'c']);
  });

  it('forgets a workspace with its ledger', async () => {
    await store.tips.save(row('a'));
    await claim(store, 'one');
    await store.forget('slack', 'T1');
    expect(await store.tips.get('a')).toBeUndefined();
    expect(await store.tips.ledger('a')).toEqual([]);
  });

  it('is kept for 400 days', async () => {
    await store.tips.save(row('old', { due_at: NOW - 401 * DAY, due_date: '2025-01-25' }));
    await store.tips.save(row('kept', { due_at: NOW - 399 * DAY, due_date: '2025-01-27' }));
    await claim(store, 'one');
    await store.purge(NOW);
    expect(await store.tips.ledger('old')).toEqual([]);
    expect(await store.tips.ledger('kept')).toHaveLength(1);
  });
});
