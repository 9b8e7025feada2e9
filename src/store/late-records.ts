/** Records whose writes are put off for a moment, and are read from it until they are written. */
import { LateWrites } from './late-writes';
import type { Records, Scope } from './records';

interface Put {
  readonly scope: Scope;
  readonly key: string;
  readonly value: string;
  readonly now: number;
  readonly lifetime: number | undefined;
}

const nameOf = ({ platform, workspace }: Scope, key: string): string =>
  `${platform}\u0000${workspace}\u0000${key}`;

/** The same records; `put` still resolves when it is committed, which is after `delay` milliseconds. */
export function createLateRecords(
  records: Records,
  delay: number,
): { readonly records: Records; readonly writes: LateWrites<Put> } {
  const writes = new LateWrites<Put>(
    ({ scope, key, value, now, lifetime }) => records.put(scope, key, value, now, lifetime),
    delay,
  );
  return {
    writes,
    records: {
      put: (scope, key, value, now, lifetime) =>
        writes.set(nameOf(scope, key), () => ({ scope, key, value, now, lifetime })),
      get(scope, key, now) {
        const put = writes.get(nameOf(scope, key));
        if (put === undefined) return records.get(scope, key, now);
        const ended = put.lifetime !== undefined && put.now + put.lifetime <= now;
        return Promise.resolve(ended ? undefined : put.value);
      },
      async remove(scope, key) {
        await writes.settled();
        await records.remove(scope, key);
      },
      async list(scope, now) {
        await writes.settled();
        return records.list(scope, now);
      },
    },
  };
}
