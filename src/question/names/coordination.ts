/** Names that stand side by side: "S3, EBS and EFS", "Lambda vs plain Fargate". */
import type { Word } from '../lexicon/words';
import {
  AUXILIARIES,
  AWS,
  COMPARING,
  DETERMINERS,
  FIRST_PERSON,
  hasAny,
  isThan,
  JOINERS,
  stems,
  union,
  WHO,
} from '../text/grammar';
import type { Span } from '../text/spans';
import { exactly } from '../text/word-class';

/** "And", "or", "vs" */
const LISTING = union(JOINERS, COMPARING);

/** Words beside those that list which may stand between two names. */
const BETWEEN = exactly(
  'as like same than on in for from to with plain normal regular provisioned standard',
);

/** "As on EC2", "like S3" */
const LIKENING = exactly('as like');

/** Whether only "and", "or", "vs" or a comma stands between two places. Stops at the first word that is none of these. */
function isListed(words: readonly Word[], from: number, to: number): boolean {
  if (to < from) return false;
  let joins = words[to]?.afterComma === true;
  for (let at = from; at < to; at += 1) {
    const word = words[at];
    const lists = LISTING.has(word);
    if (!lists && !AWS.has(word) && !DETERMINERS.has(word) && !BETWEEN.has(word)) return false;
    joins ||= lists || LIKENING.has(word) || isThan(words, at);
  }
  return joins;
}

/** Whether a comma or a word that lists stands among some words. */
export const hasJoiner = (words: readonly Word[]): boolean =>
  words.some((word) => LISTING.has(word) || word.afterComma);

/** Whether one place is listed right after another. */
export const isListedAfter = (words: readonly Word[], earlier: Span, later: Span): boolean =>
  earlier.end <= later.start && isListed(words, earlier.end, later.start);

/** Whether two places are listed side by side, whichever comes first. */
export const areListed = (words: readonly Word[], one: Span, other: Span): boolean =>
  isListedAfter(words, one, other) || isListedAfter(words, other, one);

/** Words that take several things together: "both", "each of them". */
const TOGETHER = stems('both each every either neither nor respectively between together well');

/** Whether words join things: "and", "vs", "both of them". */
export const joins = (words: readonly Word[]): boolean =>
  hasAny(words, JOINERS) ||
  hasAny(words, COMPARING) ||
  hasAny(words, TOGETHER) ||
  // "Glacier, not only S3"
  words.some(({ word }, at) => word === 'only' && words[at - 1]?.stem === 'not');

/** Whether a new part begins with a name: ", IAM permissions", ", the IAM side of it" */
export const opensPart = (words: readonly Word[], at: number): boolean =>
  words[at]?.afterComma === true ||
  (words[at - 1]?.afterComma === true && DETERMINERS.has(words[at - 1]));

const ASKING = union(WHO, AUXILIARIES, FIRST_PERSON, AWS);

/** "*Image updates* and antivirus, who?": whether nothing asks before a place, so that things are listed there, not deeds. */
export const isHead = (words: readonly Word[], end: number): boolean =>
  !hasAny(words.slice(0, end), ASKING);

/** "DNS failover, DNSSEC keys, whose?": whether nothing but the question word asks, behind all that is listed. */
export const isOnlyList = (words: readonly Word[]): boolean =>
  WHO.has(words.at(-1)) && isHead(words, words.length - 1);
