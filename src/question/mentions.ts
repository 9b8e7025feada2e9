/** Finds what the words mention: services, concerns, terms of the model, other clouds. */

import type { NamedConcern } from './concern-phrases';
import { FILLERS, JOINERS, stems, WHO } from './grammar';
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

/** How much a phrase proves: nothing by itself, an everyday word, a word of the trade. */
const rank = ({ words, value }: Mention<NamedConcern>) => {
  if (value.generic) return 0;
  return value.weak && words === 1 ? 1 : 2;
};

/** A task or thing named by a noun: "encryption", "monitoring", "management", "logs", "keys". */
const isNoun = (word: Word | undefined) =>
  /(?:tion|ing|ment|ance|ence|sharing|ity|[^s]s|key|log|recovery|ware|firewall|policy)$/.test(
    word?.word ?? '',
  );

/** "Encrypt", "rotates": what somebody does, so that the noun behind it is what it is done to. */
const TASK_VERBS = stems(
  `encrypt patch rotate monitor scan restore delete wipe harden update upgrade replace renew configure enable
  protect secure store detect prevent fix install review audit test turn set keep back enforce rotate shred
  manage apply run erase classify tag approve validate renew revoke grant check limit block watch archive`,
);
const isTaskVerb = (word: Word | undefined) =>
  word !== undefined && TASK_VERBS.has(word.stem) && !/(?:tion|ing|ment|ance)$/.test(word.word);

/** Layers below everything that a customer can reach. */
const BENEATH: ReadonlySet<string> = new Set([
  'physical-security',
  'hardware-maintenance',
  'host-and-hypervisor',
]);

/** Of two phrases in one breath, the one that is asked about; the other says of what, with what or where. */
function choose(
  words: readonly Word[],
  best: Mention<NamedConcern>,
  each: Mention<NamedConcern>,
): Mention<NamedConcern> {
  // "Encrypt data client-side": what is a part of the other says more than it.
  if (each.value.family === best.value.id && !each.value.generic) return each;
  if (best.value.family === each.value.id && !best.value.generic) return best;
  // What AWS alone can touch stays AWS's, whatever is done to it: "hypervisor vulnerabilities".
  if (each.start === best.end && BENEATH.has(best.value.id)) return best;
  // Of two nouns side by side the last is the thing: "snapshot encryption", "control plane logs".
  const compound =
    each.start === best.end && !isTaskVerb(words[best.start]) && isNoun(words[each.end - 1]);
  if (compound && !each.value.generic) return each;
  if (best.value.id === each.value.id) return rank(each) > rank(best) ? each : best;
  const [last, next] = [words[each.start], words[best.end]];
  // "Is PHI encrypted at rest?"
  if (!each.value.generic && last?.word.endsWith('ed') && isTaskVerb(last)) return each;
  // "Hardening of the operating system", "rotation of keys".
  if (next?.word === 'of' && each.start - best.end <= 2 && !best.value.generic && !best.value.hint)
    return best;
  const more = rank(each) - rank(best);
  if (more !== 0) return more > 0 ? each : best;
  // "Turn on rotation", "update the policy": of two words that say little, the noun says more.
  if (best.value.generic && isNoun(words[each.end - 1])) return each;
  // "An auditor asks who rotates keys": what stands before the question word sets the scene.
  const asked = words.findIndex((word) => WHO.has(word.stem));
  if (best.end <= asked && asked <= each.start) return each;
  return best;
}

/** "Not about X", "not asking about X". */
function isDenied(words: readonly Word[], mention: Span | undefined): boolean {
  if (!mention) return false;
  const before = words.slice(Math.max(0, mention.start - 5), mention.start).map(({ word }) => word);
  const not = before.lastIndexOf('not');
  return not >= 0 && before.slice(not).includes('about');
}

/** Of phrases that are not joined by "and", only the strongest is meant: "firewall configuration". */
function chooseConcerns(
  words: readonly Word[],
  found: ReadonlyArray<Mention<NamedConcern>>,
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
      // "A) … B) …"
      (words[mention.start]?.afterBreak && words[mention.start - 1]?.word.length === 1) ||
      between.some((word) => word.afterComma);
    if (joined || !group) groups.push([mention]);
    else group.push(mention);
  }
  // "Not asking about the hardware, only about the OS": what is denied is not asked.
  const asked = groups.filter(([first]) => !isDenied(words, first));
  const chosen = (asked.length > 0 ? asked : groups).map((group) =>
    group.reduce((best, each) => choose(words, best, each)),
  );
  const says = chosen.some(({ value }) => !value.generic && !value.hint);
  // "DNS query logging, ours to enable?" is about the logging; "logging and settings" about both.
  return chosen.filter(
    ({ start, value }) => !says || !value.generic || JOINERS.has(words[start - 1]?.stem ?? ''),
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
  const spelt = words.map((word) => word.stem);
  const names = longest(lexicon.services, spelt, {
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
  const spoken = longest(lexicon.concerns, spelt, {
    skippable: (index) => properAt[index] !== undefined || FILLERS.has(spelt[index] ?? ''),
    fits: (span) => {
      for (let at = span.start; at < span.end; at += 1) {
        const name = properAt[at];
        if (name && (!within(name, span) || within(span, name))) return false;
      }
      return true;
    },
  });
  const variants =
    names.length > 0 ? spelt.flatMap((_, start) => lexicon.variants.matchesAt(spelt, start)) : [];
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
  const terms = longest(lexicon.terms, spelt, {
    skippable: (index) => /^(?:a|an|th|the)$/.test(spelt[index] ?? ''),
  });
  const clouds = longest(lexicon.clouds, spelt);
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
