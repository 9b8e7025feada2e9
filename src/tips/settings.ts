/** What stands behind "tips on": a time, days, a time zone, holidays, dates to leave out, topics, in any order. */
import type { TipProblem, TipRefusal } from '../message';
import { readCountry } from './countries';
import { readDate } from './dates';
import type { TipSettings } from './subscription';
import type { TopicsReading } from './topics';
import { readDays, readTime } from './week';
import { readZone } from './zones';

/** Words that hold the others together. A comma is one as well. */
const FILLERS = new Set(
  `, at on in every each and for please the with around about to tips tip my our time zone timezone tz from of
  also topic topics subject subjects only just day days o'clock oclock regarding local hours daily: zone: time: topics: topic: &`.split(
    /\s+/,
  ),
);
const LEAVING_OUT = /^(?:skip|skipping|except|without|not|excluding|but|minus|no)$/i;
const HOLIDAYS = /^holidays?:?$/i;
const EVERYTHING = /^(?:everything|anything|all|any)$/i;
/** Single dates that one request may leave out. */
const MOST_DATES = 60;

const isFiller = (word: string) => FILLERS.has(word.toLowerCase());

export type SettingsReading =
  | { readonly kind: 'settings'; readonly settings: TipSettings }
  | { readonly kind: 'refused'; readonly refusal: TipRefusal };

/** A number of words that say something, or stand in the way. */
type Step =
  | { readonly words: number; readonly set: TipSettings & { readonly everything?: boolean } }
  | { readonly words: number; readonly problem: TipProblem; readonly instead?: readonly string[] };

/** Reads settings. Pure. @param today local date, from which "Friday" counts. */
export function readSettings(
  words: readonly string[],
  today: string,
  readTopics: (list: string) => TopicsReading,
): SettingsReading {
  let settings: TipSettings = {};
  let everything = false;
  const about: string[] = [];
  for (let at = 0; at < words.length; ) {
    const step = readStep(words, at, today);
    if (step === null) {
      about.push(words[at] as string);
      at += 1;
      continue;
    }
    if ('problem' in step) {
      const instead = (step.instead ?? []).map((other) =>
        ['on', ...words.slice(0, at), other, ...words.slice(at + step.words)].join(' '),
      );
      return refused(step.problem, tidy(instead));
    }
    const { everything: all, ...set } = step.set;
    const clash = clashOf(settings, set);
    if (clash) return refused(clash, []);
    everything ||= all === true;
    settings = merge(settings, set);
    about.push(',');
    at += step.words;
  }
  const list = trimFillers(about).join(' ');
  if (list === '') return done(everything ? { ...settings, topics: [] } : settings);
  const topics = readTopics(list);
  if (topics.kind === 'topics') return done({ ...settings, topics: topics.ids });
  const { typed, similar } = topics;
  return refused(
    { kind: 'unknown-topic', typed, similar },
    tidy(similar.map((name) => `on ${name}`)),
  );
}

const done = (settings: TipSettings): SettingsReading => ({ kind: 'settings', settings });
const refused = (problem: TipProblem, instead: readonly string[]): SettingsReading => ({
  kind: 'refused',
  refusal: { problem, instead },
});
const tidy = (requests: readonly string[]) => requests.map((each) => each.replace(/ ,/g, ','));

/** The setting at a place in the words; null: part of a topic, or nothing. */
function readStep(words: readonly string[], at: number, today: string): Step | null {
  const rest = words.slice(at);
  const before = (words[at - 1] ?? '').toLowerCase();
  const [first = '', second = ''] = rest;
  const leavesOut = LEAVING_OUT.test(first) ? 1 + (/^on$/i.test(second) ? 1 : 0) : 0;
  const holidays = readHolidays(rest, leavesOut);
  if (holidays) return holidays;
  if (leavesOut > 0) {
    const dates = readDates(rest.slice(leavesOut), today);
    if (dates) return { ...dates, words: dates.words + leavesOut };
  }
  const time = readTime(rest, at === 0 || before === 'at');
  if (time?.value === null)
    return { words: time.words, problem: { kind: 'bad-time', typed: typed(rest, time.words) } };
  if (time) return { words: time.words, set: { time: time.value as string } };
  const days = readDays(rest);
  if (days) return { words: days.words, set: { weekdays: days.value } };
  const zone = readZone(rest);
  if (zone?.kind === 'zone') return { words: zone.words, set: { zone: zone.zone } };
  if (zone?.kind === 'ambiguous')
    return {
      words: zone.words,
      problem: { kind: 'zone-without-place', typed: typed(rest, zone.words) },
      instead: zone.zones,
    };
  const named = /^(?:zone|timezone|tz)$/.test(before) && !isFiller(first);
  if (zone?.kind === 'unknown' || named)
    return { words: 1, problem: { kind: 'unknown-zone', typed: first } };
  if (EVERYTHING.test(first)) return { words: 1, set: { everything: true } };
  return null;
}

const typed = (words: readonly string[], count: number) => words.slice(0, count).join(' ');

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

function clashOf(now: TipSettings, next: TipSettings): TipProblem | null {
  if (now.time !== undefined && next.time !== undefined && now.time !== next.time)
    return { kind: 'two-times', typed: [now.time, next.time] };
  if (now.zone !== undefined && next.zone !== undefined && now.zone !== next.zone)
    return { kind: 'two-zones', typed: [now.zone, next.zone] };
  return null;
}

/** Days and dates add up; of everything else there is one. */
function merge(now: TipSettings, next: TipSettings): TipSettings {
  const weekdays = union(now.weekdays, next.weekdays);
  const skipDates = union(now.skipDates, next.skipDates);
  return {
    ...now,
    ...next,
    ...(weekdays.length > 0 && { weekdays }),
    ...(skipDates.length > 0 && { skipDates }),
  };
}

function union<T extends number | string>(left: readonly T[] = [], right: readonly T[] = []): T[] {
  return [...new Set([...left, ...right])].sort((one, other) => (one < other ? -1 : 1));
}

/** Fillers go from the ends of what stands between commas; within ("logging and monitoring") they stay. */
function trimFillers(words: readonly string[]): string[] {
  const parts: string[][] = [[]];
  for (const word of words) {
    if (word === ',') parts.push([]);
    else parts.at(-1)?.push(word);
  }
  return parts.flatMap((part) => {
    const start = part.findIndex((word) => !isFiller(word));
    const end = part.findLastIndex((word) => !isFiller(word));
    return start < 0 ? [] : [...part.slice(start, end + 1), ','];
  });
}
