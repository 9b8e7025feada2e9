/** Services that are there for others: for one task, as ACM for the certificates, or to report on them. */
import type { Role } from '../../catalog';
import type { Name, NamedTarget } from '../lexicon/service-names';
import type { Word } from '../lexicon/words';
import { areListed } from '../names/coordination';
import type { Ask, Context, TargetRef } from '../question';
import { DETERMINERS, hasAny, JOINERS, PREPOSITIONS, stems } from '../text/grammar';
import { type Clause, ofAll } from './clause';

/** Whether a service that was named is this to others. */
export const hasRole = (clauses: readonly Clause[], { service }: TargetRef, role: Role): boolean =>
  clauses.some(({ mentions: { said } }) =>
    said.some(({ value }) => value.role === role && value.target.service === service),
  );

/** What is only a means to others, and is asked about by itself where it stands alone. */
const MEANS = 'means';

/**
 * What a service is there for. The keys of KMS, the copies of AWS Backup and the alarms of CloudWatch are those of another
 * service; a secret is of Secrets Manager. One that reports is about others, and roles are made for a service.
 */
function purposeOf({ madeFor: made, standsFor, role }: NamedTarget): string | null {
  if (made !== null) return made;
  if (standsFor === null || role === 'reports' || standsFor === 'identity-and-access') return null;
  return standsFor === 'credentials' ? standsFor : MEANS;
}

/**
 * "NLB with an ACM certificate: who renews it?", "secrets for RDS are in Secrets Manager, who rotates them?": what is
 * there for the task; "who patches it?" asks nothing of ACM, nor "encrypted with KMS: who turns it on?" of KMS.
 */
export function madeFor(
  { targets, concerns }: Ask,
  clauses: readonly Clause[],
): readonly TargetRef[] {
  const [concern] = concerns;
  if (concern === undefined || concerns.length > 1) return targets;
  const purposes = new Map(
    ofAll(clauses, ({ mentions }) => mentions.names).map(({ value }) => [
      value.target.service,
      purposeOf(value),
    ]),
  );
  const made = targets.filter(({ service }) => purposes.get(service) === concern);
  return made.length > 0 ? made : targets.filter(({ service }) => !purposes.get(service));
}

/** "The cert on our ALB comes from ACM", "the one that ACM issued": what comes of the one service that is there for the task. */
export function sourceOf(
  { targets, concerns, form }: Ask,
  clauses: readonly Clause[],
): TargetRef | null {
  const [concern] = concerns;
  if (concern === undefined || concerns.length > 1 || form.kind === 'compare') return null;
  let isTold = false;
  for (const { words, mentions } of clauses) {
    isTold ||= mentions.names.some(({ value }) => targets.includes(value.target));
    const source = mentions.said.find(({ value }) => value.madeFor === concern);
    const isSource = source && isTold && SOURCE.test(words[source.start - 1]?.word ?? '');
    const isListed = mentions.said.some((name) => source && areListed(words, name, source));
    if (isSource && !isListed) return source.value.target;
  }
  return null;
}
const SOURCE = /^(?:from|by|into|via|through|that|which)$/;

/** "RDS *KMS*", "*WAF* on our ALB": whether nothing but a small word that leads to it stands before the second name. */
function areSideBySide(words: readonly Word[], before: Name, name: Name): boolean {
  const between = words.slice(before.end, name.start);
  const isApart = words.slice(before.end, name.end).some(startsAnew);
  return !isApart && between.every(leads);
}
const leads = (word: Word): boolean =>
  !JOINERS.has(word) && (PREPOSITIONS.has(word) || DETERMINERS.has(word));
const startsAnew = ({ afterComma, afterBreak, startsSentence }: Word): boolean =>
  afterComma || afterBreak || startsSentence;

/**
 * "Is EBS encrypted by default?" – "And KMS key rotation?": a name that says the task, of the service that the
 * conversation is about, where that is asked about a task of the same family. @param familyOf by concern: its family
 */
