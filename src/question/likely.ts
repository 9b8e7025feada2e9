/** What all words together speak for, beside what phrases say; the only opinion where none is found. */
import { type Clause, isHint, isQuestion, ofAll, unique } from './clause';
import type { Opinion, Reading } from './evidence';
import { JOINERS, stems } from './grammar';
import type { Mentions } from './mentions';
import type { Ask, Subject } from './question';
import { isAskedToo } from './scenes';
import { within } from './spans';
import { ENOUGH, isLikely, isSure, LIKELY, NOTHING, type Weighing } from './weighing';

/** So likely no task is meant that the text has nothing to do with AWS. */
const ELSEWHERE = 0.8;
/** So many times likelier, all words are believed, though a phrase explains every one of them. */
const CERTAIN = 50;
/** So many times likelier, and more likely than not, all words are believed more than a phrase. */
const LIKELIER = 3;
/** A phrase with at least this share is not doubted. */
const ADMITTED = 0.3;
/** The share that is worth being offered as a choice. */
const WORTH_ASKING = 0.1;
const MOST_CHOICES = 3;
/** A concern with less than this share is not what the words are about, if another is. */
const FAINT = 0.01;
/** The same within the clause that asks. */
const SLIGHT = 0.15;
/** The share that words must have beside a phrase that proves little. */
const CLEAR = 0.95;
/** The share with which encryption means that of stored data, and no other kind of it. */
const STORED = 0.9;
/** The share that is enough for a question about a service of its own, in which no phrase says a task. */
const APART = 0.45;

export interface Likely {
  /** The concern that is meant beyond reasonable doubt. */
  readonly meant: string | null;
  /** Those that may be meant, the likeliest first. */
  readonly likely: readonly string[];
}

/** Whether all words together sound like no task of this catalog. */
export const soundsElsewhere = (weighing: Weighing): boolean => weighing.all().nothing > ELSEWHERE;

/** Who patches an operating system or an engine depends on the service, which the words do not know. */
const depends = (said: string, weighed: string, weighing: Weighing): boolean =>
  said === 'patching'
    ? weighed === 'host-and-hypervisor'
    : /^(?:guest-os|platform)-patching$/.test(said) &&
      weighing.familyOf(weighed) === 'patching' &&
      weighed !== 'application-patching';

/** Whether an official name is part of a phrase for a task. */
const holdsName = ({ concerns, names }: Mentions): boolean =>
  concerns.some((phrase) =>
    names.some(
      ({ start, value }) => value.official && within({ start, end: start + value.core }, phrase),
    ),
  );

/** The concern instead of its family, where the words are sure of it and the family is not what is asked. */
function narrowed(id: string, { concern, share }: Reading, weighing: Weighing): string {
  const family = weighing.familyOf(concern);
  // Who patches what, the service knows.
  if (id === concern || (family === 'patching' && concern !== 'application-patching')) return id;
  // Whose encryption it is, is asked about all kinds of it; most who ask think of stored data.
  const least = concern === 'encryption-at-rest' ? STORED : ENOUGH;
  return share >= least ? concern : id;
}

const withConcern = (ask: Ask, concern: string): Subject => ({
  kind: 'asks',
  asks: [{ ...ask, concerns: [concern] }],
  otherCloud: null,
});

/**
 * The ask as all words together have it, where they speak against the one concern that a phrase says: changed where
 * they are sure of another, asked back where it is open; null where they agree or have no say.
 */
