/** What is named beside the services that are asked about, and not asked about itself. */
import type { Name } from '../lexicon/service-names';
import { textOf, type Word } from '../lexicon/words';
import { AUXILIARIES, contrastsAt, DETERMINERS, hasAny, PREPOSITIONS, WHO } from '../text/grammar';
import { hasJoiner, isListedAfter } from './coordination';
import { isFamily } from './name-families';
import { bringsNews, isAtWorkOn, isObjectOfNext, SAYING } from './news';
import { comesAfterAsked, comesFrom, holdsRight } from './order-of-names';
import { isJoinedByLater, isMeans, isPlace, isShelf } from './places';
import { withoutSetAside } from './set-aside';
import { isPartOfName, isThing } from './things';

/** "Sensor history bucket in Glacier": an everyday word for a thing, which lies in a service. */
const isHeldIn = (words: readonly Word[], { end, value }: Name, names: readonly Name[]) =>
  value.everyday &&
  !value.official &&
  words[end]?.word === 'in' &&
  names.some(
    (name) => name.start === end + 1 && name.value.target.variant === null && !isThing(words, name),
  );

/** What says where something stands, when, or what it does, and so begins what is told beside a service. */
const BESIDE =
  /^(?:that|which|where|when|whenever|because|while|until|unless|behind|before|front|beneath|via|through|into|between|feeding|serving|fronting|pointing)$/;

/** "One of our EC2 boxes", "instead of RDS": no service of another. */
const QUANTITIES = /^(?:one|none|some|any|all|each|most|many|two|three|half|rest|instead|because)$/;

/** "The EC2 receiver of Ground Station" */
const isOwner = (between: readonly Word[]): boolean => {
  const of = between.findLastIndex(({ word }) => word === 'of');
  return (
    of > 0 &&
    !QUANTITIES.test(between[of - 1]?.word ?? '') &&
    between.slice(of + 1).every((word) => DETERMINERS.has(word))
  );
};

/** What goes on, after a comma, about what was named last. */
const GOING_ON = /^(?:it|they|which|that)$/;

/** "Who enables the logs of EKS, CloudWatch shows nothing": another sentence, behind a comma. */
const goesOnAlone = (words: readonly Word[], before: Name, { start, end }: Name): boolean =>
  words[start]?.afterComma === true &&
  hasAny(words.slice(0, before.start), WHO) &&
  end < words.length - 1 &&
  (hasAny(words.slice(end, end + 1), SAYING) || hasAny(words.slice(end, end + 1), AUXILIARIES));

/** "GuardDuty to watch the S3 buckets": what a service that reports is there for. */
const isWatched = (words: readonly Word[], before: Name): boolean =>
  before.value.role === 'reports' &&
  before.start < 2 &&
  words[before.end]?.word === 'to' &&
  !hasAny(words.slice(0, before.start), WHO);

/** "The topics of SNS that CloudWatch sends its alarms to": told of another service, and not asked about. */
function isBystander(words: readonly Word[], mention: Name, names: readonly Name[]): boolean {
  const before = names.findLast(({ end }) => end <= mention.start);
  if (!before) return false;
  // "Lambda functions that are packaged as container images": how it runs.
  const { service, variant } = mention.value.target;
  if (variant !== null && before.value.target.service === service) return false;
  const between = words.slice(before.end, mention.start);
  if (between.some((_, at) => contrastsAt(words, before.end + at))) return false;
  // "DAX, they sit in front of DynamoDB" goes on about DAX.
  const joining = between.filter(({ word, afterComma }) => !(afterComma && GOING_ON.test(word)));
  if (goesOnAlone(words, before, mention) || isMeans(between) || isPlace(words, mention))
    return true;
  return (
    !hasJoiner(joining) &&
    !words[mention.start]?.afterComma &&
    (between.some(({ word, startsSentence }) => !startsSentence && BESIDE.test(word)) ||
      isOwner(between) ||
      isWatched(words, before) ||
      isAtWorkOn(words, before, mention) ||
      isShelf(words, mention, before) ||
      isCarrier(between, before, mention) ||
      isMount(between) ||
      holdsRight(words, before) ||
      comesAfterAsked(words, before, mention) ||
      comesFrom(words, before, mention))
  );
}

