/** What is named beside the services that are asked about, and not asked about itself. */
import type { Name } from '../lexicon/service-names';
import { textOf, type Word } from '../lexicon/words';
import {
  AUXILIARIES,
  contrastsAt,
  DETERMINERS,
  hasAny,
  PREPOSITIONS,
  stems,
  WHO,
} from '../text/grammar';
import { hasJoiner, isListedAfter } from './coordination';
import { isFamily } from './name-families';
import { comesAfterAsked, comesFrom, holdsRight } from './order-of-names';
import { isJoinedByLater, isMeans, isPlace, isShelf } from './places';
import { withoutSetAside } from './set-aside';
import { isPartOfName, isStrong, isThing } from './things';

/** "Sensor history bucket in Glacier": an everyday word for a thing, which lies in a service. */
const isHeldIn = (words: readonly Word[], { end, value }: Name, names: readonly Name[]) =>
  value.everyday &&
  !value.official &&
  words[end]?.word === 'in' &&
  names.some(
    (name) => name.start === end + 1 && name.value.target.variant === null && !isThing(words, name),
  );

const SAYING = stems(
  `say says said show shows showed find finds found flag flags flagged report reports reported raise raises raised
  alert alerts alerted warn warns warned detect detects detected complain complains scream screams screamed screaming
  nag nags list lists listed mark marks marked announce announces announced tell tells told claim claims`,
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

/**
 * "Macie S3 jobs", "the GuardDuty agent on EKS": what another has, named by where it is at work; not "the Config rule
 * on S3", which brings news of S3, as does all that "says" something.
 */
function isAtWorkOn(words: readonly Word[], before: Name, { start, end }: Name): boolean {
  if (before.value.role !== 'reports' || hasAny(words.slice(end, end + 3), SAYING)) return false;
  const between = words.slice(before.end, start);
  const isOwn = between.length === 0 && OWN.test(words[end]?.word ?? '');
  const isAgent =
    /^agents?$/.test(words[before.end - 1]?.word ?? '') ||
    /^agents?$/.test(words[before.end]?.word ?? '');
  return isOwn || (isAgent && !hasJoiner(between) && !hasAny(between, WHO));
}
const OWN = /^(?:jobs?|rules?|scans?|scanning|protection|coverage|agents?)$/;

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
      holdsRight(words, before) ||
      comesAfterAsked(words, before, mention) ||
      comesFrom(words, before, mention))
  );
}

/**
 * "GuardDuty screams about one of our EC2 boxes", "the Config rule is red for Redshift": who brings the news, which is
 * about another, and not "a bucket".
 */
function bringsNews(words: readonly Word[], name: Name, names: readonly Name[]): boolean {
  const { start, end, value } = name;
  const others = names.filter(
    (each) => each.start >= end && isStrong(each) && (each.value.official || !isThing(words, each)),
  );
  if (others.length === 0) return false;
  const isAsked = AUXILIARIES.has(words[start - 1]) || hasAny(words.slice(0, start), WHO);
  // "Macie to hunt card data in buckets", "Config rules for RDS": what it is for.
  if (isAsked || isMadeFor(words, end) || hasJoiner(words.slice(end, end + 3))) return false;
  if (isAtWorkOn(words, name, others[0] as Name)) return false;
  const isReport =
    value.role === 'reports' &&
    others.every((each) => each.value.role !== 'reports') &&
    !hasJoiner(words.slice(end, others[0]?.start)) &&
    !hasAny(words.slice(end, others[0]?.start), WHO);
  return isReport || hasAny(words.slice(end, end + 3), SAYING);
}

/** "Does AWS decide which buckets Macie looks at?": what the service that follows does something with. */
const isObjectOfNext = (words: readonly Word[], { start, end }: Name, names: readonly Name[]) =>
  /^(?:which|what)$/.test(words[start - 1]?.word ?? '') &&
  names.some((next) => next.start === end && DOING.test(words[next.end]?.word ?? ''));

/** "Looks at", "may read", "is allowed to": behind whoever does it. */
const DOING = /^(?:(?!this)[a-z]{2,}[^s]s|may|can|could|should|must|will|is)$/;

const isMadeFor = (words: readonly Word[], end: number): boolean =>
  words[end]?.word === 'to' || /rules? for$/.test(textOf(words.slice(end - 1, end + 1)));

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
