/** Ways of running a service that another sentence says: "We use ElastiCache. Who upgrades Redis?" */
import type { Name } from '../lexicon/service-names';
import type { Word } from '../lexicon/words';
import { isSetAside } from '../names/set-aside';
import type { Context, TargetRef } from '../question';
import { COMPARING, hasAny } from '../text/grammar';
import { overlaps } from '../text/spans';
import type { Clause } from './clause';

/** How many words a message may have that only turns to another way of running. */
const SHORT = 8;

/** "And the provisioned one?", after a question about a serverless one: the service as it runs where nothing is said. */
export const turnsToUsual = (words: readonly Word[], context: Context): boolean =>
  words.length <= SHORT &&
  words.some(({ word }) => word === 'provisioned') &&
  context.targets.some(({ variant }) => variant !== null);

/** Such a clause: "provisioned" says no task, and "not serverless" names no service. */
export function asUsual(clause: Clause, usual: readonly TargetRef[]): Clause {
  const { words, mentions } = clause;
  const left = mentions.names.filter((name) => !isSetAside(words, name));
  return {
    ...clause,
    targets: left.length > 0 ? left.map(({ value }) => value.target) : usual,
    concerns: [],
    mentions: { ...mentions, concerns: [] },
  };
}

/** Whether a name says a way of running by itself: "imported key material", not "serverless" or the "EC2" of ECS. */
const isWay = (name: Name, said: readonly Name[]): boolean =>
  name.value.target.variant !== null &&
  !name.value.everyday &&
  !said.some(
    (each) =>
      each.value.target.variant === null && each.value.certainty === 'sure' && overlaps(each, name),
  );

/** "We moved from RDS Custom to RDS": whether the service itself is told as well, and not only "EKS on Fargate". */
const isToldApart = ({ words, mentions: { said } }: Clause, way: Name): boolean =>
  said.some(
    (name) =>
      name.value.target.service === way.value.target.service &&
      name.value.target.variant === null &&
      !overlaps(name, way) &&
      (name.start > way.start ||
        words.slice(name.end, way.start).some(({ word }) => word === 'to')),
  );

/** A way of running a service, as a clause says it. */
interface Way {
  readonly clause: Clause;
  readonly target: TargetRef;
  readonly isToldApart: boolean;
}

/** All ways of running a service that clauses say. */
const waysIn = (clauses: readonly Clause[]): readonly Way[] =>
  clauses.flatMap((clause) => {
    const { said } = clause.mentions;
    return said
      .filter((name) => isWay(name, said))
      .map((name) => ({
        clause,
        target: name.value.target,
        isToldApart: isToldApart(clause, name),
      }));
  });

/** The only one of the ways of running a service, or null where there are none or several. */
function onlyWayOf(service: string, ways: readonly Way[]): TargetRef | null {
  const own = ways.filter(({ target }) => target.service === service);
  const target = own[0]?.target;
  const isOne = own.every((way) => way.target.variant === target?.variant && !way.isToldApart);
  return target && isOne ? target : null;
}

/**
 * The clauses, where one names a service and another one way of running it: that way is meant. Where they are set
 * side by side, both are.
 */
export function withCarriedWays(clauses: readonly Clause[]): readonly Clause[] {
  if (clauses.length < 2 || clauses.some(({ words }) => hasAny(words, COMPARING))) return clauses;
  const ways = waysIn(clauses);
  if (ways.length === 0) return clauses;
  return clauses.map((clause) => {
    if (clause.targets.every(({ variant }) => variant !== null)) return clause;
    const others = ways.filter((way) => way.clause !== clause);
    const targets = clause.targets.map((target) =>
      target.variant === null ? (onlyWayOf(target.service, others) ?? target) : target,
    );
    return { ...clause, targets };
  });
}
