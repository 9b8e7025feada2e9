/** What people put around a statement that they want confirmed: "my boss thinks …", "…, is that right?" */
import { textOf, type Word } from './words';

/** Longest run of words that is only asked to have something confirmed. */
const LONGEST = 6;

const LEADS = new RegExp(
  `^(?:${[
    'yes or no',
    '(?:so )?(?:basically|effectively|in other words|in short)',
    'my (?:understanding|assumption|guess|impression) is(?: that)?',
    '(?:i|we) (?:think|thought|believe|assume|guess|suppose|figure|reckon|understand|gather|heard|hear|read|take it|am assuming|was told|were told)(?: that)?',
    '(?:as far as|from what|if) i (?:know|understand|can tell|hear|read)(?: correctly| right)?',
    '(?:i am )?(?:pretty|fairly|quite) sure(?: that)?',
    'someone (?:said|says|told me|told us|claims)(?: that)?',
    '(?:my|our) (?:boss|lead|colleague|manager|auditor|cto|team) (?:thinks|says|said|claims|believes|assumes)(?: that)?',
    'the docs(?: seem to)? say(?: that)?',
    '(?:just )?to (?:confirm|check|be sure|double check)',
    '(?:(?:can|could) (?:you|someone|anyone) )?confirm(?: that| if| whether)?',
    'is it (?:true|correct|right|fair to say|safe to say|safe to assume|accurate|the case)(?: that)?',
    '(?:am|would|are) (?:i|we)(?: be)? (?:right|correct)(?: in (?:thinking|assuming|saying)| to (?:think|assume|say))?(?: that)?',
    '(?:i am )?(?:not sure|unsure|wondering|curious)(?: if| whether)',
    '(?:i wonder|no idea|any idea|do you know|tell me|let me know)(?: if| whether)',
    '(?:can|could|may) (?:i|we) (?:tell|say to|assure) \\S+(?: \\S+)? that',
  ].join('|')}) `,
);

/** "…, does it?", "…, are we not?" */
const TAG_VERB = '(?:is|are|was|do|does|did|has|have|will|should|must)';

const TAILS = new RegExp(
  ` (?:${[
    'right',
    'correct',
    'yes',
    'yeah',
    'no',
    'true',
    'eh',
    'innit',
    'agreed',
    'or not',
    'yes or no',
    'y n',
    'am i (?:right|correct)',
    'is that (?:right|so|true|correct|it)',
    '(?:would|will) that be (?:right|correct)',
    '(?:can|could) you confirm',
    'please confirm',
    `${TAG_VERB}(?: not)? (?:it|they|i|we|aws|he|that)(?: not)?`,
  ].join('|')})$`,
);

/** Endings that are one without a comma before them: "… right?", "… doesn't it?". */
const PLAIN_TAIL = new RegExp(
  `^ (?:${['right', 'correct', 'yes', 'yeah', 'eh', 'innit', 'or not', 'y n', 'am i', `${TAG_VERB} not`].join('|')})`,
);

/** How many words from a place on only ask for what follows to be confirmed. */
export function leadLength(words: readonly Word[], start: number): number {
  const lead = LEADS.exec(`${textOf(words.slice(start, start + 2 * LONGEST))} `)?.[0];
  return lead === undefined ? 0 : lead.split(' ').length - 1;
}

/** How many words at the end only ask for what stands before them to be confirmed. */
export function tailLength(words: readonly Word[]): number {
  if (words.length < 3) return 0;
  const tail = TAILS.exec(textOf(words.slice(-LONGEST)))?.[0];
  if (tail === undefined) return 0;
  const length = tail.split(' ').length - 1;
  const first = words[words.length - length];
  // "Who must see it?" and "what do we?" end in no tag; one stands apart, denies, or is a word of agreement.
  const isApart = first?.afterComma || first?.afterBreak || first?.startsSentence;
  return isApart || PLAIN_TAIL.test(tail) ? length : 0;
}

/** Whether the words from a place to the end are nothing but such an ending. */
export const isTail = (words: readonly Word[], at: number): boolean =>
  at > 1 && tailLength(words) === words.length - at;
