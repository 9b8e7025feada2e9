/** Text in, {@link Question} out. Pure; bounded in time by the length of the text alone. */
import type { Catalog } from '../catalog';
import { splitClauses } from './clauses';
import { isGeneric, readForm, setsSideBySide } from './form';
import {
  AWS,
  ELSEWHERE,
  FILLERS,
  FOLLOW_UP,
  GREETINGS,
  OVERVIEW,
  RESPONSIBILITY,
  THANKS,
  WHO,
} from './grammar';
import { createLexicon, type Lexicon } from './lexicon';
import { findMentions, type Mentions } from './mentions';
import type { Ask, Context, Form, Question, Refusal, Subject, TargetRef } from './question';
import { MAX_QUESTION, tokenize } from './tokens';
import { repairTokens, type Word } from './words';

const EMPTY: Context = { targets: [], concerns: [] };

/** "Keys" alone: encryption keys, access keys or key pairs, depending on the service. */
const KEYS = 'keys';

/** One clause, read. */
interface Clause {
  readonly words: readonly Word[];
  readonly mentions: Mentions;
  readonly targets: readonly TargetRef[];
  readonly concerns: readonly string[];
  /** Content words that nothing explains. */
  readonly unexplained: readonly Word[];
}

function unique<T>(values: readonly T[], key: (value: T) => string): T[] {
  return [...new Map(values.map((value) => [key(value), value])).values()];
}
const targetKey = ({ service, variant }: TargetRef) => `${service}/${variant ?? ''}`;

/** A member of a family says more than the family: "encryption … at rest" is about at rest. */
function withoutUmbrellas(catalog: Catalog, ids: readonly string[]): string[] {
  const families = new Set(ids.map((id) => catalog.concerns.get(id)?.family));
  return unique(
    ids.filter((id) => !families.has(id)),
    (id) => id,
  );
}

function readClause(
  catalog: Catalog,
  lexicon: Lexicon,
  words: readonly Word[],
  nearby: readonly string[],
): Clause {
  const mentions = findMentions(words, lexicon, nearby);
  const unexplained = words.filter(
    (word, at) =>
      !mentions.used[at] &&
      !FILLERS.has(word.stem) &&
      !isGeneric(word) &&
      !OVERVIEW.has(word.stem) &&
      !/^\d/.test(word.word),
  );
  return {
    words,
    mentions,
    targets: mentions.targets,
    concerns: withoutUmbrellas(
      catalog,
      mentions.concerns.map(({ value }) => (value.generic && value.id === 'key-management' ? KEYS : value.id)),
    ),
    unexplained,
  };
}

/** A word that only might name a service gives way when another clause names one for sure: "… images, right? (ECS)" */
function withoutGuesses(clauses: readonly Clause[]): Clause[] {
  if (!clauses.some(({ mentions }) => mentions.certain)) return [...clauses];
  return clauses.map((clause) => (clause.mentions.certain ? clause : { ...clause, targets: [] }));
}

const isQuestion = (words: readonly Word[]) =>
  has(words, WHO) || /^(?:which|what|wher|how|do|does|is|are|am|should|must|can|did)$/.test(words[0]?.stem ?? '');

/** Joins clauses of which one names the service and the other the concern ("I run RDS. Who patches it?"). */
function toAsks(clauses: readonly Clause[]): Ask[] {
  // "A company hosts a web application on EC2. Who patches …?": the first sentence only sets the scene.
  const asked = clauses.some((clause) => clause.concerns.length > 0 && isQuestion(clause.words));
  const named = clauses
    .map((clause) => (asked && !isQuestion(clause.words) ? { ...clause, concerns: [] } : clause))
    .filter(({ targets, concerns }) => targets.length > 0 || concerns.length > 0);
  const form = (clause: Clause) => readForm(clause.words, clause.targets.length, clause.concerns.length);
  const complete = named.some(({ targets, concerns }) => targets.length > 0 && concerns.length > 0);
  if (!complete && named.length > 1) {
    const targets = unique(
      named.flatMap((clause) => clause.targets),
      targetKey,
    );
    const concerns = unique(
      named.flatMap((clause) => clause.concerns),
      (id) => id,
    );
    const asking = named.findLast((clause) => clause.concerns.length > 0) ?? (named.at(-1) as Clause);
    return [{ targets, concerns, form: formOf(clauses, readForm(asking.words, targets.length, concerns.length)) }];
  }
  let targets: readonly TargetRef[] = named.find((clause) => clause.targets.length > 0)?.targets ?? [];
  let concerns: readonly string[] = named.find((clause) => clause.concerns.length > 0)?.concerns ?? [];
  return named.map((clause) => {
    if (clause.targets.length > 0) targets = clause.targets;
    if (clause.concerns.length > 0) concerns = clause.concerns;
    return { targets, concerns, form: named.length === 1 ? formOf(clauses, form(clause)) : form(clause) };
  });
}

