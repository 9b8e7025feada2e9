/** What stands behind "tips on": a time, days, a time zone, holidays, dates to leave out, topics, in any order. */
import type { TipProblem, TipRefusal } from '../message';
import { readLeftOut, type Step, typed } from './left-out';
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
const EVERYTHING = /^(?:everything|anything|all|any)$/i;

const isFiller = (word: string) => FILLERS.has(word.toLowerCase());

/** Settings, or what of them has to be asked back; then none is changed. */
export type SettingsReading =
  | { readonly kind: 'settings'; readonly settings: TipSettings }
  | { readonly kind: 'refused'; readonly refusal: TipRefusal };

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
  const [first = ''] = rest;
  const leftOut = readLeftOut(rest, today);
  if (leftOut) return leftOut;
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
