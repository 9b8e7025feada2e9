/** Decides which names in a text are meant as services, and which way of running them. */

import type { NamedConcern } from './concern-phrases';
import { AWS, COMPARING, DETERMINERS, JOINERS, NOISE, RESPONSIBILITY, stems } from './grammar';
import type { Lexicon } from './lexicon';
import type { TargetRef } from './question';
import type { NamedTarget } from './service-names';
import { type Mention, overlaps, type Span, within } from './spans';
import type { Word } from './words';

export interface Resolution {
  readonly targets: readonly TargetRef[];
  readonly candidates: readonly TargetRef[];
  readonly spans: ReadonlyArray<Mention<NamedTarget>>;
  /** Whether all names belong to phrases for a task: the KMS of "who picks the KMS key?" */
  readonly borrowed: boolean;
}

/** What may stand right before a name, and right after it. */
const BEFORE_NAME = stems(
  'on in for with of to from vs versus about does is do aws amazon use using used run runs running have via our my the and or inside within through into onto under behind',
);

const AFTER_NAME = stems(
  'is does do on in for with vs versus and or job jobs service cluster who what data at by can cache cluster workflow flow bot bots pipeline gets runs has have keeps was were will should must needs worker workers crawler got app apps project site account team user users console before after when while so but because if then since pls plz please thx thanks too also instead there really both',
);

/** Whether the words around an everyday word say that it is meant as the name of a service. */
function isMeantAsName(
  words: readonly Word[],
  { start, end, value }: Mention<NamedTarget>,
  spoken: readonly Span[],
): boolean {
  const before = words[start - 1];
  const first = words[start];
  // "AWS Batch" is a name; in "does AWS train …" somebody does something.
  if (before && AWS.has(before.stem)) return !value.everyday || first?.word === value.name;
  if (spoken.some((span) => within({ start, end }, span))) return false;
  // "Managed services" are many; "Managed Services" is a name.
  if (!value.everyday) return first?.capital === true || words[end - 1]?.stem !== 'servic';
  // "Functions", "disks" and "one" are ordinary words; only the very word in the place of a name counts.
  if (first?.word !== value.name || NOISE.has(first.stem) || RESPONSIBILITY.has(first.stem))
    return false;
  if (spoken.some((span) => overlaps(span, { start, end }))) return false;
  const after = words[end];
  const closes =
    after === undefined ||
    after.startsSentence ||
    after.afterComma ||
    after.afterBreak ||
    AFTER_NAME.has(after.stem);
  const apart = first.capital && start > 0 && !first.startsSentence;
  // "… the transcripts that Transcribe makes"; in a Title All Of Capitals they say nothing.
  if (apart && (closes || before?.capital === false)) return true;
  const opens =
    before === undefined ||
    first.startsSentence ||
    BEFORE_NAME.has(before.stem) ||
    // "Who patches Amplify?"
    spoken.some((span) => span.end === start);
  if (start === 0 && spoken.length > 0) return true;
  return opens && (closes || spoken.some((span) => span.start === end));
}

/** "Does AWS back up my volumes?": "AWS Backup" is no name where it is somebody and what they do. */
export function isVerb(words: readonly Word[], { start, end }: Span): boolean {
  const [vendor, verb] = [words[start], words[start + 1]];
  if (end - start !== 2 || !vendor || !verb || !AWS.has(vendor.stem)) return false;
  const asks = /^(?:do|does|did|dos|dose|will|can|should|must)$/.test(words[start - 1]?.word ?? '');
  const object = words[end];
  return (
    asks &&
    object !== undefined &&
    !AFTER_NAME.has(object.stem) &&
    /^(?:backup|support|batch|connect|shield)$/.test(verb.word) &&
    !object.word.startsWith('encrypt')
  );
}

/** Whether two references are to the same service and variant. */
export const sameTarget = (left: TargetRef, right: TargetRef) =>
  left.service === right.service && left.variant === right.variant;

const LISTING: ReadonlySet<string> = new Set([...JOINERS, ...COMPARING]);

/** Whether only "and", "or", "vs" or a comma stands between two places. */
function isListed(words: readonly Word[], from: number, to: number): boolean {
  const between = words.slice(from, to);
  if (to < from) return false;
  const joins =
    words[to]?.afterComma === true ||
    between.some((word) => LISTING.has(word.stem) || word.word === 'as');
  return (
    joins &&
    between.every(
      (word) =>
        LISTING.has(word.stem) ||
        AWS.has(word.stem) ||
        /^(?:as|on|in|for|plain|normal|regular|provisioned|standard)$/.test(word.word),
    )
  );
}

