/**
 * Which task is meant, by all words together: each counts as evidence, as much as was learnt for it
 * ({@link ./training}). Where a phrase says the task, this is a second opinion; where none does, the only one.
 */
import { NO_CONCERN, type Weights } from '../catalog';
import { softmax } from './training';

/** A concern, and how likely it is meant if any is: from 0 to 1; all together give 1. */
export interface Reading {
  readonly concern: string;
  readonly share: number;
}

/** What words speak for. */
export interface Opinion {
  /** The likeliest; null where no word is known. */
  readonly first: Reading | null;
  /** How likely no task is meant at all, from 0 to 1. */
  readonly nothing: number;
  /** How likely a concern is meant, if any is. */
  shareOf(concern: string): number;
  /** Those with at least a share, the likeliest first. */
  atLeast(share: number): Reading[];
}

const NO_OPINION: Opinion = { first: null, nothing: 1, shareOf: () => 0, atLeast: () => [] };

/** More than there are stems, so that two of their numbers make one. */
const PAIR = 2 ** 20;

export class Evidence {
  /** Without {@link NO_CONCERN}, which stands last in a row of weights. */
  readonly #concerns: readonly string[];
  readonly #indexes: ReadonlyMap<string, number>;
  /** By stem: its row of weights. */
  readonly #stems = new Map<string, number>();
  /** By the rows of two stems: the row of the pair. */
  readonly #pairs = new Map<number, number>();
  /** Row by row. */
  readonly #values: Int8Array;
  readonly #width: number;
  readonly #step: number;

  constructor({ concerns, features, values, step }: Weights) {
    this.#concerns = concerns.filter((concern) => concern !== NO_CONCERN);
    this.#indexes = new Map(this.#concerns.map((concern, at) => [concern, at]));
    this.#width = this.#concerns.length + 1;
    this.#step = step;
    this.#values = new Int8Array(features.length * this.#width);
    const learnt = Int8Array.from(Buffer.from(values, 'base64'));
    for (let row = 0; row < features.length; row += 1)
      for (const [at, concern] of concerns.entries())
        this.#values[row * this.#width + (this.#indexes.get(concern) ?? this.#width - 1)] = learnt[
          row * concerns.length + at
        ] as number;
    for (const [row, feature] of features.entries())
      if (!feature.includes(' ')) this.#stems.set(feature, row);
    for (const [row, feature] of features.entries()) {
      const [left, right] = feature.split(' ').map((stem) => this.#stems.get(stem));
      if (left !== undefined && right !== undefined) this.#pairs.set(left * PAIR + right, row);
    }
  }

  /** What the words speak for. */
  weigh(stems: readonly string[]): Opinion {
    const shares = new Float64Array(this.#width);
    const rows = new Set<number>();
    let before: number | undefined;
    for (const stem of stems) {
      const row = this.#stems.get(stem);
      const pair =
        row === undefined || before === undefined
          ? undefined
          : this.#pairs.get(before * PAIR + row);
      if (row !== undefined) rows.add(row);
      if (pair !== undefined) rows.add(pair);
      before = row;
    }
    if (rows.size === 0) return NO_OPINION;
    for (const row of rows) {
      const offset = row * this.#width;
      for (let at = 0; at < shares.length; at += 1)
        shares[at] = (shares[at] as number) + (this.#values[offset + at] as number) * this.#step;
    }
    return this.#opinion(shares);
  }

  #opinion(scores: Float64Array): Opinion {
    const concerns = this.#concerns;
    const indexes = this.#indexes;
    const all = scores.slice();
    softmax(all);
    const shares = scores.subarray(0, concerns.length);
    softmax(shares);
    let best = 0;
    for (let at = 1; at < shares.length; at += 1)
      if ((shares[at] as number) > (shares[best] as number)) best = at;
    const readingAt = (at: number): Reading => ({
      concern: concerns[at] as string,
      share: shares[at] as number,
    });
    return {
      first: concerns.length > 0 ? readingAt(best) : null,
      nothing: all[concerns.length] as number,
      shareOf: (concern) => shares[indexes.get(concern) ?? -1] ?? 0,
      atLeast: (least) =>
        concerns
          .map((_, at) => readingAt(at))
          .filter(({ share }) => share >= least)
          .sort((left, right) => right.share - left.share),
    };
  }
}
