/** Tokens made ready for look-up: typing errors corrected, split names joined, joined words split. */
import type { Lexicon } from './lexicon';
import { stem } from './stem';
import type { Token } from './tokens';

/** A token after repair. */
export interface Word extends Token {
  /** Neither English nor a word of the catalog, and nothing near it is: perhaps a name. */
  readonly unknown: boolean;
  /** What was typed, where it was corrected. */
  readonly typed: string;
}

const toWord = (token: Token, typed: string, unknown: boolean): Word => ({
  word: token.word,
  stem: token.stem,
  capital: token.capital,
  startsSentence: token.startsSentence,
  afterComma: token.afterComma,
  typed,
  unknown,
});

/** "s3bucket" → "s3", "bucket", where both halves are words of the catalog and one is a name. */
function split(token: Token, lexicon: Lexicon): Word[] | null {
  if (token.word.length > 24) return null;
  for (let at = 2; at <= token.word.length - 3; at += 1) {
    const left = token.word.slice(0, at);
    const right = token.word.slice(at);
    if (!lexicon.solid.has(left) || !lexicon.vocabulary.has(stem(right))) continue;
    return [
      toWord({ ...token, word: left, stem: stem(left) }, token.word, false),
      toWord(
        { ...token, word: right, stem: stem(right), startsSentence: false },
        token.word,
        false,
      ),
    ];
  }
  return null;
}

/** "rsd" → "rds": in three letters a swap of neighbours is the only slip that is safe to undo. */
function swapped(word: string, lexicon: Lexicon): string | undefined {
  if (word.length !== 3) return undefined;
  const [first = '', second = '', third = ''] = word;
  return [second + first + third, first + third + second].find((each) => lexicon.solid.has(each));
}

/** "dynamo db" → "dynamodb". */
function joined(left: Token, right: Token | undefined, lexicon: Lexicon): string | null {
  if (!right || right.startsSentence) return null;
  const word = left.word + right.word;
  // "am I" is no AMI: short words are joined only where a digit shows that a name is meant.
  if (word.length < 6 && !/\d/.test(word)) return null;
  // "Route 53" is written in two words, and begins longer names.
  const apart = lexicon.services.matchesAt([left.stem, right.stem], 0, () => false);
  if (apart.some(({ words }) => words === 2)) return null;
  return word.length <= 24 && lexicon.solid.has(word) && !lexicon.solid.has(left.word)
    ? word
    : null;
}

function repair(token: Token, lexicon: Lexicon): Word[] {
  if (lexicon.isKnown(token.word, token.stem)) return [toWord(token, token.word, false)];
  const halves = split(token, lexicon);
  if (halves) return halves;
  const nearest = swapped(token.word, lexicon) ?? lexicon.spelling.suggest(token.word)[0];
  if (nearest !== undefined) {
    return [toWord({ ...token, word: nearest, stem: stem(nearest) }, token.word, false)];
  }
  const nameLike = /^[a-z][a-z0-9]+$/.test(token.word);
  return [toWord(token, token.word, nameLike)];
}

/** Repairs every token once, left to right. */
export function repairTokens(tokens: readonly Token[], lexicon: Lexicon): Word[] {
  const words: Word[] = [];
  for (let at = 0; at < tokens.length; at += 1) {
    const token = tokens[at] as Token;
    const name = joined(token, tokens[at + 1], lexicon);
    if (name !== null) {
      words.push(toWord({ ...token, word: name, stem: stem(name) }, name, false));
      at += 1;
    } else words.push(...repair(token, lexicon));
  }
  return words;
}