/** "An EBS-backed box on EC2", "a DNS-validated certificate": half of a word that says which one. */
const isHalf = (words: readonly Word[], { end, value }: Name): boolean =>
  value.target.variant === null &&
  words[end]?.afterBreak === true &&
  HALVES.test(words[end]?.word ?? '') &&
  words[end + 1] !== undefined &&
  (words[end]?.word === 'only' || !PREPOSITIONS.has(words[end + 1]));

const HALVES =
  /^(?:backed|based|hosted|mounted|attached|validated|signed|issued|triggered|driven|fronted|powered|deployed|optimi[sz]ed|compatible|style|like|only)$/;

/** "The ECS load balancer", "a Cognito Lambda function": what says which one, right before a thing of another service. */
const saysWhich = (words: readonly Word[], { end, value }: Name, names: readonly Name[]) =>
  names.some(
    (thing) =>
      thing.start === end &&
      thing.end > end + 1 &&
      !words[end]?.afterComma &&
      !words[end]?.afterBreak &&
      !thing.value.official &&
      thing.value.certainty === 'sure' &&
      thing.value.target.variant === null &&
      thing.value.target.service !== value.target.service &&
      thing.value.role === null &&
      thing.value.standsFor === null,
  );

/** "A Beanstalk environment on EC2": what carries a service, which is named by its name; "Kafka on EC2" is one's own. */
const isCarrier = (between: readonly Word[], before: Name, { value }: Name): boolean =>
  value.role === 'carries' &&
  before.value.official &&
  before.value.certainty === 'sure' &&
  between.at(-1)?.word === 'on' &&
  between.length <= 2;

/** "EFS *mounted on* Lambda", "a volume attached to EC2" */
const isMount = (between: readonly Word[]): boolean =>
  /\b(?:mounted|attached|plugged|hooked) (?:up )?(?:on|in|to|into|by)(?: (?:a|an|the|our))?$/.test(
    textOf(between),
  );

/** "Cloud9, and the EC2 behind it" */
const isBehind = (words: readonly Word[], { end, value }: Name): boolean =>
  value.role === 'carries' &&
  /^(?:behind|under|underneath|beneath|below) (?:it|that|them|those)$/.test(
    textOf(words.slice(end, end + 2)),
  );

/** "Before I bounce it to AWS Support": whom one turns to. */
const isTurnedTo = (words: readonly Word[], { start, value }: Name) =>
  value.role === 'advises' &&
  /^(?:to|at|with|call|called|ask|asked|asking|tell|told|phone|phoned|from)$/.test(
    words[start - 1]?.word ?? '',
  );

/** The names, in order, without those that are only told of another; what is listed goes the same way. */
function withoutBystanders(words: readonly Word[], names: readonly Name[]): readonly Name[] {
  if (names.length < 2) return names;
  const meant = names.filter(
    (name) =>
      (name.value.official || !isPartOfName(words, name, names)) &&
      !bringsNews(words, name, names) &&
      !isObjectOfNext(words, name, names) &&
      !isHeldIn(words, name, names) &&
      !isHalf(words, name) &&
      !isBehind(words, name) &&
      !saysWhich(words, name, names) &&
      !isFamily(words, name, names) &&
      !isTurnedTo(words, name) &&
      !isJoinedByLater(words, name, names),
  );
  if (meant.length === 0) return names;
  const left: Name[] = [];
  for (const [at, name] of meant.entries()) {
    const before = meant[at - 1];
    const goesOn = before !== undefined && isListedAfter(words, before, name);
    if (goesOn ? left.includes(before) : !isBystander(words, name, meant)) left.push(name);
  }
  return left;
}

/** More names than anybody tells about each other: a list, and no story. Judging each beside all takes its square. */
const MOST_TOLD = 16;

/** The names without those that are only told of another, or set aside. */
export const withoutTold = (words: readonly Word[], names: readonly Name[]): readonly Name[] =>
  names.length > MOST_TOLD ? names : withoutBystanders(words, withoutSetAside(words, names));
