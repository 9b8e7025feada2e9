/** What is named beside the services that are asked about, and not asked about itself. */
import { areListed, hasJoiner, isListedAfter } from './coordination';
import { AUXILIARIES, DETERMINERS, hasAny, PREPOSITIONS, stems, WHO } from './grammar';
import { comesAfterAsked, comesFrom } from './order-of-names';
import { isMeans, isPlace, isShelf } from './places';
import { reportsOnOthers } from './reporting-services';
import type { Name } from './service-names';
import type { Span } from './spans';
import type { Word } from './words';

/** "A bucket", "our queue": said of a thing, not of a service. */
export const isThing = (words: readonly Word[], { start, end, value }: Name) =>
  value.target.variant === null &&
  end - start === 1 &&
  words[start]?.capital === false &&
  DETERMINERS.has(words[start - 1]?.stem ?? '');

/** "Sensor history bucket in Glacier": an everyday word for a thing, which lies in a service. */
const isHeldIn = (words: readonly Word[], { end, value }: Name, names: readonly Name[]) =>
  value.everyday &&
  !value.official &&
  words[end]?.word === 'in' &&
  names.some(
    (name) => name.start === end + 1 && name.value.target.variant === null && !isThing(words, name),
  );

/** "Our trail bucket", "card data in buckets" */
function isOneOfThem(words: readonly Word[], { start, end, value }: Name): boolean {
  const isWord = value.everyday && !value.official && end - start === 1 && !words[start]?.capital;
  if (!isWord) return false;
  const before = PREPOSITIONS.has(words[start - 1]?.stem ?? '');
  return before
    ? words[start]?.word === `${value.name}s`
    : DETERMINERS.has(words[start - 2]?.stem ?? '');
}

/** "The VPN for drivers (Client VPN)": a word of a longer name that is said as well. */
const isPartOfName = (words: readonly Word[], { start, end }: Span, names: readonly Name[]) =>
  end - start === 1 &&
  names.some(
    (name) =>
      name.end - name.start > 1 &&
      !areListed(words, { start, end }, name) &&
      words.slice(name.start, name.end).some(({ stem }) => stem === words[start]?.stem),
  );

/** "The Athena results bucket": the last of several nouns, which is one of the service that the first one names. */
function isOfAnother(words: readonly Word[], name: Name, names: readonly Name[]): boolean {
  if (name.value.official || !name.value.everyday || words[name.start]?.capital) return false;
  const before = names.findLast(({ end }) => end <= name.start);
  if (!before || name.start - before.end > 2 || before.value.everyday) return false;
  return words
    .slice(before.end, name.start + 1)
    .every(
      (word) => !PREPOSITIONS.has(word.stem) && !word.afterComma && !AUXILIARIES.has(word.stem),
    );
}

/** Whether a name is no everyday word: "Athena query" as well as "Athena". */
const isStrong = ({ value }: Name) =>
  value.official || (value.certainty === 'sure' && !value.everyday);

/**
 * The names without things, where a service is named by its name: "Macie finds a passport in a bucket". A thing that
 * is listed beside a service stays.
 */
export function withoutThings(
  words: readonly Word[],
  names: readonly Name[],
  isCoordinated: (name: Span) => boolean,
): readonly Name[] {
  const proper = names.filter(
    (name) =>
      name.value.official ||
      isCoordinated(name) ||
      !(
        isThing(words, name) ||
        isOneOfThem(words, name) ||
        isPartOfName(words, name, names) ||
        isOfAnother(words, name, names)
      ),
  );
  return proper.some(isStrong) ? proper : names;
}

const SAYING = stems(
  `say says said show shows showed find finds found flag flags flagged report reports reported raise raises raised
  alert alerts alerted warn warns warned detect detects detected complain complains scream screams screamed screaming
  nag nags list lists listed mark marks marked announce announces announced tell tells told claim claims`,
);

/** What says where something stands, when, or what it does, and so begins what is told beside a service. */
const BESIDE =
  /^(?:that|which|where|when|whenever|because|while|until|unless|behind|before|front|beneath|via|through|into|between|feeding|serving|fronting)$/;

/** "One of our EC2 boxes", "instead of RDS": no service of another. */
const QUANTITIES = /^(?:one|none|some|any|all|each|most|many|two|three|half|rest|instead|because)$/;

/** "The EC2 receiver of Ground Station" */
const isOwner = (between: readonly Word[]): boolean => {
  const of = between.findLastIndex(({ word }) => word === 'of');
  return (
    of > 0 &&
    !QUANTITIES.test(between[of - 1]?.word ?? '') &&
    between.slice(of + 1).every(({ stem }) => DETERMINERS.has(stem))
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
  reportsOnOthers(before.value.target.service) &&
  before.start < 2 &&
  words[before.end]?.word === 'to' &&
  !hasAny(words.slice(0, before.start), WHO);

/** "The topics of SNS that CloudWatch sends its alarms to": told of another service, and not asked about. */
function isBystander(words: readonly Word[], mention: Name, names: readonly Name[]): boolean {
  const before = names.findLast(({ end }) => end <= mention.start);
  if (!before) return false;
  const between = words.slice(before.end, mention.start);
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
      isShelf(words, mention, before) ||
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
  const isAsked =
    AUXILIARIES.has(words[start - 1]?.stem ?? '') || hasAny(words.slice(0, start), WHO);
  // "Macie to hunt card data in buckets" is what Macie is for.
  if (isAsked || words[end]?.word === 'to' || hasJoiner(words.slice(end, end + 3))) return false;
  const isReport =
    reportsOnOthers(value.target.service) &&
    others.every((each) => !reportsOnOthers(each.value.target.service)) &&
    !hasJoiner(words.slice(end, others[0]?.start)) &&
    !hasAny(words.slice(end, others[0]?.start), WHO);
  return isReport || hasAny(words.slice(end, end + 3), SAYING);
}

/** "Before I bounce it to AWS Support": whom one turns to. */
const isTurnedTo = (words: readonly Word[], { start, value }: Name) =>
  value.target.service === 'support' &&
  /^(?:to|at|with|call|called|ask|asked|asking|tell|told|phone|phoned|from)$/.test(
    words[start - 1]?.word ?? '',
  );

/** The names, in order, without those that are only told of another; what is listed goes the same way. */
export function withoutBystanders(words: readonly Word[], names: readonly Name[]): readonly Name[] {
  if (names.length < 2) return names;
  const meant = names.filter(
    (name) =>
      (name.value.official || !isPartOfName(words, name, names)) &&
      !bringsNews(words, name, names) &&
      !isHeldIn(words, name, names) &&
      !isTurnedTo(words, name),
  );
  const left: Name[] = [];
  for (const [at, name] of meant.entries()) {
    const before = meant[at - 1];
    const goesOn = before !== undefined && isListedAfter(words, before, name);
    if (goesOn ? left.includes(before) : !isBystander(words, name, meant)) left.push(name);
  }
  return left;
}
