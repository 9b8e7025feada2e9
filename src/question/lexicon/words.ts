/** Tokens made ready for look-up: typing errors corrected, split names joined, joined words split. */
import type { Entry } from '../text/dictionary';
import type { TrieWord } from '../text/phrase-trie';
import type { Token } from '../text/tokens';
import { addClasses, type Classed, type Classes, noClasses } from '../text/word-class';
import { machinesAt } from './instance-families';
import type { Lexicon } from './lexicon';

/** A token after repair. */
export interface Word extends Token, TrieWord, Classed {
  readonly stem: string;
  /** Neither English nor a word of the catalog, and nothing near it is: perhaps a name. */
  readonly unknown: boolean;
  /** What was typed, where it was corrected. */
  readonly typed: string;
}

/** Words as text, one space between them. */
export const textOf = (words: readonly Word[]): string => words.map(({ word }) => word).join(' ');

/** A word of the dictionary in the place of a token. */
const toWord = (
  { word, stem, number, begins, classes }: Entry,
  { capital, startsSentence, afterComma, afterBreak, aside, asks }: Token,
  typed: string,
  unknown: boolean,
  around: Classes,
): Word => ({
  word,
  stem,
  number,
  begins,
  classes,
  around,
  capital,
  startsSentence,
  afterComma,
  afterBreak,
  aside,
  asks,
  typed,
  unknown,
});

/** "s3bucket" → "s3", "bucket", where both halves are words of the catalog and one is a name. */
function split(
  token: Token,
  { parts, solid, vocabulary, dictionary }: Lexicon,
  around: Classes,
): Word[] | null {
  const { word } = token;
  const known = parts.get(word);
  if (known) {
    const next = { ...token, startsSentence: false, afterComma: false, afterBreak: false };
    return known.map((part, at) =>
      toWord(dictionary.look(part), at === 0 ? token : next, word, false, around),
    );
  }
  if (word.length > 24) return null;
  for (let at = 2; at <= word.length - 3; at += 1) {
    const left = word.slice(0, at);
    if (!solid.has(left)) continue;
    const right = word.slice(at);
    const entry = dictionary.look(right);
    if (!vocabulary.has(entry.stem)) continue;
    return [
      toWord(dictionary.look(left), token, word, false, around),
      toWord(entry, { ...token, startsSentence: false }, word, false, around),
    ];
  }
  return null;
}

/** "dynamo db" → "dynamodb"; `entry` is that of the left word. */
function joined(
  left: Token,
  entry: Entry,
  right: Token | undefined,
  lexicon: Lexicon,
): string | null {
  if (!entry.opensName || !right || right.startsSentence) return null;
  const word = left.word + right.word;
  // "am I" is no AMI: short words are joined only where a digit shows that a name is meant.
  if (word.length < 6 && !/\d/.test(word)) return null;
  if (!lexicon.solid.has(word) || lexicon.solid.has(left.word)) return null;
  // "Route 53" is written in two words, and begins longer names.
  const apart = lexicon.services.matchesAt([entry, lexicon.dictionary.look(right.word)], 0);
  return apart.some(({ words }) => words === 2) ? null : word;
}

/** "Hwo do I …", "hwo to …": as near to "how" as to "who", and what follows tells which. */
const asksHow = ({ word }: Token, next: Token | undefined): boolean =>
  word === 'hwo' && /^(?:do|does|to|can|could|much|many|i|we)$/.test(next?.word ?? '');

/** Corrections of one message. Text with more slips than this is no question, and costs as many look-ups. */
const MAX_CORRECTIONS = 64;

/** Repairs every token once, left to right. */
export function repairTokens(tokens: readonly Token[], lexicon: Lexicon): Word[] {
  const { dictionary } = lexicon;
  const words: Word[] = [];
  const around = noClasses();
  let corrections = 0;
  for (let at = 0; at < tokens.length; at += 1) {
    const token = tokens[at] as Token;
    const { word } = token;
    const entry = dictionary.look(word);
    const machines = entry.isNumbered
      ? machinesAt(tokens, at, lexicon.machines, lexicon.solid)
      : undefined;
    if (machines !== undefined) {
      words.push(toWord(dictionary.look(machines), token, word, false, around));
      continue;
    }
    const name = joined(token, entry, tokens[at + 1], lexicon);
    if (name !== null) {
      words.push(toWord(dictionary.look(name), token, name, false, around));
      at += 1;
      continue;
    }
    if (entry.known || corrections === MAX_CORRECTIONS) {
      words.push(toWord(entry, token, word, false, around));
      continue;
    }
    corrections += 1;
    const halves = split(token, lexicon, around);
    if (halves) {
      words.push(...halves);
      continue;
    }
    const nearest = asksHow(token, tokens[at + 1]) ? 'how' : entry.meant();
    words.push(
      nearest === undefined
        ? toWord(entry, token, word, /^[a-z][a-z0-9]+$/.test(word), around)
        : toWord(dictionary.look(nearest), token, word, false, around),
    );
  }
  for (const { classes } of words) addClasses(around, classes);
  return words;
}
