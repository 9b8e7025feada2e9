/** The tasks that each clause of a message asks for, where phrases alone would say too many, or too few. */
import { type Clause, isEnumerated, isQuestion, ofAll, unique } from '../clauses/clause';
import { isSaidToBe } from '../clauses/clauses';
import { isAskedToo } from '../clauses/scenes';
import type { Weighing } from '../clauses/weighing';
import { asksOfEach, JOINERS } from '../text/grammar';
import { isLikely, isSure, type Opinion } from '../weights/evidence';
import { ADMITTED, FAINT, LIKELY, SLIGHT } from '../weights/thresholds';
import { byParts, isListed } from './listed-tasks';
import { ownConcerns, proven, says, withoutAsides, withTopic } from './own-tasks';

/** The task that a question tells: by itself, or as likely, where all words together are sure of the same. */
function toldBy(clause: Clause, whole: Opinion, weighing: Weighing): string | null {
  const opinion = weighing.of(clause);
  const concern = opinion.first?.concern ?? null;
  const isShared = isSure(whole) && concern === whole.first?.concern;
  return isSure(opinion) || (isShared && isLikely(opinion)) ? concern : null;
}

/** "Alerts go out over SNS. If SNS is down, who fixes that?": what a condition and its question ask for without doubt. */
function toldUnderCondition(weighing: Weighing): readonly string[] {
  const opinion = weighing.told();
  const isApart = opinion !== weighing.all() && isSure(opinion);
  return isApart && opinion.first ? [opinion.first.concern] : [];
}

/** "… + who may start it, both ours?" */
const asksForBoth = (clause: Clause | undefined): boolean =>
  clause !== undefined &&
  (JOINERS.stems.has(clause.joiner ?? '') || clause.words[0]?.afterComma === true) &&
  asksOfEach(clause.words);

/** All clauses, and what all of their words together speak for. */
interface Message {
  readonly clauses: readonly Clause[];
  readonly weighing: Weighing;
  readonly whole: Opinion;
  /** What questions ask for without doubt, so that other sentences only lead up to it. */
  readonly told: readonly string[];
}

/** The tasks of a clause that asks. */
function askedFor(clause: Clause, { weighing, whole }: Message): readonly string[] {
  const { concerns } = clause;
  const [id, ...others] = concerns;
  // One question asks for what the whole message is about.
  const isOne = weighing.asking.length === 1 && others.length === 0;
  if (id === undefined || !isOne) return ownConcerns(clause, weighing);
  const isAside = isSure(whole) && weighing.shareOf(id, whole) < FAINT;
  if (weighing.isConditional && isAside) return [];
  // "PCI 11.4 (penetration testing): who has to test the web application?"
  const meant = isAside && weighing.isPhrased(whole.first) ? whole.first : null;
  const own = weighing.of(clause);
  return meant && !isSure(own) && own.shareOf(meant.concern) >= SLIGHT ? [meant.concern] : concerns;
}

/** The tasks of a clause that asks for none of its own: those that it adds to the question, not those of its story. */
function addedBy(clause: Clause, at: number, message: Message): readonly string[] {
  const { concerns, targets, words } = clause;
  const { clauses, weighing, whole, told } = message;
  if (concerns.length === 0) {
    const opinion = weighing.of(clause);
    // "Python libraries in the job + who may start the job, both ours?"
    const isOfBoth = asksForBoth(clauses[at + 1]) && isSure(opinion);
    return isOfBoth && opinion.first ? [opinion.first.concern] : concerns;
  }
  const isTelling = !isQuestion(words);
  // "Scaling is theirs, and the packages?"
  if (isTelling && clauses[at + 1]?.joiner === 'and' && isSaidToBe(words, words.length)) return [];
  if (isTelling && isAskedToo(clauses, at)) return concerns;
  if (isEnumerated(clauses, at)) return concerns;
  // "RDS: encryption at rest. S3: deletion of data."
  const own = weighing.of(clause);
  const isPoint = targets.length > 0 && isSure(own) && says(clause, own, weighing);
  if (weighing.asking.length === 0 && told.length === 0 && isPoint)
    return withoutAsides(clause, own, weighing);
  // "A leaked access key, who kills it?": both say the same.
  if (told.length > 0 && isTelling) return concerns.filter((id) => told.includes(id));
  // "We encrypt it. If the library has a bug, who updates it?": the question says what it is told to ask for.
  const same = concerns.filter((id) => weighing.concernsOf(id).some((each) => told.includes(each)));
  if (same.length > 0) return same;
  if (whole.first === null || whole.first.share < LIKELY) return concerns;
  return concerns.filter((id) => isListed(clause, id) || weighing.shareOf(id, whole) >= FAINT);
}

