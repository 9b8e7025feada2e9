/** Decides which names in a text are meant as services, and which way of running them. */
import type { NamedConcern } from '../lexicon/concern-phrases';
import type { Name, NamedTarget } from '../lexicon/service-names';
import type { Word } from '../lexicon/words';
import type { TargetRef } from '../question';
import { DETERMINERS } from '../text/grammar';
import { groupBySpan, type Mention, overlaps, type Span, within } from '../text/spans';
import { withoutTold } from './bystanders';
import { areListed, isListedAfter, opensPart } from './coordination';
import {
  isComparedAt,
  isHeading,
  isHeadOfSentence,
  isMeantAsName,
  isNamedInList,
} from './meant-names';
import { isOfFamily } from './name-families';
import { withoutParts, withoutThings } from './things';
import { withUsualWays } from './usual-ways';
import {
  asWayOfRunning,
  isWayOfRunning,
  variantsOf,
  withoutBases,
  withoutOtherWays,
} from './ways-of-running';

/** What the names of a clause mean. */
export interface Resolution {
  readonly targets: readonly TargetRef[];
  readonly candidates: readonly TargetRef[];
  /** The names of what is asked about. */
  readonly spans: readonly Name[];
  /** All that are meant as names. */
  readonly named: readonly Name[];
  /** Whether all names belong to phrases for a task: the KMS of "who picks the KMS key?" */
  readonly borrowed: boolean;
}

/** Whether two references are to the same service and variant. */
export const sameTarget = (left: TargetRef, right: TargetRef) =>
  left.service === right.service && left.variant === right.variant;

const NO_NAMES: Resolution = { targets: [], candidates: [], spans: [], named: [], borrowed: false };

/**
 * Whether a name stands inside a longer phrase for a task: "IAM permissions". Between the words of such a phrase only
 * an article may stand: "in a VPC".
 */
const isInPhrase = (
  words: readonly Word[],
  name: Span,
  spoken: ReadonlyArray<Mention<NamedConcern>>,
): boolean =>
  spoken.some(
    (phrase) =>
      within(name, phrase) &&
      phrase.end - phrase.start > name.end - name.start &&
      words.slice(phrase.start, phrase.end).filter((word) => !DETERMINERS.has(word)).length ===
        phrase.words,
  );

/** Of names in the same words, those that mean their service by themselves, where any does. */
function withoutLabels(group: readonly Name[]): readonly Name[] {
  const own = group.filter(({ value }) => !value.label);
  return own.length > 0 ? own : group;
}

/** What counts beside a service that is named for sure: an everyday word only when it is clearly a name. */
function besideSure(
  words: readonly Word[],
  all: readonly Name[],
  spoken: ReadonlyArray<Mention<NamedConcern>>,
  sure: readonly Name[],
  isCoordinated: (name: Span) => boolean,
): readonly Name[] {
  const group = withoutLabels(all);
  const [only] = group;
  // "DataSync, agents as VMs": says how they run.
  if (!only || words[only.start - 1]?.word === 'as') return [];
  if (group.length === 1 && isOfFamily(only, sure)) return group;
  const isOpening = isHeadOfSentence(words, only, spoken) || isHeading(words, only);
  if (!isCoordinated(only) && !isOpening) return [];
  const isClear =
    group.length === 1 &&
    only.value.certainty === 'ambiguous' &&
    only.value.target.variant === null &&
    (isMeantAsName(words, only, spoken) ||
      isNamedInList(words, only, spoken) ||
      isComparedAt(words, only));
  // "Lambda or Fargate": a way of running several services, set beside one.
  return isClear || group.every(({ value }) => isWayOfRunning(value)) ? group : [];
}

/** "The managed one": a way of running whatever was told. */
const mayBeAnyones = ({ plain, certainty }: NamedTarget): boolean =>
  plain && certainty === 'ambiguous';

