/** Two tasks in one message: both are asked about only where the message says so. */
import {
  asksWhich,
  type Clause,
  isEnumerated,
  isQuestion,
  isReadFrom,
  ofAll,
  unique,
} from '../clauses/clause';
import { goesOn, isParallel, pointsBack } from '../clauses/leaning-clauses';
import type { Weighing } from '../clauses/weighing';
import { isOfStandard } from '../lexicon/standards';
import type { Word } from '../lexicon/words';
import { AUXILIARIES, asksOfEach, hasAny, JOINERS, joinsAt, WHO } from '../text/grammar';
import type { Span } from '../text/spans';
import type { Opinion } from '../weights/evidence';
import { CLEAR, ENOUGH, HARDLY, LIKELY, SLIGHT } from '../weights/thresholds';
import { isRow } from './listed-tasks';

/** How many words a list may have between one task and the next. */
const REACH = 1;

/** Whether "and", "plus" or "&" joins something: "or" sets two ways against each other, and asks about one. */
const joins = ({ words }: Clause): boolean =>
  words.some(
    ({ word }, at) => joinsAt(words, at) && word !== 'then' && (word !== 'or' || asksOfEach(words)),
  );

/** "Patching, snapshots, fine grained access": whether a task stands right before or behind another, cut off by a comma. */
function isItem({ words, mentions: { concerns, names } }: Clause, id: string): boolean {
  const isName = (at: number) => names.some(({ start, end }) => start <= at && at < end);
  return concerns.some((mention, at) => {
    const { value, start } = mention;
    const before = concerns[at - 1];
    if (!before || !(isReadFrom(id, mention) || isReadFrom(id, before))) return false;
    if ((value.generic || value.hint) && !isRow(words, concerns)) return false;
    let more = 0;
    for (let place = before.end; place < start; place += 1) if (!isName(place)) more += 1;
    if (more > REACH) return false;
    return words.slice(before.end, start + 1).some((word) => word.afterComma || word.afterBreak);
  });
}

/** "Does AWS keep our images, *and who may call the API?*": not "and who says for how long", "and who guards them". */
const asksMore = (clause: Clause | undefined): boolean =>
  JOINERS.stems.has(clause?.joiner ?? '') &&
  clause?.joiner !== 'or' &&
  !pointsBack(clause?.words ?? []);

/** Whether a word of the trade says a task. */
const says = ({ mentions: { concerns } }: Clause, id: string): boolean =>
  concerns.some((mention) => isReadFrom(id, mention) && !mention.value.weak);

/** "Sea cables and links between Regions": whether only words say a task that prove nothing beside others. */
function isOnlyHint({ words, mentions: { concerns } }: Clause, id: string): boolean {
  const said = concerns.filter((mention) => isReadFrom(id, mention));
  return said.length > 0 && !asksOfEach(words) && said.every(({ value }) => value.hint);
}

/** How many words a question may have that only names its task. */
const MOST_OF_FRAGMENT = 4;

/** "Encryption at rest? Delivery logs?": a question that only names its task. */
const isFragment = ({ words, unexplained, mentions: { concerns } }: Clause): boolean =>
  words.length <= MOST_OF_FRAGMENT &&
  words.at(-1)?.asks === true &&
  unexplained.length < 2 &&
  concerns.some(({ value }) => !value.generic && !value.hint) &&
  !hasAny(words, AUXILIARIES);

/** "ISO 27001 A.6.3, awareness and training": the standard that asks for a task is no task beside it. */
const isOnlySource = ({ words, mentions: { concerns } }: Clause, id: string): boolean =>
  id === 'compliance' &&
  concerns.every(
    (mention) =>
      !isReadFrom(id, mention) ||
      (isOfStandard(words, mention.start) && namesControl(words, mention)),
  );

/** "PCI DSS *11.4*", "requirement *5* of PCI DSS", not "SOC 2": whether a number beside a standard says which control. */
const namesControl = (words: readonly Word[], { start, end }: Span): boolean =>
  words.some(({ word }, at) => /^\d{1,2}$/.test(word) && (at < start || at >= end));

/** Whether the task of a clause is asked for by a question of its own, or listed beside another. */
function isAskedBeside(
  clauses: readonly Clause[],
  at: number,
  id: string,
  weighing: Weighing,
): boolean {
  const clause = clauses[at] as Clause;
  if (!clause.concerns.includes(id) || isOnlySource(clause, id)) return false;
  if ((joins(clause) && !isOnlyHint(clause, id)) || isItem(clause, id)) return true;
  if (isEnumerated(clauses, at)) return true;
  const own = weighing.shareOf(id, weighing.of(clause));
  if (isParallel(clauses, at) && own >= (says(clause, id) ? SLIGHT : LIKELY)) return true;
  if (goesOn(clauses[at + 1]) && isQuestion(clause.words) && !isOnlyHint(clause, id)) return true;
  if (own >= LIKELY && isFragment(clause)) return true;
  if (own >= LIKELY && isQuestion(clause.words) && asksMore(clauses[at + 1])) return true;
  if (clauses.length < 2) return false;
  if (own < ENOUGH) return clause.asks && weighing.ofTopic(clause) !== null;
  if (clause.asks) return true;
  return isQuestion(clause.words)
    ? hasAny(clause.words, WHO) || asksWhich(clause.words)
    : clause.targets.length > 0;
}

/** "Is it backed up by AWS, or do I need Velero for the state?": what begins with "or" asks about the same task. */
export function withoutAlternatives(clauses: readonly Clause[]): readonly Clause[] {
  return clauses.map((clause, at) => {
    const before = clauses[at - 1];
    const isTold = before !== undefined && before.concerns.length > 0;
    return clause.joiner === 'or' && isTold ? { ...clause, concerns: [] } : clause;
  });
}

/**
 * The clauses without the tasks that all words together hardly speak for, where they leave no doubt about another that
 * is said, and nothing joins the two.
 */
export function withoutSecondTasks(
  clauses: readonly Clause[],
  weighing: Weighing,
): readonly Clause[] {
  const said = unique(
    ofAll(clauses, ({ concerns }) => concerns),
    (id) => id,
  );
  if (said.length < 2) return clauses;
  const isMeant = (id: string, { first }: Opinion) =>
    first !== null && first.share >= CLEAR && weighing.isOf(id, first);
  const opinion = [weighing.told(), weighing.all()].find((each) =>
    said.some((id) => isMeant(id, each)),
  );
  const meant = opinion && said.find((id) => isMeant(id, opinion));
  if (!opinion || !meant) return clauses;
  const isFaint = (id: string) =>
    id !== meant &&
    weighing.shareOf(id, opinion) < HARDLY &&
    weighing.shareOf(id, weighing.all()) < HARDLY &&
    !clauses.some((_, at) => isAskedBeside(clauses, at, id, weighing));
  if (!said.some(isFaint)) return clauses;
  return clauses.map((clause) => {
    const left = clause.concerns.filter((id) => !isFaint(id));
    // "… key material, who keeps the copy of it": asked by the clause that says the other task.
    return {
      ...clause,
      concerns: left.length < clause.concerns.length && left.length === 0 ? [meant] : left,
    };
  });
}
