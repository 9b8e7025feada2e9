/** Which statements have not been held against AWS's pages for long: a warning, never an error. */
import type { Rule } from './rules/rule';
import { statementsOf } from './rules/rule';

/** Longest time between two readings of a page, in months. */
export const MAX_AGE_MONTHS = 18;

/** The day `months` months before, both YYYY-MM-DD; 31 August less 18 months is the last of February. */
export function monthsBefore(day: string, months: number): string {
  const [year = 0, month = 1, date = 1] = day.split('-').map(Number);
  const lastOfMonth = new Date(Date.UTC(year, month - months, 0)).getUTCDate();
  return new Date(Date.UTC(year, month - 1 - months, Math.min(date, lastOfMonth)))
    .toISOString()
    .slice(0, 10);
}

/** The rule as it stands on a day (YYYY-MM-DD); it is not among those that every start checks. */
export function checkedRecently(today: string): Rule {
  const oldest = monthsBefore(today, MAX_AGE_MONTHS);
  return {
    id: 'checked-recently',
    sentence: `A page was read within the last ${MAX_AGE_MONTHS} months; older ones are listed as warnings.`,
    check(files, report) {
      for (const { file, path, split, concern } of statementsOf(files)) {
        if (split.checked < oldest)
          report(file, [...path, 'checked'], `${concern} was last checked on ${split.checked}`);
        else if (split.checked > today)
          report(
            file,
            [...path, 'checked'],
            `${concern} was checked on ${split.checked}, yet to come`,
          );
      }
    },
  };
}
