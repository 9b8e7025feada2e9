/** Which of several services is meant, where a message neither lists nor compares them. */
import { isBehindParty } from '../form/alternatives';
import { tailLength } from '../form/confirming';
import { textOf, type Word } from '../lexicon/words';
import { areListed, joins } from '../names/coordination';
import type { Ask, TargetRef } from '../question';
import {
  AUXILIARIES,
  AWS,
  DETERMINERS,
  hasAny,
  JOINERS,
  SETTING_APART,
  WHO,
} from '../text/grammar';
import { type Clause, isEnumerated, isQuestion, targetKey } from './clause';
import { isBareName } from './headings';
import { hasRole, madeFor, sourceOf } from './made-for';

/** "We use EC2. We use RDS. Who …?": sentences that begin alike tell of their services alike. */
function areAlike(clauses: readonly Clause[]): boolean {
  const starts = clauses
    .filter(({ targets }) => targets.length > 0)
    .map(({ words }) => textOf(words.slice(0, 2)));
  return new Set(starts).size < starts.length;
}

const isSmall = (word: Word): boolean => DETERMINERS.has(word) || AWS.has(word);

/** How many words a thing has that is listed before a comma: "API Gateway custom domain, AppSync custom domain". */
const LISTED = 2;

const isNextOf = (between: readonly Word[], name: Word | undefined): boolean =>
  between.every(isSmall) ||
  (name?.afterComma === true &&
    between.length <= LISTED &&
    !hasAny(between, AUXILIARIES) &&
    // "Secrets Manager rotation failed, Lambda error"
    !between.some(({ word }) => word.endsWith('ed')));

/** Whether words join the names of clauses: a joiner between two of them, or nothing. */
function areJoined(clauses: readonly Clause[]): boolean {
  const bare = clauses.filter(isBareName);
  const isPoint = clauses.some((clause, at) => isEnumerated(clauses, at) && bare.includes(clause));
  if (bare.length > 1 || isPoint || areAlike(clauses)) return true;
  let isNamed = false;
  for (const { words, mentions } of clauses) {
    let from = 0;
    let last = '';
    for (const { start, end, value } of mentions.names) {
      const { service } = value.target;
      // "MediaConnect MediaLive MediaTailor: who …", "Shield, WAF", but not "the ACM imported one"
      const isNext =
        from > 0 && service !== last && isNextOf(words.slice(from, start), words[start]);
      last = service;
      if (isNamed && (isNext || joins(words.slice(from, start)))) return true;
      isNamed = true;
      from = end;
    }
    // "… or not?" joins nothing, nor does "AWS or the county?"
    const party = words.findIndex((_, at) => at > from && isBehindParty(words, at));
    const end = party < 0 ? words.length - tailLength(words) : party;
    if (isNamed && joins(words.slice(from, end))) return true;
  }
  return false;
}

/** "Traffic from EC2 to S3", "DataSync from the campus to S3": the ends of a way. */
const isWay = ({ words, mentions: { names } }: Clause): boolean => {
  const last = names.at(-1)?.start ?? 0;
  return (
    names.length > 1 &&
    /^(?:to|towards?)$/.test(words[last - 1]?.word ?? '') &&
    words.slice(0, last).some(({ word }) => word === 'from')
  );
};

/** "OpenSearch: who upgrades it. FSx: who backs it up." */
const asksTwice = (clauses: readonly Clause[]): boolean =>
  clauses.filter(({ words }) => hasAny(words, WHO)).length > 1;

function withoutReporting(
  targets: readonly TargetRef[],
  clauses: readonly Clause[],
): readonly TargetRef[] {
  const left = targets.filter((target) => !hasRole(clauses, target, 'reports'));
  return left.length > 0 ? left : targets;
}

/** "For Secrets Manager, the rotation of RDS secrets needs our own Lambda": what a sentence says first that it is about. */
const topicOf = (clauses: readonly Clause[]): readonly TargetRef[] =>
  clauses.flatMap(({ words, mentions: { names } }) => {
    const [first, second] = names;
    // "For S3, EFS and RDS: who …?"
    if (!first || (second && areListed(words, first, second))) return [];
    const at = DETERMINERS.has(words[first.start - 1]) ? first.start - 2 : first.start - 1;
    const next = words[first.end];
    const isTopic =
      TOPIC.test(words[at]?.word ?? '') &&
      words.slice(0, at).every((each) => JOINERS.has(each) || OPENING.test(each.word)) &&
      (next === undefined || next.afterComma || next.afterBreak);
    return isTopic ? [first.value.target] : [];
  });
