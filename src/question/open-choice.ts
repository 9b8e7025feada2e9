/** Which of several services is meant, where a message neither lists nor compares them. */
import { type Clause, targetKey } from './clause';
import {
  AUXILIARIES,
  AWS,
  COMPARING,
  DETERMINERS,
  hasAny,
  JOINERS,
  SETTING_APART,
  stems,
  WHO,
} from './grammar';
import type { Ask, TargetRef } from './question';
import { reportsOnOthers } from './reporting-services';
import { textOf, type Word } from './words';

/** Words that take several things together: "both", "each of them". */
const TOGETHER = stems('both each every either neither nor respectively between together well');

const joins = (words: readonly Word[]): boolean =>
  hasAny(words, JOINERS) ||
  hasAny(words, COMPARING) ||
  hasAny(words, TOGETHER) ||
  // "Glacier, not only S3"
  words.some(({ word }, at) => word === 'only' && words[at - 1]?.stem === 'not');

/** "We use EC2. We use RDS. Who …?": sentences that begin alike tell of their services alike. */
function areAlike(clauses: readonly Clause[]): boolean {
  const starts = clauses
    .filter(({ targets }) => targets.length > 0)
    .map(({ words }) => textOf(words.slice(0, 2)));
  return new Set(starts).size < starts.length;
}

/** "Secrets Manager; Parameter Store: who …": nothing but a name. */
const isBareName = ({ words, mentions: { names } }: Clause): boolean =>
  names.some(({ start, end }) => start === 0 && end === words.length);

const isSmall = ({ stem }: Word): boolean => DETERMINERS.has(stem) || AWS.has(stem);

/** How many words a thing has that is listed before a comma: "API Gateway custom domain, AppSync custom domain". */
const LISTED = 2;

const isNextOf = (between: readonly Word[], name: Word | undefined): boolean =>
  between.every(isSmall) ||
  (name?.afterComma === true && between.length <= LISTED && !hasAny(between, AUXILIARIES));

/** Whether words join the names of clauses: a joiner between two of them, or nothing. */
function areJoined(clauses: readonly Clause[]): boolean {
  if (clauses.filter(isBareName).length > 1 || areAlike(clauses)) return true;
  let isNamed = false;
  for (const { words, mentions } of clauses) {
    let from = 0;
    for (const { start, end } of mentions.names) {
      // "MediaConnect MediaLive MediaTailor: who …", "Shield, WAF"
      const isNext = from > 0 && isNextOf(words.slice(from, start), words[start]);
      if (isNamed && (isNext || joins(words.slice(from, start)))) return true;
      isNamed = true;
      from = end;
    }
    if (isNamed && joins(words.slice(from))) return true;
  }
  return false;
}

/** "Traffic from EC2 to S3", "DataSync from the campus to S3": the ends of a way. */
const isWay = ({ words, mentions: { names } }: Clause): boolean => {
  const last = names.at(-1)?.start ?? 0;
  return (
    names.length > 1 &&
    words[last - 1]?.word === 'to' &&
    words.slice(0, last).some(({ word }) => word === 'from')
  );
};

/** "OpenSearch: who upgrades it. FSx: who backs it up." */
const asksTwice = (clauses: readonly Clause[]): boolean =>
  clauses.filter(({ words }) => hasAny(words, WHO)).length > 1;

const withoutReporting = (targets: readonly TargetRef[]): readonly TargetRef[] => {
  const left = targets.filter(({ service }) => !reportsOnOthers(service));
  return left.length > 0 ? left : targets;
};

/** "NLB with an ACM certificate: who renews it?": who issued it. */
const issuerOf = ({ targets, concerns }: Ask): readonly TargetRef[] =>
  concerns.every((id) => id === 'certificate-management')
    ? targets.filter(({ service }) => service === 'acm')
    : [];

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
  ask: Ask,
  clauses: readonly Clause[],
): { readonly ask: Ask; readonly candidates: readonly TargetRef[] } {
  if (ask.targets.length < 2 || !isOpen(ask, clauses)) return { ask, candidates: [] };
  const issuer = issuerOf(ask);
  const targets = issuer.length > 0 ? issuer : withoutReporting(ask.targets);
  const isOne = new Set(targets.map(({ service }) => service)).size === 1;
  return isOne
    ? { ask: { ...ask, targets }, candidates: [] }
    : { ask: { ...ask, targets: [] }, candidates: targets };
}
