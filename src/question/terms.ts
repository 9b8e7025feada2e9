/** Questions about the model itself: its terms, its categories, each side as a whole. */
import { type Clause, ofAll, targetKey, unique } from './clauses/clause';
import { readForm } from './form/form';
import { firstParty, mentionsBoth, ownerClaimed } from './form/parties';
import type { Word } from './lexicon/words';
import type { Context, Subject } from './question';
import { leansBack } from './tasks/asks';
import { AUXILIARIES, FILLERS, hasAny, stems, WHO } from './text/grammar';
import type { Mention } from './text/spans';

/** Terms that are one party's whole part. */
const SIDES: ReadonlySet<string> = new Set(['aws-responsibilities', 'customer-responsibilities']);
/** Terms that also only say by which rules or where. */
export const FRAMES: ReadonlySet<string> = new Set([
  ...SIDES,
  'shared-responsibility-model',
  'security-in-the-cloud',
  'security-of-the-cloud',
]);

/** Words that put a model before a question without asking about it. */
const FRAMING = stems('under per within according by following regarding in');

const CATEGORY_TERMS: ReadonlyMap<string, string> = new Map([
  ['abstract', 'abstracted-service'],
  ['container', 'container-service'],
  ['infrastructur', 'infrastructure-service'],
]);

/** Words that a question about categories or kinds of controls has. */
export const CATEGORIZING = stems(
  'category categories class classified abstract abstraction type kind control',
);

/** "… is a ___ control (inherited, shared, customer specific)": all three to choose from. */
const ALL_KINDS = ['inherited', 'shared', 'specific'];

const CATEGORIES = stems('category class abstract abstraction');
const KINDS = stems('type kind');

/** Whether every term stands behind "under", "according to", "in" at the head of the message. */
function isFrame(words: readonly Word[], mentions: readonly Mention<string>[]): boolean {
  return mentions.every(({ start }) => {
    const before = words.slice(Math.max(0, start - 3), start);
    return start <= 4 && hasAny(before, FRAMING);
  });
}

/** What is part of a service, too. */
const PARTS: ReadonlySet<string> = new Set(['guest-os-versus-host-os']);

/** "And its guest OS?", "what about the guest OS?": of the service of the conversation; not "what is a guest OS?" */
const isOfService = (words: readonly Word[]): boolean =>
  words.every(
    ({ stem, word }, at) =>
      !/^(?:explain|mean|differ|difference)$/.test(stem) &&
      !(word === 'what' && words[at + 1]?.word !== 'about'),
  );

/** Stems that ask to be told what something is. */
export const ASKS_WHAT = /^(?:what|wher|which|explain|tell|everyth)$/;

/** "Is it our job?": whether a thing is asked about that was not said. */
export const pointsAway = (words: readonly Word[]): boolean =>
  words.some(({ word }) => /^(?:it|this|that)$/.test(word)) &&
  !words.some(({ stem }) => ASKS_WHAT.test(stem) || /^(?:security|secur|saf)$/.test(stem));

/** "Does AWS carry out awareness training?"; but "is training a shared control?" */
const asksParty = (words: readonly Word[]): boolean =>
  AUXILIARIES.has(words[0]) && firstParty(words, 1, 2) !== null;

/** "Configuration management: customer or provider?" */
const asksBetween = (words: readonly Word[]): boolean =>
  mentionsBoth(words) || words.some(({ word }) => word === 'provider');

