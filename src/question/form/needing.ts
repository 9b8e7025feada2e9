/** Recognises questions whether anything is to be done at all, which ask whether it is the customer's. */
import { textOf, type Word } from '../lexicon/words';
import { AUXILIARIES, AWS, hasAny, stems } from '../text/grammar';
import { exactly } from '../text/word-class';

/** "Does EC2 *need patching*?", "do the nodes *have to be* updated?": whether somebody has something to do about it. */
export const needsDoing = (words: readonly Word[], subject: number): boolean =>
  /^(?:do|does)$/.test(words[subject - 1]?.word ?? '') &&
  words
    .slice(subject + 1, subject + 6)
    .some(
      ({ word }, at) =>
        word === 'need' || (word === 'have' && words[subject + at + 2]?.word === 'to'),
    );

const OWN_KEY =
  /\b(?:needs?|requires?|must|have to|has to|take|takes) (?:\S+ ){0,4}?(?:(?:(?:my|our|their|its) )?own (?:\S+ )?keys?|keys? of (?:my|our) own|customer (?:managed )?keys?|cmks?)\b|\b(?:own (?:\S+ )?keys?|customer (?:managed )?keys?|cmks?) (?:needed|required|necessary|mandatory)\b/;

/** "Does it *need a key of my own*?": whether it does without what the asker may bring. */
export const needsOwnKey = (words: readonly Word[]): boolean =>
  AUXILIARIES.has(words[0]) && hasAny(words, NEEDING) && OWN_KEY.test(textOf(words));
const NEEDING = stems('need require must have take necessary mandatory');

/** "Is there *anything to* patch on DynamoDB?" */
export const asksForAnything = (words: readonly Word[], start: number): boolean =>
  words[start + 1]?.word === 'there' &&
  words.some(
    ({ word }, at) =>
      /^(?:anything|something|much)$/.test(word) &&
      (words[at + 1]?.word === 'to' || words[at + 1]?.word === 'left'),
  );

/** "Have to patch …?", "need our own plan?", "need patching?": who says so leaves out "we". */
export const owesUnsaid = (words: readonly Word[], start: number): boolean => {
  const [first, next] = [words[start]?.word ?? '', words[start + 1]?.word ?? ''];
  if (/^needs?$/.test(first))
    return (
      /^(?:to|our|my|an?|any|another|extra|own|separate|\w+ing)$/.test(next) && !hasAny(words, AWS)
    );
  return /^(?:have|got|supposed|required|obliged)$/.test(first) && next === 'to';
};

/** "Anything to patch there for us?", "NAT gateway: anything left to do?" */
const isAnythingLeft = (words: readonly Word[]): boolean =>
  words.some(
    ({ word, afterBreak, afterComma }, at) =>
      word === 'anything' &&
      (at === 0 || afterBreak || afterComma) &&
      words.slice(at + 1, at + 5).some((next) => next.word === 'to'),
  );

const US = exactly('us me');

const LEFT_FOR_US =
  /\b(?:anything|(?:still|also) something|any(?: \S+)?(?: work|job|task|effort|chores?|duty|duties| \w+ing)|(?:some|more|extra|still) work|work) (?:(?:left|more|else|to do|there|in it) ){0,2}for (?:us|me)(?: to \S+| too| as well| here| there| left| then)?$/;

/** "Any work for us?", "anything left for us to do?": whether the customer has something to do. */
export const asksWhatIsLeft = (words: readonly Word[]): boolean =>
  (words.at(-1)?.asks === true && isAnythingLeft(words)) ||
  (hasAny(words, US) && LEFT_FOR_US.test(textOf(words)));
