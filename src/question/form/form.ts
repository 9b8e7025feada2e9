/** Reads how a question is put: who, yes or no, comparison, one party's part, a list of services. */
import type { Word } from '../lexicon/words';
import type { Form } from '../question';
import {
  COMPARING,
  contrastsAt,
  hasAny,
  isThan,
  JOINERS,
  NOISE,
  PREPOSITIONS,
  RESPONSIBILITY,
  stems,
} from '../text/grammar';
import { isBetweenThings, offersChoice } from './alternatives';
import { readList } from './listing';
import { firstParty, ownerClaimed } from './parties';
import { readYesNo } from './yes-no';

/** Words before the question proper: "hey team, so …". */
const LEAD = stems(
  `so ok okay hey hi hello and but well just then wait also quick question um team folks guys all please sorry
  ah hmm or yo yeah thx thanks correct me if wrong checking double asking`,
);

/** "*If I* stop it, …"; but "correct me if wrong". */
const isCondition = (words: readonly Word[], at: number): boolean =>
  words[at]?.word === 'if' && words[at - 1]?.word !== 'me';

function startOf(words: readonly Word[]): number {
  let at = 0;
  while (at < words.length - 1 && LEAD.has(words[at]) && !isCondition(words, at)) at += 1;
  return at;
}

/** "Tell *me* what AWS does": who wants to be told has no part in it. */
const toldWhom = ([verb, whom, next]: readonly Word[]): number =>
  verb?.word === 'tell' &&
  /^(?:me|us)$/.test(whom?.word ?? '') &&
  /^(?:what|which|everything|all)$/.test(next?.word ?? '')
    ? 1
    : 0;

/** "What do I have to do on EC2?", "what is AWS responsible for?" */
function partOf(words: readonly Word[], start: number): Form | null {
  const head = words.slice(start, start + 9);
  const what = head.findIndex(
    ({ stem }, at) =>
      /^(?:what|which|list|everyth|tell|all)$/.test(stem) &&
      // "What if we import it ourselves?", "what about our own fleet?"
      !(stem === 'what' && /^(?:if|about)$/.test(head[at + 1]?.word ?? '')),
  );
  // "My responsibilities for EC2" asks without a question word.
  // "What is left to do?" is left to the customer.
  const left = what >= 0 && head.some((word) => /^(?:left|remain)$/.test(word.stem));
  const party =
    what < 0
      ? ownerClaimed(words)
      : (firstParty(words, start + what + 1 + toldWhom(head.slice(what))) ??
        (left || hasToDo(words) ? 'customer' : null));
  // "Is this ours or theirs?"
  if (party === null || mentionsBothSides(words) || offersChoice(words)) return null;
  return { kind: 'part-of', party };
}

/** "Everything that the airline has to do": who asks so is a customer. */
const hasToDo = (words: readonly Word[]): boolean =>
  words.some(
    ({ word }, at) =>
      /^(?:has|have|needs?)$/.test(word) &&
      words[at + 1]?.word === 'to' &&
      /^(?:do|handle)$/.test(words[at + 2]?.word ?? ''),
  );

/** "What does AWS do and what do I do": both parts are wanted. */
function mentionsBothSides(words: readonly Word[]): boolean {
  const isPair =
    words.some(({ word }) => word === 'theirs') && words.some(({ word }) => word === 'ours');
  return (
    isPair ||
    (words.some((word) => /^(?:aws|amazon)$/.test(word.stem)) &&
      words.some((word) => /^(?:i|we|customer|your|you)$/.test(word.stem)) &&
      (hasAny(words, JOINERS) || hasAny(words, COMPARING)))
  );
}

/** "… in each", "on both", "on each of them", "in the two", "in the one and in the other": of each its own part. */
const isOfEach = (words: readonly Word[], at: number): boolean => {
  if (words[at]?.word === 'each')
    return words[at + 1]?.word === 'of' && /^(?:them|these|those)$/.test(words[at + 2]?.word ?? '');
  if (words[at]?.word === 'other')
    return words[at - 1]?.word === 'the' && words.slice(0, at).some(({ word }) => word === 'one');
  if (!/^(?:in|on|for|of|with|at|under)$/.test(words[at]?.word ?? '')) return false;
  const [next, after] = [words[at + 1]?.word ?? '', words[at + 2]];
  if (/^(?:each|both)$/.test(next))
    return !after || after.startsSentence || /^(?:of|one|cases?)$/.test(after.word);
  return next === 'the' && /^(?:two|three)$/.test(after?.word ?? '') && at + 3 >= words.length;
};

