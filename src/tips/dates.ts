/** Local dates and spans of days as people write them. */
import { addDays } from './schedule';
import { dayOf, type Read } from './week';

const MONTHS = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];
const NUMBERS: Readonly<Record<string, number>> = {
  a: 1,
  an: 1,
  one: 1,
  two: 2,
  three: 3,
  four: 4,
  five: 5,
  six: 6,
  ten: 10,
};
const UNITS: Readonly<Record<string, number>> = { day: 1, week: 7, fortnight: 14, month: 30 };

const pad = (value: number) => String(value).padStart(2, '0');

/** `YYYY-MM-DD` of a day that exists; else null. */
function dateOf(year: number, month: number, day: number): string | null {
  const text = `${year}-${pad(month)}-${pad(day)}`;
  const date = new Date(`${text}T00:00:00Z`);
  return !Number.isNaN(date.getTime()) && date.toISOString().startsWith(text) ? text : null;
}

const monthOf = (word: string) => MONTHS.indexOf(word.toLowerCase().slice(0, 3)) + 1;
const isMonth = (word: string) => /^[a-z]{3,9}\.?$/i.test(word) && monthOf(word) > 0;
const ordinal = (word: string) => Number(/^(\d{1,2})(?:st|nd|rd|th|\.)?$/i.exec(word)?.[1] ?? 0);

/**
 * The date at the start of some words: `2026-12-24`, `24.12.2026`, "24 December", "Dec 24 2026", "Friday",
 * "tomorrow". `value` null: written as a date, and there is no such day (or one cannot tell day from month).
 */
export function readDate(words: readonly string[], today: string): Read<string | null> | null {
  const [first = '', second = '', third = ''] = words;
  const iso = /^(\d{4})-(\d{1,2})-(\d{1,2})$/.exec(first);
  if (iso) return { value: dateOf(Number(iso[1]), Number(iso[2]), Number(iso[3])), words: 1 };
  const dotted = /^(\d{1,2})\.(\d{1,2})\.(\d{4})$/.exec(first);
  if (dotted)
    return { value: dateOf(Number(dotted[3]), Number(dotted[2]), Number(dotted[1])), words: 1 };
  // 5/6 is a day in June here and a day in May there.
  if (/^\d{1,4}[/.-]\d{1,2}([/.-]\d{0,4})?$/.test(first)) return { value: null, words: 1 };
  if (/^tomorrow$/i.test(first)) return { value: addDays(today, 1), words: 1 };
  if (/^next$/i.test(first) && /^(?:week|month)$/i.test(second))
    return { value: addDays(today, /week/i.test(second) ? 7 : 30), words: 2 };
  const offset = /^next$/i.test(first) ? 1 : 0;
  const weekday = dayOf(words[offset] ?? '');
  if (weekday !== undefined) {
    const now = new Date(`${today}T00:00:00Z`).getUTCDay() || 7;
    return { value: addDays(today, ((weekday - now + 6) % 7) + 1), words: offset + 1 };
  }
  const [day, month] = isMonth(first) ? [ordinal(second), first] : [ordinal(first), second];
  if (day === 0 || !isMonth(month)) return null;
  if (/^\d{4}$/.test(third)) return { value: dateOf(Number(third), monthOf(month), day), words: 3 };
  const thisYear = Number(today.slice(0, 4));
  const soon = dateOf(thisYear, monthOf(month), day);
  // Today is a day of this year as well; whether it is still to come, callers decide.
  const value = soon !== null && soon >= today ? soon : dateOf(thisYear + 1, monthOf(month), day);
  return { value, words: 2 };
}

/** "2 weeks", "a month", "10d" → days. */
export function readSpan(words: readonly string[]): Read<number> | null {
  const [first = '', second = ''] = words.map((word) => word.toLowerCase());
  const joined = /^(\d{1,6})(d|w|days?|weeks?|months?)$/.exec(first);
  if (joined) {
    const unit = joined[2]?.startsWith('d') ? 1 : joined[2]?.startsWith('w') ? 7 : 30;
    return { value: Number(joined[1]) * unit, words: 1 };
  }
  const unit = UNITS[second.replace(/s$/, '')];
  const count = /^\d{1,6}$/.test(first) ? Number(first) : NUMBERS[first];
  if (unit !== undefined && count !== undefined) return { value: count * unit, words: 2 };
  const alone = UNITS[first.replace(/s$/, '')];
  return alone === undefined ? null : { value: alone, words: 1 };
}
