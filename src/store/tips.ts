/** Daily tips in the database: subscriptions, claims and the ledger, over one connection. */
import type { Connected } from './connected';
import {
  claimDue,
  claimNow,
  type TipClaim,
  type TipClaims,
  type TipHold,
  type TipPlan,
} from './tip-claims';
import {
  beginSending,
  recordResults,
  type TipDeliveryRow,
  type TipEntry,
  type TipGrip,
  type TipResult,
  tipHistory,
} from './tip-ledger';
import {
  createTipSubscriptions,
  type TipSubscriptionRow,
  type TipSubscriptions,
} from './tip-subscriptions';
import { claimLapsed } from './tip-takeover';

export type {
  TipClaim,
  TipClaims,
  TipHold,
  TipLoss,
  TipPlan,
} from './tip-claims';
export { entryKey, type TipDeliveryRow, type TipGrip, type TipResult } from './tip-ledger';
export type { TipSubscriptionRow } from './tip-subscriptions';

/** Rows of one look at the ledger of a subscription. */
const LEDGER_ROWS = 1000;

/** Subscriptions and the ledger. Of all instances one gets a tip into its hands. */
export interface Tips extends TipSubscriptions {
  /** Takes subscriptions that are due, in one transaction; see `tip-claims.ts`. */
  claimDue(
    hold: TipHold,
    plan: (subscription: TipSubscriptionRow) => Promise<TipPlan>,
  ): Promise<TipClaims>;
  /** Takes the tip of a date before it is due; undefined: it was taken before. See `tip-claims.ts`. */
  claimNow(
    hold: TipGrip,
    subscription: TipSubscriptionRow,
    date: string,
    next: TipPlan['next'],
  ): Promise<TipClaim | undefined>;
  /** Takes what others let go of; what was due before `oldest` is missed. */
  claimLapsed(hold: TipHold, oldest: number): Promise<TipClaims>;
  /** Before sending: the keys of those that still may be sent. */
  begin(
    hold: TipGrip,
    entries: readonly (TipEntry & { readonly tip: string })[],
  ): Promise<Set<string>>;
  /** After sending. */
  record(holder: string, now: number, results: readonly TipResult[]): Promise<void>;
  /** Codes of the tips shown by each subscription, oldest first. */
  history(subscriptions: readonly string[]): Promise<Map<string, string[]>>;
  /** The ledger of a subscription, newest first. */
  ledger(subscription: string): Promise<TipDeliveryRow[]>;
}

/** The repository of an open database. */
export function createTips(connected: Connected): Tips {
  const { db } = connected;
  return {
    ...createTipSubscriptions(connected),
    claimDue: (hold, plan) => claimDue(connected, hold, plan),
    claimNow: (hold, subscription, date, next) =>
      claimNow(connected, hold, subscription, date, next),
    claimLapsed: (hold, oldest) => claimLapsed(connected, hold, oldest),
    begin: (hold, entries) => beginSending(connected, hold, entries),
    record: (holder, now, results) => recordResults(connected, holder, now, results),
    history: (subscriptions) => tipHistory(db, subscriptions),
    ledger: (subscription) =>
      db
        .selectFrom('tip_deliveries')
        .selectAll()
        .where('subscription', '=', subscription)
        .orderBy('local_date', 'desc')
        .limit(LEDGER_ROWS)
        .execute(),
  };
}
