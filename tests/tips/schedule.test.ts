import { addDays, instantOf, isZone, localDate, nextDue } from '../../src/tips/schedule';
import type { TipSchedule } from '../../src/tips/subscription';

const DAILY = [1, 2, 3, 4, 5, 6, 7];
const WEEKDAYS = [1, 2, 3, 4, 5];

const schedule = (changes: Partial<TipSchedule> = {}): TipSchedule => ({
  time: '09:00',
  weekdays: DAILY,
  zone: 'Europe/Berlin',
  holidays: null,
  skipDates: [],
  ...changes,
});

const iso = (at: number | null) => (at === null ? null : new Date(at).toISOString());

describe('a wall time', () => {
  it.each([
    ['an ordinary morning', '2026-03-02', '09:00', 'Europe/Berlin', '2026-03-02T08:00:00.000Z'],
    [
      'in a gap: the next valid minute',
      '2026-03-29',
      '02:30',
      'Europe/Berlin',
      '2026-03-29T01:00:00.000Z',
    ],
    ['at the start of a gap', '2026-03-29', '02:00', 'Europe/Berlin', '2026-03-29T01:00:00.000Z'],
    ['after a gap', '2026-03-29', '03:00', 'Europe/Berlin', '2026-03-29T01:00:00.000Z'],
    ['twice: the first', '2026-10-25', '02:30', 'Europe/Berlin', '2026-10-25T00:30:00.000Z'],
    [
      'in the gap of New York',
      '2026-03-08',
      '02:15',
      'America/New_York',
      '2026-03-08T07:00:00.000Z',
    ],
    ['twice in New York', '2026-11-01', '01:15', 'America/New_York', '2026-11-01T05:15:00.000Z'],
    [
      'in a gap of half an hour',
      '2026-10-04',
      '02:10',
      'Australia/Lord_Howe',
      '2026-10-03T15:30:00.000Z',
    ],
    [
      'twice within half an hour',
      '2026-04-05',
      '01:45',
      'Australia/Lord_Howe',
      '2026-04-04T14:45:00.000Z',
    ],
    ['in a gap at midnight', '2023-04-28', '00:30', 'Africa/Cairo', '2023-04-27T22:00:00.000Z'],
    ['twice before midnight', '2026-10-29', '23:30', 'Africa/Cairo', '2026-10-29T20:30:00.000Z'],
    [
      'with quarters of an hour',
      '2026-01-01',
      '00:00',
      'Asia/Kathmandu',
      '2025-12-31T18:15:00.000Z',
    ],
    ['far ahead of UTC', '2026-01-01', '00:00', 'Pacific/Kiritimati', '2025-12-31T10:00:00.000Z'],
    ['on a leap day', '2028-02-29', '09:00', 'UTC', '2028-02-29T09:00:00.000Z'],
  ])('%s', (_, date, time, zone, expected) => {
    expect(iso(instantOf(date, time, zone))).toBe(expected);
  });

  it('on a date that the zone skipped does not happen', () => {
    expect(instantOf('2011-12-30', '09:00', 'Pacific/Apia')).toBeNull();
    expect(iso(instantOf('2011-12-31', '00:00', 'Pacific/Apia'))).toBe('2011-12-30T10:00:00.000Z');
  });
});

describe('the next tip', () => {
  const next = async (given: TipSchedule, from: string, after = 0) =>
    (await nextDue(given, from, after))?.date;

  it('is today where its time is yet to come, else on the next day', async () => {
    const nine = Date.parse('2026-03-02T08:00:00Z');
    expect(await nextDue(schedule(), '2026-03-02', nine - 1)).toEqual({
      at: nine,
      date: '2026-03-02',
    });
    expect(await next(schedule(), '2026-03-02', nine)).toBe('2026-03-03');
  });

  it('keeps to its days of the week', async () => {
    expect(await next(schedule({ weekdays: WEEKDAYS }), '2026-11-28')).toBe('2026-11-30');
    expect(await next(schedule({ weekdays: [3] }), '2026-11-26')).toBe('2026-12-02');
  });

  it('comes on 29 February, and on 1 March where there is none', async () => {
    expect(await next(schedule(), '2028-02-29')).toBe('2028-02-29');
    expect(await next(schedule(), addDays('2028-02-28', 1))).toBe('2028-02-29');
    expect(await next(schedule(), addDays('2027-02-28', 1))).toBe('2027-03-01');
  });

  it('leaves out the dates that are to be left out', async () => {
    const skipDates = ['2026-12-24', '2026-12-25'];
    expect(await next(schedule({ skipDates }), '2026-12-24')).toBe('2026-12-26');
  });

  it('leaves out public holidays of a country, and of a state', async () => {
    expect(await next(schedule({ holidays: 'DE' }), '2026-12-25')).toBe('2026-12-27');
    expect(await next(schedule({ holidays: 'US' }), '2026-11-26')).toBe('2026-11-27');
    expect(await next(schedule({ holidays: 'DE' }), '2026-01-06')).toBe('2026-01-06');
    expect(await next(schedule({ holidays: 'DE-BY' }), '2026-01-06')).toBe('2026-01-07');
  });

  it('leaves out every day of a holiday of several', async () => {
    // Ramazan Bayramı of 2026: 20 to 22 March.
    expect(await next(schedule({ holidays: 'TR' }), '2026-03-20')).toBe('2026-03-23');
  });

  it('is none where every day is left out', async () => {
    expect(await nextDue(schedule({ weekdays: [] }), '2026-01-01', 0)).toBeNull();
  });
});

it('a date is that of the place', () => {
  const at = Date.parse('2026-06-30T23:30:00Z');
  expect(localDate(at, 'UTC')).toBe('2026-06-30');
  expect(localDate(at, 'Europe/Berlin')).toBe('2026-07-01');
  expect(localDate(at, 'America/Los_Angeles')).toBe('2026-06-30');
});

it('zones are told from other texts', () => {
  expect(isZone('Europe/Berlin')).toBe(true);
  expect(isZone('UTC')).toBe(true);
  expect(isZone('Berlin')).toBe(false);
  expect(isZone('')).toBe(false);
});
