/**
 * Learns from sentences whose task is known how much each word speaks for each task: multinomial logistic
 * regression, by stochastic gradient descent with AdaGrad's step sizes. The same sentences give the same weights
 * on every machine. (Duchi, Hazan, Singer: Adaptive Subgradient Methods, JMLR 12, 2011.)
 */
import type { Weights } from '../catalog';

/** A sentence, reduced to the stems of its words, and the concern that it is about. */
export interface Sample {
  readonly concern: string;
  readonly stems: readonly string[];
  /** How much it counts beside others; a whole sentence counts 1. */
  readonly weight: number;
}

const EPOCHS = 14;
const RATE = 0.5;
/** Pulls weights towards nothing, so that a word seen once proves little. */
const DECAY = 1e-4;
/** The largest weight that a byte holds. */
const LARGEST = 127;

/** Calls back with every stem and every pair of neighbours, each once. */
export function featuresOf(stems: readonly string[]): Set<string> {
  const features = new Set(stems);
  for (let at = 0; at + 1 < stems.length; at += 1) features.add(`${stems[at]} ${stems[at + 1]}`);
  return features;
}

/** All stems, and those pairs that more than one sample has. */
function chooseFeatures(samples: readonly Sample[]): Map<string, number> {
  const counts = new Map<string, number>();
  for (const { stems } of samples)
    for (const feature of featuresOf(stems)) counts.set(feature, (counts.get(feature) ?? 0) + 1);
  const chosen = new Map<string, number>();
  for (const [feature, count] of counts)
    if (count > 1 || !feature.includes(' ')) chosen.set(feature, chosen.size);
  return chosen;
}

/** Numbers from 0 to below 1 that look random and are always the same. */
function createShuffle(): <T>(list: T[]) => void {
  let state = 12345;
  const next = () => {
    state = (Math.imul(state, 1103515245) + 12345) & 0x7fffffff;
    return state / 0x80000000;
  };
  return (list) => {
    for (let at = list.length - 1; at > 0; at -= 1) {
      const other = Math.floor(next() * (at + 1));
      [list[at], list[other]] = [list[other] as (typeof list)[0], list[at] as (typeof list)[0]];
    }
  };
}

/** Turns scores into shares that add up to 1, in place. */
export function softmax(scores: Float64Array): void {
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

/** Learns. Takes about a second for ten thousand sentences. */
export function train(samples: readonly Sample[]): Weights {
  const features = chooseFeatures(samples);
  const concerns = [...new Set(samples.map(({ concern }) => concern))];
  const width = concerns.length;
  const weights = new Float64Array(features.size * width);
  const squares = new Float64Array(features.size * width).fill(1);
  const rows = samples.map(({ concern, stems, weight }) => ({
    concern: concerns.indexOf(concern),
    weight,
    offsets: [...featuresOf(stems)].flatMap((feature) => {
      const index = features.get(feature);
      return index === undefined ? [] : [index * width];
    }),
  }));
  const shuffle = createShuffle();
  const shares = new Float64Array(width);
  for (let epoch = 0; epoch < EPOCHS; epoch += 1) {
    shuffle(rows);
    for (const { concern, weight, offsets } of rows) {
      shares.fill(0);
      for (const offset of offsets)
        for (let at = 0; at < width; at += 1)
          shares[at] = (shares[at] as number) + (weights[offset + at] as number);
      softmax(shares);
      for (let at = 0; at < width; at += 1)
        shares[at] = weight * ((shares[at] as number) - (at === concern ? 1 : 0));
      for (const offset of offsets) {
        for (let at = 0; at < width; at += 1) {
          const place = offset + at;
          const slope = (shares[at] as number) + DECAY * (weights[place] as number);
          const square = (squares[place] as number) + slope * slope;
          squares[place] = square;
          weights[place] = (weights[place] as number) - (RATE * slope) / Math.sqrt(square);
        }
      }
    }
  }
  let largest = 0;
  for (const weight of weights) largest = Math.max(largest, Math.abs(weight));
  const step = largest / LARGEST;
  const bytes = Int8Array.from(weights, (weight) => Math.round(weight / step));
  return {
    concerns,
    features: [...features.keys()],
    values: Buffer.from(bytes.buffer).toString('base64'),
    step,
  };
}
