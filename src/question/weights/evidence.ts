/**
 * Which task is meant, by all words together: each counts as evidence, as much as was learnt for it
 * ({@link ./training}). Where a phrase says the task, this is a second opinion; where none does, the only one.
 */
import type { Weights } from '../../catalog';
import { Edges } from '../text/edges';
import type { StemNumbers } from '../text/phrase-trie';
import { eachFeature, type Sign, type TakeFeature, type Told } from './features';
import { ENOUGH, LIKELY, NOTHING } from './thresholds';

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
  readonly #odds: readonly number[];
  readonly #total: number;

  /**
   * @param nothing how likely no task is meant at all, from 0 to 1.
   * @param odds of the concerns, in their order.
   * @param total of the odds.
   * @param best the place of the likeliest.
   */
  constructor(
    readonly nothing: number,
    concerns: readonly string[],
    odds: readonly number[],
    total: number,
    best: number,
  ) {
    this.#concerns = concerns;
    this.#odds = odds;
    this.#total = total;
    this.first = concerns.length > 0 ? this.#readingAt(best) : null;
  }

  #readingAt(at: number): Reading {
    return {
      concern: this.#concerns[at] as string,
      share: (this.#odds[at] as number) / this.#total,
    };
  }

  /** How likely a concern is meant, if any is. */
  shareOf(concern: string): number {
    const at = this.#concerns.indexOf(concern);
    return at < 0 ? 0 : (this.#odds[at] as number) / this.#total;
  }

  /** Whether the likeliest is so many times as likely as the next. */
  isAhead(times: number): boolean {
    const { first } = this;
    return (
      first !== null &&
      this.#odds.every(
        (odds, at) =>
          this.#concerns[at] === first.concern || first.share * this.#total >= times * odds,
      )
    );
  }

  /** Those with at least a share, the likeliest first. */
  atLeast(least: number): Reading[] {
    return this.#concerns
      .map((_, at) => this.#readingAt(at))
      .filter(({ share }) => share >= least)
      .sort((left, right) => right.share - left.share);
  }
}

/** Whether the words speak more for one task than for all others, and for any. */
export const isLikely = ({ first, nothing }: Opinion, least = LIKELY): boolean =>
  first !== null && first.share >= least && nothing < NOTHING;

/** Whether the words leave no reasonable doubt that a task is meant, and which. */
export const isSure = (opinion: Opinion): boolean => isLikely(opinion, ENOUGH);

const NO_OPINION = new Opinion(1, [], [], 1, 0);

/** Odds smaller than this count for nothing. */
const LEAST_ODDS = 1e-15;

/** What a step less than the best leaves of its odds, two steps, and so on, down to {@link LEAST_ODDS}. */
const oddsBySteps = (step: number): Float64Array =>
  Float64Array.from({ length: Math.ceil(-Math.log(LEAST_ODDS) / step) }, (_, steps) =>
    Math.exp(-steps * step),
  );

/** Weighs words by what was learnt from sentences. One weighing at a time: its working memory is used again. */
export class Evidence {
  /** Without `NO_CONCERN`, which stands last in a row of weights. */
  readonly concerns: readonly string[];
  /** Rows of weights, counted from 1: by the number of a stem or mark, and by those of two neighbours. */
  readonly #alone: Int32Array;
  readonly #pairs = new Edges();
  /** Row by row. */
  readonly #values: Int8Array;
  /** What a step is worth, in natural logarithms of odds. */
  readonly step: number;
  readonly #odds: Float64Array;
  /** Of what is weighed now, in steps. */
  readonly #scores: Int32Array;
  /** For each row: the last weighing that it counted in, as each counts once. */
  readonly #counted: Int32Array;
  #weighing = 0;
  #isKnown = false;

  /** @param stems gets a number for whatever is evidence. */
  constructor({ concerns, features, values, step }: Weights, stems: StemNumbers) {
    this.concerns = concerns.slice(0, -1);
    this.#values = values;
    this.step = step;
    this.#odds = oddsBySteps(step);
    this.#scores = new Int32Array(concerns.length);
    const rows = features === '' ? [] : features.split('\n');
    this.#counted = new Int32Array(rows.length + 1);
    const alone = new Map<number, number>();
    let row = 0;
    for (const feature of rows) {
      row += 1;
      const space = feature.indexOf(' ');
      if (space < 0) alone.set(stems.give(feature), row);
      else
        this.#pairs.set(
          stems.give(feature.slice(0, space)),
          stems.give(feature.slice(space + 1)),
          row,
        );
    }
    this.#alone = new Int32Array(stems.size + 1);
    for (const [number, place] of alone) this.#alone[number] = place;
  }

  /**
   * What the words of some clauses speak for.
   * @param prior what is likelier than other concerns before a word is weighed, in steps.
   */
  weigh(clauses: readonly Told[], prior: Int32Array | null = null): Opinion {
    this.#weighing += 1;
    this.#isKnown = false;
    this.#scores.fill(0);
    if (prior) this.#scores.set(prior);
    eachFeature(clauses, this.#count);
    return this.#isKnown ? this.#opinion() : NO_OPINION;
  }

  readonly #count: TakeFeature = (left: Sign, right: Sign | null) => {
    const row =
      right === null
        ? (this.#alone[left.number] as number)
        : this.#pairs.get(left.number, right.number);
    if (row === 0 || this.#counted[row] === this.#weighing) return;
    this.#counted[row] = this.#weighing;
    this.#isKnown = true;
    const scores = this.#scores;
    const values = this.#values;
    const start = (row - 1) * scores.length;
    for (let at = 0; at < scores.length; at += 1)
      scores[at] = (scores[at] as number) + (values[start + at] as number);
  };

  /** A softmax of the scores: of the concerns among themselves, and of all of them against none. */
  #opinion(): Opinion {
    const scores = this.#scores;
    const known = this.#odds;
    const count = this.concerns.length;
    let best = 0;
    for (let at = 1; at < count; at += 1)
      if ((scores[at] as number) > (scores[best] as number)) best = at;
    const most = scores[best] as number;
    const odds: number[] = [];
    let total = 0;
    for (let at = 0; at < count; at += 1) {
      const behind = most - (scores[at] as number);
      const chance = behind < known.length ? (known[behind] as number) : 0;
      odds.push(chance);
      total += chance;
    }
    const ahead = (most - (scores[count] as number)) * this.step;
    const nothing = 1 / (1 + total * Math.exp(ahead));
    return new Opinion(nothing, this.concerns, odds, total, best);
  }
}
