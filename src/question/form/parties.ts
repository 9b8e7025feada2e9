/** Whose side words are on: AWS's or the asker's. */
import type { Owner } from '../../catalog';
import type { Word } from '../lexicon/words';
import type { YesNoForm } from '../question';
import { AWS, exactly, FIRST_PERSON, PREPOSITIONS, stems, union } from '../text/grammar';
import { expectedOf, LYING, liesWith } from './lying';
import { type Party, partyAt } from './party';

/** Asks whether a task is a party's, or shared; `negated`: whether it is not. */
export const whether = (party: Owner, negated = false): YesNoForm => ({
  kind: 'yes-no',
  party,
  negated,
});

/** "… *and* not AWS", "… on *us* not AWS" */
const BEFORE_OTHER = /^(?:and|but|us|ours|mine|theirs|amazon|aws)$/;

/** "… the operator, not AWS, …", "… and not with Amazon": whose it is said not to be leaves the other. */
function otherThanDenied(words: readonly Word[]): Party | null {
  for (let at = 0; at < words.length; at += 1) {
    const { word, afterComma } = words[at] as Word;
    if (word !== 'not' || !(afterComma || BEFORE_OTHER.test(words[at - 1]?.word ?? ''))) continue;
    const next = /^(?:by|with|on|the)$/.test(words[at + 1]?.word ?? '') ? at + 2 : at + 1;
    if (AWS.has(words[next])) return 'customer';
    if (/^(?:us|me|we|customers?)$/.test(words[next]?.word ?? '')) return 'aws';
  }
  return null;
}

/** What is somebody's: "my job", "Amazon's problem". */
const CLAIMED = stems(
  `job problem responsibility responsibilities duty duties task part fault concern business thing turf baby call cup
  decision choice affair headache burden bad mistake plate obligation omission oversight negligence remit court domain homework shoulders hands control setting settings mess screwup blunder`,
);

/** "… encrypts for me": who gains by what another does; but not "… for us to set", "a job for me". */
const gainsAt = (words: readonly Word[], at: number): boolean =>
  words[at - 1]?.word === 'for' &&
  /^(?:me|us)$/.test(words[at]?.word ?? '') &&
  words[at + 1]?.word !== 'to' &&
  !CLAIMED.has(words[at - 2]);

/** The party that the words from `start` on name first as one that acts. */
export function firstParty(
  words: readonly Word[],
  start: number,
  end = words.length,
): Party | null {
  for (let at = start; at < end && at < words.length; at += 1) {
    const word = words[at] as Word;
    if (FIRST_PERSON.has(word) && !gainsAt(words, at)) return 'customer';
    if (AWS.has(word)) return 'aws';
  }
  return null;
}

/** What is somebody's where nothing follows: "on our side" may say where. */
const AT_END = stems('side end work');
/** All of these, so that most words are looked at once. */
const MAY_BE_DUTY = union(CLAIMED, AT_END);

/** "Our call *to make*"; not "our call to S3", "our calls to it". */
const opensTask = (words: readonly Word[], at: number): boolean =>
  words[at + 1]?.word === 'to' &&
  words[at]?.word !== 'calls' &&
  words[at + 2] !== undefined &&
  !words[at + 2]?.capital &&
  !/^(?:the|an?|aws|amazon|it|them|our|its)$/.test(words[at + 2]?.word ?? '');

/** "Our call", "AWS's side": whether what is said to be a party's is a duty. */
export function isDutyAt(words: readonly Word[], at: number): boolean {
  const word = words[at];
  const next = words[at + 1];
  if (!word || !MAY_BE_DUTY.has(word)) return false;
  const isLast = !next || next.afterComma || next.afterBreak || next.startsSentence;
  if (AT_END.has(word)) return isLast || next.word === 'to';
  // "Our call recordings", "our calls to Translate" and "our control plane" claim nothing.
  if (/^(?:call|control|hand|set|mess)$/.test(word.stem))
    return isLast || /^(?:which|what|how)$/.test(next.word) || opensTask(words, at);
  // "Our thing is slow" owns a thing.
  if (word.stem === 'thing') return (isLast || next.word === 'to') && word.word === 'thing';
  return CLAIMED.has(word);
}

/** "… is for us to define", "… is for us" */
const isForUs = (words: readonly Word[], at: number): boolean =>
  words[at]?.word === 'for' &&
  /^(?:us|me)$/.test(words[at + 1]?.word ?? '') &&
  (words[at + 2]?.word === 'to' ||
    (/^(?:is|are)$/.test(words[at - 1]?.word ?? '') && at + 2 === words.length));

/** "We need it *for our work*" claims nothing. */
const isForWork = (words: readonly Word[], at: number): boolean =>
  words[at + 1]?.stem === 'work' && PREPOSITIONS.has(words[at - 1]);

/** "Is theirs", "theirs to fix"; but "our keys and theirs" compares. */
const isTheirs = (words: readonly Word[], at: number): boolean =>
  words[at]?.word === 'theirs' && !/^(?:and|with|than|of)$/.test(words[at - 1]?.word ?? '');

/** What is inherited comes from AWS. */
export const INHERITED = exactly('inherit inherits inherited inheriting inheritance inheritable');

/** The party that the word at a place says a task is of. */
function claimedAt(words: readonly Word[], at: number): Party | null {
  const each = words[at] as Word;
  // "A machine of ours" is owned.
  if (each.word === 'ours' || each.word === 'mine')
    return words[at - 1]?.word === 'of' && !expectedOf(words, at - 2) ? null : 'customer';
  if (isTheirs(words, at)) return 'aws';
  // "A control inherited from AWS"
  if (INHERITED.has(each)) return 'aws';
  const lies = liesWith(words, at) ?? expectedOf(words, at);
  if (lies) return lies;
  if (isForUs(words, at)) return 'customer';
  // "A matter for AWS", "one for us"
  if (
    each.word === 'for' &&
    words[at + 2]?.word !== 'or' &&
    /^(?:matter|job|task|one|question)$/.test(words[at - 1]?.word ?? '')
  ) {
    const party = partyAt(words, at + 1);
    if (party) return party;
  }
  // "That stays here"
  if (each.word === 'here' && LYING.has(words[at - 1])) return 'customer';
  // "Our own fault"
  const of = words[at + 1]?.word === 'own' ? at + 2 : at + 1;
  if (!isDutyAt(words, of) || isForWork(words, at)) return null;
  if (each.word === 'my' || each.word === 'our') return 'customer';
  if (each.word === 'their' || AWS.has(each)) return 'aws';
  return /^(?:customer|user|client|tenant|operator|company)s?$/.test(each.word) ? 'customer' : null;
}

/** "… ours", "… on us", "… my job", "… Amazon's problem": whose it is said to be. */
export function ownerClaimed(words: readonly Word[]): Party | null {
  const left = otherThanDenied(words);
  if (left) return left;
  for (let at = 0; at < words.length; at += 1) {
    const party = claimedAt(words, at);
    if (party) return party;
  }
  return null;
}

/** Whether both sides are named. */
export const mentionsBoth = (words: readonly Word[]): boolean =>
  words.some((word) => AWS.has(word)) && words.some((word) => FIRST_PERSON.has(word));
