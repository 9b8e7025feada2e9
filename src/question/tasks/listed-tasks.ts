/** Tasks of one breath that are listed, so that all of them are asked about. */
import { type Clause, isReadFrom } from '../clauses/clause';
import type { Weighing } from '../clauses/weighing';
import type { Word } from '../lexicon/words';
import { isOnlyList } from '../names/coordination';
import { asksOfEach, COMPARING, hasAny, joinsAt, stems } from '../text/grammar';
import type { Span } from '../text/spans';
import { isLikely, isSure } from '../weights/evidence';
import { HARDLY, RATHER, SLIGHT } from '../weights/thresholds';
import { hasParts, type Part, partsOf } from './listed-parts';

/** How far before a word for a task "and" still joins it to another. */
const REACH = 3;
const ASKING = stems('who whose how what which where when does do is are can');

/** "We have no access to it, *so* hardening it is not ours", "…, *is* uptime ours": what follows is no thing of a list. */
const CONCLUDING = stems('so but then because since if when although though is are does do was');

/** "And Glacier *for* the auditors": what follows says of what, for whom or where. */
const ASIDES = stems('for in on by under inside via from with at through during');

/** Whether "and" stands among some words and joins the last of them to what stands before, not a word between. */
function isJoined(words: readonly Word[]): boolean {
  const joiner = words.findLastIndex((_, at) => joinsAt(words, at));
  return joiner >= 0 && !hasAny(words.slice(joiner + 2), ASIDES);
}

/** "Encryption, backups, hosts": three tasks or more, cut off by commas, whatever each word proves by itself. */
export const isRow = (words: readonly Word[], tasks: readonly Span[]): boolean =>
  tasks.length > 2 && tasks.every(({ start }, at) => at === 0 || words[start]?.afterComma === true);

/** Whether a task of a clause is joined to another by "and" or by a comma: both are asked about. */
export function isListed({ words, mentions: { concerns } }: Clause, id: string): boolean {
  const at = concerns.findIndex((mention) => isReadFrom(id, mention));
  const joins = (left: number) => {
    const [one, two] = [concerns[left], concerns[left + 1]];
    const first = words[two?.start ?? 0];
    if (!one || !two || ((one.value.generic || two.value.generic) && !asksOfEach(words)))
      return false;
    // "Patches - snapshots - TLS" are a list; one dash is none.
    if (first?.afterBreak) return words[one.start]?.afterBreak === true;
    if ((one.value.hint || two.value.hint) && !isRow(words, concerns) && !asksOfEach(words))
      return false;
    // "CloudTrail logs, how long are they kept?"
    if (ASKING.has(first)) return false;
    const between = words.slice(Math.max(one.end, two.start - REACH), two.start);
    return (
      two.start === one.end ||
      first?.afterComma === true ||
      // "Lake Formation permissions, Security Lake retention, who?"
      (isOnlyList(words) && between.some((word) => word.afterComma)) ||
      (between.at(-1)?.afterComma === true && !CONCLUDING.has(between.at(-1))) ||
      isJoined(words.slice(Math.max(one.end, two.start - REACH), two.start + 1))
    );
  };
  return joins(at - 1) || joins(at);
}

/** Whether a task is among some, or differs from one of them only by what the service decides. */
const isAmong = (concern: string, tasks: readonly string[], weighing: Weighing): boolean =>
  tasks.some(
    (id) => weighing.concernsOf(id).includes(concern) || weighing.dependsOnService(id, concern),
  );

/** "*Image updates* and antivirus", "who *hardens* and scans it": the task of a part that its words speak for, as well as a phrase. */
function provenByPart(
  { clause, isJoined, isHead, isDeed }: Part,
  weighing: Weighing,
): readonly string[] {
  if (!isDeed && !(isJoined && isHead)) return [];
  const opinion = weighing.ofPart(clause);
  const { first } = opinion;
  if (!first || !isLikely(opinion)) return [];
  // "Kinesis stream *for alarms*, encryption at rest: whose?"
  const isSaid = clause.mentions.concerns.some(
    ({ value, start }) =>
      weighing.isOf(value.id, first) && !hasAny(clause.words.slice(0, start), ASIDES),
  );
  return isDeed || isSaid ? [first.concern] : [];
}

