/** The ledger of daily tips: one row for each subscription and local date, and what became of it. */
import { type Kysely, sql, type Transaction } from 'kysely';
import type { Connected } from './connected';
import type { Schema, TipDeliveryState, TipDeliveryTable, TipOrigin } from './schema';
import type { TipSubscriptionRow } from './tip-subscriptions';

/** A row of the ledger, as others may know it. */
export type TipDeliveryRow = TipDeliveryTable;

/** Who claims, and for how long nobody else will. */
export interface TipGrip {
  readonly now: number;
  /** The instance. */
  readonly holder: string;
  /** Milliseconds. */
  readonly lease: number;
}

/** A row of the ledger. */
export interface TipEntry {
  readonly subscription: string;
  readonly date: string;
}

/** What to write about a tip that this instance has in hand. */
export interface TipResult extends TipEntry {
  /** `claimed`: certainly not sent; anyone may take it again at `again`. */
  readonly state: TipDeliveryState;
  readonly reason: string;
  /** With `claimed`. Milliseconds since 1970. */
  readonly again?: number;
  /** Refused for good: the subscription is broken for this reason, and its subscriber is to be told. */
  readonly broken?: boolean;
}

/** A row to write: the tip of a date is in hand, or was missed. */
interface NewEntry {
  readonly subscription: TipSubscriptionRow;
  readonly date: string;
  readonly origin: TipOrigin;
  readonly at: number;
  readonly missed: boolean;
}

/** Rows of one insert: PostgreSQL takes 65,535 values, SQLite 32,766. */
const ROWS = 500;

/** A row of the ledger in one word. */
export const entryKey = (subscription: string, date: string): string => `${subscription} ${date}`;

/** Inserts what is not in the ledger yet; returns the keys of what it inserted. */
export async function writeEntries(
  transaction: Transaction<Schema>,
  entries: readonly NewEntry[],
  { now, holder, lease }: TipGrip,
): Promise<Set<string>> {
  const keys = new Set<string>();
  for (let start = 0; start < entries.length; start += ROWS) {
    const written = await transaction
      .insertInto('tip_deliveries')
      .values(
        entries.slice(start, start + ROWS).map(({ subscription, date, origin, at, missed }) => ({
          subscription: subscription.id,
          local_date: date,
          platform: subscription.platform,
          workspace: subscription.workspace,
          conversation: subscription.conversation,
          origin,
          tip: '',
          state: missed ? ('missed' as const) : ('claimed' as const),
          reason: missed ? 'late' : '',
          attempts: 0,
          holder: missed ? '' : holder,
          held_until: missed ? null : now + lease,
          due_at: at,
          updated_at: now,
        })),
      )
      .onConflict((conflict) => conflict.columns(['subscription', 'local_date']).doNothing())
      .returning(['subscription', 'local_date'])
      .execute();
    for (const { subscription, local_date } of written)
      keys.add(entryKey(subscription, local_date));
  }
  return keys;
}

/** Notes that these are about to be sent; returns the keys (`subscription date`) of those that still may be. */
export async function beginSending(
  { durably }: Connected,
  { now, holder, lease }: TipGrip,
  entries: readonly (TipEntry & { readonly tip: string })[],
): Promise<Set<string>> {
  const values = entries.map(
    ({ subscription, date, tip }) => sql`(${subscription}, ${date}, ${tip})`,
  );
  const { rows } = await durably((connection) =>
    sql<{ subscription: string; local_date: string }>`
      with begun (id, day, code) as (values ${sql.join(values)})
      update tip_deliveries as target
      set state = 'sending', tip = begun.code, attempts = target.attempts + 1,
        held_until = ${now + lease}, updated_at = ${now}
      from begun
      where target.subscription = begun.id and target.local_date = begun.day
        and target.state = 'claimed' and target.holder = ${holder} and target.held_until > ${now}
      returning subscription, local_date`.execute(connection),
  );
  return new Set(rows.map(({ subscription, local_date }) => entryKey(subscription, local_date)));
}

/**
 * Writes what became of tips that `holder` had in hand. A row that was given up as `unknown` meanwhile is set
 * right: its holder knows better.
 */
export async function recordResults(
  { durably }: Connected,
  holder: string,
  now: number,
  results: readonly TipResult[],
): Promise<void> {
  await durably((connection) =>
    connection.transaction().execute(async (transaction) => {
      await settle(
        transaction,
        results.map(({ again = null, ...result }) => ({ ...result, holder: '', heldUntil: again })),
        now,
        holder,
      );
      for (const { subscription, reason, broken } of results)
        if (broken)
          await transaction
            .updateTable('tip_subscriptions')
            .set({
              state: 'broken',
              reason,
              due_at: null,
              due_date: null,
              paused_until: null,
              notice_at: now,
              updated_at: now,
            })
            .where('id', '=', subscription)
            .execute();
    }),
  );
}

/** Codes of the tips shown by each subscription, oldest first; one row each, as hundreds are due at a time. */
export async function tipHistory(
  db: Kysely<Schema>,
  subscriptions: readonly string[],
): Promise<Map<string, string[]>> {
  if (subscriptions.length === 0) return new Map();
  const { rows } = await sql<{ subscription: string; shown: string }>`
    select subscription, string_agg(tip, ',' order by local_date) as shown from tip_deliveries
    where subscription in (${sql.join(subscriptions)})
      and state in ('sent', 'sending', 'unknown') and tip <> ''
    group by subscription`.execute(db);
  return new Map(rows.map(({ subscription, shown }) => [subscription, shown.split(',')]));
}

interface Settlement extends TipEntry {
  readonly state: TipDeliveryState;
  readonly reason: string;
  readonly holder: string;
  readonly heldUntil: number | null;
}

/** Writes many rows at once; with `by` only those that this instance had in hand. */
export async function settle(
  db: Kysely<Schema>,
  settlements: readonly Settlement[],
  now: number,
  by?: string,
): Promise<void> {
  if (settlements.length === 0) return;
  const values = settlements.map(
    ({ subscription, date, state, reason, holder, heldUntil }) =>
      sql`(${subscription}, ${date}, ${state}, ${reason}, ${holder}, cast(${heldUntil} as bigint))`,
  );
  const own =
    by === undefined
      ? sql``
      : sql`and (target.holder = ${by} and target.state in ('claimed', 'sending')
          or target.state = 'unknown' and target.reason = 'interrupted')`;
  await sql`
    with settled (subscription, local_date, state, reason, holder, held_until) as (values ${sql.join(values)})
    update tip_deliveries as target
    set state = settled.state, reason = settled.reason, holder = settled.holder,
      held_until = settled.held_until, updated_at = ${now}
    from settled
    where target.subscription = settled.subscription and target.local_date = settled.local_date ${own}`.execute(
    db,
  );
}