/** "Side by side", "next to each other": asked for, wherever it stands. */
export const wantsSideBySide = (words: readonly Word[]): boolean =>
  words.some(
    ({ word }, at) =>
      (word === 'side' && words[at + 1]?.word === 'by' && words[at + 2]?.word === 'side') ||
      (word === 'next' && words[at + 2]?.word === 'each' && words[at + 3]?.word === 'other'),
  );

/** "Where do we turn it on, and where does AWS?" */
const asksWhereTwice = (words: readonly Word[]): boolean =>
  words.some(
    ({ word }, at) => word === 'where' && words.findIndex((each) => each.word === word) < at,
  );

/** "The same *in* A and in B"; not "both failed the same night". */
const ALIKE = /^(?:in|on|for|with|between|across|whether)$/;

/** "The same *story* for …", "same *owner*?", "the same backup *duties*" */
const SHARE = stems(
  'story split deal thing answer answers rules picture division duty duties responsibility responsibilities level boundary treatment way owner party side people team job',
);

/** "In *which* of them …", "with *which* do we …"; but not "the bucket in which we …". */
const OF_THEM = /^(?:one|ones|do|does|must|is|are)$/;

/** What may ask for one, so that most words are looked at once. */
const MAY_DIFFER = stems('which what same than identical alike');

/** Whether the word at a place asks for a difference: "which of those", "the same story", "less work than". */
function asksDifference(words: readonly Word[], at: number): boolean {
  const each = words[at] as Word;
  if (!MAY_DIFFER.has(each)) return false;
  const next = words[at + 1]?.word ?? '';
  if (each.stem === 'which')
    return (
      !/^(?:party|side|parties)$/.test(next) &&
      (at < 3 ||
        OF_THEM.test(next) ||
        (next === 'of' && /^(?:these|those|them|the|this|both)$/.test(words[at + 2]?.word ?? '')))
    );
  // "What changes if we go from … to …", "what goes away?"
  if (each.stem === 'what')
    return /^(?:changes|differs|disappears|(?:goes|falls|drops) away)\b/.test(
      `${next} ${words[at + 2]?.word ?? ''}`,
    );
  if (each.stem === 'sam')
    return (
      ALIKE.test(next) ||
      SHARE.has(words[at + 1]) ||
      (SHARE.has(words[at + 2]) && PREPOSITIONS.has(words[at + 3])) ||
      // "Same or different?"
      (next === 'or' && /^(?:different|not|other)$/.test(words[at + 2]?.word ?? '')) ||
      words[at]?.asks === true ||
      words.slice(at + 1).some(({ word }) => word === 'as')
    );
  return each.stem === 'than' ? isThan(words, at) : true;
}

/** "… vs …", "… or …", "side by side", "which of them …", "… in each". */
export function setsSideBySide(words: readonly Word[]): boolean {
  if (wantsSideBySide(words) || asksWhereTwice(words)) return true;
  return words.some(
    (word, at) =>
      COMPARING.has(word) ||
      isBetweenThings(words, at) ||
      contrastsAt(words, at) ||
      isOfEach(words, at) ||
      asksDifference(words, at),
  );
}

/** The form of one clause. `services`: how many services it names. */
export function readForm(words: readonly Word[], services: number, concerns: number): Form {
  if (words.length === 0) return { kind: 'who' };
  const start = startOf(words);
  if (services >= 2 && setsSideBySide(words)) return { kind: 'compare' };
  if (services === 0) {
    const list = readList(words, start);
    if (list) return list;
  }
  const yesNo = readYesNo(words, start);
  if (yesNo) return yesNo;
  if (concerns === 0) {
    const part = partOf(words, start);
    if (part) return part;
  }
  return { kind: 'who' };
}

/** Words that add no subject of their own, besides {@link NOISE}. */
export const isGeneric = (word: Word): boolean => NOISE.has(word) || RESPONSIBILITY.has(word);
