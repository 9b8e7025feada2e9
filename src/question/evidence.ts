/**
 * Which task is meant where no phrase says so: every word counts as evidence, as much as the sentences of
 * `paraphrases.yaml` and the phrases say. A word that is used for one task and hardly for others weighs much.
 * (The weights are pointwise mutual information, smoothed; two neighbouring words count as one more word.)
 */

/** A sentence, reduced to the stems of its words, and the concern that it is about. */
export interface Sample {
  readonly concern: string;
  readonly stems: readonly string[];
  /** How much it counts beside others; a whole sentence counts 1. */
  readonly weight: number;
}

/** A concern, and the evidence for it in natural logarithms of odds. */
export interface Reading {
  readonly concern: string;
  readonly weight: number;
}

/** Evidence against a concern is limited: what people leave out says little. */
const MOST_AGAINST = -0.7;
/** A pair repeats in part what its two words say. */
const PAIR = 0.5;
/** Sentences of a concern that say nothing yet, for smoothing. */
const PRIOR = 1;

/** Words and pairs of neighbours, each once. */
function featuresOf(stems: readonly string[]): Set<string> {
  const features = new Set(stems);
  for (let at = 0; at + 1 < stems.length; at += 1) features.add(`${stems[at]} ${stems[at + 1]}`);
  return features;
}

/** What a feature says for the concerns that it was seen with; all others have {@link MOST_AGAINST} of it. */
interface Weights {
  readonly factor: number;
  readonly concerns: readonly number[];
  /** How much more than against the others, in the order of `concerns`. */
  readonly above: readonly number[];
}

export class Evidence {
  readonly #weights = new Map<string, Weights>();
  readonly #concerns: readonly string[];

  constructor(samples: readonly Sample[]) {
    this.#concerns = [...new Set(samples.map(({ concern }) => concern))];
    const indexes = new Map(this.#concerns.map((concern, index) => [concern, index]));
    const totals = this.#concerns.map(() => 0);
    const counts = new Map<string, Map<number, number>>();
    let all = 0;
    for (const { concern, stems, weight } of samples) {
      const index = indexes.get(concern) as number;
      totals[index] = (totals[index] ?? 0) + weight;
      all += weight;
      for (const feature of featuresOf(stems)) {
        const row = counts.get(feature) ?? new Map<number, number>();
        row.set(index, (row.get(index) ?? 0) + weight);
        counts.set(feature, row);
      }
    }
    for (const [feature, row] of counts) {
      let count = 0;
      for (const each of row.values()) count += each;
      const share = (count + 0.5) / (all + 1);
      const factor = feature.includes(' ') ? PAIR : 1;
      const above: number[] = [];
      for (const [index, each] of row) {
        const within = (each + PRIOR * share) / ((totals[index] ?? 0) + PRIOR);
        const weight = Math.max(MOST_AGAINST, Math.log(within / share));
        above.push(factor * (weight - MOST_AGAINST));
      }
      this.#weights.set(feature, { factor, concerns: [...row.keys()], above });
    }
  }

  /** The concerns for which the words speak, the likeliest first. */
  weigh(stems: readonly string[]): Reading[] {
    let against = 0;
    const sums = this.#concerns.map(() => 0);
    for (const feature of featuresOf(stems)) {
      const weights = this.#weights.get(feature);
      if (!weights) continue;
      against += weights.factor * MOST_AGAINST;
      for (const [at, index] of weights.concerns.entries())
        sums[index] = (sums[index] ?? 0) + (weights.above[at] ?? 0);
    }
    return this.#concerns
      .map((concern, index) => ({ concern, weight: against + (sums[index] ?? 0) }))
      .filter(({ weight }) => weight > 0)
      .sort((left, right) => right.weight - left.weight);
  }
}