/** What words may mean where no service is named for sure; several where nothing decides. @param listed what may stand beside */
function meantAlone(
  words: readonly Word[],
  group: readonly Name[],
  spoken: ReadonlyArray<Mention<NamedConcern>>,
  listed: readonly Name[],
): readonly Name[] {
  const isService = ({ value }: Name) => value.target.variant === null;
  // "Managed runtime" may be one of anything, "XKS" is one thing, though it says a task as well.
  const implied = group.filter(({ value }) => value.certainty === 'implied' && !value.plain);
  if (implied.length > 0) return implied;
  const [first] = group as readonly [Name];
  if (!isMeantAsName(words, first, spoken))
    // "Polly, Transcribe: server hardware"
    return listed.some((each) => areListed(words, each, first))
      ? group.filter((name) => isNamedInList(words, name, spoken))
      : [];
  const services = group.filter(isService);
  return services.length > 0
    ? services
    : withoutLabels(group.filter(({ value }) => !value.everyday && !mayBeAnyones(value)));
}

/** What names stand for, each once. */
function targetsOf(names: readonly Name[]): readonly TargetRef[] {
  const targets: TargetRef[] = [];
  for (const { value } of names)
    if (!targets.some((each) => sameTarget(each, value.target))) targets.push(value.target);
  return targets;
}

/** Decides which names count, and puts variants in the place of their services. */
export function resolveTargets(
  words: readonly Word[],
  names: readonly Name[],
  spoken: ReadonlyArray<Mention<NamedConcern>>,
  nearby: () => readonly string[],
): Resolution {
  // Most clauses name one service for sure or none, and need no deciding.
  const [first] = names;
  if (!first) return NO_NAMES;
  if (names.length === 1 && first.value.certainty === 'sure')
    return {
      targets: targetsOf(withUsualWays(words, names)),
      candidates: [],
      spans: names,
      named: names,
      borrowed: isInPhrase(words, first, spoken),
    };
  const named = names.filter(({ value }) => value.certainty === 'sure');
  // "IAM permissions on S3" is about S3: a name inside a phrase for a concern gives way to another service.
  const free = named.filter(
    (name) =>
      !isInPhrase(words, name, spoken) ||
      // "Knowledge bases in Bedrock, IAM permissions: ours?" only says the task.
      (!opensPart(words, name.start) && named.some((each) => isListedAfter(words, each, name))),
  );
  const open = names.filter(({ value }) => value.certainty !== 'sure');
  const isHeaded = free.length === 0 && open.some((name) => isHeading(words, name));
  const sure = free.length > 0 || isHeaded ? free : named;
  // "Kubernetes pods on Fargate"
  const hinted = open.filter(({ value }) => value.target.variant === null);
  const telling = sure.length > 0 ? sure : hinted;
  // "And our container images in ECR?" turns away from the Lambda of the conversation.
  const services = new Set(
    telling.length > 0 ? telling.map(({ value }) => value.target.service) : nearby(),
  );
  const isCoordinated = (name: Span) => sure.some((each) => areListed(words, each, name));
  const accepted = sure.map((name) => asWayOfRunning(words, name, names, sure, nearby));
  const ways: Name[] = [];
  const candidates: TargetRef[] = [];
  for (const group of groupBySpan(open).values()) {
    if (sure.some((each) => overlaps(each, group[0] as Span))) continue;
    const variants = variantsOf(services, words, group, sure);
    if (variants.length > 0) accepted.push(...variants);
    else if (sure.length > 0)
      accepted.push(...besideSure(words, group, spoken, sure, isCoordinated));
    else {
      const meant = meantAlone(words, group, spoken, accepted);
      // "Batch jobs on Fargate" are of Batch.
      const isWayOnly = group.length > 1 && meant.every(({ value }) => isWayOfRunning(value));
      if (meant.length === 1) (isWayOnly ? ways : accepted).push(...meant);
      else candidates.push(...meant.map(({ value }) => value.target));
    }
  }
  if (accepted.length === 0) accepted.push(...ways);
  else accepted.push(...ways.filter((way) => accepted.some((each) => areListed(words, each, way))));
  const inOrder = withoutParts(accepted).toSorted((left, right) => left.start - right.start);
  const told = withoutTold(words, inOrder);
  const asked = withoutOtherWays(words, withoutThings(words, told, isCoordinated));
  const targets = targetsOf(withUsualWays(words, withoutBases(words, asked)));
  return {
    targets,
    candidates: targets.length > 0 ? [] : candidates,
    spans: asked,
    named: inOrder,
    borrowed: sure.length > 0 && free.length === 0,
  };
}
