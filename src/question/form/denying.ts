/** Whether a sentence denies what it speaks of. */
import type { Word } from '../lexicon/words';
import { AUXILIARIES, AWS, NEGATIONS } from '../text/grammar';

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
