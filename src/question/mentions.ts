/** Finds what the words mention: services, concerns, terms of the model, other clouds. */
import { FILLERS, JOINERS } from './grammar';
import type { Lexicon, NamedConcern, NamedTarget } from './lexicon';
import type { TargetRef } from './question';
import { longest, type Mention, overlaps, type Span, within } from './spans';
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

/** How much a phrase says: longer beats shorter, a word of the trade beats an everyday word. */
const strength = ({ words, value }: Mention<NamedConcern>) => {
  if (value.generic) return 0;
  return value.weak && words === 1 ? 2 : words * 2 + 1;
};

/** A task named by a noun: "encryption", "monitoring", "management". */
const isNoun = (word: Word | undefined) => /(?:tion|ing|ment|ance|sharing)$/.test(word?.word ?? '');

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
      (between.length <= 5 &&
        between.some((word) => JOINERS.has(word.stem) && word.stem !== 'also')) ||
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
      // "Encrypt data client-side": what is a part of the other says more than it.
      if (each.value.family === best.value.id && !each.value.generic) return each;
      if (best.value.family === each.value.id && !best.value.generic) return best;
      const more = strength(each) - strength(best);
      // Of two nouns side by side the last is the thing: "snapshot encryption", "log retention".
      if (more === 0 && each.start === best.end && isNoun(words[each.end - 1])) return each;
      // Equally strong words: the one right beside the service is meant ("audit finding: no AV on EC2").
      return more > 0 || (more === 0 && !each.value.weak && gap(each) <= 1 && gap(best) > 2)
        ? each
        : best;
    }),
  );
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
  const stems = words.map((word) => word.stem);
  const names = longest(lexicon.services, stems, {
    fits: (span, value) =>
      !isVerb(words, span) &&
      (value.certainty !== 'ambiguous' || !startsWithName(words, span, lexicon)),
    same: (left, right) =>
      left.certainty === 'sure' &&
      right.certainty === 'sure' &&
      sameTarget(left.target, right.target),
  });
  const certain = names
    .filter((name) => name.value.certainty === 'sure')
    .map((name) => ({ ...name, end: name.start + name.value.core }));
  const inName = new Array<boolean>(words.length).fill(false);
  for (const { start, end } of certain) inName.fill(true, start, end);
  // A word inside a name is no word for a concern ("Elastic Block Store encryption"); a phrase that holds
  // the whole name is ("IAM role", "WAF rules").
  const spoken = longest(lexicon.concerns, stems, {
    skippable: (index) => inName[index] === true || FILLERS.has(stems[index] ?? ''),
    fits: (span) =>
      certain.every((name) => !overlaps(name, span) || (within(name, span) && !within(span, name))),
  });
  const variants =
    names.length > 0 ? stems.flatMap((_, start) => lexicon.variants.matchesAt(stems, start)) : [];
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
  const terms = longest(lexicon.terms, stems, {
    skippable: (index) => /^(?:a|an|th|the)$/.test(stems[index] ?? ''),
  });
  const clouds = longest(lexicon.clouds, stems);
  const used = new Array<boolean>(words.length).fill(false);
  for (const { start, end } of [...spans, ...spoken, ...terms, ...clouds])
    used.fill(true, start, end);
  return {
    targets,
    names: spans,
    certain: certain.length > 0,
    candidates,
    concerns,
    terms,
    clouds,
    used,
  };
}
