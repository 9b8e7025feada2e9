/** Variants: ways of running a service, which stand for it where both are named. */
import { areListed } from './coordination';
import type { Name, NamedTarget } from './service-names';
import { overlaps } from './spans';
import type { Word } from './words';

/** "Fargate", not "serverless". */
export const isWayOfRunning = ({ target, everyday }: NamedTarget) =>
  target.variant !== null && !everyday;

/** "Oracle on RDS Custom": the name "Oracle on RDS" hides the variant, which is what is meant. */
export function replaceByVariants(
  names: readonly Name[],
  variants: readonly Name[],
): readonly Name[] {
  if (variants.length === 0) return names;
  return names.map((name) => {
    if (name.value.target.variant !== null || name.value.certainty !== 'sure') return name;
    const hidden = variants.find(
      (each) =>
        each.value.target.service === name.value.target.service &&
        overlaps(each, name) &&
        each.end > name.end,
    );
    return hidden ?? name;
  });
}

/**
 * The names without services whose variant is named as well: "EKS on Fargate" is one thing; but "EKS or EKS on
 * Fargate" are two.
 */
export function withoutBases(words: readonly Word[], names: readonly Name[]): readonly Name[] {
  const variants = names.filter(({ value }) => value.target.variant !== null);
  if (variants.length === 0) return names;
  const services = new Set(variants.map(({ value }) => value.target.service));
  return names.filter(
    (name) =>
      name.value.target.variant !== null ||
      !services.has(name.value.target.service) ||
      variants.some((variant) => areListed(words, name, variant)),
  );
}