const OPENING = /^(?:hey|hi|hello|ok|okay|so|now)$/;

/** Whether no question names another service than the topic. */
const asksNoneOf = (clauses: readonly Clause[], topic: TargetRef | undefined): boolean =>
  clauses.some(({ words, targets }) => isQuestion(words) && targets.length === 0) &&
  clauses.every(
    ({ words, targets }) =>
      !isQuestion(words) || targets.every(({ service }) => service === topic?.service),
  );

const TOPIC = /^(?:for|on|in|with|about|regarding|re)$/;

/** "14 VPN endpoints … The Client VPN certificate": a word of a longer name, which says which. */
function withoutShortNames(
  targets: readonly TargetRef[],
  clauses: readonly Clause[],
): readonly TargetRef[] {
  const names = clauses.flatMap(({ words, mentions }, clause) =>
    mentions.names.map(({ start, end, value }) => ({
      target: targetKey(value.target),
      stems: words.slice(start, end).map(({ stem }) => stem),
      everyday: value.everyday,
      clause,
    })),
  );
  const isPart = (target: TargetRef) => {
    const own = names.filter((name) => name.target === targetKey(target));
    return own.every(({ everyday, clause, stems: [stem, second] }) =>
      names.some(
        (each) =>
          everyday &&
          second === undefined &&
          stem !== undefined &&
          each.target !== targetKey(target) &&
          each.clause !== clause &&
          each.stems.length > 1 &&
          each.stems.includes(stem),
      ),
    );
  };
  return targets.filter((target) => !isPart(target));
}

/** "Our VMs' disks, the gp3 ones": a machine, beside what is in it. */
function withoutMachines(
  targets: readonly TargetRef[],
  clauses: readonly Clause[],
): readonly TargetRef[] {
  const isMachine = (target: TargetRef) =>
    hasRole(clauses, target, 'carries') &&
    clauses.every(({ mentions: { names } }) =>
      names.every(
        ({ value }) => value.target.service !== target.service || value.certainty === 'ambiguous',
      ),
    );
  return targets.filter((target) => !isMachine(target));
}

/** Whether an ask is about several services that only stand in one message. */
function isOpen({ targets, form }: Ask, clauses: readonly Clause[]): boolean {
  if (form.kind === 'compare' || new Set(targets.map(({ service }) => service)).size < 2)
    return false;
  if (asksTwice(clauses) || clauses.some(({ words }) => hasAny(words, SETTING_APART))) return false;
  const said = clauses.filter((clause) => clause.targets.length > 0);
  const isSaid = (target: TargetRef) =>
    said.some((clause) => clause.targets.some((each) => targetKey(each) === targetKey(target)));
  return targets.every(isSaid) && !said.some(isWay) && !areJoined(clauses);
}

/** What is most likely meant by an ask. Where more than one service is left, nothing tells which. */
export function chooseTargets(
  said: Ask,
  clauses: readonly Clause[],
): { readonly ask: Ask; readonly candidates: readonly TargetRef[] } {
  const source = sourceOf(said, clauses);
  if (source) return { ask: { ...said, targets: [source] }, candidates: [] };
  if (said.targets.length < 2) return { ask: said, candidates: [] };
  const isTwo = said.form.kind === 'compare' || asksTwice(clauses);
  const ask = isTwo ? said : { ...said, targets: withoutShortNames(said.targets, clauses) };
  const topic = topicOf(clauses);
  const isTold = ask.form.kind !== 'compare' && asksNoneOf(clauses, topic[0]);
  if (topic.length === 1 && isTold) return { ask: { ...ask, targets: topic }, candidates: [] };
  if (!isOpen(ask, clauses)) return { ask, candidates: [] };
  const likely = [madeFor(ask, clauses), topic].find(({ length }) => length === 1);
  const targets = likely ?? withoutReporting(withoutMachines(ask.targets, clauses), clauses);
  const isOne = new Set(targets.map(({ service }) => service)).size === 1;
  return isOne
    ? { ask: { ...ask, targets }, candidates: [] }
    : { ask: { ...ask, targets: [] }, candidates: targets };
}
