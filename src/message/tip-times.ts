/** When tips come, in words. */
import type { TipSchedule, TipStatus } from './tip-outcome';
import { enumerate } from './wording';

const DAYS = ['Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday', 'Sunday'];

/** "Weekdays at 09:00 (Europe/Berlin)". */
export function whenOf({ weekdays, time, zone }: TipSchedule): string {
  return `${daysOf(weekdays)} at ${time} (${zone})`;
}

function daysOf(weekdays: readonly number[]): string {
  switch (weekdays.join('')) {
    case '1234567':
      return 'Every day';
    case '12345':
      return 'Weekdays';
    case '67':
      return 'Weekends';
    default:
      return enumerate(weekdays.map((day) => `${DAYS[day - 1]}s`));
  }
}

/** How tips stand, in one line. */
export function tipLine({ schedule, state }: TipStatus): string {
  switch (state) {
    case 'active':
      return whenOf(schedule);
    case 'paused':
      return `${whenOf(schedule)}, paused`;
    case 'broken':
      return `${whenOf(schedule)}, stopped because they could not be posted`;
    default:
      return state satisfies never;
  }
}

/** "Thursday 24 December", with the year where it is not that of `near`. */
export function dayOf(date: string, near = date): string {
  const year = date.slice(0, 4) === near.slice(0, 4) ? {} : ({ year: 'numeric' } as const);
  return new Intl.DateTimeFormat('en-GB', {
    weekday: 'long',
    day: 'numeric',
    month: 'long',
    ...year,
    timeZone: 'UTC',
  })
    .format(new Date(`${date}T00:00:00Z`))
    .replace(',', '');
}

/** The local date of an instant (milliseconds since 1970). */
export function dateIn(zone: string, at: number): string {
  return new Intl.DateTimeFormat('en-CA', { timeZone: zone, dateStyle: 'short' }).format(
    new Date(at),
  );
}

/** "Public holidays (DE) and 24 December are left out." Empty where nothing is. */
export function leftOut({ schedule }: TipStatus): string {
  const parts = [
    ...(schedule.holidays === null ? [] : [`public holidays (${schedule.holidays})`]),
    ...schedule.skipDates.slice(0, 5).map((date) => dayOf(date)),
    ...(schedule.skipDates.length > 5 ? [`${schedule.skipDates.length - 5} more days`] : []),
  ];
  return parts.length === 0 ? '' : `Left out: ${enumerate(parts)}.`;
}
