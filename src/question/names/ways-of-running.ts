/** Variants: ways of running a service, which stand for it where both are named. */
import type { Name, NamedTarget } from '../lexicon/service-names';
import type { Word } from '../lexicon/words';
import type { TargetRef } from '../question';
import { AUXILIARIES, COMPARING, compares, hasAny } from '../text/grammar';
import { overlaps } from '../text/spans';
import { areListed, hasJoiner } from './coordination';
import { isUsualWay } from './usual-ways';

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
    const { certainty, labelled, target } = name.value;
    if (certainty !== 'sure' || (target.variant !== null && labelled)) return name;
    const hidden = variants.find(
      (each) =>
        (target.variant === null || each.value.labelled) &&
        each.value.target.service === name.value.target.service &&
        overlaps(each, name) &&
        each.end > name.end,
    );
    return hidden ?? name;
  });
}

/** "Lambda as container image" */
const isAs = (words: readonly Word[], service: Name, variant: Name): boolean =>
  variant.start === service.end + 1 && words[service.end]?.word === 'as';

/** "Lambda zip with a managed runtime": the service of the way of running that follows in the same breath. */
const isOfNextWay = (words: readonly Word[], { end, value }: Name, ways: readonly Name[]) =>
  ways.some(
    (way) =>
      way.value.target.service === value.target.service &&
      way.start >= end &&
      way.start <= end + BETWEEN &&
      !hasJoiner(words.slice(end, way.start + 1)) &&
      !hasAny(words.slice(end, way.start), AUXILIARIES),
  );

/** How many words may stand between a service and its way of running: "Lambda zip with a managed runtime". */
const BETWEEN = 3;

/** "GameLift *fleets vs* FleetIQ": a service that is set beside the way of running that is named next. */
const isSetBeside = (words: readonly Word[], { end, value }: Name, names: readonly Name[]) => {
  const next = names.find(({ start }) => start >= end);
  return (
    next?.value.target.service === value.target.service &&
    next.start <= end + BETWEEN &&
    COMPARING.has(words[next.start - 1])
  );
};

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
      isSetBeside(words, name, names) ||
      variants.some(
        (variant) =>
          areListed(words, name, variant) &&
          !isAs(words, name, variant) &&
          !isOfNextWay(words, name, variants),
      ),
  );
}

/**
 * The names without ways of running that are said beside another one of the same service, which is called what it is:
 * "Redis fixes on ElastiCache Serverless", "EKS worker nodes, managed node group". Where they are listed or compared,
 * each counts.
 */
export function withoutOtherWays(words: readonly Word[], names: readonly Name[]): readonly Name[] {
  const ways = names.filter(({ value }) => value.target.variant !== null);
  if (ways.length < 2 || compares(words)) return names;
  const labelled = ways.filter(({ value }) => value.labelled);
  if (labelled.length === 0 || labelled.length === ways.length) return names;
  return names.filter(
    (name) =>
      name.value.target.variant === null ||
      name.value.labelled ||
      !labelled.some((way) => way.value.target.service === name.value.target.service) ||
      ways.some((way) => areListed(words, name, way)),
  );
}

/** "RDS … Custom": ways of running the services that are named for sure, or that the conversation is about. */
export const variantsOf = (
  services: ReadonlySet<string>,
  words: readonly Word[],
  group: readonly Name[],
  sure: readonly Name[],
): readonly Name[] =>
  group.filter(
    ({ start, end, value: { target, everyday, name } }) =>
      target.variant !== null &&
      services.has(target.service) &&
      !(
        everyday &&
        (words[start]?.afterComma ||
          !isSpelled(words[start]?.word ?? '', name) ||
          // The "serverless" of "MSK with serverless Lambdas" is Lambda's, as are the "Lambda@Edge functions on CloudFront".
          sure.some(
            (each) =>
              (each.start === end || each.end === start) &&
              each.value.target.service !== target.service,
          ) ||
          (!compares(words) &&
            sure.some(
              (each) =>
                isOtherWay(each.value.target, target) &&
                // "OpenSearch Serverless or domains"
                !areListed(words, each, { start, end }),
            )))
      ),
  );

/** "Domain" as well as "domains", but not "train" for "training". */
const isSpelled = (word: string, name: string): boolean =>
  word === name || `${word}s` === name || word === `${name}s`;

/** "SageMaker HyperPod for training": a way of running that is named for sure leaves no room for an everyday word. */
const isOtherWay = (sure: TargetRef, everyday: TargetRef): boolean =>
  sure.service === everyday.service && sure.variant !== null && sure.variant !== everyday.variant;

/** "Fargate or EC2 for our ECS tasks": listed beside another way of running what is named apart from both. */
function besideAnotherWay(
  words: readonly Word[],
  name: Name,
  names: readonly Name[],
  sure: readonly Name[],
): Name | undefined {
  if (name.value.target.variant !== null || names.length < 4) return undefined;
  const isHost = ({ service }: TargetRef) =>
    sure.some((each) => each.value.target.service === service && !areListed(words, each, name));
  return names.find(
    ({ start, value: { target } }) =>
      start === name.start &&
      target.variant !== null &&
      isHost(target) &&
      names.some(
        (way) =>
          way.value.target.service === target.service &&
          way.value.target.variant !== null &&
          areListed(words, way, name),
      ),
  );
}

/** "ECS tasks on EC2": the place of a service that runs another one, as a way of running that one. */
export function asWayOfRunning(
  words: readonly Word[],
  name: Name,
  names: readonly Name[],
  sure: readonly Name[],
  nearby: () => readonly string[],
): Name {
  const isOn = /^(?:on|with|using|via)$/.test(words[name.start - 1]?.word ?? '');
  if (!isOn) return besideAnotherWay(words, name, names, sure) ?? name;
  const host = sure.findLast(({ end }) => end <= name.start)?.value.target.service;
  // "And the ones on EC2?" goes on about ECS.
  const isSame = /^(?:ones?|those|them|it)$/.test(words[name.start - 2]?.word ?? '');
  const services = host ? [host] : isSame ? nearby() : [];
  const way = names.find(
    (each) =>
      each.end === name.end &&
      each.value.target.variant !== null &&
      services.includes(each.value.target.service),
  );
  return way ?? name;
}
