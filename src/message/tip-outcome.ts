/** What came of a request about daily tips: meaning, for whoever words it. */

/** When: local wall time on certain days of the week, in a time zone. */
export interface TipSchedule {
  /** `HH:MM`, 00:00 to 23:59. */
  readonly time: string;
  /** ISO days of the week, 1 Monday to 7 Sunday; ascending, at least one. */
  readonly weekdays: readonly number[];
  /** IANA name. */
  readonly zone: string;
  /** Country whose public holidays are left out, as date-holidays names it (`DE`, `US`); null: none. */
  readonly holidays: string | null;
  /** Local dates that are left out, `YYYY-MM-DD`. */
  readonly skipDates: readonly string[];
}

/** What is set for a place, and how it stands. */
export interface TipStatus {
  readonly schedule: TipSchedule;
  /** Ids of services, concerns and families; empty: everything. */
  readonly topics: readonly string[];
  /** `broken`: the platform refused for good; `reason` says why. */
  readonly state: 'active' | 'paused' | 'broken';
  /** The platform's code, with `broken`; else empty. */
  readonly reason: string;
  /** Milliseconds since 1970, with `paused`; null: until somebody resumes. */
  readonly pausedUntil: number | null;
  /** The next tip: milliseconds since 1970, and the local date; null: none is planned. */
  readonly nextDue: { readonly at: number; readonly date: string } | null;
}

/** What came of a request that was understood. */
export type TipOutcome =
  /** `before`: what was set until now; null: nothing. */
  | { readonly kind: 'on'; readonly status: TipStatus; readonly before: TipStatus | null }
  | { readonly kind: 'off' }
  | { readonly kind: 'paused'; readonly status: TipStatus }
  | { readonly kind: 'resumed'; readonly status: TipStatus }
  | { readonly kind: 'status'; readonly status: TipStatus }
  /** The tip of `date` is left out. */
  | { readonly kind: 'skipped'; readonly date: string; readonly status: TipStatus }
  /** There is none to leave out: it is paused or broken, or no day is left. */
  | { readonly kind: 'nothing-to-skip'; readonly status: TipStatus }
  /** "now": today's tip was posted in the place. */
  | { readonly kind: 'posted'; readonly status: TipStatus }
  /** "now": today's was posted before; one a day. */
  | { readonly kind: 'already-posted'; readonly status: TipStatus }
  /** "now": today's is being posted, or waits until the platform takes it; nobody needs to do anything. */
  | { readonly kind: 'under-way'; readonly status: TipStatus }
  /** "now": the platform did not take it; `certain` is false where it may be there all the same. */
  | { readonly kind: 'not-posted'; readonly code: string; readonly certain: boolean }
  /** No tip matches the topics. */
  | { readonly kind: 'no-tip' }
  /** Nothing is set for this place. */
  | { readonly kind: 'nothing-on' }
  /** The asker may not change the tips of this place. */
  | { readonly kind: 'not-allowed' };
