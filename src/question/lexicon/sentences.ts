/** Cuts a message as it is written, whatever it asks; {@link ../clauses/clauses} cuts it into questions. */
import type { Word } from './words';

/** Where sentences begin. */
const atSentence = ({ startsSentence }: Word): boolean => startsSentence;
/** Where parts begin that a colon, a dash or a bracket sets apart. */
export const atBreak = ({ startsSentence, afterBreak }: Word): boolean =>
  startsSentence || afterBreak;
/** The same, or a comma. */
export const atPause = ({ startsSentence, afterBreak, afterComma }: Word): boolean =>
  startsSentence || afterBreak || afterComma;

/** The sentences of a message as they are written, or smaller parts. */
export function sentencesOf(
  words: readonly Word[],
  begins: (word: Word) => boolean = atSentence,
): readonly (readonly Word[])[] {
  const sentences: Word[][] = [];
  for (const word of words) {
    if (begins(word) || sentences.length === 0) sentences.push([word]);
    else sentences.at(-1)?.push(word);
  }
  return sentences;
}
