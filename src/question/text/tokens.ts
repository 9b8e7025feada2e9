/** From raw chat text to words: normalised once, bounded, with what punctuation said kept beside them. */
import { CONTRACTIONS } from './contractions';
import { normalize } from './normalize';
import { stem } from './stem';

/** Longest question that is read, in UTF-16 units. A chat message is rarely longer than 4,000. */
export const MAX_QUESTION = 4000;

/** A word of a text, with what stood around it. */
export interface Token {
  /** Lower-case, letters and digits only. */
  readonly word: string;
  /** Written with a capital first letter. */
  readonly capital: boolean;
  /** A sentence, line or clause ended right before it. */
  readonly startsSentence: boolean;
  /** A comma, slash or ampersand stood right before it. */
  readonly afterComma: boolean;
  /** A colon, dash or bracket stood right before it. */
  readonly afterBreak: boolean;
  /** Said in brackets. */
  readonly aside: boolean;
  /** A question mark stands right behind it. */
  readonly asks: boolean;
}

const UNMARKED = { capital: false, startsSentence: false, afterComma: false, afterBreak: false };

/** Adds a word, or the words that a contraction stands for. `tail` is what followed an apostrophe. */
function push(tokens: Token[], token: Token, tail: string): void {
  const { word } = token;
  // "Its" owns something, "it's" is something.
  const contraction =
    tail === 's' && word === 'it'
      ? ['it', 'is']
      : CONTRACTIONS.get(tail ? word + tail.toLowerCase() : word);
  // "id" is a noun, "I'd" is not.
  if (!contraction || (tail === '' && word === 'id')) tokens.push(token);
  else
    for (const [at, each] of contraction.entries())
      tokens.push(at === 0 ? { ...token, word: each } : { ...token, ...UNMARKED, word: each });
}

const QUOTE = 0x27;
const OPEN_BRACKET = 0x28;
const BRACKET = 0x29;
const POINT = 0x2e;
const QUESTION_MARK = 0x3f;
const LETTER_OR_DIGIT = /[\p{L}\p{N}]/u;
const LETTER = /\p{L}/u;
const CAPITAL = /\p{Lu}/u;

/** What a character is to the scanner. */
const OTHER = 0;
const SENTENCE_END = 1;
const COMMA = 2;
const BREAK = 3;
const DIGIT = 4;
const LOWER = 5;
const UPPER = 6;

const ASCII = Uint8Array.from({ length: 128 }, (_, code) => {
  const character = String.fromCharCode(code);
  if (/[.?!;\n|<>]/.test(character)) return SENTENCE_END;
  if (/[,/&+]/.test(character)) return COMMA;
  if (/[:()[\]=-]/.test(character)) return BREAK;
  if (/[0-9]/.test(character)) return DIGIT;
  if (/[a-z]/.test(character)) return LOWER;
  return /[A-Z]/.test(character) ? UPPER : OTHER;
});

/** Marks that are no ASCII: en and em dash, bullet. */
const MARKS: ReadonlyMap<number, number> = new Map([
  [0x2013, BREAK],
  [0x2014, BREAK],
  [0x2022, SENTENCE_END],
]);

const FIRST_SURROGATE = 0xd800;
const LAST_OF_ONE_UNIT = 0xffff;

/** The blocks of pictures, from mahjong tiles to symbols for legacy computing. */
const FIRST_EMOJI = 0x1f000;
const LAST_EMOJI = 0x1fbff;

/** The kind of the character at a place. */
function kindAt(text: string, at: number): number {
  const code = text.charCodeAt(at);
  if (code < 128) return ASCII[code] ?? OTHER;
  const mark = MARKS.get(code);
  if (mark !== undefined) return mark;
  const point = text.codePointAt(at) ?? 0;
  // "Backed up nightly 👍 who sets the permissions?"
  if (point >= FIRST_EMOJI && point <= LAST_EMOJI) return BREAK;
  const character = String.fromCodePoint(point);
  if (!LETTER_OR_DIGIT.test(character)) return OTHER;
  if (!LETTER.test(character)) return DIGIT;
  return CAPITAL.test(character) ? UPPER : LOWER;
}

/** Whether a character is written in two units. */
const isPair = (text: string, at: number): boolean =>
  text.charCodeAt(at) >= FIRST_SURROGATE && (text.codePointAt(at) ?? 0) > LAST_OF_ONE_UNIT;

/** The end of a run of characters of at least a kind: letters, or letters and digits. */
function endOfRun(text: string, start: number, kind: number): number {
  let at = start;
  while (at < text.length && kindAt(text, at) >= kind) at += isPair(text, at) ? 2 : 1;
  return at;
}

/** "1) … 2) …": each point is a sentence; the "(1)" of "AC-2(1)" is none. `at` is that of the bracket. */
function isPointOfList(text: string, at: number, point: string): boolean {
  if (!/^(?:[a-z]|\d{1,2})$/.test(point)) return false;
  return !/[a-z\d]\($/i.test(text.slice(Math.max(0, at - point.length - 2), at - point.length));
}

/** Whether a sentence ends at a place, where a mark of this kind stands behind the `last` word. */
function endsSentence(text: string, at: number, kind: number, last: string): boolean {
  const code = text.charCodeAt(at);
  if (code === BRACKET) return isPointOfList(text, at, last);
  if (kind !== SENTENCE_END || code !== POINT) return kind === SENTENCE_END;
  // "requirements.txt", "3.12": a point within a word ends nothing.
  const isWithin = at > 0 && kindAt(text, at + 1) >= DIGIT && kindAt(text, at - 1) >= DIGIT;
  // "Textract vs. Comprehend"
  return !isWithin && last !== 'vs';
}

/** The words of a text, in order. Linear in its length. */
export function tokenize(text: string): Token[] {
  const clean = normalize(text);
  const tokens: Token[] = [];
  let startsSentence = true;
  let afterComma = false;
  let afterBreak = false;
  let aside = false;
  let at = 0;
  while (at < clean.length) {
    const kind = kindAt(clean, at);
    if (kind < DIGIT) {
      // Most marks are spaces.
      if (kind !== OTHER) {
        const code = clean.charCodeAt(at);
        if (endsSentence(clean, at, kind, tokens.at(-1)?.word ?? '')) startsSentence = true;
        else if (kind === COMMA) afterComma = true;
        else if (kind === BREAK) {
          afterBreak = true;
          if (code === OPEN_BRACKET || code === BRACKET) aside = code === OPEN_BRACKET;
        }
      }
      at += 1;
      continue;
    }
    const end = endOfRun(clean, at, DIGIT);
    // "don't", "S3's": what follows the apostrophe belongs to the word.
    const whole = clean.charCodeAt(end) === QUOTE ? endOfRun(clean, end + 1, LOWER) : end;
    const tail = whole > end + 1 ? clean.slice(end + 1, whole) : '';
    const token = {
      word: clean.slice(at, end).toLowerCase(),
      capital: kind === UPPER,
      startsSentence,
      afterComma,
      afterBreak,
      aside,
      asks: clean.charCodeAt(whole) === QUESTION_MARK,
    };
    push(tokens, token, tail);
    startsSentence = false;
    afterComma = false;
    afterBreak = false;
    at = whole;
  }
  return tokens;
}

/** The stems of a text's words: the form in which names and phrases are stored and found. */
export const stemsOf = (text: string): string[] => tokenize(text).map(({ word }) => stem(word));
