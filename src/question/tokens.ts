/** From raw chat text to words: normalised once, bounded, with what punctuation said kept beside them. */
import { stem } from './stem';

/** Longest question that is read, in UTF-16 units. A chat message is rarely longer than 4,000. */
export const MAX_QUESTION = 4000;

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

/** Characters that show nothing: zero-width ones, direction marks, variation selectors, soft hyphens. */
const INVISIBLE = /[\p{Default_Ignorable_Code_Point}\p{Cf}]/gu;

const CONTRACTIONS: ReadonlyMap<string, readonly string[]> = new Map(
  Object.entries({
    whos: ['who', 'is'],
    whose: ['whose'],
    dont: ['do', 'not'],
    doesnt: ['does', 'not'],
    didnt: ['did', 'not'],
    isnt: ['is', 'not'],
    arent: ['are', 'not'],
    wont: ['will', 'not'],
    cant: ['can', 'not'],
    cannot: ['can', 'not'],
    shouldnt: ['should', 'not'],
    neednt: ['need', 'not'],
    mustnt: ['must', 'not'],
    wouldnt: ['would', 'not'],
    havent: ['have', 'not'],
    im: ['i', 'am'],
    ive: ['i', 'have'],
    id: ['i', 'would'],
    weve: ['we', 'have'],
    theyre: ['they', 'are'],
    youre: ['you', 'are'],
    thats: ['that', 'is'],
    whats: ['what', 'is'],
    wheres: ['where', 'is'],
    hows: ['how', 'is'],
    its: ['its'],
    gotta: ['got', 'to'],
    wanna: ['want', 'to'],
    gonna: ['going', 'to'],
  }),
);

/** Text that is normal already, as nearly all questions are. */
const PLAIN = /^[\n\r\t\x20-\x7E]*$/;

/** Of "TL;DR" only the letters "dr" would be read, which mean something else here. */
const TLDR = /\btl;?dr\b/gi;

/** Addresses say where, not what. */
const ADDRESS = /\bhttps?:\/\/\S+/gi;

/** "The aws/s3 key": the alias of the key that AWS manages for a service. */
const KEY_ALIAS =
  /\baws\/(?:s3|ebs|rds|sns|sqs|lambda|dynamodb|elasticfilesystem|efs|es|redshift|secretsmanager|ssm|kinesis|backup|fsx|glue|workspaces|acm|dms)(?: managed)?(?: kms)?(?= (?:key|cmk))/gi;
const KEY_THEN_ALIAS = /\b(key|cmk) \(?aws\/[a-z0-9]+\)?/gi;

/** Where it finds nothing, plain text needs no replacing. */
const REPLACED = /`|https?:|tl;?dr|aws\/|\bw\//i;

/** "W/o servers", "w/ our own key": a slash within a word lists nothing. */
const WITHOUT = /\bw\/o\b/gi;
const WITH = /\bw\/(?=[\sa-z])/gi;

const spellOut = (text: string): string => text.replace(WITHOUT, 'without').replace(WITH, 'with ');

const withoutAliases = (text: string): string =>
  text.replace(KEY_ALIAS, 'AWS managed').replace(KEY_THEN_ALIAS, '$1');

/** Text with one spelling for each thing: compatibility forms folded, accents and invisible marks gone. */
export function normalize(text: string): string {
  if (PLAIN.test(text)) {
    if (!REPLACED.test(text)) return text;
    return spellOut(
      withoutAliases(text.replaceAll('`', "'").replace(ADDRESS, ' ').replace(TLDR, ' ')),
    );
  }
  return spellOut(text.toWellFormed())
    .normalize('NFKD')
    .replace(INVISIBLE, '')
    .replace(/\p{Mn}/gu, '')
    .replace(ADDRESS, ' ')
    .replace(TLDR, ' ')
    .replace(/[\u2018\u2019\u201B\u02BC\u00B4`]/g, "'");
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

/** Marks that are no ASCII: en and em dash, arrow, bullet. */
const MARKS: ReadonlyMap<number, number> = new Map([
  [0x2013, BREAK],
  [0x2014, BREAK],
  [0x2192, COMMA],
  [0x2022, SENTENCE_END],
]);

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

/** The end of a run of characters of at least a kind: letters, or letters and digits. */
function endOfRun(text: string, start: number, kind: number): number {
  let at = start;
  while (at < text.length && kindAt(text, at) >= kind)
    at += (text.codePointAt(at) ?? 0) > 0xffff ? 2 : 1;
  return at;
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
      const code = clean.charCodeAt(at);
      // "1) … 2) …": each point is a sentence; the "(1)" of "AC-2(1)" is none.
      const point = tokens.at(-1)?.word ?? '';
      const isPoint =
        code === BRACKET &&
        /^(?:[a-z]|\d{1,2})$/.test(point) &&
        !/[a-z\d]\($/i.test(clean.slice(Math.max(0, at - point.length - 2), at - point.length));
      // "requirements.txt", "3.12": a point within a word ends nothing.
      const isWithin =
        code === POINT &&
        at > 0 &&
        kindAt(clean, at + 1) >= DIGIT &&
        kindAt(clean, at - 1) >= DIGIT;
      // "Textract vs. Comprehend"
      const isShort = code === POINT && tokens.at(-1)?.word === 'vs';
      if ((kind === SENTENCE_END && !isWithin && !isShort) || isPoint) startsSentence = true;
      else if (kind === COMMA) afterComma = true;
      else if (kind === BREAK) {
        afterBreak = true;
        if (code === OPEN_BRACKET || code === BRACKET) aside = code === OPEN_BRACKET;
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
