/** Finds what the words mention: services, concerns, terms of the model, other clouds. */
import { AWS, COMPARING, FILLERS, JOINERS, NOISE, RESPONSIBILITY, stems } from './grammar';
import type { Lexicon, NamedConcern, NamedTarget } from './lexicon';
import type { Match, PhraseTrie } from './phrase-trie';
import type { TargetRef } from './question';
import type { Word } from './words';

/** A place in the words that means something. */
export interface Mention<T> {
  readonly start: number;
  readonly end: number;
  readonly words: number;
  readonly value: T;
}

export interface Mentions {
  readonly targets: readonly TargetRef[];
  /** Where the names of the targets stand. */
  readonly names: readonly Span[];
  /** Whether a name that always means its service is among them. */
  readonly certain: boolean;
  /** Set when a name fits several services and nothing decides. */
  readonly candidates: readonly TargetRef[];
  readonly concerns: ReadonlyArray<Mention<NamedConcern>>;
  readonly terms: ReadonlyArray<Mention<string>>;
  readonly clouds: ReadonlyArray<Mention<string>>;
  /** Which words are part of any mention. */
  readonly used: readonly boolean[];
}

export type Span = { readonly start: number; readonly end: number };
const overlaps = (left: Span, right: Span) => left.start < right.end && right.start < left.end;
const within = (inner: Span, outer: Span) => outer.start <= inner.start && inner.end <= outer.end;
const sameTarget = (left: TargetRef, right: TargetRef) =>
  left.service === right.service && left.variant === right.variant;

/** All matches of a trie, longest first, each place taken by one length only. */
function longest<T>(
  trie: PhraseTrie<T>,
  stems: readonly string[],
  skippable: (index: number) => boolean,
  fits: (span: Span) => boolean = () => true,
): Mention<T>[] {
  const found: Match<T>[] = [];
  for (let start = 0; start < stems.length; start += 1) {
    for (const match of trie.matchesAt(stems, start, skippable)) if (fits(match)) found.push(match);
  }
  found.sort((left, right) => right.words - left.words || left.start - right.start);
  const taken: Match<T>[] = [];
  const owner = new Array<number>(stems.length).fill(-1);
  for (const [index, match] of found.entries()) {
    let free = true;
    for (let at = match.start; at < match.end && free; at += 1) {
      const holder = found[owner[at] ?? -1];
      if (holder && (holder.start !== match.start || holder.end !== match.end)) free = false;
    }
    if (!free) continue;
    taken.push(match);
    for (let at = match.start; at < match.end; at += 1) owner[at] = index;
  }
  return taken.sort((left, right) => left.start - right.start || left.end - right.end);
}

/** What may stand right before a name, and right after it. */
const BEFORE_NAME = stems('on in for with of to from vs versus about does is do aws amazon using via our my the and or');
const AFTER_NAME = stems(
  'is does do on in for with vs versus and or job jobs service cluster who what data at by can cache cluster workflow flow bot bots pipeline',
);

/** Whether the words around an everyday word say that it is meant as the name of a service. */
function isMeantAsName(
  words: readonly Word[],
  { start, end, value }: Mention<NamedTarget>,
  spoken: readonly Span[],
): boolean {
  const before = words[start - 1];
  const first = words[start];
  if (before && AWS.has(before.stem)) return true;
  if (spoken.some((span) => span.start === start && span.end === end)) return false;
  if (!value.everyday) return true;
  // "Functions", "disks" and "one" are ordinary words; only the very word in the place of a name counts.
  if (first?.word !== value.name || NOISE.has(first.stem) || RESPONSIBILITY.has(first.stem)) return false;
  if (spoken.some((span) => overlaps(span, { start, end }))) return false;
  const after = words[end];
  const closes = after === undefined || after.startsSentence || after.afterComma || AFTER_NAME.has(after.stem);
  if (first.capital && start > 0 && !first.startsSentence && closes) return true;
  const opens = before === undefined || first.startsSentence || BEFORE_NAME.has(before.stem);
  if (start === 0 && spoken.length > 0) return true;
  return opens && (closes || spoken.some((span) => span.start === end));
}

