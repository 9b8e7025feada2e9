/** Finds what the words mention: services, concerns, terms of the model, other clouds. */
import type { NamedConcern } from '../lexicon/concern-phrases';
import type { Lexicon } from '../lexicon/lexicon';
import type { Name } from '../lexicon/service-names';
import { isListedWithStandard, isTitleOfControl } from '../lexicon/standards';
import type { Word } from '../lexicon/words';
import type { TargetRef } from '../question';
import { FILLERS, JOINERS, stems } from '../text/grammar';
import { longest, type Mention, overlaps, type Span, within } from '../text/spans';
import { chooseConcerns } from './asked-concerns';
import {
  endsInName,
  isInflected,
  isList,
  isOtherWord,
  isUnlike,
  isVerb,
  startsWithName,
} from './spelled-alike';
import { resolveTargets, sameTarget } from './targets';
import { replaceByVariants } from './ways-of-running';

/** What a clause names, and where. */
export interface Mentions {
  readonly targets: readonly TargetRef[];
  /** All names that are said, whether asked about or not. */
  readonly said: readonly Name[];
  /** Where the names of the targets stand. */
  readonly names: readonly Name[];
  /** Where those stand as well that are only told beside these. */
  readonly named: readonly Name[];
  /** Whether a name that always means its service is among them. */
  readonly certain: boolean;
  /** Whether all of these names belong to phrases for a task. */
  readonly borrowed: boolean;
  /** Set when a name fits several services and nothing decides. */
  readonly candidates: readonly TargetRef[];
  readonly concerns: ReadonlyArray<Mention<NamedConcern>>;
  readonly terms: ReadonlyArray<Mention<string>>;
  readonly clouds: ReadonlyArray<Mention<string>>;
  /** Which words are part of any mention. */
  readonly used: readonly boolean[];
}

const ARTICLES = stems('a an the');

/** The phrases for concerns that are said, and are no mere part of the names `full`. */
function outsideNames(
  words: readonly Word[],
  spoken: ReadonlyArray<Mention<NamedConcern>>,
  full: readonly Name[],
): ReadonlyArray<Mention<NamedConcern>> {
  if (full.length === 0 || spoken.length === 0) return spoken;
  const isInside = (mention: Span) => full.some((span) => within(mention, span));
  // What a name says beyond the name proper may be what is asked about: the logs of "VPC flow logs".
  const isProper = ({ start, end }: Span) =>
    full.some((span) => span.start <= start && end <= span.start + span.value.core);
  // "VPC flow logs and NACLs" are two things.
  const outside = spoken.some(
    (mention) =>
      !mention.value.generic &&
      !isInside(mention) &&
      !words.slice(0, mention.end).some((word) => JOINERS.has(word) || word.afterComma),
  );
  return spoken.filter(
    (mention) =>
      !isProper(mention) &&
      // The "data" of "Kinesis Data Streams" says nothing, nor do the "logs" of "VPC flow logs retention".
      !(isInside(mention) && (outside || mention.value.generic || mention.value.hint)),
  );
}

/** Whether the span was accepted as a name that is a concern's phrase as well. */
function isImplied(names: readonly Name[], span: Span): boolean {
  return names.some(
    ({ start, end, value }) =>
      start === span.start && end === span.end && value.certainty === 'implied',
  );
}

/** "EBS encryption, snapshots": whether a comma parts what would be one phrase. */
function isCut(words: readonly Word[], { start, end }: Span): boolean {
  for (let at = start + 1; at < end; at += 1) {
    const word = words[at] as Word;
    if (word.afterComma && !FILLERS.has(word)) return true;
  }
  return false;
}

function mark(used: boolean[], spans: readonly Span[]): void {
  for (const { start, end } of spans) for (let at = start; at < end; at += 1) used[at] = true;
}

/**
 * Reads all mentions in one pass over the words.
 * @param nearby services that the conversation is about: their variants are understood by label alone.
 */
export function findMentions(
  words: readonly Word[],
  lexicon: Lexicon,
  nearby: () => readonly string[] = () => [],
): Mentions {
  const names = longest(lexicon.services, words, {
    fits: (span, value) =>
      !isVerb(words, span) &&
      !(span.end - span.start > 1 && isList(words, span)) &&
      !isInflected(words[span.end - 1]?.word ?? '', value) &&
      !isOtherWord(words[span.start]?.word ?? '', value) &&
      !isUnlike(words, span, value) &&
      !endsInName(words, span, lexicon) &&
      !isTitleOfControl(words, span.start) &&
      (value.certainty !== 'ambiguous' ||
        value.target.variant !== null ||
        !(
          startsWithName(words, span, lexicon) ||
          (!value.official && isListedWithStandard(words, span.start))
        )),
    same: (left, right) =>
      left.certainty === 'sure' &&
      right.certainty === 'sure' &&
      sameTarget(left.target, right.target),
  });
  /** The names proper. */
  const proper: Span[] = [];
  for (const { start, value } of names)
    if (value.certainty === 'sure') proper.push({ start, end: start + value.core });
  // A word inside a name is no word for a concern ("Elastic Block Store encryption"); a phrase that holds
  // the whole name is ("IAM role", "WAF rules").
  const spoken = longest(lexicon.concerns, words, {
    skippable: (index) =>
      FILLERS.has(words[index]) || proper.some((name) => name.start <= index && index < name.end),
    fits: (span) =>
      !isCut(words, span) &&
      proper.every((name) => !overlaps(name, span) || (within(name, span) && !within(span, name))),
  });
  const variants = names.length > 0 ? lexicon.variants.matches(words) : [];
  const said = replaceByVariants(names, variants);
  const { targets, candidates, spans, named, borrowed } = resolveTargets(
    words,
    said,
    spoken,
    nearby,
  );
  // "Nitro hypervisor" names a machine, and the task all the same; "training" alone names no service.
  const isLoose = ({ start, end, value }: Name) =>
    value.certainty === 'ambiguous' && (end - start > 1 || targets.length === 0);
  const full = spans.filter((span) => !isImplied(names, span) && !isLoose(span));
  const concerns = chooseConcerns(words, outsideNames(words, spoken, full));
  const terms = longest(lexicon.terms, words, {
    skippable: (index) => ARTICLES.has(words[index]),
  });
  const clouds = longest(lexicon.clouds, words);
  const used = new Array<boolean>(words.length).fill(false);
  mark(used, named);
  mark(used, spoken);
  mark(used, terms);
  mark(used, clouds);
  return {
    targets,
    said,
    names: spans,
    named,
    certain: proper.length > 0,
    borrowed,
    candidates,
    concerns,
    terms,
    clouds,
    used,
  };
}
