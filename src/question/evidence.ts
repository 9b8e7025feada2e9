/**
 * Which task is meant, by all words together: each counts as evidence, as much as was learnt for it
 * ({@link ./training}). Where a phrase says the task, this is a second opinion; where none does, the only one.
 */
import { NO_CONCERN, type Weights } from '../catalog';
import type { Clause } from './clause';
import { Edges } from './edges';
import { eachFeature, type TakeFeature } from './features';
import { softmax } from './training';

/** A concern, and how likely it is meant if any is: from 0 to 1; all together give 1. */
export interface Reading {
  readonly concern: string;
  readonly share: number;
}

/** What words speak for. */
export class Opinion {
  /** The likeliest; null where no word is known. */
  readonly first: Reading | null;
  readonly #concerns: readonly string[];
  readonly #indexes: ReadonlyMap<string, number>;
  readonly #shares: Float64Array;

  /**
   * @param nothing how likely no task is meant at all, from 0 to 1.
   * @param shares of the concerns, in their order.
   */
  constructor(
    readonly nothing: number,
    concerns: readonly string[],
    indexes: ReadonlyMap<string, number>,
    shares: Float64Array,
  ) {
    this.#concerns = concerns;
    this.#indexes = indexes;
    this.#shares = shares;
    let best = 0;
    for (let at = 1; at < concerns.length; at += 1)
      if ((shares[at] as number) > (shares[best] as number)) best = at;
    this.first = concerns.length > 0 ? this.#readingAt(best) : null;
  }

  #readingAt(at: number): Reading {
    return { concern: this.#concerns[at] as string, share: this.#shares[at] as number };
  }

  /** How likely a concern is meant, if any is. */
  shareOf(concern: string): number {
    const at = this.#indexes.get(concern);
    return at === undefined ? 0 : (this.#shares[at] as number);
  }

  /** Those with at least a share, the likeliest first. */
  atLeast(least: number): Reading[] {
    return this.#concerns
      .map((_, at) => this.#readingAt(at))
      .filter(({ share }) => share >= least)
      .sort((left, right) => right.share - left.share);
  }
}

const NO_OPINION = new Opinion(1, [], new Map(), new Float64Array(0));

/** In place of the second word of a feature that is one word. */
const ALONE = 1;

export class Evidence {
  /** Without {@link NO_CONCERN}, which stands last in a row of weights. */
  readonly #concerns: readonly string[];
  readonly #indexes: ReadonlyMap<string, number>;
  /** Stems and marks, numbered from 2 on. */
  readonly #numbers = new Map<string, number>();
  /** By the numbers of two words, or of one and {@link ALONE}: the row of weights, counted from 1. */
  readonly #places = new Edges();
  /** Row by row. */
  readonly #values: Int8Array;
  readonly #width: number;
  readonly #step: number;
  /** Of the question that is weighed. */
  #rows: number[] = [];

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
    for (const [row, feature] of features.entries()) {
      const [left = '', right] = feature.split(' ');
      this.#places.set(
        this.#numberOf(left),
        right === undefined ? ALONE : this.#numberOf(right),
        row + 1,
      );
    }
  }

  #numberOf(word: string): number {
    const number = this.#numbers.get(word) ?? this.#numbers.size + 2;
    this.#numbers.set(word, number);
    return number;
  }

  /** What the words of some clauses speak for. */
  weigh(clauses: readonly Clause[]): Opinion {
    this.#rows = [];
    eachFeature(clauses, this.#take);
    return this.#rows.length === 0 ? NO_OPINION : this.#opinionOf(this.#rows);
  }

  readonly #take: TakeFeature = (left, right) => {
    const one = this.#numbers.get(left);
    const other = right === '' ? ALONE : this.#numbers.get(right);
    if (one === undefined || other === undefined) return;
    const row = this.#places.get(one, other);
    if (row > 0 && !this.#rows.includes(row - 1)) this.#rows.push(row - 1);
  };

  #opinionOf(rows: readonly number[]): Opinion {
    const width = this.#width;
    const values = this.#values;
    const scores = new Int32Array(width);
    for (const row of rows) {
      const offset = row * width;
      for (let at = 0; at < width; at += 1)
        scores[at] = (scores[at] as number) + (values[offset + at] as number);
    }
    const shares = Float64Array.from(scores);
    for (let at = 0; at < width; at += 1) shares[at] = (shares[at] as number) * this.#step;
    softmax(shares);
    const nothing = shares[width - 1] as number;
    let others = 0;
    for (let at = 0; at < width - 1; at += 1) others += shares[at] as number;
    for (let at = 0; at < width - 1; at += 1) shares[at] = (shares[at] as number) / (others || 1);
    return new Opinion(nothing, this.#concerns, this.#indexes, shares);
  }
}