/** "Which category is RDS?", "is S3 abstracted?", "what is the shared responsibility model?" */
export function readTerm(
  clauses: readonly Clause[],
  words: readonly Word[],
  unknown: Word | null,
  context: Context,
): Subject | null {
  // Most questions are about no term at all.
  const none = clauses.every(({ mentions: { terms } }) => terms.length === 0);
  if (none && !words.some((word) => CATEGORY_TERMS.has(word.stem) || CATEGORIZING.has(word)))
    return null;
  const named = words.flatMap(({ stem }) => CATEGORY_TERMS.get(stem) ?? []);
  const mentions = ofAll(clauses, (clause) => clause.mentions.terms);
  const terms = unique(
    mentions.map(({ value }) => value),
    (id) => id,
  );
  const targets = unique(
    ofAll(clauses, (clause) => clause.targets),
    targetKey,
  );
  const concerns = ofAll(clauses, (clause) => clause.concerns);
  const asksCategory =
    hasAny(words, CATEGORIES) ||
    (hasAny(words, KINDS) &&
      words.some(
        (word, at) =>
          KINDS.has(word) &&
          /^(?:of|servic)$/.test(words[at + 1]?.stem ?? '') &&
          // "That kind of thing"
          !/^(?:that|this|any|such|some)$/.test(words[at - 1]?.word ?? ''),
      ));
  if (targets.length === 0 && unknown) return null;
  if (
    words.some((word) => word.stem === 'control') &&
    (words.some((word) => /^(?:three|kind|typ|category|class)$/.test(word.stem)) ||
      ALL_KINDS.every((kind) => words.some(({ word }) => word === kind))) &&
    targets.length === 0
  ) {
    return {
      kind: 'term',
      terms: ['inherited-controls', 'shared-controls', 'customer-specific-controls'],
      targets: [],
    };
  }
  if (targets.length === 0 && terms.length === 0 && asksCategory && concerns.length === 0) {
    return named.length > 0 ? { kind: 'term', terms: named, targets: [] } : null;
  }
  // "What are infrastructure, container and abstracted services?"
  if (targets.length === 0 && named.length > 1 && words.some((word) => word.stem === 'servic'))
    return { kind: 'term', terms: unique(named, (id) => id), targets: [] };
  if (targets.length > 0) {
    // The family has the name of a category.
    const strong = concerns.some((id) => id !== 'infrastructure');
    if (asksCategory && !strong)
      return { kind: 'term', terms: terms.length > 0 ? terms : [], targets };
    const ofCategory = terms.some((id) => /-service$/.test(id));
    return ofCategory && !strong ? { kind: 'term', terms, targets } : null;
  }
  if (terms.length === 0) return null;
  // "And what do I have to do?" is about the service of the conversation; see `readGeneralPart`.
  const isPart = terms.every((id) => PARTS.has(id)) && isOfService(words);
  const isAside = terms.every((id) => SIDES.has(id)) || isPart;
  if (isAside && leansBack(words) && context.targets.length > 0) return null;
  // "Who patches the hypervisor?", "And the guest OS?"
  if (isPart && concerns.length > 0 && leansBack(words) && context.concerns.length > 0) return null;
  // "Is that AWS's problem or ours?" is about something that was not said.
  if (concerns.length === 0 && terms.every((id) => SIDES.has(id)) && pointsAway(words)) return null;
  // "Under the shared responsibility model, who …" only says by which rules.
  if (concerns.length > 0 && isFrame(words, mentions)) return null;
  // "Are data centers AWS's responsibility?" names a side, and asks about the data centers.
  if (concerns.length > 0 && terms.every((id) => SIDES.has(id))) return null;
  if (concerns.length > 0 && readForm(words, 0, concerns.length).kind === 'which-services')
    return null;
  // "Awareness training stays with us, right?" asks whose a task is, and not what the model says of it.
  const isClaim =
    concerns.length > 0 &&
    (ownerClaimed(words) !== null || asksParty(words)) &&
    readForm(words, 0, concerns.length).kind === 'yes-no';
  if (isClaim) return null;
  const longest = Math.max(...mentions.map((mention) => mention.words));
  const concernWords = Math.max(
    0,
    ...clauses.flatMap((clause) => clause.mentions.concerns.map((mention) => mention.words)),
  );
  // "Who maintains the host operating system?" asks for the duty, "what is …" for the term.
  // "Host OS updates": a task beside the term, so it is done to the thing that the term names.
  const task = clauses.some(({ words: own, mentions: { used, terms: found } }) =>
    own.some(
      (word, at) =>
        used[at] && !FILLERS.has(word) && !found.some((each) => each.start <= at && at < each.end),
    ),
  );
  if (task && longest <= concernWords) return null;
  const explains =
    longest > concernWords ||
    (longest === concernWords &&
      !hasAny(words, WHO) &&
      !asksBetween(words) &&
      !AUXILIARIES.has(words[0]));
  return explains ? { kind: 'term', terms, targets: [] } : null;
}