function groupBySpan(
  open: ReadonlyArray<Mention<NamedTarget>>,
): Map<string, Array<Mention<NamedTarget>>> {
  const groups = new Map<string, Array<Mention<NamedTarget>>>();
  for (const mention of open) {
    const key = `${mention.start}-${mention.end}`;
    groups.set(key, [...(groups.get(key) ?? []), mention]);
  }
  return groups;
}

/** "s3 files" are files in S3; "S3 Files" is a service. */
export function startsWithName(
  words: readonly Word[],
  { start, end }: Span,
  lexicon: Lexicon,
): boolean {
  return (
    end - start > 1 &&
    lexicon.solid.has(words[start]?.word ?? '') &&
    words[end - 1]?.capital === false
  );
}

/** "Oracle on RDS Custom": the name "Oracle on RDS" hides the variant, which is what is meant. */
export function replaceByVariants(
  names: ReadonlyArray<Mention<NamedTarget>>,
  variants: ReadonlyArray<Mention<NamedTarget>>,
): ReadonlyArray<Mention<NamedTarget>> {
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

/** "Macie, Inspector and GuardDuty": an everyday word among names is one. */
const isNamedInList = (
  words: readonly Word[],
  { start, end, value }: Mention<NamedTarget>,
  spoken: readonly Span[],
) => words[start]?.word === value.name && !spoken.some((span) => overlaps(span, { start, end }));

/** "Fargate", not "serverless". */
const isWayOfRunning = ({ target, everyday }: NamedTarget) => target.variant !== null && !everyday;

/** "A bucket", "our queue": said of a thing, not of a service. */
export const isThing = (words: readonly Word[], { start, end, value }: Mention<NamedTarget>) =>
  value.target.variant === null &&
  end - start === 1 &&
  words[start]?.capital === false &&
  DETERMINERS.has(words[start - 1]?.stem ?? '');

/** What says where something stands or what it does, and so begins what is told beside a service. */
const BESIDE =
  /^(?:that|which|where|behind|before|front|beneath|via|through|into|feeding|serving)$/;

/** "The topics of SNS that CloudWatch sends its alarms to": told of another service, and not asked about. */
function isBystander(
  words: readonly Word[],
  mention: Span,
  names: ReadonlyArray<Mention<NamedTarget>>,
): boolean {
  const before = names.findLast(({ end }) => end <= mention.start);
  if (!before) return false;
  const between = words.slice(before.end, mention.start);
  const isJoined = between.some(
    ({ stem, afterComma }) => LISTING.has(stem) || afterComma || stem === 'or',
  );
  return (
    !isJoined &&
    !words[mention.start]?.afterComma &&
    between.some(({ word, startsSentence }) => !startsSentence && BESIDE.test(word))
  );
}

/** "The VPN for drivers (Client VPN)": a word of a longer name that is said as well. */
const isPartOfName = (
  words: readonly Word[],
  { start, end }: Span,
  names: ReadonlyArray<Mention<NamedTarget>>,
) =>
  end - start === 1 &&
  names.some(
    (name) =>
      name.end - name.start > 1 &&
      words.slice(name.start, name.end).some(({ stem }) => stem === words[start]?.stem),
  );

const NO_NAMES: Resolution = { targets: [], candidates: [], spans: [], borrowed: false };

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
      words.slice(phrase.start, phrase.end).filter(({ stem }) => !DETERMINERS.has(stem)).length ===
        phrase.words,
  );

