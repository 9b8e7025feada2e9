/** Counts by day, for reports. */
import { sql } from 'kysely';
import type { Connected } from './connected';
import { storedKey } from './keys';
import { LateWrites } from './late-writes';
import { prepare } from './prepared';
import type { Scope } from './records';

/** How often a subject was counted. */
export interface Tally {
  readonly subject: string;
  readonly count: number;
}

/** Counts of a workspace. They are written a moment later, many at once. */
export interface Tallies {
  /** Adds one to a subject's count on a day (`YYYY-MM-DD`, UTC). */
  add(scope: Scope, what: string, subject: string, day: string): Promise<void>;
  /** The most frequent subjects since a day, most frequent first. */
  top(scope: Scope, what: string, sinceDay: string, limit: number): Promise<Tally[]>;
}

type Counted = {
  readonly platform: string;
  readonly workspace: string;
  readonly what: string;
  readonly day: string;
  readonly subject: string;
  readonly count: number;
};

/** The counts, and what of them is not written yet. */
export function createTallies({ db, run, putOff }: Pick<Connected, 'db' | 'run' | 'putOff'>): {
  readonly tallies: Tallies;
  readonly writes: LateWrites<Counted>;
} {
  const add = prepare<Counted>(({ platform, workspace, what, day, subject, count }) =>
    db
      .insertInto('tallies')
      .values({ platform, workspace, what, day, subject, count })
      .onConflict((conflict) =>
        conflict
          .columns(['platform', 'workspace', 'what', 'day', 'subject'])
          .doUpdateSet({ count: sql<number>`tallies.count + excluded.count` }),
      ),
  );
  const writes = new LateWrites<Counted>(
    ({ workspace, subject, ...rest }) =>
      run(add({ ...rest, workspace: storedKey(workspace), subject: storedKey(subject) })),
    putOff,
  );
  const tallies: Tallies = {
    add({ platform, workspace }, what, subject, day) {
      const key = `${platform}\u0000${workspace}\u0000${what}\u0000${day}\u0000${subject}`;
      return writes.set(key, (waiting) => ({
        platform,
        workspace,
        what,
        day,
        subject,
        count: (waiting?.count ?? 0) + 1,
      }));
    },
    async top({ platform, workspace }, what, sinceDay, limit) {
      const rows = await db
        .selectFrom('tallies')
        .select((select) => ['subject', select.fn.sum<number | string>('count').as('count')])
        .where('platform', '=', platform)
        .where('workspace', '=', storedKey(workspace))
        .where('what', '=', what)
        .where('day', '>=', sinceDay)
        .groupBy('subject')
        .orderBy('count', 'desc')
        .orderBy('subject')
        .limit(limit)
        .execute();
      // PostgreSQL sums 64-bit numbers to `numeric`, which comes as text.
      return rows.map(({ subject, count }) => ({ subject, count: Number(count) }));
    },
  };
  return { tallies, writes };
}
