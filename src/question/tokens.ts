/** From raw chat text to words: normalised once, bounded, with what punctuation said kept beside them. */
import { stem } from './stem';

/** Longest question that is read, in UTF-16 units. A chat message is rarely longer than 4,000. */
export const MAX_QUESTION = 4000;

export interface Token {
  /** Lower-case, letters and digits only. */
  readonly word: string;
  readonly stem: string;
  /** Written with a capital first letter. */
  readonly capital: boolean;
  /** A sentence, line or clause ended right before it. */
  readonly startsSentence: boolean;
  /** A comma, slash or ampersand stood right before it. */
  readonly afterComma: boolean;
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

/** Text with one spelling for each thing: compatibility forms folded, accents and invisible marks gone. */
export function normalize(text: string): string {
  if (PLAIN.test(text)) return text.replaceAll('`', "'");
  return text
    .toWellFormed()
    .normalize('NFKD')
    .replace(INVISIBLE, '')
    .replace(/\p{Mn}/gu, '')
    .replace(/[\u2018\u2019\u201B\u02BC\u00B4`]/g, "'");
}

/** The same for plain text, where it is quicker. */
const PLAIN_WORD = /[a-z0-9]+(?:'[a-z]+)?/gi;
const WORD = /[\p{L}\p{N}]+(?:'[\p{L}]+)?/gu;
const SENTENCE_END = /[.?!;\n\u2022|<>]/;
const COMMA = /[,/&+]/;

type Marks = Pick<Token, 'capital' | 'startsSentence' | 'afterComma'>;

function push(tokens: Token[], word: string, marks: Marks): void {
  const { capital, startsSentence, afterComma } = marks;
  tokens.push({ word, stem: stem(word), capital, startsSentence, afterComma });
}

const UNMARKED: Marks = { capital: false, startsSentence: false, afterComma: false };

/** The words of a text, in order. Linear in its length. */
export function tokenize(text: string): Token[] {
  const clean = normalize(text);
  const tokens: Token[] = [];
  let end = 0;
  for (const match of clean.matchAll(PLAIN.test(clean) ? PLAIN_WORD : WORD)) {
    const [raw] = match;
    const gap = clean.slice(end, match.index);
    const plainGap = gap === ' ';
    const startsSentence = tokens.length === 0 || (!plainGap && SENTENCE_END.test(gap));
    const afterComma = !plainGap && COMMA.test(gap);
    end = match.index + raw.length;
    const marks = { capital: /^\p{Lu}/u.test(raw), startsSentence, afterComma };
    const joined = raw.toLowerCase().replace("'", '');
    const contraction = CONTRACTIONS.get(joined);
    if (contraction && (raw.includes("'") || joined !== 'id')) {
      for (const [at, word] of contraction.entries())
        push(tokens, word, at === 0 ? marks : UNMARKED);
    } else {
      push(tokens, raw.toLowerCase().replace(/'.*$/, ''), marks);
    }
  }
  return tokens;
}
