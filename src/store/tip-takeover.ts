/** Tips that an instance let go of, or died with: whoever finds them does what is right. */
import type { Connected } from './connected';
import type { TipClaim, TipClaims, TipHold, TipLoss } from './tip-claims';
import { settle, type TipDeliveryRow } from './tip-ledger';
import type { TipSubscriptionRow } from './tip-subscriptions';

/**
 * Takes what others let go of: rows whose lease has ended, or that wait for their time. What may have been sent
 * is never sent again (`unknown`); what was not is taken over, unless it was due before `oldest` (`missed`).
 */
export async function claimLapsed(
  { durably, kind }: Connected,
  { now, holder, lease, limit, platforms }: TipHold,
  oldest: number,
): Promise<TipClaims> {
  return durably((connection) =>
    connection.transaction().execute(async (transaction) => {
      const rows = await transaction
        .selectFrom('tip_deliveries')
        .selectAll()
        .where('held_until', '<=', now)
        .where('platform', 'in', platforms)
        .orderBy('held_until')
        .limit(limit)
        .$if(kind === 'postgres', (query) => query.forUpdate().skipLocked())
        .execute();
      if (rows.length === 0) return { claims: [], losses: [], seen: 0 };
      const subscriptions = await transaction
        .selectFrom('tip_subscriptions')
        .selectAll()
        .where(
          'id',
          'in',
          rows.map(({ subscription }) => subscription),
        )
        .execute();
      const byId = new Map(subscriptions.map((each) => [each.id, each]));
      const claims: TipClaim[] = [];
      const losses: TipLoss[] = [];
      for (const row of rows) {
        const { local_date: date, platform, workspace, conversation } = row;
        const subscription = byId.get(row.subscription);
        const lost = { subscription: row.subscription, platform, workspace, conversation, date };
        if (row.state === 'sending')
          losses.push({ ...lost, state: 'unknown', reason: 'interrupted' });
        else if (subscription === undefined || !wants(subscription, row))
          losses.push({ ...lost, state: 'missed', reason: 'switched-off' });
        else if (row.due_at < oldest) losses.push({ ...lost, state: 'missed', reason: 'late' });
        else claims.push({ subscription, date, dueAt: row.due_at });
      }
      const taken = claims.map(({ subscription, date }) => ({
        subscription: subscription.id,
        date,
      }));
      await settle(
        transaction,
        [
          ...losses.map((loss) => ({ ...loss, holder: '', heldUntil: null })),
          ...taken.map((each) => ({
            ...each,
            state: 'claimed' as const,
            reason: '',
            holder,
            heldUntil: now + lease,
          })),
        ],
        now,
      );
      return { claims, losses, seen: rows.length };
    }),
  );
}

/** What somebody asked for at once is wanted in a pause as well. */
const wants = ({ state }: TipSubscriptionRow, { origin }: TipDeliveryRow): boolean =>
  state === 'active' || (state === 'paused' && origin === 'now');
