/** What deliveries are made with, and the steps that each of them takes. */
import type { Logger } from 'pino';
import type { TipSender } from '../platforms/tips';
import type { TipResult, Tips } from '../store';
import type { PickTip, TipSubscription } from './subscription';

/**
 * The steps of a delivery, each of them a point where a process can die. `claiming` is within the transaction of
 * the claim.
 */
export const DELIVERY_STEPS = [
  'claiming',
  'claimed',
  'chosen',
  'begun',
  'posted',
  'recorded',
] as const;
/** One of {@link DELIVERY_STEPS}. */
export type DeliveryStep = (typeof DELIVERY_STEPS)[number];

/** What operators see of the tips. */
export interface TipMetrics {
  /** Tips came due, or were asked for. */
  due(platform: string, count: number): void;
  /** One is over; `lag`: how much later than planned, in seconds. */
  ended(platform: string, state: TipResult['state'], lag: number): void;
}

/** What deliveries need. */
export interface DeliveryParts {
  readonly tips: Tips;
  readonly senders: readonly TipSender[];
  readonly pick: PickTip;
  /** Ids of services that a place asked about; default: none. */
  readonly interestsOf?:
    | ((subscription: TipSubscription) => Promise<readonly string[]>)
    | undefined;
  readonly log: Logger;
  readonly metrics: TipMetrics;
  /** How late a tip may be sent. Milliseconds. */
  readonly catchUp: number;
  /** Milliseconds since 1970. */
  readonly now: () => number;
  /** For how long other instances leave a tip alone. Milliseconds. */
  readonly lease?: number | undefined;
  /** Hears of every step before it is gone on from; tests let processes die here. */
  readonly onStep?: ((step: DeliveryStep) => void) | undefined;
}
