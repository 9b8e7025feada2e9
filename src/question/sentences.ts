/** Cuts a message as it is written, whatever it asks; {@link ./clauses} cuts it into questions. */
import type { Word } from './words';

/** The sentences of a message, as they are written; cut at colons and dashes too where these are `breaks`. */
export function sentencesOf(words: readonly Word[], breaks = false): readonly (readonly Word[])[] {
  const sentences: Word[][] = [];
  for (const word of words) {
    if (word.startsSentence || (breaks && word.afterBreak) || sentences.length === 0)
      sentences.push([word]);
    else sentences.at(-1)?.push(word);
  }
  return sentences;
}
