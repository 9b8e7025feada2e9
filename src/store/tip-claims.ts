/** Claims on tips: of all instances, one delivers the tip of a subscription and a local date. */
import { sql, type Transaction } from 'kysely';
import type { Connected } from './connected';
import type { Schema } from './schema';
import { entryKey, type TipGrip, writeEntries } from './tip-ledger';
import type { TipSubscriptionRow } from './tip-subscriptions';

/** A claim on whatever there is. */
export interface TipHold extends TipGrip {
  /** Rows at most. */
  readonly limit: number;
  /** Platforms that this instance can send to. */
  readonly platforms: readonly string[];
}

/** What a due subscription comes to; decided by the caller, as it takes a calendar. */
export interface TipPlan {
  /** Local dates that are due, in order; `missed`: too late to be sent. */
  readonly due: readonly { readonly date: string; readonly at: number; readonly missed: boolean }[];
  readonly next: { readonly at: number; readonly date: string } | null;
}

/** A tip in the hands of this instance. */
export interface TipClaim {
  readonly subscription: TipSubscriptionRow;
  readonly date: string;
  readonly dueAt: number;
}

/** A tip that is recorded as over without having been sent by this instance. */
export interface TipLoss {
  readonly subscription: string;
  readonly platform: string;
  readonly workspace: string;
  readonly conversation: string;
  readonly date: string;
  readonly state: 'missed' | 'unknown';
  readonly reason: string;
}

/** What one look at what is due gave. */
export interface TipClaims {
  readonly claims: readonly TipClaim[];
  readonly losses: readonly TipLoss[];
  /** Rows that were looked at; as many as the limit: there may be more. */
  readonly seen: number;
}

/** Takes subscriptions that are due: writes the ledger and moves them on to their next tip, in one transaction. */
export async function claimDue(
  { durably, kind }: Connected,
  { now, holder, lease, limit, platforms }: TipHold,
  plan: (subscription: TipSubscriptionRow) => Promise<TipPlan>,
): Promise<TipClaims> {
  return durably((connection) =>
    connection.transaction().execute(async (transaction) => {
      const rows = await transaction
        .selectFrom('tip_subscriptions')
        .selectAll()
        .where('due_at', '<=', now)
        .where('platform', 'in', platforms)
        .orderBy('due_at')
        .limit(limit)
        .$if(kind === 'postgres', (query) => query.forUpdate().skipLocked())
        .execute();
      const planned: Planned[] = [];
      for (const subscription of rows)
        planned.push({ subscription, ...(await plan(subscription)) });
      const entries = planned.flatMap(({ subscription, due }) =>
        due.map((each) => ({ subscription, origin: 'schedule' as const, ...each })),
      );
      const written = await writeEntries(transaction, entries, { now, holder, lease });
      await moveOn(transaction, planned, now, true);
      const fresh = entries.filter((each) =>
        written.has(entryKey(each.subscription.id, each.date)),
      );
      return {
        seen: rows.length,
        claims: fresh
          .filter(({ missed }) => !missed)
          .map(({ subscription, date, at }) => ({ subscription, date, dueAt: at })),
        losses: fresh
          .filter(({ missed }) => missed)
          .map(({ subscription, date }) => ({
            subscription: subscription.id,
            platform: subscription.platform,
            workspace: subscription.workspace,
            conversation: subscription.conversation,
            date,
            state: 'missed',
            reason: 'late',
          })),
      };
    }),
  );
}

/**
 * Takes the tip of a date for one subscription at once. Undefined: it was taken before, and was sent, will be, or
 * may have been. What certainly was not sent is taken again.
 */
export async function claimNow(
  { durably }: Connected,
  { now, holder, lease }: TipGrip,
  subscription: TipSubscriptionRow,
  date: string,
  next: TipPlan['next'],
): Promise<TipClaim | undefined> {
  return durably((connection) =>
    connection.transaction().execute(async (transaction) => {
      await transaction
        .deleteFrom('tip_deliveries')
        .where('subscription', '=', subscription.id)
        .where('local_date', '=', date)
        .where('state', 'in', ['failed', 'missed'])
        .execute();
      const entry = { subscription, date, origin: 'now', at: now, missed: false } as const;
      const written = await writeEntries(transaction, [entry], { now, holder, lease });
      if (written.size === 0) return undefined;
      await moveOn(transaction, [{ subscription, due: [], next }], now, false);
      return { subscription, date, dueAt: now };
    }),
  );
}

interface Planned extends TipPlan {
  readonly subscription: TipSubscriptionRow;
}

/** Sets the next tip of each. `resumes`: a pause that was to end by now has ended. */
async function moveOn(
  transaction: Transaction<Schema>,
  planned: readonly Planned[],
  now: number,
  resumes: boolean,
): Promise<void> {
  if (planned.length === 0) return;
  const values = planned.map(
    ({ subscription, next }) =>
      sql`(${subscription.id}, cast(${next?.at ?? null} as bigint), cast(${next?.date ?? null} as text))`,
  );
  await sql`
    with moved (id, due_at, due_date) as (values ${sql.join(values)})
    update tip_subscriptions as target
    set due_at = moved.due_at, due_date = moved.due_date, updated_at = ${now}
      ${resumes ? sql`, paused_until = null, state = 'active'` : sql``}
    from moved where target.id = moved.id`.execute(transaction);
}
