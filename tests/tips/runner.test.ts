import type { Store } from '../../src/store';
import type { RunnerParts } from '../../src/tips/runner';
import { subscriptionId } from '../../src/tips/stored';
import { describeDatabases } from '../contracts/databases';
import { askerIn, startTips } from '../support/tips';

const MONDAY = '2026-03-02T07:00:00Z';
const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
const DAY = 24 * HOUR;

describeDatabases('the runner of tips', (open) => {
  let store: Store;
  beforeAll(async () => {
    store = await open();
    await store.migrate();
  });
  afterEach(() => store.forget('slack', 'T1'));

  /** One channel with a tip at 9:00 in Berlin, which is 8:00 UTC; it is an hour before that. */
  async function start(parts: Partial<RunnerParts> = {}) {
    const tips = startTips(store, MONDAY, parts);
    await tips.service.carryOut({ kind: 'on', settings: {} }, askerIn('C1'));
    return tips;
  }
  const ledger = (conversation = 'C1') =>
    store.tips.ledger(subscriptionId(askerIn(conversation).place));
  const states = async (conversation?: string) =>
    (await ledger(conversation)).map(({ state }) => state);

  it('sends a tip within the minute of its time, and not before', async () => {
    const { clock, sender, runner, runUntil } = await start();
    await runUntil(Date.parse('2026-03-02T07:59:59.999Z'));
    expect(sender.posted).toEqual([]);
    await runUntil(clock.now + MINUTE);
    expect(sender.posted).toMatchObject([{ conversation: 'C1', text: 'tip 0' }]);
    expect(await states()).toEqual(['sent']);
    await runner.stop();
  });

  it('spreads the tips of one time over its minute', async () => {
    const tips = await start();
    for (let at = 0; at < 50; at += 1)
      await tips.service.carryOut({ kind: 'on', settings: {} }, askerIn(`M${at}`));
    await tips.runUntil(tips.clock.now + 2 * HOUR);
    const seconds = tips.sender.posted.map(({ at }) => new Date(at).getUTCSeconds());
    expect(tips.sender.posted).toHaveLength(51);
    expect(new Set(seconds).size).toBeGreaterThan(20);
    await tips.runner.stop();
  });

  it('sends late what is within the catch-up window, and records the rest as missed', async () => {
    const { clock, sender, runner } = await start();
    clock.now += 2 * HOUR + 30 * MINUTE;
    await runner.drain();
    expect(await states()).toEqual(['sent']);
    clock.now = Date.parse('2026-03-03T10:02:00Z');
    await runner.drain();
    expect(await ledger()).toMatchObject([
      { local_date: '2026-03-03', state: 'missed', reason: 'late' },
      { local_date: '2026-03-02', state: 'sent' },
    ]);
    expect(sender.posted).toHaveLength(1);
    await runner.stop();
  });

  it('records every day of a long absence, and sends one tip', async () => {
    const { clock, sender, runner } = await start();
    clock.now = Date.parse('2026-03-10T08:30:00Z');
    await runner.drain();
    expect(await states()).toEqual([
      'sent',
      'missed',
      'missed',
      'missed',
      'missed',
      'missed',
      'missed',
    ]);
    expect(sender.posted).toHaveLength(1);
    await runner.stop();
  });

  it('waits as long as it is told to, and others do not', async () => {
    const { clock, sender, service, runner, runUntil } = await start();
    sender.outcomes.push({ kind: 'retry', after: 10 * MINUTE, code: 'rate_limited' });
    await runUntil(clock.now + HOUR + MINUTE);
    expect(sender.posted).toEqual([]);
    expect(await ledger()).toMatchObject([{ state: 'claimed', reason: 'rate_limited' }]);
    const other = askerIn('C2', {
      place: { platform: 'slack', workspace: 'T2', conversation: 'C2' },
    });
    await service.carryOut({ kind: 'on', settings: { time: '09:02' } }, other);
    await runUntil(clock.now + 3 * MINUTE);
    expect(sender.posted.map(({ conversation }) => conversation)).toEqual(['C2']);
    await runUntil(clock.now + 10 * MINUTE);
    expect(sender.posted.map(({ conversation }) => conversation)).toEqual(['C2', 'C1']);
    expect(await ledger()).toMatchObject([{ state: 'sent', attempts: 2 }]);
    await runner.stop();
    await store.forget('slack', 'T2');
  });

  it('gives up where it would have to wait beyond the catch-up window', async () => {
    const { clock, sender, runner, runUntil } = await start();
    sender.outcomes.push({ kind: 'retry', after: 3 * HOUR, code: 'rate_limited' });
    await runUntil(clock.now + 12 * HOUR);
    expect(await ledger()).toMatchObject([{ state: 'missed', reason: 'rate_limited' }]);
    await runner.stop();
  });

  it('never sends again what may have been sent', async () => {
    const { clock, sender, runner, runUntil } = await start();
    sender.outcomes.push({ kind: 'unknown', code: 'unreachable' });
    await runUntil(clock.now + 12 * HOUR);
    expect(sender.posted).toEqual([]);
    expect(await ledger()).toMatchObject([{ state: 'unknown', reason: 'unreachable' }]);
    await runUntil(clock.now + DAY);
    expect(await states()).toEqual(['sent', 'unknown']);
    await runner.stop();
  });

  it('breaks what is refused for good, says why once, and goes on when it is resumed', async () => {
    const { clock, sender, service, runner, runUntil } = await start();
    sender.outcomes.push({ kind: 'refused', code: 'is_archived', because: 'place' });
    await runUntil(clock.now + 2 * DAY);
    expect(sender.told).toMatchObject([{ conversation: 'U1', text: 'broken: is_archived' }]);
    expect(await service.status(askerIn('C1').place)).toMatchObject({
      state: 'broken',
      reason: 'is_archived',
      nextDue: null,
    });
    await service.carryOut({ kind: 'resume' }, askerIn('C1'));
    await runUntil(clock.now + DAY);
    expect(await states()).toEqual(['sent', 'failed']);
    expect(sender.told).toHaveLength(1);
    await runner.stop();
  });

  it('goes on after a tip that the platform does not take as it is', async () => {
    const { clock, sender, runner, runUntil } = await start();
    sender.outcomes.push({ kind: 'refused', code: 'msg_too_long', because: 'message' });
    await runUntil(clock.now + 26 * HOUR);
    expect(await states()).toEqual(['sent', 'failed']);
    expect(sender.told).toEqual([]);
    await runner.stop();
  });

  it('does not send what was switched off or paused meanwhile', async () => {
    const { clock, sender, service, runner, runUntil } = await start();
    await service.carryOut({ kind: 'pause', until: { days: 14 } }, askerIn('C1'));
    await runUntil(Date.parse('2026-03-16T07:59:00Z'));
    expect(sender.posted).toEqual([]);
    await runUntil(clock.now + 2 * MINUTE);
    expect(sender.posted).toHaveLength(1);
    expect(await service.status(askerIn('C1').place)).toMatchObject({ state: 'active' });
    await service.carryOut({ kind: 'off' }, askerIn('C1'));
    await runUntil(clock.now + 7 * DAY);
    expect(sender.posted).toHaveLength(1);
    await runner.stop();
  });

  it('keeps to the pace of a workspace, and puts back what would wait for long', async () => {
    const { clock, sender, service, runner, runUntil } = await start();
    Object.assign(sender, { perSecond: 0.1 });
    for (const conversation of ['C2', 'C3', 'C4'])
      await service.carryOut({ kind: 'on', settings: {} }, askerIn(conversation));
    clock.now += HOUR + MINUTE;
    await runner.drain();
    expect(sender.posted).toHaveLength(1);
    await runUntil(clock.now + MINUTE);
    expect(sender.posted).toHaveLength(4);
    const gaps = sender.posted
      .slice(1)
      .map(({ at }, index) => at - (sender.posted[index]?.at ?? 0));
    expect(Math.min(...gaps)).toBeGreaterThanOrEqual(10_000);
    await runner.stop();
  });

  it('wakes for what is due, and for what is planned while it sleeps', async () => {
    const { clock, sender, service, runner } = await start();
    runner.start();
    clock.now = Date.parse('2026-03-02T07:30:30Z');
    const posted = new Promise<void>((resolve) => {
      const send = sender.send.bind(sender);
      sender.send = async (place, message) => {
        const outcome = await send(place, message);
        resolve();
        return outcome;
      };
    });
    await service.carryOut({ kind: 'on', settings: { time: '08:31' } }, askerIn('C1'));
    clock.now += 2 * MINUTE;
    runner.wake();
    await posted;
    await runner.stop();
    expect(await states()).toEqual(['sent']);
  });

  it('puts back what it has not begun when it is stopped', async () => {
    const { clock, sender, service, runner } = await start();
    Object.assign(sender, { perSecond: 0.3 });
    await service.carryOut({ kind: 'on', settings: {} }, askerIn('C2'));
    clock.now += HOUR + MINUTE;
    const draining = runner.drain();
    while (sender.posted.length === 0) await new Promise((resolve) => setImmediate(resolve));
    await runner.stop();
    await draining;
    const both = [...(await ledger('C1')), ...(await ledger('C2'))];
    expect(both.map(({ state }) => state).sort()).toEqual(['claimed', 'sent']);
    const waiting = both.find(({ state }) => state === 'claimed');
    expect(waiting).toMatchObject({ holder: '', held_until: clock.now });
  });
});
