import type { Store } from '../../src/store';
import { subscriptionId } from '../../src/tips/stored';
import type { TipRequest } from '../../src/tips/subscription';
import { describeDatabases } from '../contracts/databases';
import { askerIn, startTips, type TipsInMemory } from '../support/tips';

/** A Monday, an hour before nine in Berlin. */
const MONDAY = '2026-03-02T07:00:00Z';
const HOUR = 3_600_000;
const DAY = 24 * HOUR;

describeDatabases('what people ask for about tips', (open) => {
  let store: Store;
  let tips: TipsInMemory;
  beforeAll(async () => {
    store = await open();
    await store.migrate();
  });
  beforeEach(() => {
    tips = startTips(store, MONDAY);
  });
  afterEach(async () => {
    await tips.runner.stop();
    await store.forget('slack', 'T1');
  });

  const ask = (request: TipRequest, changes = {}) =>
    tips.service.carryOut(request, askerIn('C1', changes));
  const turnOn = (settings = {}) => ask({ kind: 'on', settings });
  const nextDate = async () => (await tips.service.status(askerIn('C1').place))?.nextDue?.date;

  it('on: weekdays at nine where the asker is, unless something else is said', async () => {
    expect(await turnOn()).toMatchObject({
      kind: 'on',
      before: null,
      status: {
        schedule: { time: '09:00', weekdays: [1, 2, 3, 4, 5], zone: 'Europe/Berlin' },
        topics: [],
        state: 'active',
        nextDue: { date: '2026-03-02' },
      },
    });
    expect(await ask({ kind: 'on', settings: {} }, { zone: null })).toMatchObject({
      before: { state: 'active' },
    });
  });

  it('on again: changes what is said, and keeps the rest', async () => {
    await turnOn({ time: '10:30', topics: ['s3'], holidays: 'DE' });
    expect(await turnOn({ weekdays: [3] })).toMatchObject({
      status: {
        schedule: { time: '10:30', weekdays: [3], holidays: 'DE' },
        topics: ['s3'],
        nextDue: { date: '2026-03-04' },
      },
      before: { schedule: { weekdays: [1, 2, 3, 4, 5] } },
    });
    expect(await turnOn({ holidays: null })).toMatchObject({
      status: { schedule: { holidays: null } },
    });
  });

  it('on: dates to leave out add up, and are dropped when they are over', async () => {
    await turnOn({ skipDates: ['2026-03-02'] });
    await turnOn({ skipDates: ['2026-03-03'] });
    expect(await nextDate()).toBe('2026-03-04');
    tips.clock.now += 2 * DAY;
    expect(await turnOn()).toMatchObject({ status: { schedule: { skipDates: [] } } });
  });

  it('is for those who may; everybody may see how things stand', async () => {
    await turnOn();
    for (const kind of ['off', 'resume', 'now', 'skip'] as const)
      expect(await ask({ kind }, { mayManage: false })).toEqual({ kind: 'not-allowed' });
    expect(await ask({ kind: 'status' }, { mayManage: false })).toMatchObject({ kind: 'status' });
  });

  it('where nothing is on, says so', async () => {
    for (const kind of ['off', 'resume', 'status', 'now', 'skip'] as const)
      expect(await ask({ kind })).toEqual({ kind: 'nothing-on' });
    expect(await tips.service.status(askerIn('C1').place)).toBeNull();
  });

  it('off and on again on the same day is no second tip', async () => {
    await turnOn();
    await tips.runUntil(tips.clock.now + 2 * HOUR);
    expect(await ask({ kind: 'off' })).toEqual({ kind: 'off' });
    await turnOn({ time: '12:00' });
    expect(await nextDate()).toBe('2026-03-03');
    await tips.runUntil(tips.clock.now + 8 * HOUR);
    expect(tips.sender.posted).toHaveLength(1);
  });

  it('a zone that is a day behind is no second tip either', async () => {
    await turnOn({ zone: 'Pacific/Auckland', time: '20:30', weekdays: [1, 2, 3, 4, 5, 6, 7] });
    await tips.runUntil(tips.clock.now + 2 * HOUR);
    await turnOn({ zone: 'Pacific/Honolulu', time: '23:00' });
    await tips.runUntil(tips.clock.now + DAY);
    const rows = await store.tips.ledger(subscriptionId(askerIn('C1').place));
    expect(rows.map(({ local_date }) => local_date)).toEqual(['2026-03-02']);
    expect(await nextDate()).toBe('2026-03-03');
  });

  it('pause: until somebody resumes', async () => {
    await turnOn();
    expect(await ask({ kind: 'pause', until: null })).toMatchObject({
      kind: 'paused',
      status: { state: 'paused', pausedUntil: null, nextDue: null },
    });
    expect(await ask({ kind: 'resume' })).toMatchObject({
      kind: 'resumed',
      status: { state: 'active', nextDue: { date: '2026-03-02' } },
    });
  });

  it('pause: for days, or until a date, of the place', async () => {
    await turnOn();
    expect(await ask({ kind: 'pause', until: { days: 14 } })).toMatchObject({
      status: { state: 'paused', nextDue: { date: '2026-03-16' } },
    });
    expect(await ask({ kind: 'pause', until: { date: '2026-04-04' } })).toMatchObject({
      status: {
        pausedUntil: Date.parse('2026-04-03T22:00:00Z'),
        nextDue: { date: '2026-04-06' },
      },
    });
  });

  it('skip: leaves out the next one, and then the one after it', async () => {
    await turnOn();
    expect(await ask({ kind: 'skip' })).toMatchObject({ kind: 'skipped', date: '2026-03-02' });
    expect(await ask({ kind: 'skip' })).toMatchObject({ kind: 'skipped', date: '2026-03-03' });
    expect(await nextDate()).toBe('2026-03-04');
    await ask({ kind: 'pause', until: null });
    expect(await ask({ kind: 'skip' })).toMatchObject({ kind: 'nothing-to-skip' });
  });

  it('now: posts the tip of today, which then does not come again', async () => {
    await turnOn();
    expect(await ask({ kind: 'now' })).toMatchObject({
      kind: 'posted',
      status: { nextDue: { date: '2026-03-03' } },
    });
    expect(await ask({ kind: 'now' })).toMatchObject({ kind: 'already-posted' });
    await tips.runUntil(tips.clock.now + 8 * HOUR);
    expect(tips.sender.posted).toHaveLength(1);
  });

  it('now: also on a day without, and while it is paused', async () => {
    await turnOn({ weekdays: [2] });
    await ask({ kind: 'pause', until: null });
    expect(await ask({ kind: 'now' })).toMatchObject({
      kind: 'posted',
      status: { state: 'paused' },
    });
  });

  it('now: where the platform asks to wait, it is under way, and comes once', async () => {
    await turnOn();
    tips.sender.outcomes.push({ kind: 'retry', code: 'ratelimited', after: 5000 });
    expect(await ask({ kind: 'now' })).toMatchObject({ kind: 'under-way' });
    expect(await ask({ kind: 'now' })).toMatchObject({ kind: 'under-way' });
    await tips.runUntil(tips.clock.now + HOUR / 2);
    expect(tips.sender.posted).toHaveLength(1);
    expect(await ask({ kind: 'now' })).toMatchObject({ kind: 'already-posted' });
  });

  it('now: what is under way comes in a pause as well', async () => {
    await turnOn();
    await ask({ kind: 'pause', until: null });
    tips.sender.outcomes.push({ kind: 'retry', code: 'ratelimited', after: 5000 });
    expect(await ask({ kind: 'now' })).toMatchObject({ kind: 'under-way' });
    await tips.runUntil(tips.clock.now + HOUR / 2);
    expect(tips.sender.posted).toHaveLength(1);
    expect(await tips.service.status(askerIn('C1').place)).toMatchObject({ state: 'paused' });
  });

  it('now: a tip that certainly did not arrive may be asked for again', async () => {
    await turnOn();
    tips.sender.outcomes.push({ kind: 'refused', code: 'not_in_channel', because: 'place' });
    expect(await ask({ kind: 'now' })).toEqual({
      kind: 'not-posted',
      code: 'not_in_channel',
      certain: true,
    });
    expect(await ask({ kind: 'now' })).toMatchObject({ kind: 'posted' });
  });

  it('now: says when it could not', async () => {
    await turnOn();
    tips.sender.outcomes.push({ kind: 'unknown', code: 'unreachable' });
    expect(await ask({ kind: 'now' })).toEqual({
      kind: 'not-posted',
      code: 'unreachable',
      certain: false,
    });
    // Perhaps it is there: a second one is not risked.
    expect(await ask({ kind: 'now' })).toMatchObject({ kind: 'not-posted', certain: false });
    expect(tips.sender.posted).toEqual([]);
  });
});
