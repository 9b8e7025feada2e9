/** Subscriptions as the database has them, and as the program has them. */
import { createHash } from 'node:crypto';
import type { TipPlan, TipSubscriptionRow } from '../store';
import type { Due } from './schedule';
import { addDays, nextDue, spreadOf } from './schedule';
import type { TipPlace, TipSchedule, TipSubscription } from './subscription';

/** The id of the subscription of a place: hexadecimal, evenly distributed. */
export function subscriptionId({ platform, workspace, conversation }: TipPlace): string {
  const name = JSON.stringify([platform, workspace, conversation]);
  return createHash('sha256').update(name).digest('hex').slice(0, 32);
}

/** Reads a row. @throws {SyntaxError} for one that this program did not write. */
export function subscriptionOf(row: TipSubscriptionRow): TipSubscription {
  const { platform, workspace, conversation, organisation, due_at, due_date } = row;
  return {
    id: row.id,
    place: {
      platform,
      workspace,
      conversation,
      ...(organisation === '' ? {} : { organisation }),
    },
    subscriber: row.subscriber,
    schedule: JSON.parse(row.schedule) as TipSchedule,
    topics: JSON.parse(row.topics) as string[],
    state: row.state,
    reason: row.reason,
    pausedUntil: row.paused_until,
    nextDue: due_at === null || due_date === null ? null : { at: due_at, date: due_date },
  };
}

/** Writes a row; a subscription that is broken already owes no notice. */
export function rowOf(subscription: TipSubscription, now: number): TipSubscriptionRow {
  const { place, nextDue: due } = subscription;
  return {
    id: subscription.id,
    platform: place.platform,
    workspace: place.workspace,
    conversation: place.conversation,
    organisation: place.organisation ?? '',
    subscriber: subscription.subscriber,
    schedule: JSON.stringify(subscription.schedule),
    topics: JSON.stringify(subscription.topics),
    state: subscription.state,
    reason: subscription.reason,
    paused_until: subscription.pausedUntil,
    due_at: due?.at ?? null,
    due_date: due?.date ?? null,
    notice_at: null,
    updated_at: now,
  };
}

/** The next tip of a subscription: that of its schedule, a little into its minute; see `spreadOf`. */
export async function nextTip(
  id: string,
  schedule: TipSchedule,
  from: string,
  after: number,
): Promise<Due | null> {
  const spread = spreadOf(id);
  const due = await nextDue(schedule, from, after - spread);
  return due === null ? null : { at: due.at + spread, date: due.date };
}

/**
 * What is due by `now`, and what comes next. Days that are more than `catchUp` milliseconds late are missed, and
 * so is each that another one followed: nobody wants two tips at a time.
 */
export async function planDue(
  row: TipSubscriptionRow,
  now: number,
  catchUp: number,
): Promise<TipPlan> {
  const { id, schedule, nextDue: first } = subscriptionOf(row);
  const due: Due[] = [];
  let next: Due | null = first;
  while (next !== null && next.at <= now) {
    due.push(next);
    next = await nextTip(id, schedule, addDays(next.date, 1), next.at);
  }
  return {
    due: due.map((each, at) => ({
      ...each,
      missed: at < due.length - 1 || each.at < now - catchUp,
    })),
    next,
  };
}
