/** Dates (`YYYY-MM-DD`) laid out as a calendar. */
const DAY = 86_400_000;

const text = (at: number) => new Date(at).toISOString().slice(0, 10);

/** Whole weeks from Monday on that hold all the dates; none where there are none. */
export function weeksOf(dates: readonly string[]): string[][] {
  const [first, last] = [dates[0], dates.at(-1)];
  if (first === undefined || last === undefined) return [];
  const weekday = new Date(first).getUTCDay() || 7;
  const weeks: string[][] = [];
  for (
    let monday = Date.parse(first) - (weekday - 1) * DAY;
    monday <= Date.parse(last);
    monday += 7 * DAY
  )
    weeks.push(Array.from({ length: 7 }, (_, day) => text(monday + day * DAY)));
  return weeks;
}

/** "25 Nov". */
export const shortDate = (date: string): string =>
  new Intl.DateTimeFormat('en-GB', { day: 'numeric', month: 'short', timeZone: 'UTC' }).format(
    new Date(date),
  );