/** "Our instance needs a kernel update. Is that on us?": the form may stand in a clause of its own. */
function formOf(clauses: readonly Clause[], form: Form): Form {
  if (form.kind !== 'who') return form;
  const bare = clauses.filter(({ targets, concerns }) => targets.length === 0 && concerns.length === 0);
  for (const { words } of bare) {
    const own = readForm(words, 0, 1);
    if (own.kind === 'yes-no') return own;
  }
  return form;
}

/** Same service and concern asked twice is asked once. */
function mergeAsks(asks: readonly Ask[]): Ask[] {
  return unique(asks, (ask) => `${ask.targets.map(targetKey)}:${ask.concerns}`);
}

const has = (words: readonly Word[], set: ReadonlySet<string>) =>
  words.some((word) => set.has(word.stem));

/** Whether the words ask whose job something is, or mention AWS: an anchor for everyday words. */
function isAnchored(words: readonly Word[]): boolean {
  return (
    has(words, WHO) ||
    has(words, AWS) ||
    words.some((word) =>
      /^(?:responsibl|responsibility|responsibilities|job|cloud|duty|account|liabl)$/.test(
        word.stem,
      ),
    ) ||
    /^(?:do|does|am|is|are|should|must)$/.test(words[0]?.stem ?? '')
  );
}

/** A reply for text in which nothing of the catalog was found. */
function refuse(clauses: readonly Clause[], words: readonly Word[], lexicon: Lexicon): Subject {
  const refused = (refusal: Refusal): Subject => ({ kind: 'refused', refusal });
  const [cloud] = clauses.flatMap(({ mentions }) => mentions.clouds);
  if (cloud) return refused({ kind: 'other-cloud', name: cloud.value });
  const content = words.filter((word) => !FILLERS.has(word.stem));
  if (
    content.some((word) => word.stem === 'help' || word.stem === 'command') &&
    content.length <= 4
  )
    return { kind: 'help' };
  if (
    /^(?:what can (?:you|u) do|how do(?:es)? (?:you|this|it|i) (?:work|use)|who are you|what are you)/.test(
      words.map((word) => word.word).join(' '),
    )
  ) {
    return { kind: 'help' };
  }
  if (
    content.length > 0 &&
    content.length <= 3 &&
    has(words, GREETINGS) &&
    content.every((word) => isGeneric(word))
  ) {
    return { kind: 'help' };
  }
  if (content.length <= 4 && has(content, THANKS))
    return refused({ kind: 'off-topic', tone: 'thanks' });
  const name = unknownName(words, clauses);
  const meant = name && (asksForDuty(words) || has(words, AWS) || (words.length <= 2 && similarTo(name.word, lexicon).length > 0));
  if (name && meant) {
    return refused({
      kind: 'unknown-service',
      name: name.typed,
      similar: similarTo(name.word, lexicon),
    });
  }
  return refused({ kind: 'off-topic', tone: 'neutral' });
}

/** A word that looks like the name of a service that does not exist here. */
function unknownName(words: readonly Word[], clauses: readonly Clause[]): Word | null {
  const used = clauses.flatMap(({ mentions }) => mentions.used);
  for (const [at, word] of words.entries()) {
    const before = words[at - 1];
    if (word.unknown && before && AWS.has(before.stem)) return word;
    if (
      !used[at] &&
      before &&
      AWS.has(before.stem) &&
      word.capital &&
      !isGeneric(word) &&
      !FILLERS.has(word.stem)
    )
      return word;
  }
  return (
    words.find(
      (word, at) =>
        word.unknown &&
        standsForService(words, at) &&
        (isAnchored(words) || clauses.some(({ concerns }) => concerns.length > 0)),
    ) ?? null
  );
}

/** Where in a question the name of a service stands: "… on X", "X …", "… X". */
function standsForService(words: readonly Word[], at: number): boolean {
  const before = words[at - 1];
  const last = at === words.length - 1 || words[at + 1]?.startsSentence === true;
  return at === 0 || last || (before !== undefined && /^(?:on|in|for|of|with|does|do|is|are|who|vs)$/.test(before.stem));
}

