/** Places in the words, and what stands there. */
import type { Match, PhraseTrie, TrieWord } from './phrase-trie';

/** A place in the words that means something. */
export interface Mention<T> {
  readonly start: number;
  readonly end: number;
  readonly words: number;
  readonly value: T;
}

/** From a word up to, and without, another; counted from 0. */
export type Span = { readonly start: number; readonly end: number };

/** Whether two places share a word. */
export const overlaps = (left: Span, right: Span) =>
  left.start < right.end && right.start < left.end;

/** Whether a place lies in another, or is the same. */
export const within = (inner: Span, outer: Span) =>
  outer.start <= inner.start && inner.end <= outer.end;

const isAt = (left: Span, right: Span) => left.start === right.start && left.end === right.end;

/**
 * Matches of the same meaning that overlap say it together: "S3 Glacier" and "Glacier vault lock" in "S3
 * Glacier vault lock".
 */
function withUnions<T>(found: Match<T>[], same: (left: T, right: T) => boolean): Match<T>[] {
  const unions: Match<T>[] = [];
  for (const [at, left] of found.entries()) {
    // They come in the order in which they start.
    for (let next = at + 1; next < found.length; next += 1) {
      const right = found[next] as Match<T>;
      if (right.start >= left.end) break;
      if (left.start === right.start || right.end <= left.end) continue;
      if (same(left.value, right.value))
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

type Order = (left: Mention<unknown>, right: Mention<unknown>) => number;

const byLength: Order = (left, right) => right.words - left.words || left.start - right.start;
const byPlace: Order = (left, right) => left.start - right.start || left.end - right.end;

/** Sorts in place, equals as they stood. A few, as nearly always, by hand: the built-in sort copies them twice. */
function sort<T extends Mention<unknown>>(mentions: T[], order: Order): T[] {
  if (mentions.length > 16) return mentions.sort(order);
  for (let next = 1; next < mentions.length; next += 1) {
    const mention = mentions[next] as T;
    let at = next;
    for (; at > 0 && order(mentions[at - 1] as T, mention) > 0; at -= 1)
      mentions[at] = mentions[at - 1] as T;
    mentions[at] = mention;
  }
  return mentions;
}

/** All matches of a trie, longest first, each place taken by one length only. */
export function longest<T>(
  trie: PhraseTrie<T>,
  words: readonly TrieWord[],
  { skippable, fits, same }: Search<T> = {},
): readonly Mention<T>[] {
  let matches: Match<T>[] | null = null;
  for (let start = 0; start < words.length; start += 1) {
    if (!trie.startsWith(words[start] as TrieWord)) continue;
    for (const match of trie.matchesAt(words, start, skippable)) {
      if (fits && !fits(match, match.value)) continue;
      if (matches) matches.push(match);
      else matches = [match];
    }
  }
  if (matches === null || matches.length === 1) return matches ?? NOTHING;
  const found = same ? withUnions(matches, same) : matches;
  sort(found, byLength);
  const taken: Match<T>[] = [];
  // A word that is taken is free only for what stands at the very same place.
  for (const match of found)
    if (!taken.some((each) => overlaps(each, match) && !isAt(each, match))) taken.push(match);
  return sort(taken, byPlace);
}

const NOTHING: readonly never[] = [];

/** What stands in the same words, together: what these may mean. */
export function groupBySpan<T extends Span>(mentions: readonly T[]): Map<string, T[]> {
  const groups = new Map<string, T[]>();
  for (const mention of mentions) {
    const key = `${mention.start}-${mention.end}`;
    groups.set(key, [...(groups.get(key) ?? []), mention]);
  }
  return groups;
}
