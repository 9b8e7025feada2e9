/** Things that are called like a part of a service, and stand in a house: "who cleans the buckets in the garage?" */
import type { Clause } from '../clauses/clause';
import type { Word } from '../lexicon/words';
import { AUXILIARIES, AWS, hasAny, stems } from '../text/grammar';

/** Words without which nothing is in a house. */
export const AT_HOME = stems(
  'garage barn kitchen bathroom attic cellar basement garden shed stable roof sink balcony lawn pool sauna hallway lobby',
);

const DETERMINED = /^(?:the|our|my|a|that)$/;
const PLACING = /^(?:in|on|under|behind|outside|from|at)$/;

/** "In the garage", "under our sink" */
const isPlaceAt = (words: readonly Word[], at: number): boolean =>
  AT_HOME.has(words[at]) &&
  DETERMINED.test(words[at - 1]?.word ?? '') &&
  PLACING.test(words[at - 2]?.word ?? '') &&
  // "The lobby camera" is no lobby.
  (words[at + 1] === undefined ||
    words[at + 1]?.afterComma === true ||
    AUXILIARIES.has(words[at + 1]));

/** What a house has as well as AWS, and is not sent to its customers as a Snowball is. */
const THINGS = stems('bucket buckets table tables pipe pipes bus stack queue shield batch');

/** "Who cleans the *buckets* in the garage?": whether things of a house are all that is named. */
export const isAtHome = (clauses: readonly Clause[], words: readonly Word[]): boolean =>
  words.some((_, at) => isPlaceAt(words, at)) &&
  !hasAny(words, AWS) &&
  clauses.every(
    ({ words: said, mentions: { names, clouds } }) =>
      clouds.length === 0 &&
      names.every(({ start, end }) => end - start === 1 && THINGS.has(said[start])),
  );
