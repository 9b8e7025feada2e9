/**
 * What of a message speaks for a task: its words, which word stands beside which, and the phrases for tasks that it
 * says. The same for sentences to learn from ({@link ./samples}) and for questions ({@link ./evidence}).
 */
import type { Clause } from './clause';
import { FILLERS } from './grammar';
import type { Mentions } from './mentions';
import type { Word } from './words';

/** Takes a feature: a stem or the mark of a phrase alone, with `right` empty, or two neighbouring stems. */
export type TakeFeature = (left: string, right: string) => void;

/** Whether a word is part of a name proper, which says where and not what. */
function isNamed({ names }: Mentions, at: number): boolean {
  for (const { start, value } of names) if (start <= at && at < start + value.core) return true;
  return false;
}

/** Passes on every feature of some clauses; one that is there twice, twice. */
export function eachFeature(clauses: readonly Clause[], take: TakeFeature): void {
  let before = '';
  for (const { words, mentions } of clauses) {
    for (let at = 0; at < words.length; at += 1) {
      if (isNamed(mentions, at)) continue;
      const { stem } = words[at] as Word;
      // "The" says nothing; "who can" and "can who" do.
      if (!FILLERS.has(stem)) take(stem, '');
      if (before !== '') take(before, stem);
      before = stem;
    }
    for (const { value } of mentions.concerns) take(value.mark, '');
  }
}
