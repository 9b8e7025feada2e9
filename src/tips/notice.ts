/** Tells the person who turned tips on that a platform refuses them for good. */
import type { Message } from '../message';
import type { TipSubscriptionRow } from '../store';
import type { DeliveryParts } from './delivery-parts';
import { subscriptionOf } from './stored';
import type { TipSubscription } from './subscription';

/** What notices need. */
export interface NoticeParts extends Pick<DeliveryParts, 'tips' | 'senders' | 'log' | 'now'> {
  /** What a subscriber is told. */
  readonly wordBroken: (subscription: TipSubscription) => Message;
}

/** A notice that was not taken is tried again after at least so long. Milliseconds. */
const AGAIN = 60_000;

/**
 * Builds the function that tells one subscriber; it never throws. The notice was claimed before: when its process
 * dies, nobody is told, rather than twice.
 */
export function createNotifier({ tips, senders, log, now, wordBroken }: NoticeParts) {
  return async (row: TipSubscriptionRow): Promise<void> => {
    const { platform, workspace, conversation, reason } = row;
    try {
      const subscription = subscriptionOf(row);
      const sender = senders.find((each) => each.platform === platform);
      const outcome = await sender?.tell(
        subscription.place,
        subscription.subscriber,
        wordBroken(subscription),
      );
      const line = { platform, workspace, conversation, reason, told: outcome?.kind };
      log.warn(line, 'tips are broken');
      if (outcome?.kind === 'retry')
        await tips.oweNotice(row.id, now() + Math.max(outcome.after, AGAIN));
    } catch (error) {
      log.error({ err: error, platform, workspace, conversation }, 'a subscriber was not told');
    }
  };
}
