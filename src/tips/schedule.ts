/** When the next tip is due, in the wall time of its place. Zone rules are those of Node (IANA). */
import { DateTime, IANAZone } from 'luxon';
import { isHoliday } from './holidays';
import type { TipSchedule } from './subscription';

/** A tip that is to come: milliseconds since 1970, and the local date it belongs to (`YYYY-MM-DD`). */
export interface Due {
  readonly at: number;
  readonly date: string;
}

/** Further ahead nothing is planned: who leaves out every day for so long has no next tip. */
const HORIZON_DAYS = 800;
const MINUTE = 60_000;
const DAY = 86_400_000;

/**
 * The first due time of a schedule that is later than `after`, on `from` (a local date) or a day after it.
 * Null where none lies ahead.
 */
export async function nextDue(
  schedule: TipSchedule,
  from: string,
  after: number,
): Promise<Due | null> {
  const skipped = new Set(schedule.skipDates);
  let date = from;
  for (let ahead = 0; ahead < HORIZON_DAYS; ahead += 1, date = addDays(date, 1)) {
    if (!schedule.weekdays.includes(weekdayOf(date)) || skipped.has(date)) continue;
    const at = instantOf(date, schedule.time, schedule.zone);
    if (at === null || at <= after) continue;
    if (schedule.holidays !== null && (await isHoliday(schedule.holidays, date))) continue;
    return { at, date };
  }
  return null;
}

/** Thousands of places have their tip at the same time of the same day: the instants of these are remembered. */
const instants = new Map<string, number | null>();
const MANY_INSTANTS = 10_000;

/**
 * The instant of a wall time (`HH:MM`) on a local date. A time that the clocks skip is the next minute that
 * exists; of a time that comes twice it is the first. Null for a date that a zone skipped altogether (Samoa
 * had no 30 December 2011).
 */
export function instantOf(date: string, time: string, zone: string): number | null {
  const key = `${date} ${time} ${zone}`;
  const known = instants.get(key);
  if (known !== undefined) return known;
  const instant = findInstant(date, time, zone);
  if (instants.size >= MANY_INSTANTS) instants.clear();
  instants.set(key, instant);
  return instant;
}

function findInstant(date: string, time: string, zone: string): number | null {
  const wall = DateTime.fromISO(`${date}T${time}`, { zone: 'utc' });
  const exact = firstInstant(wall, zone);
  if (exact !== null) return exact;
  if (!exists(date, zone)) return null;
  for (let minute = wall.plus({ minutes: 1 }); ; minute = minute.plus({ minutes: 1 })) {
    const instant = firstInstant(minute, zone);
    if (instant !== null) return instant;
  }
}

/** The local date of an instant. */
export function localDate(at: number, zone: string): string {
  return DateTime.fromMillis(at, { zone }).toFormat('yyyy-MM-dd');
}

/** An instant in a zone, to the minute: `2026-03-02 09:00`. */
export function localTime(at: number, zone: string): string {
  return DateTime.fromMillis(at, { zone }).toFormat('yyyy-MM-dd HH:mm');
}

/** A date so many days later. */
export function addDays(date: string, days: number): string {
  return new Date(Date.parse(date) + days * DAY).toISOString().slice(0, 10);
}

/** ISO day of the week of a date, 1 Monday to 7 Sunday. */
const weekdayOf = (date: string): number => new Date(date).getUTCDay() || 7;

/** Whether a text names an IANA time zone. */
export const isZone = (name: string): boolean => IANAZone.isValidZone(name);

/** When a wall time (given as if it were UTC) first happens in a zone; null when it does not. */
function firstInstant(wall: DateTime, zone: string): number | null {
  const { year, month, day, hour, minute } = wall;
  const local = DateTime.fromObject({ year, month, day, hour, minute }, { zone });
  const shown = local.setZone('utc', { keepLocalTime: true });
  // Inside a gap luxon moves the wall time on.
  if (shown.toMillis() !== wall.toMillis()) return null;
  return Math.min(...local.getPossibleOffsets().map((each) => each.toMillis()));
}

/** Whether any hour of a local date exists. */
function exists(date: string, zone: string): boolean {
  const midnight = DateTime.fromISO(date, { zone: 'utc' });
  return Array.from({ length: 24 }, (_, hour) => midnight.plus({ hours: hour })).some(
    (wall) => firstInstant(wall, zone) !== null,
  );
}

/** How far into its minute a subscription's tip is sent, so that a full hour is no stampede. Milliseconds. */
export function spreadOf(subscription: string): number {
  // Ids are hexadecimal and evenly distributed; see `subscriptionId`.
  return Number.parseInt(subscription.slice(0, 8), 16) % MINUTE;
}
