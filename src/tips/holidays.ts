/** Public holidays by country, from date-holidays (code ISC, data CC BY-SA 3.0). Loaded when first used. */
import type Holidays from 'date-holidays';
import { DateTime } from 'luxon';

const HOUR = 3_600_000;
const DAY = 24 * HOUR;

/** Local dates (`YYYY-MM-DD`) of a year that are public holidays. */
type YearOfHolidays = ReadonlySet<string>;

const years = new Map<string, YearOfHolidays>();
const calendars = new Map<string, Holidays>();

/**
 * Whether a country keeps a public holiday on a local date. `country` is a code as date-holidays names it,
 * with or without a state or province: `DE`, `DE-BY`. Unknown countries have no holidays.
 */
export async function isHoliday(country: string, date: string): Promise<boolean> {
  const key = `${country} ${date.slice(0, 4)}`;
  let year = years.get(key);
  if (year === undefined) {
    year = holidaysOf(await calendarOf(country), Number(date.slice(0, 4)));
    years.set(key, year);
  }
  return year.has(date);
}

/** Whether date-holidays knows a country, and its state or province where one is named. */
export async function isHolidayCountry(code: string): Promise<boolean> {
  const { default: Calendar } = await import('date-holidays');
  const [country = '', state] = code.toUpperCase().split('-');
  const all = new Calendar();
  if (!(country in all.getCountries())) return false;
  return state === undefined || state in (all.getStates(country) ?? {});
}

async function calendarOf(code: string): Promise<Holidays> {
  let calendar = calendars.get(code);
  if (calendar === undefined) {
    const { default: Calendar } = await import('date-holidays');
    const [country = '', state] = code.toUpperCase().split('-');
    calendar = state === undefined ? new Calendar(country) : new Calendar(country, state);
    calendars.set(code, calendar);
  }
  return calendar;
}

/** Holidays of the year before are looked at too, as some last beyond its end. */
function holidaysOf(calendar: Holidays, year: number): YearOfHolidays {
  const dates = new Set<string>();
  for (const { type, date, start, end } of [year - 1, year].flatMap(
    (each) => calendar.getHolidays(each) || [],
  )) {
    if (type !== 'public') continue;
    const first = DateTime.fromISO(date.slice(0, 10), { zone: 'utc' });
    // A change of the clocks makes a day an hour shorter; the half days of eves count for nothing.
    const days = Math.floor((end.getTime() - start.getTime() + HOUR) / DAY);
    for (let day = 0; day < Math.max(days, 1); day += 1)
      dates.add(first.plus({ days: day }).toFormat('yyyy-MM-dd'));
  }
  return dates;
}
