/** Deletes what has expired, a little at a time so that nobody waits for it. */
import { setImmediate as breathe } from 'node:timers/promises';
import type { Kysely } from 'kysely';
import type { RecordTables, Schema } from './schema';

/** Rows of one delete. */
const BATCH = 500;
/** Reports look back weeks; a year of counts is kept. Milliseconds. */
const TALLY_LIFETIME = 365 * 86_400_000;

/** The ledger of tips: long enough that none comes again within a year. Milliseconds. */
const LEDGER_LIFETIME = 400 * 86_400_000;

const RECORD_TABLES: readonly (keyof RecordTables)[] = [
  'conversation_contexts',
  'conversation_answers',
  'conversation_references',
  'feedback',
  'installations',
  'unanswered',
];

/** Everything that belongs to a workspace. */
const WORKSPACE_TABLES = [
  'handled_messages',
  'tallies',
  'tip_subscriptions',
  'tip_deliveries',
  ...RECORD_TABLES,
] as const;

/** Deletes what expired before `now`; returns how many rows. Instances may do it at the same time. */
export async function purgeExpired(db: Kysely<Schema>, now: number): Promise<number> {
  let purged = 0;
  for (const table of ['handled_messages', ...RECORD_TABLES] as const) {
    purged += await inBatches(async () => {
      const { numDeletedRows } = await db
        .deleteFrom(table)
        .where(({ eb, refTuple, selectFrom }) =>
          eb(
            refTuple('platform', 'workspace', 'key'),
            'in',
            selectFrom(table)
              .select(['platform', 'workspace', 'key'])
              .where('expires_at', '<=', now)
              .limit(BATCH)
              .$asTuple('platform', 'workspace', 'key'),
          ),
        )
        .executeTakeFirst();
      return numDeletedRows;
    });
  }
  purged += await inBatches(async () => {
    const { numDeletedRows } = await db
      .deleteFrom('tip_deliveries')
      .where(({ eb, refTuple, selectFrom }) =>
        eb(
          refTuple('subscription', 'local_date'),
          'in',
          selectFrom('tip_deliveries')
            .select(['subscription', 'local_date'])
            .where('due_at', '<', now - LEDGER_LIFETIME)
            .limit(BATCH)
            .$asTuple('subscription', 'local_date'),
        ),
      )
      .executeTakeFirst();
    return numDeletedRows;
  });
  const lastDay = new Date(now - TALLY_LIFETIME).toISOString().slice(0, 10);
  const { numDeletedRows } = await db
    .deleteFrom('tallies')
    .where('day', '<', lastDay)
    .executeTakeFirst();
  return purged + Number(numDeletedRows);
}

async function inBatches(deleteSome: () => Promise<bigint>): Promise<number> {
  let total = 0;
  for (;;) {
    const deleted = Number(await deleteSome());
    total += deleted;
    if (deleted < BATCH) return total;
    await breathe();
  }
}

/** Deletes everything of a workspace, on all its tables at once. */
export async function forgetWorkspace(
  db: Kysely<Schema>,
  platform: string,
  workspace: string,
): Promise<void> {
  await db.transaction().execute(async (transaction) => {
    for (const table of WORKSPACE_TABLES) {
      await transaction
        .deleteFrom(table)
        .where('platform', '=', platform)
        .where('workspace', '=', workspace)
        .execute();
    }
  });
}