interface Resolution {
  readonly targets: TargetRef[];
  readonly candidates: TargetRef[];
  readonly spans: ReadonlyArray<Mention<NamedTarget>>;
}

/** Decides which names count, and puts variants in the place of their services. */
function resolveTargets(
  words: readonly Word[],
  names: ReadonlyArray<Mention<NamedTarget>>,
  spoken: ReadonlyArray<Mention<NamedConcern>>,
  nearby: readonly string[],
): Resolution {
  const named = names.filter(({ value }) => value.certainty === 'sure');
  // "IAM permissions on S3" is about S3: a name inside a phrase for a concern gives way to another service.
  const inPhrase = (name: Span) =>
    spoken.some((span) => within(name, span) && span.end - span.start > name.end - name.start && span.words === span.end - span.start);
  const free = named.filter((name) => !inPhrase(name));
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
      ({ value }) => value.target.variant !== null && sureServices.has(value.target.service),
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
        isMeantAsName(words, only, spoken) &&
        isCoordinated(only);
      if (clear && only) accepted.push(only);
      continue;
    }
    const implied = group.filter(
      ({ value }) => value.certainty === 'implied' && value.target.variant === null,
    );
    const meant =
      implied.length > 0 ? implied : isMeantAsName(words, group[0] as Mention<NamedTarget>, spoken) ? group : [];
    const services = meant.filter(({ value }) => value.target.variant === null);
    const fitting = services.length > 0 ? services : meant;
    if (fitting.length === 1) accepted.push(...fitting);
    else candidates.push(...fitting.map(({ value }) => value.target));
  }
  accepted.sort((left, right) => left.start - right.start);
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
    if (mention.value.target.variant === null && withVariant.has(value.target.service) && !isSetAgainst(mention)) {
      continue;
    }
    if (!targets.some((each) => sameTarget(each, value.target))) targets.push(value.target);
  }
  return { targets, candidates: targets.length > 0 ? [] : candidates, spans: accepted };
}

/** "Does AWS back up my volumes?": "AWS Backup" is no name where it is somebody and what they do. */
function isVerb(words: readonly Word[], { start, end }: Span): boolean {
  const [vendor, verb] = [words[start], words[start + 1]];
  if (end - start !== 2 || !vendor || !verb || !AWS.has(vendor.stem)) return false;
  const asks = /^(?:do|does|did|dos|dose|will|can|should|must)$/.test(words[start - 1]?.word ?? '');
  const object = words[end];
  return asks && object !== undefined && !AFTER_NAME.has(object.stem) && /^(?:backup|support|batch|connect|shield)$/.test(verb.word) && !object.word.startsWith('encrypt');
}

/** All names of variants, also those that a longer name of their service overlaps. */
function everyVariant(lexicon: Lexicon, stems: readonly string[]): Array<Mention<NamedTarget>> {
  return stems.flatMap((_, start) =>
    lexicon.services
      .matchesAt(stems, start, () => false)
      .filter(({ value }) => value.target.variant !== null && value.certainty === 'sure'),
  );
}

