/** Whether a sentence denies what it speaks of. */
import type { Word } from '../lexicon/words';
import {
  AUXILIARIES,
  AWS,
  CUSTOMER,
  DETERMINERS,
  exactly,
  hasAny,
  NEGATIONS,
  PREPOSITIONS,
  union,
  WHO,
} from '../text/grammar';
import { isDutyAt } from './parties';

/** ", not …", ", and not …" */
const isApart = (words: readonly Word[], at: number): boolean =>
  words[at]?.afterComma === true ||
  (words[at - 1]?.word === 'and' && words[at - 1]?.afterComma === true);

/** "Off our plate", "out of our hands", "AWS is out of it" */
const isOffOurs = (words: readonly Word[], at: number): boolean =>
  (words[at]?.word === 'off' && /^(?:our|my)$/.test(words[at + 1]?.word ?? '')) ||
  (words[at]?.word === 'of' &&
    words[at - 1]?.word === 'out' &&
    /^(?:our|my|it|this|that)$/.test(words[at + 1]?.word ?? ''));

/** "None of our business" */
const isNoneOf = (words: readonly Word[], at: number): boolean =>
  words[at]?.word === 'none' && words[at + 1]?.word === 'of';

/** "Off by default", "off unless we turn it on" */
const isOffByDefault = (words: readonly Word[], at: number): boolean =>
  words[at]?.word === 'off' &&
  /^(?:by|default|unless|until|initially)$/.test(words[at + 1]?.word ?? '');

/** "Is it *off our plate*?", "am I *rid of* it?" */
export const isRidOf = (words: readonly Word[]): boolean =>
  words.some(({ word }, at) =>
    word === 'rid'
      ? words[at + 1]?.word === 'of' && !/^g[eo]t/.test(words[at - 1]?.word ?? '')
      : /^(?:our|my)$/.test(word) && isOffOurs(words, at - 1),
  );

/** Whether the word at a place takes back what the sentence says. */
function denies(words: readonly Word[], at: number): boolean {
  const word = words[at] as Word;
  if (isOffOurs(words, at) || isNoneOf(words, at) || isOffByDefault(words, at)) return true;
  if (!NEGATIONS.has(word) && word.stem !== 'nobody') return false;
  const before = words[at - 1]?.word;
  const next = words[at + 1];
  // "Without us doing anything"; but "without that we do anything" says that we do nothing.
  if (word.word === 'without' && next?.word !== 'that') return false;
  // "Not only the disks", "teach them not to click"
  if (next?.word === 'only') return false;
  if (next?.word === 'to' && !AUXILIARIES.has(words[at - 1])) return false;
  // "With no setup", "whether we ask or not"
  if (before === 'with' || before === 'or') return false;
  // "The customer, not AWS, …", "AWS, not us, …"
  return !(
    (isApart(words, at) || /^(?:us|me|ours|mine|aws|amazon)$/.test(before ?? '')) &&
    (AWS.has(next) || /^(?:us|me|we)$/.test(next?.word ?? ''))
  );
}

/** Whether a sentence denies what it speaks of: "nobody patches it if I don't" denies twice, and so not at all. */
export function isDenied(words: readonly Word[]): boolean {
  // "Don't we patch it?" asks whether they do.
  const opens = AUXILIARIES.has(words[0]) && NEGATIONS.has(words[1]);
  const said = opens ? words.slice(2) : words;
  return said.filter((_, at) => denies(said, at)).length % 2 === 1;
}

const NOT = exactly('not');

/** What names no thing behind "not": whose something is, what is said of it, where it is. */
const NO_THING = union(
  AWS,
  CUSTOMER,
  AUXILIARIES,
  PREPOSITIONS,
  WHO,
  NEGATIONS,
  exactly(
    'them they theirs both either only just even sure really yet always all all necessarily public possible allowed off that what where when how if because much many working urgent',
  ),
);

/** The most words of a thing that is turned down: "not *the query engine*". */
const MOST_OF_THING = 3;

/** The end of what is turned down at a place: ", not the engine", ", not encryption, …"; -1 where nothing is. */
function endOfDenied(words: readonly Word[], at: number): number {
  const { word, afterComma, afterBreak, startsSentence } = words[at] as Word;
  if (word !== 'not' || !(afterComma || afterBreak || startsSentence)) return -1;
  // "Not the keys. The policy please", but not "not encrypted …", "not sure …"
  if (startsSentence && !DETERMINERS.has(words[at + 1])) return -1;
  let end = at + 1;
  while (end < words.length && end <= at + 1 + MOST_OF_THING) {
    const next = words[end] as Word;
    if (end > at + 1 && (next.afterComma || next.afterBreak || next.startsSentence)) break;
    // "Our bucket, not encrypted, …" is said of it.
    const isNone = NO_THING.has(next) || isDutyAt(words, end) || next.word.endsWith('ed');
    if (!DETERMINERS.has(next) && isNone) return -1;
    end += 1;
  }
  return end > at + 1 && end <= at + 1 + MOST_OF_THING ? end : -1;
}

/** "Who hardens the OS, *not the hypervisor*?": the question without the thing that it turns down. */
export function withoutDenied(
  words: readonly Word[],
  isName: (words: readonly Word[]) => boolean,
): readonly Word[] {
  if (!hasAny(words, NOT)) return words;
  const at = words.findIndex((_, place) => endOfDenied(words, place) > 0);
  const end = at < 0 ? -1 : endOfDenied(words, at);
  const isRest = at > 1 || words.length - end > 1;
  // Names are set aside where all of them are known.
  if (end < 0 || !isRest || isName(words.slice(at + 1, end))) return words;
  const last = words[at - 1];
  if (!last) return words.slice(end);
  // "…, not the engine?" asks all the same.
  const kept =
    words[end - 1]?.asks && !last.asks
      ? [...words.slice(0, at - 1), { ...last, asks: true }]
      : words.slice(0, at);
  return [...kept, ...words.slice(end)];
}
