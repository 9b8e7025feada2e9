/** The words of daily tips: who wants them, where and when, and what can be asked for. */
import type { Message, TipSchedule, TipStatus } from '../message';
import type { TipPlace } from '../platforms/tips';

export type { TipOutcome, TipSchedule, TipStatus } from '../message';
export type { TipAsker, TipPlace } from '../platforms/tips';

/** A conversation that gets a tip a day. */
export interface TipSubscription extends TipStatus {
  /** Made from the place: switching tips off and on again is the same subscription, with its history. */
  readonly id: string;
  readonly place: TipPlace;
  /** The person who switched the tips on. */
  readonly subscriber: string;
}

/** What `on` may set; what is left out stays as it is, or is the default. */
export type TipSettings = Partial<Omit<TipSchedule, 'skipDates'>> & {
  readonly topics?: readonly string[];
  /** Local dates to leave out beside those that are set, `YYYY-MM-DD`. */
  readonly skipDates?: readonly string[];
};

/** A request that was understood. */
export type TipRequest =
  | { readonly kind: 'on'; readonly settings: TipSettings }
  | { readonly kind: 'off' }
  /** Until a local date (`YYYY-MM-DD`; the first day with tips again), for so many days, or until resumed. */
  | { readonly kind: 'pause'; readonly until: { date: string } | { days: number } | null }
  | { readonly kind: 'resume' }
  | { readonly kind: 'status' }
  | { readonly kind: 'now' }
  | { readonly kind: 'skip' };

/** One tip, worded. */
export interface Tip {
  /** Stable: `s3:encryption-at-rest`, `eks/fargate:guest-os-patching`. */
  readonly code: string;
  readonly message: Message;
}

/** What a tip is chosen by. */
export interface TipWish {
  /** Id of the subscription: orders differ from one to the next. */
  readonly subscription: string;
  readonly topics: readonly string[];
  /** Codes of the tips that were shown, oldest first; those of a year and a bit. */
  readonly shown: readonly string[];
  /** Ids of services that the place asked about, most frequent first. */
  readonly interests: readonly string[];
}

/** Chooses the next tip; pure. Null: none matches the topics. */
export type PickTip = (wish: TipWish) => Tip | null;
