/** Questions that were accepted and neither answered nor apologized for, because whoever had them is gone. */
import type { Kysely } from 'kysely';
import type { Schema } from './schema';

/** Which of them to take. */
export interface Overdue {
  readonly platform: string;
  /** Accepted at this time or earlier. Milliseconds since 1970. */
  readonly before: number;
  readonly now: number;
  readonly limit: number;
}

/**
 * Takes them, oldest first; of all instances, one gets each. They count as accepted now, so that another gets them
 * later unless they are removed. Returns their values.
 */
export async function takeUnanswered(
  db: Kysely<Schema>,
  { platform, before, now, limit }: Overdue,
): Promise<string[]> {
  const taken = await db
    .updateTable('unanswered')
    .set({ updated_at: now })
    // Again, for whoever waited for another to take them.
    .where('updated_at', '<=', before)
    .where(({ eb, refTuple, selectFrom }) =>
      eb(
        refTuple('platform', 'workspace', 'key'),
        'in',
        selectFrom('unanswered')
          .select(['platform', 'workspace', 'key'])
          .where('platform', '=', platform)
          .where('updated_at', '<=', before)
          .where('expires_at', '>', now)
          .orderBy('updated_at')
          .limit(limit)
          .$asTuple('platform', 'workspace', 'key'),
      ),
    )
    .returning('value')
    .execute();
  return taken.map(({ value }) => value);
}
