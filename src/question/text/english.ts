/** Words of English, so that they are taken neither for names nor for slips of the finger. */
import { ENGLISH_WORDS, EVERYDAY_WORDS } from './english-words';
import { WordList } from './word-list';

const EVERYDAY = new WordList(EVERYDAY_WORDS);

/** Everything that is English, in lower case. */
export const ENGLISH = new WordList(ENGLISH_WORDS);

/** A one-word phrase that is an everyday word proves little by itself. */
export function isEveryday(phrase: string): boolean {
  return !phrase.includes(' ') && EVERYDAY.has(phrase);
}
