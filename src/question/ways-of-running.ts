/** Variants: ways of running a service, which stand for it where both are named. */
import { areListed } from './coordination';
import { COMPARING, JOINERS } from './grammar';
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

/** "Redshift Serverless vs provisioned": the words for a service as it runs where nothing else is said. */
const AS_USUAL =
  /^(?:provisioned|standard|normal|regular|ordinary|classic|plain|nodes?|clusters?)$/;

/** The names with the service of a way of running that is set beside "provisioned", "the normal one". */
export function withUsualWays(words: readonly Word[], names: readonly Name[]): readonly Name[] {
  if (names.every(({ value }) => value.target.variant === null)) return names;
  return names.flatMap((name) => {
    const { service, variant } = name.value.target;
    const at = name.end + 1;
    const joiner = words[name.end];
    const isUsual =
      (COMPARING.has(joiner?.stem ?? '') || joiner?.word === 'or') &&
      AS_USUAL.test(words[at]?.word ?? '');
    const isNamed = names.some(({ start }) => start > at && start <= at + 2);
    if (variant === null || !isUsual || isNamed) return [name];
    const usual = { ...name.value, target: { service, variant: null } };
    return [name, { ...name, start: at, end: at + 1, value: usual }];
  });
}

/** "Redshift provisioned", beside "Redshift Serverless" */
const isUsualWay = (words: readonly Word[], { start, end }: Name): boolean =>
  [words[start - 1], words[end], words[end - 1]].some(
    (word) => word !== undefined && /^(?:provisioned|standard)$/.test(word.word),
  ) && words.some(({ stem }) => COMPARING.has(stem) || JOINERS.has(stem));

/** "Lambda as container image" */
const isAs = (words: readonly Word[], service: Name, variant: Name): boolean =>
  variant.start === service.end + 1 && words[service.end]?.word === 'as';

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
      isUsualWay(words, name) ||
      variants.some((variant) => areListed(words, name, variant) && !isAs(words, name, variant)),
  );
}
