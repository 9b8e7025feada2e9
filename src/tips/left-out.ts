/** What a request leaves out: public holidays, single dates. */
import type { TipProblem } from '../message';
import { readCountry } from './countries';
import { readDate } from './dates';
import type { TipSettings } from './subscription';

const LEAVING_OUT = /^(?:skip|skipping|except|without|not|excluding|but|minus|no)$/i;
const HOLIDAYS = /^holidays?:?$/i;
/** Single dates that one request may leave out. */
const MOST_DATES = 60;

/** A number of words that say something, or stand in the way. */
export type Step =
  | { readonly words: number; readonly set: TipSettings & { readonly everything?: boolean } }
  | { readonly words: number; readonly problem: TipProblem; readonly instead?: readonly string[] };

/** What some words leave out; null: nothing. @param today local date, from which "Friday" counts. */
export function readLeftOut(words: readonly string[], today: string): Step | null {
  const [first = '', second = ''] = words;
  const leavesOut = LEAVING_OUT.test(first) ? 1 + (/^on$/i.test(second) ? 1 : 0) : 0;
  const holidays = readHolidays(words, leavesOut);
  if (holidays || leavesOut === 0) return holidays;
  const dates = readDates(words.slice(leavesOut), today);
  return dates && { ...dates, words: dates.words + leavesOut };
}

/** The first words, as they were typed. */
export const typed = (words: readonly string[], count: number): string =>
  words.slice(0, count).join(' ');

/** "holidays DE", "no holidays in Germany", "DE holidays", "holidays off". */
function readHolidays(words: readonly string[], leavesOut: number): Step | null {
  let at = leavesOut;
  while (/^(?:public|bank|national|the|,)$/i.test(words[at] ?? '')) at += 1;
  const country = readCountry(words.slice(at));
  if (country && HOLIDAYS.test(words[at + country.words] ?? ''))
    return { words: at + country.words + 1, set: { holidays: country.value } };
  if (!HOLIDAYS.test(words[at] ?? '')) return null;
  at += 1;
  if (/^(?:off|none|no)$/i.test(words[at] ?? '')) return { words: at + 1, set: { holidays: null } };
  while (/^(?:in|of|for|from|the)$/i.test(words[at] ?? '')) at += 1;
  const [next = ','] = words.slice(at);
  if (next === ',') return { words: at, problem: { kind: 'which-country' } };
  const found = readCountry(words.slice(at));
  if (found) return { words: at + found.words, set: { holidays: found.value } };
  return { words: at + 1, problem: { kind: 'unknown-country', typed: next } };
}

/** One date, or several with commas or "and" between them. */
function readDates(words: readonly string[], today: string): Step | null {
  const dates: string[] = [];
  let at = 0;
  for (;;) {
    const date = readDate(words.slice(at), today);
    if (date === null) break;
    const text = typed(words.slice(at), date.words);
    at += date.words;
    if (date.value === null) return { words: at, problem: { kind: 'bad-date', typed: text } };
    if (date.value < today) return { words: at, problem: { kind: 'past-date', typed: text } };
    dates.push(date.value);
    if (dates.length > MOST_DATES) return { words: at, problem: { kind: 'too-long' } };
    const joined = /^(?:,|and|&)$/i.test(words[at] ?? '') && readDate(words.slice(at + 1), today);
    if (!joined) break;
    at += 1;
  }
  return dates.length === 0 ? null : { words: at, set: { skipDates: dates } };
}
