/** Names that stand side by side: "S3, EBS and EFS", "Lambda vs plain Fargate". */
import type { Word } from '../lexicon/words';
import {
  AWS,
  COMPARING,
  DETERMINERS,
  hasAny,
  isThan,
  JOINERS,
  stems,
  union,
} from '../text/grammar';
import type { Span } from '../text/spans';

/** "And", "or", "vs" */
const LISTING = union(JOINERS, COMPARING);

/** Whether only "and", "or", "vs" or a comma stands between two places. */
function isListed(words: readonly Word[], from: number, to: number): boolean {
  if (to < from) return false;
  const between = words.slice(from, to);
  const joins =
    words[to]?.afterComma === true ||
    between.some(
      (word, at) =>
        LISTING.has(word) || /^(?:as|like)$/.test(word.word) || isThan(words, from + at),
    );
  return (
    joins &&
    between.every(
      (word) =>
        LISTING.has(word) ||
        AWS.has(word) ||
        DETERMINERS.has(word) ||
        /^(?:as|like|same|than|on|in|for|from|to|with|plain|normal|regular|provisioned|standard)$/.test(
          word.word,
        ),
    )
  );
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