export function asTaskOfTold(
  ask: Ask,
  clauses: readonly Clause[],
  context: Context,
  familyOf: (concern: string) => string | undefined,
): Ask {
  const [clause, ...others] = clauses;
  const [task, ...more] = clause?.mentions.names ?? [];
  if (!clause || !task || others.length + more.length > 0) return ask;
  const { standsFor: says, target } = task.value;
  if (says === null || target.variant !== null || context.targets.length !== 1) return ask;
  // "What about IAM *there*?"
  if (ask.concerns.length === 0 && clause.words.at(-1)?.word === 'there')
    return { ...ask, targets: context.targets, concerns: [says] };
  // "And if the cert comes from ACM?" turns to what is named.
  const leads = clause.words.slice(0, task.start);
  const goesOn = JOINERS.has(leads[0]) && leads.slice(1).every((word) => DETERMINERS.has(word));
  if (!goesOn) return ask;
  // "Who patches RDS?" – "And IAM?": it is what everybody calls the task.
  const isOther = !context.concerns.some((id) => familyOf(id) === familyOf(says));
  if (
    target.service === 'iam' &&
    ask.concerns.length === 0 &&
    isOther &&
    clause.words.length === task.end
  )
    return { ...ask, targets: context.targets, concerns: [says] };
  const isSaid = ask.concerns.length === 1 && ask.concerns[0] === says;
  const isOfSame = context.concerns.some((id) => (familyOf(id) ?? id) === familyOf(says));
  return isSaid && isOfSame ? { ...ask, targets: context.targets, concerns: [says] } : ask;
}

/** "Neptune: TLS + IAM auth": behind a heading, names that are listed beside tasks, as tasks of what it names; or null. */
function asTasksOfHeading(ask: Ask, { words, mentions }: Clause): Ask | null {
  const [heading, ...others] = mentions.names;
  if (heading?.start !== 0 || words[heading.end]?.afterBreak !== true) return null;
  const isTask = (name: Name) =>
    name.value.standsFor !== null && mentions.concerns.some((task) => areListed(words, task, name));
  if (!others.every(isTask)) return null;
  const said = others.flatMap(({ value }) => value.standsFor ?? []);
  return {
    ...ask,
    targets: [heading.value.target],
    concerns: [...new Set([...ask.concerns, ...said])],
  };
}

/** "RDS KMS, us or AWS?": of two names side by side, one may say the task, and only the other where. */
export function asTask(ask: Ask, clauses: readonly Clause[]): Ask {
  const { targets, concerns, form } = ask;
  if (targets.length < 2 || form.kind === 'compare') return ask;
  const [only] = clauses;
  const ofHeading = only && clauses.length === 1 ? asTasksOfHeading(ask, only) : null;
  if (ofHeading) return ofHeading;
  if (targets.length !== 2 || concerns.length > 1) return ask;
  for (const { words, mentions, unexplained } of clauses) {
    const [before, name] = mentions.names;
    if (!before || !name || mentions.names.length > 2) continue;
    if (!areSideBySide(words, before, name)) return ask;
    if (concerns.length === 0 && unexplained.length > 0) return ask;
    const [task, ...more] = [before, name].filter(
      ({ value }) => value.standsFor !== null && [undefined, value.standsFor].includes(concerns[0]),
    );
    const place = task === before ? name : before;
    if (task?.value.standsFor && (more.length === 0 || place.value.standsFor === null))
      return { ...ask, targets: [place.value.target], concerns: [task.value.standsFor] };
  }
  return ask;
}

const MENDING = stems(
  'fix fixes fixing fixed repair repairs remediate remediates solve solves resolve resolves close closes act acts handle handles',
);
const REPORTED = stems(
  `finding findings find finds found flag flags flagged say says said show shows showed report reports reported list lists
  listed recommendation recommendations recommends check checks violation violations alert alerts alerted insight insights`,
);
const OF_MACHINES = /^(?:patching|platform-patching|hardware-maintenance)$/;

/** "Inspector found 400 things. Does AWS fix them?": what is done about what a service reports, which is no patching of it. */
export function asResponse(ask: Ask, clauses: readonly Clause[], words: readonly Word[]): Ask {
  const { targets, concerns } = ask;
  const [target] = targets;
  if (!target || targets.length > 1 || concerns.length > 1 || !hasAny(words, MENDING)) return ask;
  const isOpen = concerns.every((id) => OF_MACHINES.test(id));
  if (!isOpen || !hasRole(clauses, target, 'reports') || !hasAny(words, REPORTED)) return ask;
  const isScan = ofAll(clauses, ({ mentions }) => mentions.names).some(
    ({ value }) => value.standsFor === 'vulnerability-management',
  );
  return { ...ask, concerns: [isScan ? 'vulnerability-management' : 'incident-response'] };
}
