/**
 * Learns from sentences whose task is known how much each of their features ({@link ./features}) speaks for each
 * task: multinomial logistic regression, by stochastic gradient descent with AdaGrad's step sizes. The same sentences
 * give the same weights on every machine. (Duchi, Hazan, Singer: Adaptive Subgradient Methods, JMLR 12, 2011.)
 */
import { NO_CONCERN, type Weights } from '../../catalog';
import type { Sign } from './features';

/** A sentence, reduced to its features, and the concern that it is about. */
export interface Sample {
  readonly concern: string;
  /** Each once, see {@link featureOf}. */
  readonly features: readonly string[];
  /** How much it counts beside others; a whole sentence counts 1. */
  readonly weight: number;
}

const EPOCHS = 16;
const RATE = 0.5;
/** Pulls weights towards nothing, so that a word seen once proves little. */
const DECAY = 1e-3;
/**
 * The share of a sentence's features that is hidden each time, so that no weight relies on another: a new sentence
 * has only some of the words. (Srivastava et al.: Dropout, JMLR 15, 2014.)
 */
const HIDDEN = 0.4;
/** In how many sentences two words must stand side by side to be worth a weight. */
const LEAST_PAIRS = 4;
/** The largest weight that a byte holds. */
const LARGEST = 127;

/** A feature as it is written in the weights. */
export const featureOf = (left: Sign, right: Sign | null): string =>
  right === null ? left.stem : `${left.stem} ${right.stem}`;

/**
 * All stems and marks, and those pairs that enough samples have, by their places: the commonest first, so that what is
 * looked at often lies close together.
 */
function chooseFeatures(samples: readonly Sample[]): Map<string, number> {
  const counts = new Map<string, number>();
  for (const { features } of samples)
    for (const feature of features) counts.set(feature, (counts.get(feature) ?? 0) + 1);
  const chosen = [...counts]
    .filter(([feature, count]) => count >= LEAST_PAIRS || !feature.includes(' '))
    .sort(([, left], [, right]) => right - left);
  return new Map(chosen.map(([feature], place) => [feature, place]));
}

/** Numbers from 0 to below 1 that look random and are always the same for the same seed. */
function createRandom(seed: number): () => number {
  let state = seed;
  return () => {
    state = (Math.imul(state, 1103515245) + 12345) & 0x7fffffff;
    return state / 0x80000000;
  };
}

/** A number for a text, always the same (FNV-1a). */
function hashOf(text: string): number {
  let hash = 0x811c9dc5;
  for (let at = 0; at < text.length; at += 1)
    hash = Math.imul(hash ^ text.charCodeAt(at), 0x01000193);
  return hash;
}

/** A number for a sentence in an epoch. */
function mix(hash: number, epoch: number): number {
  const mixed = Math.imul(hash ^ Math.imul(epoch + 1, 0x9e3779b1), 0x85ebca6b);
  return (mixed ^ (mixed >>> 15)) & 0x7fffffff;
}

/** Turns scores into shares that add up to 1, in place. */
function softmax(scores: Float64Array): void {
  let most = Number.NEGATIVE_INFINITY;
  for (const score of scores) if (score > most) most = score;
  let total = 0;
  for (let at = 0; at < scores.length; at += 1) {
    const odds = Math.exp((scores[at] as number) - most);
    scores[at] = odds;
    total += odds;
  }
  for (let at = 0; at < scores.length; at += 1) scores[at] = (scores[at] as number) / total;
}

/**
 * Learns. Takes some seconds for twenty thousand sentences. The weights are the means of the later half of all epochs
 * (Polyak, Juditsky: Acceleration of Stochastic Approximation by Averaging, SIAM J. Control Optim. 30, 1992).
 */
export function train(samples: readonly Sample[]): Weights {
  const features = chooseFeatures(samples);
  const concerns = [...new Set(samples.map(({ concern }) => concern))];
  const width = concerns.length;
  const weights = new Float64Array(features.size * width);
  const squares = new Float64Array(features.size * width).fill(1);
  const rows = samples.map((sample) => ({
    concern: concerns.indexOf(sample.concern),
    weight: sample.weight,
    hash: hashOf(`${sample.concern} ${sample.features.join(' ')}`),
    seed: 0,
    offsets: sample.features.flatMap((feature) => {
      const index = features.get(feature);
      return index === undefined ? [] : [index * width];
    }),
  }));
  const shares = new Float64Array(width);
  /** Added up over the later epochs: their mean hangs less on the order of the sentences than any one of them. */
  const sums = new Float64Array(weights.length);
  for (let epoch = 0; epoch < EPOCHS; epoch += 1) {
    // The order, and what is hidden, hang on each sentence alone: one more of them leaves the others as they were.
    for (const row of rows) row.seed = mix(row.hash, epoch);
    rows.sort((one, other) => one.seed - other.seed);
    for (const { concern, weight, offsets, seed } of rows) {
      const random = createRandom(seed);
      const shown = offsets.filter(() => random() >= HIDDEN);
      shares.fill(0);
      for (const offset of shown)
        for (let at = 0; at < width; at += 1)
          shares[at] = (shares[at] as number) + (weights[offset + at] as number);
      softmax(shares);
      for (let at = 0; at < width; at += 1)
        shares[at] = weight * ((shares[at] as number) - (at === concern ? 1 : 0));
      for (const offset of shown) {
        for (let at = 0; at < width; at += 1) {
          const place = offset + at;
          const slope = (shares[at] as number) + DECAY * (weights[place] as number);
          const square = (squares[place] as number) + slope * slope;
          squares[place] = square;
          weights[place] = (weights[place] as number) - (RATE * slope) / Math.sqrt(square);
        }
      }
    }
    if (epoch >= EPOCHS / 2)
      for (let place = 0; place < sums.length; place += 1)
        sums[place] = (sums[place] as number) + (weights[place] as number);
  }
  let largest = 0;
  for (const sum of sums) largest = Math.max(largest, Math.abs(sum));
  const step = largest / LARGEST;
  const ordered = [...concerns.filter((concern) => concern !== NO_CONCERN), NO_CONCERN];
  const bytes = new Int8Array(features.size * ordered.length);
  for (const [to, concern] of ordered.entries()) {
    const from = concerns.indexOf(concern);
    for (let row = 0; row < features.size && from >= 0; row += 1)
      bytes[row * ordered.length + to] = Math.round((sums[row * width + from] as number) / step);
  }
  return {
    concerns: ordered,
    features: [...features.keys()].join('\n'),
    values: bytes,
    step: step / Math.ceil(EPOCHS / 2),
  };
}
