/** A store in memory: for one instance without a database, and for tests. Bounded; loses all at a restart. */
import { createHash } from 'node:crypto';
import type { Count, RecordKind, SlackStore, Tally } from './store';

interface Entry {
  readonly value: string;
  /** Milliseconds since 1970. */
  readonly end: number;
}

const MOST = 10_000;
/** Characters of a part of a key. */
const LONGEST = 200;

/** Parts of a key are ids of Slack's; what is longer than any of them must not fill the memory. */
function bounded(part: string): string {
  if (part.length <= LONGEST) return part;
  return `sha256:${createHash('sha256').update(part).digest('hex')}`;
}

/** Builds an empty store. */
export function createMemoryStore(now: () => number = Date.now): SlackStore {
  const entries = new Map<string, Entry>();
  const tallies = new Map<string, number>();
  const keyOf = (...parts: string[]): string => parts.map(bounded).join('\u0000');

  const live = (key: string): Entry | undefined => {
    const entry = entries.get(key);
    if (entry !== undefined && entry.end <= now()) {
      entries.delete(key);
      return undefined;
    }
    return entry;
  };
  const set = (key: string, value: string, seconds = Number.POSITIVE_INFINITY): void => {
    entries.delete(key);
    entries.set(key, { value, end: now() + seconds * 1000 });
    // The oldest goes first: a map keeps the order of insertion.
    for (const oldest of entries.keys()) {
      if (entries.size <= MOST) break;
      entries.delete(oldest);
    }
  };
  const record = (kind: RecordKind, team: string, key: string): string => keyOf(team, kind, key);

  return {
    async claim(team, key, seconds) {
      const claim = keyOf(team, 'claim', key);
      if (live(claim) !== undefined) return false;
      set(claim, '', seconds);
      return true;
    },
    async put(kind, team, key, value, seconds) {
      set(record(kind, team, key), value, seconds);
    },
    async get(kind, team, key) {
      return live(record(kind, team, key))?.value;
    },
    async remove(kind, team, key) {
      entries.delete(record(kind, team, key));
    },
    async list(kind, team) {
      const keys = [...entries.keys()].filter((key) => key.startsWith(record(kind, team, '')));
      return keys.flatMap((key) => live(key)?.value ?? []);
    },
    async tally(team, what, subject, day) {
      const key = keyOf(team, what, day, subject);
      if (tallies.size < MOST || tallies.has(key)) tallies.set(key, (tallies.get(key) ?? 0) + 1);
    },
    async top(team, what, sinceDay, limit) {
      return topOf(tallies, team, what, sinceDay).slice(0, limit);
    },
    // What is left unanswered in memory ends with the process.
    takeUnanswered: async () => [],
    alone: true,
    async forgetTeam(team) {
      for (const map of [entries, tallies]) {
        for (const key of map.keys()) if (key.startsWith(`${team}\u0000`)) map.delete(key);
      }
    },
  };
}

function topOf(
  tallies: ReadonlyMap<string, number>,
  wantedTeam: string,
  wanted: Tally,
  sinceDay: string,
): Count[] {
  const sums = new Map<string, number>();
  for (const [key, count] of tallies) {
    const [team, what, day = '', subject = ''] = key.split('\u0000');
    if (team !== wantedTeam || what !== wanted || day < sinceDay) continue;
    sums.set(subject, (sums.get(subject) ?? 0) + count);
  }
  return [...sums]
    .map(([subject, count]) => ({ subject, count }))
    .sort((a, b) => b.count - a.count || a.subject.localeCompare(b.subject));
}
