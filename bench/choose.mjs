// Turns the scored hits of a search library into a prediction, and finds the thresholds that suit it best.
import { judge } from './judge.mjs';
import { ELSEWHERE, NOTHING, TERM } from './material.mjs';

/** Best score of each id, highest first. */
export function bestOf(hits) {
  const best = new Map();
  for (const { id, score } of hits) if (score > (best.get(id) ?? -1)) best.set(id, score);
  return [...best].sort(([, a], [, b]) => b - a);
}

/** For each id the sum of its scores among the `nearest` best hits, highest first. */
export function votesOf(hits, nearest) {
  const sums = new Map();
  for (const { id, score } of [...hits].sort((a, b) => b.score - a.score).slice(0, nearest))
    sums.set(id, score + (sums.get(id) ?? 0));
  return [...sums].sort(([, a], [, b]) => b - a);
}

/** Ids above `least`, and not far below the best one; `scored` is sorted. */
function above(scored, { least, ratio }) {
  const [top] = scored;
  if (!top || top[1] < least) return [];
  const bound = Math.max(least, ratio * top[1]);
  const end = scored.findIndex(([, score]) => score < bound);
  return scored.slice(0, end < 0 ? undefined : end).map(([id]) => id);
}

/** A service and its variant are one; the better one stays. */
const oneOfEach = (ids) =>
  ids.filter((id, at) => ids.findIndex((each) => each.split('/')[0] === id.split('/')[0]) === at);

const withoutFamilies = (ids, catalog) =>
  ids.filter((id) => !ids.some((each) => catalog.concerns.get(each)?.family === id));

/** A term of the model is no concern. */
const isNoConcern = (id) => id === NOTHING || (id?.startsWith(TERM) ?? false);

function read({ services, concerns }, thresholds, catalog) {
  const named = above(services, thresholds.services);
  const meant = above(concerns, thresholds.concerns);
  return {
    elsewhere: named[0] === ELSEWHERE,
    services: oneOfEach(named.filter((id) => id !== ELSEWHERE)),
    isTerm: meant[0]?.startsWith(TERM) ?? false,
    concerns: isNoConcern(meant[0])
      ? []
      : withoutFamilies(
          meant.filter((id) => !isNoConcern(id)),
          catalog,
        ),
  };
}

/** The prediction for a question, whose context gives what the question itself leaves out. */
export function choose({ hits, contextHits }, thresholds, catalog) {
  const own = read(hits, thresholds, catalog);
  const before = contextHits && read(contextHits, thresholds, catalog);
  const services = own.services.length > 0 || !before ? own.services : before.services;
  const concerns =
    own.concerns.length > 0 || own.isTerm || !before ? own.concerns : before.concerns;
  const nothing = services.length === 0 && concerns.length === 0 && !own.isTerm;
  return { services, concerns, refused: own.elsewhere || nothing };
}

/** A judgement for each question whose hits are given. */
export function judgeAll(rows, thresholds, catalog) {
  return rows.map((row) => judge(row.entry, choose(row, thresholds, catalog), catalog));
}

const STEPS = [
  0, 0.1, 0.2, 0.3, 0.4, 0.45, 0.5, 0.55, 0.6, 0.65, 0.7, 0.75, 0.8, 0.85, 0.9, 0.95, 0.99,
];
const RATIOS = [0.5, 0.6, 0.7, 0.8, 0.85, 0.9, 0.95, 1];

function* settings(scores) {
  const sorted = [...scores].sort((a, b) => a - b);
  for (const step of STEPS) {
    const least = sorted[Math.floor(step * (sorted.length - 1))] ?? 0;
    for (const ratio of RATIOS) yield { least, ratio };
  }
}

/** The thresholds under which most of the questions come out right: and the share of them. */
export function tune(rows, catalog) {
  const count = (thresholds) =>
    judgeAll(rows, thresholds, catalog).filter(({ right }) => right).length;
  const tops = (part) => rows.map(({ hits }) => hits[part][0]?.[1] ?? 0);
  let best = { services: { least: 0, ratio: 1 }, concerns: { least: 0, ratio: 1 } };
  let most = count(best);
  // Each in turn with the other held, until nothing gets better.
  for (let before = -1; before < most; ) {
    before = most;
    for (const part of ['services', 'concerns']) {
      for (const setting of settings(tops(part))) {
        const candidate = { ...best, [part]: setting };
        const right = count(candidate);
        if (right > most) [most, best] = [right, candidate];
      }
    }
  }
  return { thresholds: best, right: (100 * most) / rows.length };
}
