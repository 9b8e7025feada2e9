/** Ways of running a service that another sentence says: "We use ElastiCache. Who upgrades Redis?" */
import type { Clause } from './clause';
import { COMPARING, hasAny } from './grammar';
import type { Name } from './service-names';
import { overlaps } from './spans';

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

/** The only way of running a service that clauses say, or null where they say none or several. */
function wayOf(service: string, clauses: readonly Clause[]): Name | null {
  const ways = clauses.flatMap(({ mentions: { said } }) =>
    said.filter((name) => name.value.target.service === service && isWay(name, said)),
  );
  const isApart = clauses.some((clause) =>
    clause.mentions.said.some((name) => ways.includes(name) && isToldApart(clause, name)),
  );
  if (isApart) return null;
  const [way] = ways;
  const isOne = ways.every(({ value }) => value.target.variant === way?.value.target.variant);
  return way && isOne ? way : null;
}

/**
 * The clauses, where one names a service and another one way of running it: that way is meant. Where they are set
 * side by side, both are.
 */
export function withCarriedWays(clauses: readonly Clause[]): readonly Clause[] {
  if (clauses.length < 2 || clauses.some(({ words }) => hasAny(words, COMPARING))) return clauses;
  return clauses.map((clause) => {
    if (clause.targets.every(({ variant }) => variant !== null)) return clause;
    const targets = clause.targets.map((target) => {
      const others = clauses.filter((each) => each !== clause);
      const way = target.variant === null ? wayOf(target.service, others) : null;
      return way?.value.target ?? target;
    });
    return { ...clause, targets };
  });
}
