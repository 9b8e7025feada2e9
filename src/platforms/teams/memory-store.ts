/** The store in memory: for one instance, and lost with it. */
import { createHash } from 'node:crypto';
import type { TeamsStore } from './store';

/** Entries; the oldest go first. */
const CAPACITY = 20_000;

/** Characters of a name: of thousands that are kept, more than a hash would fill megabytes. */
const LONGEST = 50;

interface Entry {
  readonly value: string;
  readonly until: number;
}

/** One name for a tenant, a kind and a key; however long they are, it is short. */
function nameOf(parts: readonly string[]): string {
  const name = JSON.stringify(parts);
  if (name.length <= LONGEST) return name;
  return createHash('sha256').update(name).digest('base64');
}

/** A store without a database. `now` is for tests, in milliseconds. */
export function createMemoryStore(now: () => number = Date.now): TeamsStore {
  const entries = new Map<string, Entry>();
  const counts = new Map<string, number>();

  const read = (key: string): string | undefined => {
    const entry = entries.get(key);
    if (!entry || entry.until > now()) return entry?.value;
    entries.delete(key);
    return undefined;
  };
  const write = (key: string, value: string, seconds = Number.POSITIVE_INFINITY) => {
    entries.delete(key);
    entries.set(key, { value, until: now() + seconds * 1000 });
    if (entries.size > CAPACITY) entries.delete(entries.keys().next().value as string);
  };

  return {
    async claim(tenant, key, seconds) {
      const name = nameOf(['claim', tenant, key]);
      if (read(name) !== undefined) return false;
      write(name, '', seconds);
      return true;
    },
    put: async (kind, tenant, key, value, seconds) =>
      write(nameOf([kind, tenant, key]), value, seconds),
    get: async (kind, tenant, key) => read(nameOf([kind, tenant, key])),
    remove: async (kind, tenant, key) => void entries.delete(nameOf([kind, tenant, key])),
    // What is left unanswered in memory ends with the process.
    takeUnanswered: async () => [],
    alone: true,
    async tally(tenant, what, subject, day) {
      const name = nameOf([tenant, what, subject, day]);
      counts.set(name, (counts.get(name) ?? 0) + 1);
    },
  };
}
