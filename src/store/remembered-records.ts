/** Records that this process wrote lately, read from memory. Only for a database that no other process writes to. */
import type { Records, Scope } from './records';

interface Remembered {
  readonly value: string;
  /** Milliseconds since 1970. */
  readonly end: number;
}

const nameOf = ({ platform, workspace }: Scope, key: string): string =>
  `${platform}\u0000${workspace}\u0000${key}`;

/** The same records, of which what was put last, `least` to twice as many, is read without the database. */
export function rememberRecords(
  records: Records,
  least: number,
): { readonly records: Records; readonly forget: () => void } {
  // Forgetting the older ones is forgetting a map: taking the oldest out of one looks at all that left before it.
  let recent = new Map<string, Remembered>();
  let earlier = new Map<string, Remembered>();
  return {
    records: {
      put(scope, key, value, now, lifetime) {
        recent.set(nameOf(scope, key), {
          value,
          end: lifetime === undefined ? Number.POSITIVE_INFINITY : now + lifetime,
        });
        if (recent.size >= least) {
          earlier = recent;
          recent = new Map();
        }
        return records.put(scope, key, value, now, lifetime);
      },
      get(scope, key, now) {
        const name = nameOf(scope, key);
        const known = recent.get(name) ?? earlier.get(name);
        if (known === undefined) return records.get(scope, key, now);
        return Promise.resolve(known.end > now ? known.value : undefined);
      },
      remove(scope, key) {
        const name = nameOf(scope, key);
        recent.delete(name);
        earlier.delete(name);
        return records.remove(scope, key);
      },
      list: records.list,
    },
    forget() {
      recent.clear();
      earlier.clear();
    },
  };
}
