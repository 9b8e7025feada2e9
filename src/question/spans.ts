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
function withUnions<T>(
  found: readonly Match<T>[],
  same: (left: T, right: T) => boolean,
): Match<T>[] {
  const unions: Match<T>[] = [];
  for (const left of found) {
    for (const right of found) {
      const joins = left.start < right.start && right.start < left.end && left.end < right.end;
      if (!joins || !same(left.value, right.value)) continue;
      unions.push({ ...left, end: right.end, words: right.end - left.start });
    }
  }
  return [...unions, ...found];
}

/** All matches of a trie, longest first, each place taken by one length only. */
export function longest<T>(
  trie: PhraseTrie<T>,
  stems: readonly string[],
  skippable: (index: number) => boolean,
  fits: (span: Span, value: T) => boolean = () => true,
  same: (left: T, right: T) => boolean = () => false,
): Mention<T>[] {
  const matches: Match<T>[] = [];
  for (let start = 0; start < stems.length; start += 1) {
    for (const match of trie.matchesAt(stems, start, skippable))
      if (fits(match, match.value)) matches.push(match);
  }
  if (matches.length === 0) return matches;
  const found = withUnions(matches, same);
  found.sort((left, right) => right.words - left.words || left.start - right.start);
  const taken: Match<T>[] = [];
  const owner = new Array<number>(stems.length).fill(-1);
  for (const [index, match] of found.entries()) {
    let free = true;
    for (let at = match.start; at < match.end && free; at += 1) {
      const holder = found[owner[at] ?? -1];
      if (holder && (holder.start !== match.start || holder.end !== match.end)) free = false;
    }
    if (!free) continue;
    taken.push(match);
    for (let at = match.start; at < match.end; at += 1) owner[at] = index;
  }
  return taken.sort((left, right) => left.start - right.start || left.end - right.end);
}