/** Services whose names have a word near the given one. */
function similarTo(word: string, lexicon: Lexicon): TargetRef[] {
  const near = lexicon.nameSpelling.suggest(word).slice(0, 3);
  const targets = near.flatMap((each) =>
    lexicon.services.matchesAt([each], 0, () => false).map(({ value }) => value.target),
  );
  return unique(targets, targetKey).slice(0, 3);
}

/** Asks for responsibility in so many words, so that even everyday words are meant as the task. */
const asksForDuty = (words: readonly Word[]) =>
  words.some((word) => /^(?:whose|responsibl|responsibility|job|duty|hook|accountabl|charge|liabl)$/.test(word.stem));

/** Without a service, a concern counts only when the text as a whole is plausibly about it. */
function isPlausible(clauses: readonly Clause[], words: readonly Word[], form: Form): boolean {
  const concerns = clauses.flatMap(({ mentions }) => mentions.concerns);
  const unexplained = clauses.flatMap((clause) => clause.unexplained).length;
  const explained = concerns.reduce((sum, mention) => sum + mention.words, 0);
  const strong = concerns.some(({ value }) => !value.weak);
  const anchored = isAnchored(words) || form.kind !== 'who';
  if (has(words, ELSEWHERE) && !strong) return false;
  if (asksForDuty(words) || form.kind === 'which-services') {
    return unexplained <= (strong && explained > 1 ? 4 * explained : explained) + 4;
  }
  if (!strong) return anchored && unexplained <= explained + 1;
  return anchored ? unexplained <= explained + 3 : unexplained <= explained + 1;
}

/** One word for a task, and a thing that no one here knows: "who patches my jeans?" */
function isAboutSomethingElse(clauses: readonly Clause[], words: readonly Word[]): boolean {
  if (has(words, AWS) || asksForDuty(words)) return false;
  // Tasks that need a thing to be done to; "who signs off GDPR" needs none.
  if (!clauses.some(({ concerns }) => concerns.some((id) => /^(?:patching|backups|capacity)$/.test(id)))) return false;
  const concerns = clauses.flatMap(({ mentions }) => mentions.concerns);
  const explained = concerns.reduce((sum, mention) => sum + mention.words, 0);
  return explained <= 2 && clauses.flatMap((clause) => clause.unexplained).length > 0 && concerns.length === 1 && words.length <= 6;
}

/** Whether the text leans on what was said before: "and for Lambda?", "what about backups?" */
function leansBack(words: readonly Word[]): boolean {
  const first = words.map((word) => word.word).slice(0, 3);
  if (
    /^(?:and|what about|how about|same|also|ok|okay|but|or|then|so|now|plus|with|for|on|in|no|sorry|i meant|meant|wait|actually|hmm)\b/.test(
      first.join(' '),
    )
  )
    return true;
  return words.length <= 4 || has(words, FOLLOW_UP);
}

function withContext(asks: readonly Ask[], context: Context, words: readonly Word[]): Ask[] {
  if (context.targets.length === 0 && context.concerns.length === 0) return [...asks];
  if (!leansBack(words)) return [...asks];
  return asks.map((ask) => {
    if (ask.targets.length > 0 && ask.concerns.length === 0 && ask.form.kind !== 'part-of') {
      return { ...ask, concerns: context.concerns };
    }
    if (ask.targets.length === 0 && ask.concerns.length > 0)
      return { ...ask, targets: context.targets };
    return ask;
  });
}

/** "Alibaba Cloud ECS": the only name that could be AWS's stands right behind that of another cloud. */
function isOfOtherCloud(clauses: readonly Clause[]): boolean {
  const spans = clauses.flatMap(({ mentions }) => mentions.names.map((name) => ({ name, clouds: mentions.clouds })));
  return spans.length > 0 && spans.every(({ name, clouds }) => clouds.some((cloud) => name.start >= cloud.start && name.start - cloud.end <= 1));
}

