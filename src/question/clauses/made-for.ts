/** Services that are there for others: for one task, as ACM for the certificates, or to report on them. */
import type { Role } from '../../catalog';
import { areListed } from '../names/coordination';
import type { Ask, TargetRef } from '../question';
import { type Clause, ofAll } from './clause';

/** Whether a service that was named is this to others. */
export const hasRole = (clauses: readonly Clause[], { service }: TargetRef, role: Role): boolean =>
  clauses.some(({ mentions: { said } }) =>
    said.some(({ value }) => value.role === role && value.target.service === service),
  );

/** "NLB with an ACM certificate: who renews it?": who issued it; "who patches it?" asks nothing of ACM. */
export function madeFor(
  { targets, concerns }: Ask,
  clauses: readonly Clause[],
): readonly TargetRef[] {
  const [concern] = concerns;
  if (concern === undefined || concerns.length > 1) return targets;
  const purposes = new Map(
    ofAll(clauses, ({ mentions }) => mentions.names).map(({ value }) => [
      value.target.service,
      value.madeFor,
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
