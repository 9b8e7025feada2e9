/** A virtual clock walks a year: a tip on every local day, none twice, none missed. */
import { DateTime } from 'luxon';
import { addDays, localDate } from '../../src/tips/schedule';
import { subscriptionId } from '../../src/tips/stored';
import { describeDatabases } from '../contracts/databases';
import { askerIn, startTips } from '../support/tips';

/** Each with a time that its own clocks skip or repeat, where they change at all. */
const PLACES = [
  ['Europe/Berlin', '02:30'],
  ['America/New_York', '01:30'],
  ['America/St_Johns', '00:00'],
  ['Australia/Lord_Howe', '02:15'],
  ['Africa/Cairo', '00:30'],
  ['Asia/Kathmandu', '23:59'],
  ['Pacific/Auckland', '02:59'],
  ['America/Santiago', '00:15'],
] as const;
const DAILY = [1, 2, 3, 4, 5, 6, 7];

/** Each with the days on which its clocks change; PostgreSQL, which is slower, walks the second. */
const YEARS = [
  ['2026', '2025-12-31T00:00:00Z', '2026-01-01', 365],
  ['2028, a leap year', '2027-12-31T00:00:00Z', '2028-01-01', 366],
] as const;

describeDatabases('a year of tips', (open, { name }) => {
  const years = name === 'SQLite' ? YEARS : YEARS.slice(1);
  it.each(years)(
    'has one for each local day of %s',
    async (_, start, first, days) => {
      const store = await open();
      await store.migrate();
      await store.forget('slack', 'T1');
      const { clock, runner, sender, service, runUntil } = startTips(store, start);
      await Promise.all(
        PLACES.map(([zone, time]) =>
          service.carryOut(
            { kind: 'on', settings: { zone, time, weekdays: DAILY } },
            askerIn(zone),
          ),
        ),
      );
      await runUntil(Date.parse(start) + (days + 3) * 86_400_000);

      for (const [zone, time] of PLACES) {
        const posted = sender.posted.filter(({ conversation }) => conversation === zone);
        const dates = posted.map(({ at }) => localDate(at, zone));
        const year = dates.filter((date) => date >= first && date < addDays(first, days));
        expect(year).toEqual(Array.from({ length: days }, (__, day) => addDays(first, day)));
        // At its time, and up to a minute later; but for the days on which the clocks skip it.
        const late = posted.filter(
          ({ at }) => DateTime.fromMillis(at, { zone }).toFormat('HH:mm') !== time,
        );
        expect(late.length).toBeLessThanOrEqual(1);
        const place = askerIn(zone).place;
        const ledger = await store.tips.ledger(subscriptionId(place));
        expect(ledger).toHaveLength(posted.length);
        expect(ledger.every(({ state }) => state === 'sent')).toBe(true);
        expect(new Set(posted.map(({ text }) => text)).size).toBe(posted.length);
      }
      expect(clock.now).toBeGreaterThan(Date.parse(`${first}T00:00:00Z`));
      await runner.stop();
    },
    120_000,
  );
});
