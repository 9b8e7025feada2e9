/** Days of the week and times of the day as people write them. */

const NAMES = ['monday', 'tuesday', 'wednesday', 'thursday', 'friday', 'saturday', 'sunday'];
const SHORT: Readonly<Record<string, number>> = { tues: 2, weds: 3, thur: 4, thurs: 4 };

const ALL = [1, 2, 3, 4, 5, 6, 7];
const WORKING = [1, 2, 3, 4, 5];

/** What some words say, and how many of them were read. */
export interface Read<T> {
  readonly value: T;
  readonly words: number;
}

/** "mon", "Mondays", "weds" → 1 to 7. */
export function dayOf(word: string): number | undefined {
  const text = word.toLowerCase().replace(/[.’'s]+$/, '');
  // The "s" is cut, which "tue(s)" and "thur(s)" can do without.
  if (text.length < 3) return undefined;
  const short = SHORT[text];
  if (short !== undefined) return short;
  const at = NAMES.findIndex((name) => name === text || name.slice(0, 3) === text);
  return at < 0 ? undefined : at + 1;
}

/** The days at the start of some words: "weekdays", "mon-fri", "Monday", "every day". */
export function readDays(words: readonly string[]): Read<readonly number[]> | null {
  const [first = '', second = '', third = ''] = words.map((word) => word.toLowerCase());
  if (/^(?:weekdays?|workdays?|workweek)$/.test(first)) return { value: WORKING, words: 1 };
  if (/^(?:working|business|work|week)$/.test(first) && /^days?$/.test(second))
    return { value: WORKING, words: 2 };
  if (/^(?:daily|everyday)$/.test(first)) return { value: ALL, words: 1 };
  if (/^weekends?$/.test(first)) return { value: [6, 7], words: 1 };
  if (/^(?:every|each|all)$/.test(first)) {
    if (/^(?:single)$/.test(second) && third === 'day') return { value: ALL, words: 3 };
    if (/^(?:days?|week)$/.test(second)) return { value: ALL, words: 2 };
    return null;
  }
  const [from = '', to] = first.split(/[-–—/]/);
  const start = dayOf(from);
  if (start === undefined) return null;
  if (to !== undefined) {
    const end = dayOf(to);
    return end === undefined ? null : { value: span(start, end), words: 1 };
  }
  if (/^(?:-|–|—|to|till?|until|through|thru)$/.test(second)) {
    const end = dayOf(third);
    if (end !== undefined) return { value: span(start, end), words: 3 };
  }
  return { value: [start], words: 1 };
}

/** From a day to a day, over the end of the week where need be. */
function span(from: number, to: number): number[] {
  const length = ((to - from + 7) % 7) + 1;
  return Array.from({ length }, (_, ahead) => ((from - 1 + ahead) % 7) + 1);
}

/**
 * The time at the start of some words, as `HH:MM`: "9am", "9:30 pm", "09.00", "0900", "noon". `bare`: an hour
 * alone counts too ("at 9"). `value` is null for what is written as a time and is none ("25:00").
 */
export function readTime(words: readonly string[], bare: boolean): Read<string | null> | null {
  const first = (words[0] ?? '').toLowerCase();
  if (/^(?:noon|midday)$/.test(first)) return { value: '12:00', words: 1 };
  if (first === 'midnight') return { value: '00:00', words: 1 };
  const match = /^(\d{1,2})(?:[:.h](\d{2})?)?([ap]\.?m\.?|h|uhr)?$|^(\d{2})(\d{2})h?$/.exec(first);
  if (!match) return /^\d{1,3}:\d+/.test(first) ? { value: null, words: 1 } : null;
  const hour = Number(match[1] ?? match[4]);
  const minute = Number(match[2] ?? match[5] ?? 0);
  const next = (words[1] ?? '').toLowerCase();
  const half = (match[3]?.replace(/[^apm]/g, '') || /^([ap])\.?m\.?$/.exec(next)?.[0]) ?? '';
  const apart = !/[ap]/.test(match[3] ?? '') && /^[ap]\.?m\.?$/.test(next) ? 1 : 0;
  const clock = apart === 0 && /^(?:uhr|o[’']?clock|hours|hrs|h)$/.test(next) ? 1 : 0;
  const exact = match[2] !== undefined || match[3] !== undefined || match[5] !== undefined;
  if (!exact && !bare && apart + clock === 0 && !/h$/.test(first)) return null;
  const value = /^[ap]/.test(half)
    ? twelveHours(hour, minute, half.startsWith('p'))
    : twentyFour(hour, minute);
  return { value, words: 1 + apart + clock };
}

function twelveHours(hour: number, minute: number, afternoon: boolean): string | null {
  if (hour < 1 || hour > 12) return null;
  return twentyFour((hour % 12) + (afternoon ? 12 : 0), minute);
}

function twentyFour(hour: number, minute: number): string | null {
  if (hour > 23 || minute > 59) return null;
  return `${String(hour).padStart(2, '0')}:${String(minute).padStart(2, '0')}`;
}