/** "Oracle on RDS Custom": the name "Oracle on RDS" hides the variant, which is what is meant. */
function replaceByVariants(
  names: ReadonlyArray<Mention<NamedTarget>>,
  variants: ReadonlyArray<Mention<NamedTarget>>,
): Array<Mention<NamedTarget>> {
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

/** Whether only "and", "or", "vs" or a comma stands between two places. */
function isListed(words: readonly Word[], from: number, to: number): boolean {
  const between = words.slice(from, to);
  if (to <= from) return false;
  const joins =
    words[to]?.afterComma === true ||
    between.some((word) => JOINERS.has(word.stem) || COMPARING.has(word.stem));
  return (
    joins &&
    between.every(
      (word) => JOINERS.has(word.stem) || COMPARING.has(word.stem) || AWS.has(word.stem),
    )
  );
}

/** How much a phrase says: longer beats shorter, a word of the trade beats an everyday word. */
const strength = ({ words, value }: Mention<NamedConcern>) => {
  if (value.generic) return 0;
  return value.weak && words === 1 ? 2 : words * 2 + 1;
};

/** Of phrases that are not joined by "and", only the strongest is meant: "firewall configuration". */
function chooseConcerns(
  words: readonly Word[],
  found: ReadonlyArray<Mention<NamedConcern>>,
  names: readonly Span[],
): Array<Mention<NamedConcern>> {
  const groups: Array<Array<Mention<NamedConcern>>> = [];
  for (const mention of found) {
    const group = groups.at(-1);
    const previous = group?.at(-1);
    const between = previous ? words.slice(previous.end, mention.start) : [];
    const joined =
      previous === undefined ||
      (between.length <= 5 && between.some((word) => JOINERS.has(word.stem) && word.stem !== 'also')) ||
      (words[mention.start]?.afterComma ?? false) ||
      between.some((word) => word.afterComma);
    if (joined || !group) groups.push([mention]);
    else group.push(mention);
  }
  const gap = (mention: Span) =>
    Math.min(
      ...names.map((name) =>
        Math.min(Math.abs(name.start - mention.end), Math.abs(mention.start - name.end)),
      ),
      99,
    );
  return groups.map((group) =>
    group.reduce((best, each) => {
      const more = strength(each) - strength(best);
      // Equally strong words: the one right beside the service is meant ("audit finding: no AV on EC2").
      return more > 0 || (more === 0 && !each.value.weak && gap(each) <= 1 && gap(best) > 2) ? each : best;
    }),
  );
}

/**
 * Reads all mentions in one pass over the words.
 * @param nearby services that the conversation is about: their variants are understood by label alone.
 */
export function findMentions(
  words: readonly Word[],
  lexicon: Lexicon,
  nearby: readonly string[] = [],
): Mentions {
  const stems = words.map((word) => word.stem);
  const never = () => false;
  const names = longest(lexicon.services, stems, never, (span) => !isVerb(words, span));
  const certain = names
    .filter((name) => name.value.certainty === 'sure')
    .map((name) => ({ ...name, end: name.start + name.value.core }));
  const inName = new Array<boolean>(words.length).fill(false);
  for (const { start, end } of certain) inName.fill(true, start, end);
  const skip = (index: number) => inName[index] === true || FILLERS.has(stems[index] ?? '');
  // A word inside a name is no word for a concern ("Elastic Block Store encryption"); a phrase that holds
  // the whole name is ("IAM role", "WAF rules").
  const spoken = longest(lexicon.concerns, stems, skip, (span) =>
    certain.every((name) => !overlaps(name, span) || (within(name, span) && !within(span, name))),
  );
  const variants = everyVariant(lexicon, stems);
  const { targets, candidates, spans } = resolveTargets(
    words,
    replaceByVariants(names, variants),
    spoken,
    nearby,
  );
  // What a name says beyond the name proper may be what is asked about: the logs of "VPC flow logs".
  const proper = spans
    .filter((span) => !isImplied(names, span))
    .map((span) => ({ ...span, end: span.start + span.value.core }));
  const named = spoken.filter((mention) => !proper.some((span) => within(mention, span)));
  const concerns = chooseConcerns(words, named, spans);
  const terms = longest(lexicon.terms, stems, (index) =>
    /^(?:a|an|th|the)$/.test(stems[index] ?? ''),
  );
  const clouds = longest(lexicon.clouds, stems, never);
  const used = new Array<boolean>(words.length).fill(false);
  for (const { start, end } of [...spans, ...spoken, ...terms, ...clouds])
    used.fill(true, start, end);
  return { targets, names: spans, certain: certain.length > 0, candidates, concerns, terms, clouds, used };
}

/** Whether the span was accepted as a name that is a concern's phrase as well. */
function isImplied(names: ReadonlyArray<Mention<NamedTarget>>, span: Span): boolean {
  return names.some(
    ({ start, end, value }) =>
      start === span.start && end === span.end && value.certainty === 'implied',
  );
}
