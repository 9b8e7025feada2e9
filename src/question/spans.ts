/** Places in the words, and what stands there. */
import type { Match, PhraseTrie } from './phrase-trie';

/** A place in the words that means something. */
export interface Mention<T> {
  readonly start: number;
  readonly end: number;
  readonly words: number;
  readonly value: T;
}

export type Span = { readonly start: number; readonly end: number };

export const overlaps = (left: Span, right: Span) =>
  left.start < right.end && right.start < left.end;

export const within = (inner: Span, outer: Span) =>
  outer.start <= inner.start && inner.end <= outer.end;

/**
 * Matches of the same meaning that overlap say it together: "S3 Glacier" and "Glacier vault lock" in "S3
 * Glacier vault lock".
 */
function withUnions<T>(found: Match<T>[], same: (left: T, right: T) => boolean): Match<T>[] {
  const unions: Match<T>[] = [];
  for (const left of found) {
    for (const right of found) {
      const joins = left.start < right.start && right.start < left.end && left.end < right.end;
      if (!joins || !same(left.value, right.value)) continue;
      unions.push({ ...left, end: right.end, words: right.end - left.start });
    }
  }
  return unions.length > 0 ? [...unions, ...found] : found;
}

/** What a search may take into account besides the words. */
export interface Search<T> {
  /** Words that may stand inside a phrase. */
  readonly skippable?: (index: number) => boolean;
  /** Whether a phrase counts at its place. */
  readonly fits?: (span: Span, value: T) => boolean;
  /** Whether two values mean the same. */
  readonly same?: (left: T, right: T) => boolean;
}

/** All matches of a trie, longest first, each place taken by one length only. */
export function longest<T>(
  trie: PhraseTrie<T>,
  stems: readonly string[],
  { skippable, fits, same }: Search<T> = {},
): readonly Mention<T>[] {
  let matches: Match<T>[] | null = null;
  for (let start = 0; start < stems.length; start += 1) {
    for (const match of trie.matchesAt(stems, start, skippable)) {
      if (fits && !fits(match, match.value)) continue;
      if (matches) matches.push(match);
      else matches = [match];
    }
  }
  if (matches === null || matches.length === 1) return matches ?? NOTHING;
  const found = same ? withUnions(matches, same) : matches;
  found.sort((left, right) => right.words - left.words || left.start - right.start);
  const taken: Match<T>[] = [];
  for (const match of found) {
    // What shares its place with a longer one is free only when it is the very same place.
    const clashes = taken.some(
      (each) => overlaps(each, match) && (each.start !== match.start || each.end !== match.end),
    );
    if (!clashes) taken.push(match);
  }
  return taken.sort((left, right) => left.start - right.start || left.end - right.end);
}

const NOTHING: readonly never[] = [];
