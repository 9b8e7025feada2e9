/** The two sides, and the words that are one of them. */
import type { Word } from '../lexicon/words';
import { AWS, CUSTOMER } from '../text/grammar';

/** The two sides; a task may be both's, words are on one. */
export type Party = 'aws' | 'customer';

/** The party that the word at a place is: "AWS", "us", "theirs", "customers". */
export function partyAt(words: readonly Word[], at: number): Party | null {
  const said = words[at];
  if (AWS.has(said) || /^theirs?$/.test(said?.word ?? '')) return 'aws';
  return CUSTOMER.has(said) && !/^your?$/.test(said?.stem ?? '') ? 'customer' : null;
}
