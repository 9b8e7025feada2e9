/** What may be meant where a service is named and no phrase for a task, or only a hint. */
import type { Clause } from './clause';
import type { Reading } from './evidence';
import { FILLERS } from './grammar';
import type { Lexicon } from './lexicon';

/** Evidence that is enough for an answer, and how far it must be ahead of the next; see `Evidence`. */
const ENOUGH = 3.5;
const AHEAD = 2.5;
/** So far ahead, the other words together are believed more than one phrase. */
const OUTWEIGHS = 2;
/** Evidence that is worth being offered as a choice. */
const WORTH_ASKING = 1;
const MOST_CHOICES = 3;

export interface Likely {
  /** The concern that is meant beyond reasonable doubt. */
  readonly meant: string | null;
  /** Those that may be meant, the likeliest first. */
  readonly likely: readonly string[];
}

/** What all words that are part of no name speak for. */
function readingsOf(clauses: readonly Clause[], lexicon: Lexicon): Reading[] {
  const stems = clauses.flatMap(({ words, mentions }) =>
    words
      .filter(
        ({ stem }, at) =>
          !FILLERS.has(stem) && !mentions.names.some(({ start, end }) => start <= at && at < end),
      )
      .map(({ stem }) => stem),
  );
  return lexicon.evidence().weigh(stems);
}

/** Whether all words together speak clearly against the concern or family that a phrase in them says. */
export function isOutweighed(id: string, clauses: readonly Clause[], lexicon: Lexicon): boolean {
  const readings = readingsOf(clauses, lexicon);
  const isOwn = ({ concern }: Reading) => concern === id || lexicon.families.get(concern) === id;
  const own = readings.find(isOwn)?.weight ?? 0;
  return (readings[0]?.weight ?? 0) - own >= OUTWEIGHS;
}

/** Weighs the words where no phrase decides. */
export function likelyConcerns(clauses: readonly Clause[], lexicon: Lexicon): Likely {
  const readings = readingsOf(clauses, lexicon);
  const [first, second] = readings;
  const isMeant =
    first !== undefined && first.weight >= ENOUGH && first.weight - (second?.weight ?? 0) >= AHEAD;
  return {
    meant: isMeant ? first.concern : null,
    likely: readings
      .filter(({ weight }) => weight >= WORTH_ASKING)
      .slice(0, MOST_CHOICES)
      .map(({ concern }) => concern),
  };
}