/** "Nobody may read it on its way. Who encrypts?": the concerns said of a family, which say more than it. */
function narrowest(id: string, said: readonly string[], weighing: Weighing): readonly string[] {
  const narrower = said.filter((each) => weighing.familyOf(each) === id);
  return narrower.length > 0 ? narrower : [id];
}

/** A clause with the tasks that it asks for, which all of its words may confirm. */
function withConcerns(
  clause: Clause,
  concerns: readonly string[],
  { weighing, told }: Message,
): Clause {
  const { asking } = weighing;
  const opinion = weighing.of(clause);
  const isConfirmed =
    (asking.length > 1 || weighing.isParallel(clause)) &&
    asking.includes(clause) &&
    concerns.some((id) => weighing.shareOf(id, opinion) >= ADMITTED);
  // "If the library has a bug, who updates it?" leads up to nothing.
  const isTold =
    weighing.isConditional && isQuestion(clause.words) && concerns.some((id) => told.includes(id));
  return { ...clause, concerns, asks: isConfirmed || isTold };
}

/** "Who safeguards the key, and who writes the policy? I only care about the key.": what is said before gives way. */
function withSingledOutTask(
  weighed: readonly Clause[],
  clauses: readonly Clause[],
  weighing: Weighing,
): readonly Clause[] {
  const { singled } = weighing;
  if (!singled) return weighed;
  const at = clauses.indexOf(singled);
  const single = singled.concerns.flatMap((id) => [id, ...weighing.concernsOf(id)]);
  const left = weighed.map((clause, place) => ({
    ...clause,
    concerns: place < at ? clause.concerns.filter((id) => single.includes(id)) : clause.concerns,
  }));
  const isSaid = left.some(({ concerns }) => concerns.length > 0);
  return isSaid ? left : left.with(at, singled);
}

/** The clauses where all that was said is said in passing: what the whole message is sure of takes its place. */
function saidInPassing(clauses: readonly Clause[], whole: Opinion): readonly Clause[] {
  const meant = isSure(whole) ? whole.first?.concern : undefined;
  if (meant === undefined) return clauses;
  return clauses.map((clause) =>
    clause.concerns.length > 0 ? { ...clause, concerns: [meant] } : clause,
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
  const { asking } = weighing;
  // "Grants, plus encryption. Both ours?" asks about what is told.
  const asksAny = clauses.some(({ words }) => isQuestion(words) && !asksOfEach(words));
  const inParts = (clause: Clause, tasks: readonly string[]) => {
    // "A password of an old breach was used. Whose job is it to stop that?": what is told is no list of tasks.
    const isAsked = asksAny ? isQuestion(clause.words) : asking.length === 0;
    return isAsked || asking.includes(clause)
      ? unique(byParts(clause, tasks, weighing), (id) => id)
      : tasks;
  };
  if (clauses.length < 2 && said.length < 2) {
    return clauses.map((clause) => ({ ...clause, concerns: inParts(clause, clause.concerns) }));
  }
  const whole = weighing.all();
  const told = weighing.isConditional
    ? toldUnderCondition(weighing)
    : asking.flatMap((clause) => toldBy(clause, whole, weighing) ?? []);
  const message: Message = { clauses, weighing, whole, told };
  const weighed = clauses.map((clause, at) => {
    const topic = told.length > 0 && !asking.includes(clause) ? withTopic(clause, weighing) : [];
    if (topic.length > 0) return { ...clause, concerns: topic, asks: true };
    const own = asking.includes(clause) ? askedFor(clause, message) : addedBy(clause, at, message);
    const sure = inParts(
      clause,
      clauses.length > 1
        ? proven(clause, own, weighing, isEnumerated(clauses, at), said.length === own.length)
        : own,
    );
    const concerns = unique(
      sure.flatMap((id) => narrowest(id, said, weighing)),
      (id) => id,
    );
    return withConcerns(clause, concerns, message);
  });
  if (said.length === 0 || weighed.some(({ concerns }) => concerns.length > 0))
    return said.length > 1 ? withSingledOutTask(weighed, clauses, weighing) : weighed;
  return saidInPassing(clauses, whole);
}