/** The task that a part without a phrase adds to a list: "MFA, and the keys in KMS". */
function addedByPart(
  { clause, isJoined, isItem }: Part,
  whole: Clause,
  tasks: readonly string[],
  weighing: Weighing,
): readonly string[] {
  if (!(isJoined || isItem) || clause.mentions.concerns.length > 0) return [];
  // "Parameter Store and Secrets Manager, is rotation ours in both?": a name alone is no task.
  const [name] = clause.mentions.names;
  if (name && name.value.core === clause.words.length) return [];
  // "Is it us or Amazon who must keep it in Europe?" sets parties side by side.
  if (clause.words[0]?.word === 'or') return [];
  // "Fargate vs plain EC2 for the jobs" sets services side by side.
  if (COMPARING.has(clause.words[0]) && whole.targets.length > 1) return [];
  const opinion = weighing.ofPart(clause);
  const concern = opinion.first?.concern;
  const isOfEach = weighing.isOfEach;
  if (concern === undefined || isAmong(concern, tasks, weighing)) return [];
  // "Maintenance windows + users, who does which?"
  if (!(isOfEach ? isLikely(opinion, RATHER) : isSure(opinion))) return [];
  // "Grants on the lake, plus Athena encryption": each service has a task of its own.
  const isApart =
    whole.targets.length > 1 && name !== undefined && name.end - name.start < clause.words.length;
  return isApart || isOfEach || weighing.shareOf(concern, weighing.of(whole)) >= HARDLY
    ? [concern]
    : [];
}

/** The tasks that a part with phrases says: another where its own words leave no doubt, "hardening of the OS image". */
function saidByPart(
  { clause }: Part,
  tasks: readonly string[],
  weighing: Weighing,
): readonly string[] {
  const said = tasks.filter((id) =>
    clause.mentions.concerns.some((mention) => isReadFrom(id, mention)),
  );
  if (said.length === 0) return said;
  const opinion = weighing.ofPart(clause);
  const { first } = opinion;
  if (!first || !isSure(opinion)) return said;
  return said.map((id) =>
    weighing.shareOf(id, opinion) >= SLIGHT || weighing.dependsOnService(id, first.concern)
      ? id
      : first.concern,
  );
}

/** The tasks of a clause that lists, read part by part. */
export function byParts(
  clause: Clause,
  tasks: readonly string[],
  weighing: Weighing,
): readonly string[] {
  const [only, ...others] = tasks;
  if (only === undefined || !hasParts(clause)) return tasks;
  if (others.length === 0) {
    const parts = partsOf(clause);
    const proven = parts
      .flatMap((part) => provenByPart(part, weighing))
      .filter((id) => !isAmong(id, tasks, weighing));
    if (proven.length > 0) return [only, ...proven];
    // All words together may speak against the only task that is said, or for nothing beside it.
    const share = weighing.shareOf(only, weighing.of(clause));
    const isAll = share > 1 - HARDLY;
    const isOne = share < SLIGHT || (isAll && clause.targets.length < 2);
    if (isOne && !weighing.isOfEach) return tasks;
    return [only, ...parts.flatMap((part) => addedByPart(part, clause, tasks, weighing))];
  }
  const isSaid = (id: string) =>
    clause.mentions.concerns.some((mention) => isReadFrom(id, mention));
  if (!tasks.every(isSaid)) return tasks;
  return partsOf(clause).flatMap((part) => {
    const deeds = part.isDeed ? provenByPart(part, weighing) : [];
    if (deeds.some((id) => !isAmong(id, tasks, weighing))) return deeds;
    return part.isItem || (weighing.isOfEach && part.clause.mentions.concerns.length === 0)
      ? addedByPart(part, clause, tasks, weighing)
      : saidByPart(part, tasks, weighing);
  });
}
