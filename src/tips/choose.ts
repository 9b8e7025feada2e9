/**
 * Which tip a place gets next. Pure: of the duties with a hook that match its topics, one that it was not shown
 * yet; when all were, the one shown longest ago. The order differs from place to place.
 */
import type { Catalog } from '../catalog';
import { composeTip, type TipFact, tipFacts } from '../message';
import type { PickTip, Tip } from './subscription';

/** A tip that can be chosen, and the ids of topics that it belongs to. */
export interface Candidate {
  readonly code: string;
  readonly service: string;
  readonly topics: readonly string[];
  readonly seed: number;
  readonly fact: TipFact;
}

/** Every tip that the catalog holds. */
export function candidatesOf(catalog: Catalog): readonly Candidate[] {
  return tipFacts(catalog).map((fact) => {
    const { target, concern } = fact.cell;
    const { service, variant } = target;
    const code = `${service.id}${variant ? `/${variant.id}` : ''}:${concern.id}`;
    const topics = [service.id, concern.id, concern.family];
    return { code, service: service.id, topics, seed: seedOf(code), fact };
  });
}

/** Builds the choice over one catalog. */
export function createPickTip(catalog: Catalog): PickTip {
  // Gathered for the first tip; a start need not wait for it.
  let candidates: readonly Candidate[] | undefined;
  const worded = new Map<string, Tip>();
  const tipOf = ({ code, fact, seed }: Candidate): Tip => {
    const known = worded.get(code);
    if (known) return known;
    const tip = { code, message: composeTip(catalog, fact, seed) };
    worded.set(code, tip);
    return tip;
  };

  return ({ subscription, topics, shown, interests }) => {
    const lastShown = new Map(shown.map((code, at) => [code, at]));
    const asked = new Set(interests);
    const lastService = shown.at(-1)?.split(/[/:]/)[0];
    const own = seedOf(subscription);
    const rankOf = ({ code, service, seed }: Candidate): Rank => [
      lastShown.get(code) ?? -1,
      // Two days in a row about one service are dull, whatever the place asks about.
      service === lastService ? 1 : 0,
      asked.has(service) ? 0 : 1,
      mix(own ^ seed),
    ];
    let best: Candidate | null = null;
    let lowest: Rank = [shown.length, 0, 0, 0];
    candidates ??= candidatesOf(catalog);
    for (const candidate of candidates) {
      if (topics.length > 0 && !topics.some((topic) => candidate.topics.includes(topic))) continue;
      const rank = rankOf(candidate);
      if (!isBefore(rank, lowest)) continue;
      best = candidate;
      lowest = rank;
    }
    return best && tipOf(best);
  };
}

/** Compared from the left; the lowest is chosen. */
type Rank = readonly [shown: number, repeats: number, unasked: number, seed: number];

function isBefore(left: Rank, right: Rank): boolean {
  for (let at = 0; at < left.length; at += 1) {
    const difference = (left[at] as number) - (right[at] as number);
    if (difference !== 0) return difference < 0;
  }
  return false;
}

/** A number that is always the same for a text: 32-bit FNV-1a. */
function seedOf(text: string): number {
  let hash = 0x811c9dc5;
  for (let at = 0; at < text.length; at += 1)
    hash = Math.imul(hash ^ text.charCodeAt(at), 0x01000193);
  return mix(hash);
}

/** Spreads the bits, so that numbers that are near give numbers that are not. */
function mix(bits: number): number {
  let hash = Math.imul(bits ^ (bits >>> 16), 0x45d9f3b);
  hash = Math.imul(hash ^ (hash >>> 16), 0x45d9f3b);
  return (hash ^ (hash >>> 16)) >>> 0;
}