export function settle(ask: Ask, clauses: readonly Clause[], weighing: Weighing): Subject | null {
  const [id, ...others] = ask.concerns;
  if (id === undefined || others.length > 0) return null;
  const opinion = weighing.told();
  const { first } = opinion;
  if (!first) return null;
  const share = weighing.shareOf(id, opinion);
  // "Availability zones: whose job?", "Configuration on EKS?": the phrase is all there is.
  const mentions = ofAll(clauses, (clause) => clause.mentions.concerns);
  const isSaid = mentions.some(({ value }) => value.id === first.concern);
  if (!isSaid && depends(id, first.concern, weighing)) return null;
  const isExplained = clauses.every(({ unexplained }) => unexplained.length === 0);
  const isAll = mentions.length === 1 && isExplained;
  const certain = mentions[0]?.value.weak ? 2 * LIKELIER : CERTAIN;
  if (isAll && first.share < certain * share) return null;
  // The words of a name say nothing to the weights: "identity and access management".
  if (clauses.some(({ mentions }) => holdsName(mentions))) return null;
  if (weighing.isOf(id, first)) {
    const isWhole = isExplained && id === weighing.familyOf(first.concern) && id === 'encryption';
    const concern = isWhole ? id : narrowed(id, first, weighing);
    return concern === id ? null : withConcern(ask, concern);
  }
  if (first.share >= LIKELY && first.share > LIKELIER * share)
    return withConcern(ask, first.concern);
  if (share >= ADMITTED) return null;
  const gap = { kind: 'needs-concern', likely: [first.concern, id] } as const;
  return { kind: 'unclear', gap, ask: { ...ask, concerns: [] } };
}

/** How far before a word for a task "and" still joins it to another. */
const REACH = 3;
const ASKING = stems('who whose how what which where when does do is are can');

/** Whether a task of a clause is joined to another by "and" or by a comma: both are asked about. */
function isListed({ words, mentions: { concerns } }: Clause, id: string): boolean {
  const at = concerns.findIndex(({ value }) => value.id === id);
  const joins = (left: number) => {
    const [one, two] = [concerns[left], concerns[left + 1]];
    const first = words[two?.start ?? 0];
    if (!one || !two || two.value.generic) return false;
    // "Patches - snapshots - TLS" are a list; one dash is none.
    if (first?.afterBreak) return words[one.start]?.afterBreak === true;
    if (one.value.hint || two.value.hint) return false;
    // "CloudTrail logs, how long are they kept?"
    if (ASKING.has(first?.stem ?? '')) return false;
    const between = words.slice(Math.max(one.end, two.start - REACH), two.start);
    return (
      two.start === one.end ||
      first?.afterComma === true ||
      between.at(-1)?.afterComma === true ||
      between.some(({ stem }) => JOINERS.has(stem))
    );
  };
  return joins(at - 1) || joins(at);
}

/** The tasks of a clause, as its words alone have it where they leave no doubt. */
function ownConcerns(clause: Clause, weighing: Weighing): readonly string[] {
  const { concerns } = clause;
  const opinion = weighing.of(clause);
  const { first } = opinion;
  const [id] = concerns;
  // "Who renews ACM certs? Who rotates what is in Secrets Manager?": another service, and another task.
  const isApart = id === undefined && clause.targets.length > 0 && opinion.nothing < NOTHING;
  if (first && isApart && first.share >= APART) return [first.concern];
  if (!first || !isLikely(opinion)) return concerns;
  if (id === undefined) return [first.concern];
  if (!isSure(opinion)) return concerns;
  if (concerns.length > 1) return withoutAsides(clause, opinion, weighing);
  if (weighing.isOf(id, first) || depends(id, first.concern, weighing)) return concerns;
  // Where the phrase proves little, the words that are left must prove much.
  if (isHint(clause) && first.share < CLEAR) return concerns;
  return first.share > LIKELIER * weighing.shareOf(id, opinion) ? [first.concern] : concerns;
}

/** "A) patching the hypervisor": what stands before the bracket ends the clause before. */
const isEnumerated = (clauses: readonly Clause[], at: number): boolean =>
  at > 0 && /^(?:[a-h]|\d{1,2})$/.test(clauses[at - 1]?.words.at(-1)?.word ?? '');

/** Whether a phrase of the clause says what its words speak for. */
const says = ({ concerns }: Clause, { first }: Opinion, weighing: Weighing): boolean =>
  first !== null && concerns.some((id) => weighing.isOf(id, first));