/** Decides which names count, and puts variants in the place of their services. */
export function resolveTargets(
  words: readonly Word[],
  names: ReadonlyArray<Mention<NamedTarget>>,
  spoken: ReadonlyArray<Mention<NamedConcern>>,
  nearby: readonly string[],
): Resolution {
  // Most clauses name one service for sure or none, and need no deciding.
  const [first] = names;
  if (!first) return NO_NAMES;
  if (names.length === 1 && first.value.certainty === 'sure')
    return {
      targets: [first.value.target],
      candidates: [],
      spans: names,
      borrowed: isInPhrase(words, first, spoken),
    };
  const named = names.filter(({ value }) => value.certainty === 'sure');
  // "IAM permissions on S3" is about S3: a name inside a phrase for a concern gives way to another service.
  const inPhrase = (name: Span) => isInPhrase(words, name, spoken);
  const listed = (name: Span) =>
    named.some((each) => each.end <= name.start && isListed(words, each.end, name.start));
  const free = named.filter((name) => !inPhrase(name) || listed(name));
  const sure = free.length > 0 ? free : named;
  const sureServices = new Set([...sure.map(({ value }) => value.target.service), ...nearby]);
  const open = names.filter(({ value }) => value.certainty !== 'sure');
  const accepted: Array<Mention<NamedTarget>> = [...sure];
  const isCoordinated = ({ start, end }: Span) =>
    sure.some(
      (each) =>
        (each.end <= start && isListed(words, each.end, start)) ||
        (end <= each.start && isListed(words, end, each.start)),
    );
  const candidates: TargetRef[] = [];
  for (const group of groupBySpan(open).values()) {
    if (sure.some((each) => overlaps(each, group[0] as Span))) continue;
    const variants = group.filter(
      ({ start, value }) =>
        value.target.variant !== null &&
        sureServices.has(value.target.service) &&
        !(value.everyday && words[start]?.afterComma),
    );
    if (variants.length > 0) {
      accepted.push(...variants);
      continue;
    }
    if (sure.length > 0) {
      // Beside a service that is named for sure, an everyday word counts only when it is clearly a name.
      const [only] = group;
      const clear =
        group.length === 1 &&
        only?.value.certainty === 'ambiguous' &&
        only.value.target.variant === null &&
        isCoordinated(only) &&
        (isMeantAsName(words, only, spoken) || isNamedInList(words, only, spoken));
      if (clear && only) accepted.push(only);
      // "Lambda or Fargate": a way of running several services, set beside one.
      else if (group.every(({ value }) => isWayOfRunning(value)) && only && isCoordinated(only))
        accepted.push(...group);
      continue;
    }
    const implied = group.filter(
      ({ value }) => value.certainty === 'implied' && value.target.variant === null,
    );
    const meant =
      implied.length > 0
        ? implied
        : isMeantAsName(words, group[0] as Mention<NamedTarget>, spoken)
          ? group.filter(({ value }) => value.target.variant === null || !value.everyday)
          : [];
    const services = meant.filter(({ value }) => value.target.variant === null);
    const fitting = services.length > 0 ? services : meant;
    if (fitting.length === 1) accepted.push(...fitting);
    else candidates.push(...fitting.map(({ value }) => value.target));
  }
  // "A batch job on my own AMI" is about the job: what may be a part gives way to any name.
  const whole = accepted.filter(
    ({ value }) => value.certainty !== 'implied' || value.target.variant !== null,
  );
  if (whole.length > 0) accepted.splice(0, accepted.length, ...whole);
  // "Macie finds a passport in a bucket": a thing beside a service that is named by its name is no second service.
  const proper = accepted.filter(
    (each) =>
      each.value.official ||
      isCoordinated(each) ||
      !(isThing(words, each) || isPartOfName(words, each, accepted)),
  );
  if (proper.some(({ value }) => value.official)) accepted.splice(0, accepted.length, ...proper);
  accepted.sort((left, right) => left.start - right.start);
  const asked = accepted.filter((each) => !isBystander(words, each, accepted));
  accepted.splice(0, accepted.length, ...asked);
  const targets: TargetRef[] = [];
  // "S3 Glacier, not S3": what is denied is not asked about.
  const denied = accepted.filter(({ start }) => words[start - 1]?.stem === 'not');
  if (denied.length < accepted.length) {
    for (const each of denied) accepted.splice(accepted.indexOf(each), 1);
  }
  const withVariant = new Set(
    accepted
      .filter(({ value }) => value.target.variant !== null)
      .map(({ value }) => value.target.service),
  );
  const isSetAgainst = (base: Span) =>
    accepted.some(
      (each) =>
        each.value.target.variant !== null &&
        (isListed(words, base.end, each.start) || isListed(words, each.end, base.start)),
    );
  for (const mention of accepted) {
    const { value } = mention;
    // "EKS on Fargate" is one thing: the variant stands for its service, unless it is set against it.
    if (
      mention.value.target.variant === null &&
      withVariant.has(value.target.service) &&
      !isSetAgainst(mention)
    ) {
      continue;
    }
    if (!targets.some((each) => sameTarget(each, value.target))) targets.push(value.target);
  }
  return {
    targets,
    candidates: targets.length > 0 ? [] : candidates,
    spans: accepted,
    borrowed: named.length > 0 && free.length === 0,
  };
}
