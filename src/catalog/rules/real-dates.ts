import { type Rule, statementsOf } from './rule';

/** Whether a `YYYY-MM-DD` text names a day of the calendar. */
function isDay(text: string): boolean {
  const day = new Date(`${text}T00:00:00Z`);
  return !Number.isNaN(day.getTime()) && day.toISOString().startsWith(text);
}

/** The shape alone lets the 31st of February pass. */
export const realDates: Rule = {
  id: 'real-dates',
  sentence: 'The date on which a page was checked is a day of the calendar.',
  check(files, report) {
    for (const { file, path, split } of statementsOf(files)) {
      if (!isDay(split.checked))
        report(file, [...path, 'checked'], `there is no ${split.checked} in the calendar`);
    }
  },
};
