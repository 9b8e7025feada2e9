/** A PostgreSQL that goes away in the middle of a delivery, and comes back. */
import { openStore } from '../../src/store';
import { subscriptionId } from '../../src/tips/stored';
import { createDatabase, HAS_POSTGRES } from '../support/postgres';
import { askerIn, startTips } from '../support/tips';

const HOUR = 3_600_000;

(HAS_POSTGRES ? describe : describe.skip)('a database that goes away', () => {
  it('while a tip is sent: it is recorded when the database is back, and not sent again', async () => {
    const database = await createDatabase();
    const store = await openStore(database.url);
    await store.migrate();
    const { clock, runner, sender, service } = startTips(store, '2026-03-02T07:00:00Z');
    await service.carryOut({ kind: 'on', settings: {} }, askerIn('C1'));
    const send = sender.send.bind(sender);
    sender.send = async (place, message) => {
      await database.disconnectAll();
      return send(place, message);
    };
    clock.now += 2 * HOUR;
    await runner.drain();
    await runner.drain();
    expect(sender.posted).toHaveLength(1);
    const rows = await store.tips.ledger(subscriptionId(askerIn('C1').place));
    expect(rows).toMatchObject([{ state: 'sent', attempts: 1 }]);
    await runner.stop();
    await store.close();
    await database.drop();
  }, 90_000);

  it('before a tip is claimed: the runner tries again', async () => {
    const database = await createDatabase();
    const store = await openStore(database.url);
    await store.migrate();
    let claims = 0;
    const tips: typeof store.tips = {
      ...store.tips,
      claimDue: (hold, plan) =>
        store.tips.claimDue(hold, async (row) => {
          claims += 1;
          if (claims === 1) await database.disconnectAll();
          return plan(row);
        }),
    };
    const { clock, runner, sender, service } = startTips(store, '2026-03-02T07:00:00Z', { tips });
    await service.carryOut({ kind: 'on', settings: {} }, askerIn('C1'));
    clock.now += 2 * HOUR;
    const posted = new Promise<void>((resolve) => {
      const send = sender.send.bind(sender);
      sender.send = async (place, message) => {
        const outcome = await send(place, message);
        resolve();
        return outcome;
      };
    });
    runner.start();
    await posted;
    await runner.stop();
    expect(claims).toBe(2);
    const rows = await store.tips.ledger(subscriptionId(askerIn('C1').place));
    expect(rows).toMatchObject([{ state: 'sent' }]);
    await store.close();
    await database.drop();
  }, 90_000);
});