/** The tasks of a clause without those that are only mentioned: its words speak for another that is said as well. */
function withoutAsides(clause: Clause, opinion: Opinion, weighing: Weighing): readonly string[] {
  if (!says(clause, opinion, weighing)) return clause.concerns;
  return clause.concerns.filter(
    (id) => isListed(clause, id) || weighing.shareOf(id, opinion) >= SLIGHT,
  );
}

/**
 * The clauses, each with the tasks that it asks for: what its phrases say is kept, dropped where it is mentioned only,
 * and replaced or added where all of its words speak for another task.
 */
export function weighClauses(clauses: readonly Clause[], weighing: Weighing): readonly Clause[] {
  const said = unique(
    ofAll(clauses, ({ concerns }) => concerns),
    (id) => id,
  );
  if (clauses.length < 2 && said.length < 2) return clauses;
  const { asking } = weighing;
  const whole = weighing.all();
  const isWeighed = whole.first !== null && whole.first.share >= LIKELY;
  // "Nobody may read it on its way. Who encrypts?": a concern says more than its family.
  const narrowest = (id: string): readonly string[] => {
    const narrower = said.filter((each) => weighing.familyOf(each) === id);
    return narrower.length > 0 ? narrower : [id];
  };
  const isTold = !weighing.isConditional && asking.some((clause) => isSure(weighing.of(clause)));
  const read = (clause: Clause, at: number): readonly string[] => {
    const { concerns } = clause;
    if (asking.includes(clause)) {
      // One question asks for what the whole message is about.
      const isOne = asking.length === 1 && concerns.length === 1;
      if (!isOne) return ownConcerns(clause, weighing);
      const isAside = isSure(whole) && weighing.shareOf(concerns[0] as string, whole) < FAINT;
      return weighing.isConditional && isAside ? [] : concerns;
    }
    if (concerns.length === 0) return concerns;
    if (!isQuestion(clause.words) && isAskedToo(clauses, at)) return concerns;
    if (isEnumerated(clauses, at)) return concerns;
    // "RDS: encryption at rest. S3: deletion of data."
    const own = weighing.of(clause);
    const isPoint = clause.targets.length > 0 && isSure(own) && says(clause, own, weighing);
    if (asking.length === 0 && isPoint) return withoutAsides(clause, own, weighing);
    if (isTold && !isQuestion(clause.words)) return [];
    if (!isWeighed) return concerns;
    return concerns.filter((id) => isListed(clause, id) || weighing.shareOf(id, whole) >= FAINT);
  };
  const weighed = clauses.map((clause, at) => {
    const own = read(clause, at);
    const concerns = unique(own.flatMap(narrowest), (id) => id);
    const opinion = weighing.of(clause);
    const asks =
      asking.length > 1 &&
      asking.includes(clause) &&
      concerns.some((id) => weighing.shareOf(id, opinion) >= ADMITTED);
    return { ...clause, concerns, asks };
  });
  if (said.length === 0 || weighed.some(({ concerns }) => concerns.length > 0)) return weighed;
  // All that was said is said in passing.
  const meant = isSure(whole) ? whole.first?.concern : undefined;
  return clauses.map((clause) =>
    meant !== undefined && clause.concerns.length > 0 ? { ...clause, concerns: [meant] } : clause,
  );
}

/** Weighs the words where no phrase decides. `least`: the share that is enough. */
export function likelyConcerns(weighing: Weighing, least = LIKELY): Likely {
  const opinion = weighing.told();
  const { first, nothing } = opinion;
  const isMeant = first !== null && first.share >= least && nothing < NOTHING;
  return {
    meant: isMeant ? first.concern : null,
    likely: opinion
      .atLeast(WORTH_ASKING)
      .slice(0, MOST_CHOICES)
      .map(({ concern }) => concern),
  };
}
