/**
 * Which task is meant, by all words together: each counts as evidence, as much as was learnt for it
 * ({@link ./training}). Where a phrase says the task, this is a second opinion; where none does, the only one.
 */
import { NO_CONCERN, type Weights } from '../catalog';
import { featuresOf, softmax } from './training';

/** A concern, and how likely it is meant if any is: from 0 to 1; all together give 1. */
export interface Reading {
  readonly concern: string;
  readonly share: number;
}

/** What words speak for. */
export interface Opinion {
  /** The likeliest first; empty where no word is known. */
  readonly readings: readonly Reading[];
  /** How likely no task is meant at all, from 0 to 1. */
  readonly nothing: number;
}

const NO_OPINION: Opinion = { readings: [], nothing: 1 };

export class Evidence {
  readonly #concerns: readonly string[];
  readonly #offsets: ReadonlyMap<string, number>;
  readonly #values: Int8Array;
  readonly #step: number;
  /** Where {@link NO_CONCERN} stands among the concerns. */
  readonly #nothing: number;

  constructor({ concerns, features, values, step }: Weights) {
    this.#concerns = concerns;
    this.#offsets = new Map(features.map((feature, at) => [feature, at * concerns.length]));
    this.#values = Int8Array.from(Buffer.from(values, 'base64'));
    this.#step = step;
    this.#nothing = concerns.indexOf(NO_CONCERN);
  }

  /** What the words speak for. */
  weigh(stems: readonly string[]): Opinion {
    const shares = new Float64Array(this.#concerns.length);
    let known = false;
    for (const feature of featuresOf(stems)) {
      const offset = this.#offsets.get(feature);
      if (offset === undefined) continue;
      known = true;
      for (let at = 0; at < shares.length; at += 1)
        shares[at] = (shares[at] as number) + (this.#values[offset + at] as number);
    }
    if (!known) return NO_OPINION;
    for (let at = 0; at < shares.length; at += 1) shares[at] = (shares[at] as number) * this.#step;
    softmax(shares);
    const nothing = this.#nothing < 0 ? 0 : (shares[this.#nothing] as number);
    const readings: Reading[] = [];
    for (const [at, concern] of this.#concerns.entries())
      if (at !== this.#nothing)
        readings.push({ concern, share: (shares[at] as number) / (1 - nothing) });
    readings.sort((left, right) => right.share - left.share);
    return { readings, nothing };
  }
}
