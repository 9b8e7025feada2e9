/** Recognises questions whether anything is to be done at all, which ask whether it is the customer's. */
import type { Word } from '../lexicon/words';

/** "Does EC2 *need patching*?", "do the nodes *have to be* updated?": whether somebody has something to do about it. */
export const needsDoing = (words: readonly Word[], subject: number): boolean =>
  /^(?:do|does)$/.test(words[subject - 1]?.word ?? '') &&
  words
    .slice(subject + 1, subject + 6)
    .some(
      ({ word }, at) =>
        word === 'need' || (word === 'have' && words[subject + at + 2]?.word === 'to'),
    );

/** "Is there *anything to* patch on DynamoDB?" */
export const asksForAnything = (words: readonly Word[], start: number): boolean =>
  words[start + 1]?.word === 'there' &&
  words.some(
    ({ word }, at) =>
      /^(?:anything|something|much)$/.test(word) &&
      (words[at + 1]?.word === 'to' || words[at + 1]?.word === 'left'),
  );

/** "Have to patch …?", "need to patch …?": who says so leaves out "we". */
export const owesUnsaid = (words: readonly Word[], start: number): boolean =>
  /^(?:have|need|got|supposed|required|obliged)$/.test(words[start]?.word ?? '') &&
  words[start + 1]?.word === 'to';
