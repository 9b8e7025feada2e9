/**
 * What of a message speaks for a task: its words, which word stands beside which, and the phrases for tasks that it
 * says. The same for sentences to learn from ({@link ../samples}) and for questions ({@link ./evidence}).
 */
import { FILLERS } from '../text/grammar';
import type { Classed } from '../text/word-class';

/** What may be evidence: a word, or the mark of a phrase. */
export interface Sign {
  readonly stem: string;
  /** That of the stem; see {@link ../text/phrase-trie}. */
  readonly number: number;
}

/** A clause, as far as it is evidence. */
export interface Told {
  readonly words: ReadonlyArray<Sign & Classed>;
  readonly mentions: {
    /** `official`: a name proper, whose first `core` words say where and not what. */
    readonly named: ReadonlyArray<{
      readonly start: number;
      readonly value: { readonly official: boolean; readonly core: number };
    }>;
    readonly concerns: ReadonlyArray<{ readonly value: { readonly mark: Sign } }>;
  };
}

/** Takes a feature: a word or the mark of a phrase alone, or two words that stand side by side. */
export type TakeFeature = (left: Sign, right: Sign | null) => void;

/** Whether a word is part of a name proper, which says where and not what. */
function isNamed({ named }: Told['mentions'], at: number): boolean {
  for (const { start, value } of named)
    if (value.official && start <= at && at < start + value.core) return true;
  return false;
}

/** Passes on every feature of some clauses; one that is there twice, twice. */
export function eachFeature(clauses: readonly Told[], take: TakeFeature): void {
  let before: Sign | null = null;
  for (const { words, mentions } of clauses) {
    for (let at = 0; at < words.length; at += 1) {
      if (isNamed(mentions, at)) continue;
      const word = words[at] as Sign & Classed;
      // "The" says nothing; "who can" and "can who" do.
      if (!FILLERS.has(word)) take(word, null);
      if (before !== null) take(before, word);
      before = word;
    }
    for (const { value } of mentions.concerns) take(value.mark, null);
  }
}
