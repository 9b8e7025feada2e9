/** Counts by day, for reports. */
import { type Kysely, sql } from 'kysely';
import { storedKey } from './keys';
import type { Scope } from './records';
import type { Schema } from './schema';

/** How often a subject was counted. */
export interface Tally {
  readonly subject: string;
  readonly count: number;
}

export interface Tallies {
  /** Adds one to a subject's count on a day (`YYYY-MM-DD`, UTC). */
  add(scope: Scope, what: string, subject: string, day: string): Promise<void>;
  /** The most frequent subjects since a day, most frequent first. */
  top(scope: Scope, what: string, sinceDay: string, limit: number): Promise<Tally[]>;
}

export function createTallies(db: Kysely<Schema>): Tallies {
  return {
    async add({ platform, workspace }, what, subject, day) {
      await db
        .insertInto('tallies')
        .values({
          platform,
          workspace: storedKey(workspace),
          what,
          day,
          subject: storedKey(subject),
          count: 1,
        })
        .onConflict((conflict) =>
          conflict
            .columns(['platform', 'workspace', 'what', 'day', 'subject'])
            .doUpdateSet({ count: sql<number>`tallies.count + 1` }),
        )
        .execute();
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
}