/** Asks for what is missing, or null when the ask can be answered. */
function findGap(ask: Ask, clauses: readonly Clause[], words: readonly Word[]): Subject | null {
  const unexplained = clauses.flatMap((clause) => clause.unexplained);
  if (ask.targets.length > 0 && ask.concerns.length === 0) {
    if (unexplained.length > 0 && clauses.every(({ mentions }) => !mentions.certain)) {
      return { kind: 'refused', refusal: { kind: 'off-topic', tone: 'neutral' } };
    }
    if (ask.form.kind === 'part-of' || ask.form.kind === 'compare') return null;
    if (has(words, ELSEWHERE))
      return { kind: 'refused', refusal: { kind: 'off-topic', tone: 'neutral' } };
    const vague =
      unexplained.length > 0 &&
      !words.some((word) =>
        /^(?:overview|responsibl|responsibility|shar|split|job)$/.test(word.stem),
      );
    return vague ? { kind: 'unclear', gap: { kind: 'needs-concern' }, ask } : null;
  }
  if (ask.targets.length === 0 && ask.concerns.length > 0 && ask.form.kind !== 'which-services') {
    const points =
      words.some((word) => /^(?:it|thi|that|this)$/.test(word.stem)) && !has(words, AWS);
    const bare =
      words.filter((word) => !FILLERS.has(word.stem) && !RESPONSIBILITY.has(word.stem)).length <= 1;
    if ((points && words.length <= 6) || (bare && words.length <= 2)) {
      return { kind: 'unclear', gap: { kind: 'needs-service' }, ask };
    }
  }
  return null;
}

const CATEGORY_TERMS: Readonly<Record<string, string>> = {
  abstract: 'abstracted-service',
  container: 'container-service',
  infrastructur: 'infrastructure-service',
};

/** "Which category is RDS?", "is S3 abstracted?", "what is the shared responsibility model?" */
function readTerm(clauses: readonly Clause[], words: readonly Word[]): Subject | null {
  const mentions = clauses.flatMap((clause) => clause.mentions.terms);
  const terms = unique(
    mentions.map(({ value }) => value),
    (id) => id,
  );
  const targets = unique(
    clauses.flatMap((clause) => clause.targets),
    targetKey,
  );
  const concerns = clauses.flatMap((clause) => clause.concerns);
  const asksCategory =
    words.some((word) =>
      /^(?:category|categories|class|classified|abstract|abstraction)$/.test(
        word.stem,
      ),
    ) ||
    words.some(
      (word, at) =>
        /^(?:typ|kind)$/.test(word.stem) && /^(?:of|servic)$/.test(words[at + 1]?.stem ?? ''),
    );
  if (targets.length === 0 && unknownName(words, clauses)) return null;
  if (words.some((word) => word.stem === 'control') && words.some((word) => /^(?:three|kind|typ|category|class)$/.test(word.stem)) && targets.length === 0) {
    return { kind: 'term', terms: ['inherited-controls', 'shared-controls', 'customer-specific-controls'], targets: [] };
  }
  if (targets.length === 0 && terms.length === 0 && asksCategory && concerns.length === 0) {
    const named = words.flatMap((word) => CATEGORY_TERMS[word.stem] ?? []);
    return named.length > 0 ? { kind: 'term', terms: named, targets: [] } : null;
  }
  if (targets.length > 0) {
    const strong = concerns.length > 0;
    if (asksCategory && !strong)
      return { kind: 'term', terms: terms.length > 0 ? terms : [], targets };
    const ofCategory = terms.some((id) => /-service$/.test(id));
    return ofCategory && !strong ? { kind: 'term', terms, targets } : null;
  }
  if (terms.length === 0) return null;
  if (concerns.length > 0 && readForm(words, 0, concerns.length).kind === 'which-services') return null;
  const longest = Math.max(...mentions.map((mention) => mention.words));
  const concernWords = Math.max(
    0,
    ...clauses.flatMap((clause) => clause.mentions.concerns.map((mention) => mention.words)),
  );
  return longest >= concernWords ? { kind: 'term', terms, targets: [] } : null;
}

/** "What is AWS responsible for?" without a service: a term of the model. */
function readGeneralPart(clauses: readonly Clause[], words: readonly Word[]): Subject | null {
  if (unknownName(words, clauses)) return null;
  if (clauses.some(({ targets, concerns }) => targets.length > 0 || concerns.length > 0))
    return null;
  if (!has(words, RESPONSIBILITY) || clauses.flatMap((clause) => clause.unexplained).length > 1)
    return null;
  const form = readForm(words, 0, 0);
  if (form.kind !== 'part-of' && form.kind !== 'yes-no' && form.kind !== 'which-services')
    return null;
  if (
    form.kind === 'yes-no' &&
    !words.some((word) => /^(?:responsibl|responsibility|everyth|security|secur)$/.test(word.stem))
  )
    return null;
  const party = form.kind === 'which-services' ? form.owner : form.party;
  return {
    kind: 'term',
    terms: [party === 'aws' ? 'aws-responsibilities' : 'customer-responsibilities'],
    targets: [],
  };
}

