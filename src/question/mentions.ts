/** Finds what the words mention: services, concerns, terms of the model, other clouds. */

import { chooseConcerns } from './asked-concerns';
import type { NamedConcern } from './concern-phrases';
import { FILLERS, JOINERS } from './grammar';
import type { Lexicon } from './lexicon';
import type { TargetRef } from './question';
import type { NamedTarget } from './service-names';
import { longest, type Mention, type Span, within } from './spans';
import { isVerb, replaceByVariants, resolveTargets, sameTarget, startsWithName } from './targets';
import type { Word } from './words';

export interface Mentions {
  readonly targets: readonly TargetRef[];
  /** Where the names of the targets stand. */
  readonly names: ReadonlyArray<Mention<NamedTarget>>;
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

/** Whether the span was accepted as a name that is a concern's phrase as well. */
function isImplied(names: ReadonlyArray<Mention<NamedTarget>>, span: Span): boolean {
  return names.some(
    ({ start, end, value }) =>
      start === span.start && end === span.end && value.certainty === 'implied',
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
  const names = longest(lexicon.services, words, {
    fits: (span, value) =>
      !isVerb(words, span) &&
      (value.certainty !== 'ambiguous' || !startsWithName(words, span, lexicon)),
    same: (left, right) =>
      left.certainty === 'sure' &&
      right.certainty === 'sure' &&
      sameTarget(left.target, right.target),
  });
  /** By word: the name proper that it is part of. */
  const properAt: (Span | undefined)[] = [];
  for (const { start, value } of names) {
    if (value.certainty !== 'sure') continue;
    const name = { start, end: start + value.core };
    for (let at = start; at < name.end; at += 1) properAt[at] = name;
  }
  // A word inside a name is no word for a concern ("Elastic Block Store encryption"); a phrase that holds
  // the whole name is ("IAM role", "WAF rules").
  const spoken = longest(lexicon.concerns, words, {
    skippable: (index) => properAt[index] !== undefined || FILLERS.has(words[index]?.stem ?? ''),
    fits: (span) => {
      for (let at = span.start; at < span.end; at += 1) {
        const name = properAt[at];
        if (name && (!within(name, span) || within(span, name))) return false;
      }
      return true;
    },
  });
  const variants =
    names.length > 0 ? words.flatMap((_, start) => lexicon.variants.matchesAt(words, start)) : [];
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
  const full = spans.filter((span) => !isImplied(names, span));
  const isInside = (mention: Span) => full.some((span) => within(mention, span));
  // "VPC flow logs and NACLs" are two things.
  const outside = spoken.some(
    (mention) =>
      !mention.value.generic &&
      !isInside(mention) &&
      !words.slice(0, mention.end).some(({ stem, afterComma }) => JOINERS.has(stem) || afterComma),
  );
  const named = spoken.filter(
    (mention) =>
      !proper.some((span) => within(mention, span)) &&
      // The "data" of "Kinesis Data Streams" says nothing, nor do the "logs" of "VPC flow logs retention".
      !(isInside(mention) && (outside || mention.value.generic || mention.value.hint)),
  );
  const concerns = chooseConcerns(words, named);
  const terms = longest(lexicon.terms, words, {
    skippable: (index) => /^(?:a|an|th|the)$/.test(words[index]?.stem ?? ''),
  });
  const clouds = longest(lexicon.clouds, words);
  const used = new Array<boolean>(words.length).fill(false);
  for (const { start, end } of [...spans, ...spoken, ...terms, ...clouds])
    used.fill(true, start, end);
  return {
    targets,
    names: spans,
    certain: properAt.length > 0,
    candidates,
    concerns,
    terms,
    clouds,
    used,
  };
}
