/** What may be meant where a service is named and no phrase for a task, or only a hint. */
import type { Clause } from './clause';
import { FILLERS } from './grammar';
import type { Lexicon } from './lexicon';

/** Evidence that is enough for an answer, and how far it must be ahead of the next; see `Evidence`. */
const ENOUGH = 3.5;
const AHEAD = 2.5;
/** Evidence that is worth being offered as a choice. */
const WORTH_ASKING = 1;
const MOST_CHOICES = 3;

export interface Likely {
  /** The concern that is meant beyond reasonable doubt. */
  readonly meant: string | null;
  /** Those that may be meant, the likeliest first. */
  readonly likely: readonly string[];
}

/** Weighs all words that are part of no name. */
export function likelyConcerns(clauses: readonly Clause[], lexicon: Lexicon): Likely {
  const stems = clauses.flatMap(({ words, mentions }) =>
    words
      .filter(
        ({ stem }, at) =>
          !FILLERS.has(stem) && !mentions.names.some(({ start, end }) => start <= at && at < end),
      )
      .map(({ stem }) => stem),
  );
  const readings = lexicon.evidence().weigh(stems);
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
