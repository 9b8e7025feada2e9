/** Recognises what has no yes and no no: a choice between two, a share, a question who. */
import { textOf, type Word } from '../lexicon/words';
import {
  ASKING,
  AUXILIARIES,
  AWS,
  CUSTOMER,
  DETERMINERS,
  exactly,
  FILLERS,
  hasAny,
  PEOPLE,
  PREPOSITIONS,
  stems,
  TASK_VERBS,
  TENDING,
  union,
  WHO,
} from '../text/grammar';
import { isDutyAt } from './parties';
import { partyAt } from './party';

const MODALS = stems('can could may might');
const OF_ITSELF = /^(?:automatic|automatically|built|builtin|default)$/;

const WHOLE = /^(?:all|only|just|entirely|fully|solely)$/;

/** "… or do we", "… or AWS", "… or is it automatic", "… or all ours"; but not "… or not", "… or is that wrong". */
function isOther(words: readonly Word[], start: number): boolean {
  const at = WHOLE.test(words[start]?.word ?? '') ? start + 1 : start;
  const [first, second] = [words[at], words[at + 1]];
  if (!first) return false;
  if (OF_ITSELF.test(first.word) || ASKING.has(first)) return true;
  if (AUXILIARIES.has(first) || MODALS.has(first))
    return (
      second !== undefined &&
      // "AWS never sees to it, or does it?"
      !(second.word === 'it' && words[at + 2] === undefined) &&
      !/^(?:that|right|wrong|dreaming|mistaken|misread|misunderstood|confused|missing|just|a|wishful|myth|nonsense|naive)$/.test(
        words[at + 2]?.word ?? second.word,
      ) &&
      second.word !== 'not'
    );
  // "… or our own keys" is of one party.
  if (/^(?:our|my|their)$/.test(first.word)) return isDutyAt(words, at + 1);
  if (AWS.has(first)) return !second?.capital || second.startsSentence;
  return /^(?:i|we|us|me|ours|mine|theirs|they|them|customers?)$/.test(first.word);
}

/** "… or aws batch": the maker of what follows; not "… or aws handles it". */
const isMaker = (words: readonly Word[], at: number): boolean => {
  const next = words[at + 1];
  if (!AWS.has(words[at]) || !next) return false;
  const isApart = next.startsSentence || next.afterComma || next.afterBreak;
  return !isApart && !FILLERS.has(next) && !TASK_VERBS.has(next) && !TENDING.has(next);
};

/** "AWS or the county", "is it us or the vendor": a party stands before "or"; but "RDS on AWS or Aurora". */
export const isBehindParty = (words: readonly Word[], at: number): boolean =>
  words[at]?.stem === 'or' &&
  (AWS.has(words[at - 1]) || /^(?:us|we)$/.test(words[at - 1]?.word ?? '')) &&
  !PREPOSITIONS.has(words[at - 2]) &&
  DETERMINERS.has(words[at + 1]);

/** "RDS *or* Aurora": whether "or" at a place stands between things, and not between parties. */
export const isBetweenThings = (words: readonly Word[], at: number): boolean =>
  words[at]?.stem === 'or' &&
  !isBehindParty(words, at) &&
  (isMaker(words, at + 1) || !isOther(words, at + 1));

/** "Is it ours, or what?" offers nothing. */
const isOrWhat = (words: readonly Word[], at: number): boolean =>
  words[at]?.word === 'what' && at + 1 === words.length;

/** "Must we turn it on *or is it on already*?" */
const OR_SO_ALREADY =
  /^(?:(?:do|must|should|need|have) (?:i|we)|(?:do|does) .+ (?:need|needs|have) to be) .+ or (?:(?:is|are) (?:it|that|they|this|those) (?:already |always )?(?:on|active|enabled|automatic|default|by default|on by default|on from (?:the start|the beginning|day one)|done|done automatically|there|preset)|(?:does|do) (?:it|that|they) (?:happen )?(?:by (?:itself|themselves|default)|automatically)|automatic|by default|on by default)(?: already| anyway| by default)?$/;

/** Whether words ask if something is left to the asker that may be done already. */
export const offersDefault = (words: readonly Word[]): boolean =>
  words.at(-1)?.asks === true &&
  words.some(({ stem }) => stem === 'or') &&
  OR_SO_ALREADY.test(textOf(words));

/** Whether words ask which of two it is: "does AWS patch it or do we?" */
export const offersChoice = (words: readonly Word[]): boolean =>
  words.some(
    ({ stem }, at) => at > 0 && stem === 'or' && isOther(words, at + 1) && !isOrWhat(words, at + 1),
  );

/** What an option of an exam says that names nothing but a party. */
const PARTY = union(
  CUSTOMER,
  AWS,
  DETERMINERS,
  stems('both neither nobody none shared jointly equally together only sides of and nor it is'),
);

