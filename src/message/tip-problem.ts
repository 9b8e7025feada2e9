/** Why a request about daily tips was not carried out: meaning, for whoever words it. */
export type TipProblem =
  | { readonly kind: 'too-long' }
  /** The first word is none that starts a request. */
  | { readonly kind: 'unknown-request'; readonly typed: string }
  /** Neither a time, days, a zone nor a topic of the catalog. `similar`: names of services that are near. */
  | {
      readonly kind: 'unknown-topic';
      readonly typed: string;
      readonly similar: readonly string[];
    }
  | { readonly kind: 'bad-time'; readonly typed: string }
  /** Two different times; tips come once a day. */
  | { readonly kind: 'two-times'; readonly typed: readonly string[] }
  | { readonly kind: 'two-zones'; readonly typed: readonly string[] }
  | { readonly kind: 'unknown-zone'; readonly typed: string }
  /** "CET", "UTC+2": says how far from UTC, not where; clocks that change need a place. */
  | { readonly kind: 'zone-without-place'; readonly typed: string }
  | { readonly kind: 'unknown-country'; readonly typed: string }
  /** "holidays", and no country. */
  | { readonly kind: 'which-country' }
  | { readonly kind: 'bad-date'; readonly typed: string }
  /** The day is over, or so far away that "off" is meant. */
  | { readonly kind: 'past-date'; readonly typed: string }
  | { readonly kind: 'too-far'; readonly typed: string }
  /** "skip" with a date: those are set with the schedule. */
  | { readonly kind: 'skip-needs-on'; readonly typed: string };

/** A problem, and whole requests that could have been meant, without the word "tips" (`on 9am Europe/Berlin`). */
export interface TipRefusal {
  readonly problem: TipProblem;
  readonly instead: readonly string[];
}
