/** Counts by day, for reports. */
import { sql } from 'kysely';
import type { Connected } from './connected';
import { storedKey } from './keys';
import { prepare } from './prepared';
import type { Scope } from './records';

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

type Counted = {
  readonly platform: string;
  readonly workspace: string;
  readonly what: string;
  readonly day: string;
  readonly subject: string;
};

export function createTallies({ db, run }: Pick<Connected, 'db' | 'run'>): Tallies {
  const add = prepare<Counted>(({ platform, workspace, what, day, subject }) =>
    db
      .insertInto('tallies')
      .values({ platform, workspace, what, day, subject, count: 1 })
      .onConflict((conflict) =>
        conflict
          .columns(['platform', 'workspace', 'what', 'day', 'subject'])
          .doUpdateSet({ count: sql<number>`tallies.count + 1` }),
      ),
  );
  return {
    async add({ platform, workspace }, what, subject, day) {
      await run(
        add({
          platform,
          workspace: storedKey(workspace),
          what,
          day,
          subject: storedKey(subject),
        }),
      );
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