function understand(
  catalog: Catalog,
  lexicon: Lexicon,
  words: readonly Word[],
  context: Context,
): Subject {
  const nearby = leansBack(words) ? context.targets.map(({ service }) => service) : [];
  const clauses = withoutGuesses(
    splitClauses(words).map((clause) => readClause(catalog, lexicon, clause, nearby)),
  );
  const term = readTerm(clauses, words) ?? readGeneralPart(clauses, words);
  if (term) return term;
  const candidates = clauses.flatMap(({ mentions }) => mentions.candidates);
  const asks = mergeAsks(withContext(toAsks(clauses), context, words)).map((ask) =>
    ask.targets.length > 1 && setsSideBySide(words) ? { ...ask, form: { kind: 'compare' } as const } : ask,
  );
  if (candidates.length > 0 && asks.every((ask) => ask.targets.length === 0)) {
    const ask = asks[0] ?? { targets: [], concerns: [], form: { kind: 'who' } as const };
    return {
      kind: 'unclear',
      gap: { kind: 'ambiguous-service', candidates: unique(candidates, targetKey) },
      ask,
    };
  }
  const [first] = asks;
  if (!first) {
    return asksForDuty(words) && words.some((word) => word.stem === 'security')
      ? { kind: 'term', terms: ['shared-responsibility-model'], targets: [] }
      : refuse(clauses, words, lexicon);
  }
  const cloud = clauses.flatMap(({ mentions }) => mentions.clouds)[0]?.value ?? null;
  if (cloud !== null && isOfOtherCloud(clauses) && !has(words, AWS)) {
    return { kind: 'refused', refusal: { kind: 'other-cloud', name: cloud } };
  }
  if (asks.every((ask) => ask.targets.length === 0)) {
    if (cloud !== null && !has(words, AWS))
      return { kind: 'refused', refusal: { kind: 'other-cloud', name: cloud } };
    const name = unknownName(words, clauses);
    if (name && first.form.kind !== 'which-services') {
      const refusal: Refusal = {
        kind: 'unknown-service',
        name: name.typed,
        similar: similarTo(name.word, lexicon),
      };
      return { kind: 'refused', refusal };
    }
    if (!isPlausible(clauses, words, first.form))
      return { kind: 'refused', refusal: { kind: 'off-topic', tone: 'neutral' } };
  }
  if (asks.every((ask) => ask.targets.length === 0) && first.form.kind === 'who' && isAboutSomethingElse(clauses, words)) {
    return { kind: 'unclear', gap: { kind: 'needs-service' }, ask: first };
  }
  if (asks.length === 1) {
    const gap = findGap(first, clauses, words);
    if (gap) return gap;
  }
  return { kind: 'asks', asks, otherCloud: cloud };
}

function contextOf(subject: Subject, previous: Context): Context {
  if (subject.kind === 'asks') {
    return {
      targets: unique(
        subject.asks.flatMap((ask) => ask.targets),
        targetKey,
      ),
      concerns: unique(
        subject.asks.flatMap((ask) => ask.concerns),
        (id) => id,
      ),
    };
  }
  if (subject.kind === 'unclear')
    return { targets: subject.ask.targets, concerns: subject.ask.concerns };
  if (subject.kind === 'term') return { targets: subject.targets, concerns: [] };
  return previous;
}

/** Reads a question; `context` is what the conversation was about, where there is one. */
export type Parse = (text: string, context?: Context) => Question;

/** Builds the indexes once and returns the parser. */
export function createParser(catalog: Catalog): Parse {
  const lexicon = createLexicon(catalog);
  return (text, context = EMPTY) => {
    const answer = (subject: Subject): Question => ({
      text: text.slice(0, MAX_QUESTION).toWellFormed(),
      subject,
      context: contextOf(subject, context),
    });
    if (text.length > MAX_QUESTION)
      return answer({ kind: 'refused', refusal: { kind: 'too-long' } });
    const words = repairTokens(tokenize(text), lexicon);
    if (words.length === 0) return answer({ kind: 'refused', refusal: { kind: 'empty' } });
    return answer(understand(catalog, lexicon, words, context));
  };
}