/** "… is the task of: *A) AWS B) the customer C) AWS Support D) nobody*": the question without parties to choose from. */
export function withoutParties(words: readonly Word[]): readonly Word[] {
  const second = words.findIndex(({ word }, at) => word === 'b' && words[at + 1]?.startsSentence);
  const first = words.findLastIndex(({ word }, at) => at < second - 1 && word === 'a');
  if (first < 1 || !words[first + 1]?.startsSentence) return words;
  const isParty = (from: number, to: number) =>
    from < to && words.slice(from, to).every((word) => PARTY.has(word));
  const third = words.findIndex(({ word }, at) => at > second && word === 'c');
  const isChoice =
    isParty(first + 1, second) && isParty(second + 1, third < 0 ? words.length : third);
  return isChoice ? words.slice(0, first) : words;
}

const SHARED =
  /\b(?:shared(?: then| too| as well| (?:or )?(?:not|no))?$|shared (?:between|by (?:us|aws|both)|(?:responsib\w+|control|duty|job|task)(?! (?:model|matrix)))|half \S+ half|fifty fifty|split between|jointly|both (?:sides|parties|of us))/;

/** "Not entirely", "not only AWS": what is left over may be a part, or all. */
const NOT_ALL =
  /\bnot (?:(?:entirely|fully|completely|solely|wholly|purely|exclusively)\b|(?:only|just) (?:us|ours|me|mine|our|my|aws|amazon|their|theirs)\b)/;

/** Words without which nobody asks for a share; most questions have none. */
const SHARING = exactly('shared half fifty split jointly both not');

/** Of tasks nobody asks with whom they are shared: "is *patching* shared?"; "is the disk shared?" */
const TASK = /(?:tion|ing|ment|ity|ance|ence|recovery|backups?|mfa|tls)$/;
const POINTING = /^(?:it|that|this|everything)$/;

/** "Is it shared?", "so patching is shared then?": whether a duty is said to be both's. */
export function saysShared(words: readonly Word[]): boolean {
  const at = words.findIndex(({ word }) => /^(?:shared|jointly|both|half|split)$/.test(word));
  if (at < 0 || hasAny(words, ASKING) || NOT_ALL.test(textOf(words))) return false;
  const next = words[at + 1]?.word ?? '';
  // "RDS certificates: shared?"
  if (words[at]?.afterBreak || words[at]?.afterComma) return true;
  const isOfDuty = /^(?:between|by|responsib|control|duty|job|task|half|sides|parties|of)/.test(
    next,
  );
  if (isOfDuty || words[at]?.word !== 'shared') return true;
  return (
    words.slice(0, at).some(({ word }) => TASK.test(word)) ||
    words.slice(Math.max(0, at - 2), at).some(({ word }) => POINTING.test(word))
  );
}

/** Whether it is asked for a share: "is it shared between us?", "it's not entirely AWS's, right?" */
export const asksForShare = (words: readonly Word[]): boolean => {
  if (!hasAny(words, SHARING)) return false;
  const text = textOf(words);
  return SHARED.test(text) || NOT_ALL.test(text);
};

/** Behind these, "who" is what somebody has to know or to settle: "do we decide who gets in?" */
const SETTLING = stems(
  'decide determine say settle choose pick control controlling set setting define check see track record limit restrict manage approve list log',
);

const ANSWERING = stems('responsible accountable answerable liable responsibility');

/** "Responsible *for who* can call it", "control *over who* gets in"; but "is up to who?" */
const isOfWhom = (words: readonly Word[], at: number): boolean =>
  at + 1 < words.length &&
  (/^(?:over|of|on|to|after)$/.test(words[at - 1]?.word ?? '') ||
    (words[at - 1]?.word === 'for' && ANSWERING.has(words[at - 2])));

/** "*It is* AWS who …", "us and *not* AWS who …" */
const CLEAVING = /^(?:it|its|is|be|not|the|isnt)$/;

const isAttached = ({ afterComma, afterBreak, startsSentence }: Word): boolean =>
  !(afterComma || afterBreak || startsSentence);

/** Whether "who" wants to know who, and is not "it is AWS who …", "do we decide who …". */
export function asksWho(words: readonly Word[]): boolean {
  if (!hasAny(words, WHO)) return false;
  return words.some((each, at) => {
    if (!WHO.has(each)) return false;
    const before = words[at - 1];
    if (!before) return true;
    if (each.stem === 'who' && isAttached(words[at] as Word) && PEOPLE.has(before)) return false;
    const isCleft = words
      .slice(Math.max(at - 6, 0), at - 1)
      .some(({ word }) => CLEAVING.test(word));
    const isSaid =
      partyAt(words, at - 1) !== null ||
      /^(?:ones?|people|staff|team|party|side)$/.test(before.word);
    return !(isCleft && isSaid) && !SETTLING.has(before) && !isOfWhom(words, at);
  });
}

/** "I think AWS does, but who checks?": whether a statement goes over into a question. */
export const asksAfterAll = (words: readonly Word[]): boolean =>
  hasAny(words, WHO) &&
  words.some(
    (word, at) =>
      at > 0 &&
      WHO.has(word) &&
      (word.afterComma ||
        word.afterBreak ||
        word.startsSentence ||
        /^(?:and|but|so)$/.test(words[at - 1]?.word ?? '')),
  );
