/** Recognises questions whether anything is to be done at all, which ask whether it is the customer's. */
import { textOf, type Word } from '../lexicon/words';
import { AUXILIARIES, AWS, hasAny, stems, TASK_VERBS } from '../text/grammar';
import { exactly } from '../text/word-class';

const MANUALLY = exactly('manually manual hand');
const EFFORT = /^(?:work|task|job|step|steps|effort|labou?r|action|intervention|chore)$/;

/** "Set *by hand*?", "a *manual* task?": whether somebody's hands are needed, who can only be the customer. */
export const isByHand = (words: readonly Word[]): boolean =>
  hasAny(words, MANUALLY) &&
  words.some(
    ({ word, asks }, at) =>
      word === 'manually' ||
      (word === 'hand' && words[at - 1]?.word === 'by') ||
      (word === 'manual' && (asks || EFFORT.test(words[at + 1]?.word ?? ''))),
  );

/** "Does EC2 *need patching*?", "do the nodes *have to be* updated?": whether somebody has something to do about it. */
export function needsDoing(words: readonly Word[], subject: number): boolean {
  const asks = words[subject - 1]?.word ?? '';
  const behind = words.slice(subject + 1, subject + 6);
  // "Must security groups be set?"
  if (/^(?:must|need)$/.test(asks)) return behind.some(({ word }) => word === 'be');
  return (
    /^(?:do|does)$/.test(asks) &&
    behind.some(
      ({ word }, at) =>
        word === 'need' || (word === 'have' && words[subject + at + 2]?.word === 'to'),
    )
  );
}

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
  if (first === 'must') return next === 'do' || TASK_VERBS.has(words[start + 1]);
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
const NECESSITY = exactly(
  'need reason necessity obligation necessary needed required mandatory obligatory compulsory',
);

const LEFT_FOR_US =
  /\b(?:anything|(?:still|also) something|any(?: \S+)?(?: work|job|task|effort|chores?|duty|duties| \w+ing)|(?:some|more|extra|still) work|work) (?:(?:left|more|else|to do|there|in it) ){0,2}for (?:us|me)(?: to \S+| too| as well| here| there| left| then)?(?:$| (?:on|with|in|about|at|under|when|if)\b)/;

const NEED =
  /^(?:(?:is there |so |and )*(?:any|a|some) (?:need|reason|necessity|obligation)|(?:is it )?(?:necessary|needed|required|mandatory|obligatory|compulsory)) (?:for (?:us|me) )?(?:to|that (?:we|i))\b/;

/** "Any work for us?", "anything left for us to do?": whether the customer has something to do. */
export const asksWhatIsLeft = (words: readonly Word[]): boolean =>
  (words.at(-1)?.asks === true && isAnythingLeft(words)) ||
  (hasAny(words.slice(0, 5), NECESSITY) && NEED.test(textOf(words.slice(0, 10)))) ||
  (hasAny(words, US) && LEFT_FOR_US.test(textOf(words)));

const WORK = exactly(
  'work patching updates upkeep maintenance admin chores duties effort patches hassle',
);

/** "No OS work on DynamoDB?", "zero upkeep with it?": whether there is nothing to do. */
export const isNoWork = (words: readonly Word[], start: number): boolean =>
  /^(?:no|zero|nil)$/.test(words[start]?.word ?? '') &&
  hasAny(words.slice(start + 1, start + 4), WORK);
