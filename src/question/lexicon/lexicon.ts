/** Everything the parser recognises, indexed once from the catalog. */
import { type Catalog, namesOf, type Trait, type Weights } from '../../catalog';
import { Dictionary } from '../text/dictionary';
import { ENGLISH } from '../text/english';
import { AWS, CUSTOMER, FILLERS, NOISE, OVERVIEW, RESPONSIBILITY } from '../text/grammar';
import { PhraseTrie, StemNumbers } from '../text/phrase-trie';
import { Spelling, swapped, withDigits } from '../text/spelling';
import { stemsOf, tokenize } from '../text/tokens';
import { Evidence } from '../weights/evidence';
import { Priors } from '../weights/priors';
import { belongingsOf } from './belongings';
import { addConcerns, type NamedConcern } from './concern-phrases';
import { type Machines, machinesOf } from './instance-families';
import { kindsOf } from './kinds-of-concern';
import { MISTYPED, OTHER_CLOUDS, OTHER_PRODUCTS } from './other-clouds';
import { addServices, type NamedTarget } from './service-names';
import { TaskParts } from './task-parts';

/** All that the parser knows of the catalog's words, made once from the catalog. */
export interface Lexicon {
  readonly services: PhraseTrie<NamedTarget>;
  /** Of the same, the sure names of variants. */
  readonly variants: PhraseTrie<NamedTarget>;
  /** Parts of tasks that are one side's. */
  readonly taskParts: TaskParts;
  readonly concerns: PhraseTrie<NamedConcern>;
  readonly terms: PhraseTrie<string>;
  readonly clouds: PhraseTrie<string>;
  /** Single words that name a service for sure; "dynamo db" is joined to one of these. */
  readonly solid: ReadonlySet<string>;
  /** Services that go by the families of their instances. */
  readonly machines: readonly Machines[];
  /** Names of two words as they are also written, in one: "apprunner" is "app runner". */
  readonly parts: ReadonlyMap<string, readonly string[]>;
  /** By the stem of a word in a name: the services that have it, as OpenSearch has a "domain". */
  readonly belongings: ReadonlyMap<string, ReadonlySet<string>>;
  /** Whether a word is no English. */
  readonly isJargon: (word: string) => boolean;
  /** Stems that occur in a name, a phrase or a term. */
  readonly vocabulary: ReadonlySet<string>;
  readonly dictionary: Dictionary;
  /** By concern: its family. */
  readonly families: ReadonlyMap<string, string>;
  /** By family: its concerns. */
  readonly members: ReadonlyMap<string, readonly string[]>;
  /** Whether a concern or family is a task of a kind. */
  readonly isOfKind: (id: string, trait: Trait) => boolean;
  /** What words that are no phrase speak for. */
  readonly evidence: Evidence;
  /** What is asked about a service before a word is weighed. */
  readonly priors: Priors;
  /** Words of service names only, for "did you mean". */
  readonly nameSpelling: () => Spelling;
}

/** "route53": names that end in digits, with letters enough to mistype one. */
const NUMBERED = /^[a-z]{4,}\d+$/;

/** Words that are often mistyped in questions and stand in no name and no phrase. */
const ASKING_WORDS = `responsible responsibility responsibilities accountable manage manages managed handles
  handle secure secures security default automatically amazon problem problems service services physical which does should
  configures difference maintains maintain deletes deleting rotating renews renewing patches patched encrypts encrypted rotates restores monitors`;

/** Full words, as people try to type them. */
function spellable(catalog: Catalog): Set<string> {
  const words = new Set([...ASKING_WORDS.split(/\s+/), ...MISTYPED]);
  const add = (text: string) => {
    for (const { word } of tokenize(text)) {
      words.add(word);
      if (word.length > 3 && !word.endsWith('s')) words.add(`${word}s`);
    }
  };
  for (const phrases of Object.values(catalog.phrases)) phrases.forEach(add);
  for (const service of catalog.services.values()) {
    for (const named of [service, ...service.variants]) {
      const { sure, ambiguous } = namesOf(named);
      [...sure, ...ambiguous].forEach(add);
    }
  }
  for (const { title } of catalog.concerns.values()) add(title);
  return words;
}

function once<T extends object>(build: () => T): () => T {
  let built: T | undefined;
  return () => {
    built ??= build();
    return built;
  };
}

/** Builds the indexes. Takes some tens of milliseconds; do it once. */
export function createLexicon(catalog: Catalog, weights: Weights): Lexicon {
  const stemNumbers = new StemNumbers();
  const services = new PhraseTrie<NamedTarget>(1, stemNumbers);
  const variants = new PhraseTrie<NamedTarget>(2, stemNumbers);
  const concerns = new PhraseTrie<NamedConcern>(4, stemNumbers);
  const terms = new PhraseTrie<string>(8, stemNumbers);
  const clouds = new PhraseTrie<string>(16, stemNumbers);
  const tries: readonly PhraseTrie<unknown>[] = [services, variants, concerns, terms, clouds];
  const phrases = addConcerns(catalog, concerns);
  addServices(catalog, services, variants, phrases);
  const termNames: string[] = [];
  for (const term of catalog.terms.values()) {
    for (const name of [term.title, ...term.aliases]) {
      terms.add(stemsOf(name), term.id);
      termNames.push(name);
    }
  }
  const others = Object.entries({ ...OTHER_CLOUDS, ...OTHER_PRODUCTS });
  for (const [name, spellings] of others) {
    for (const spelling of spellings) clouds.add(stemsOf(spelling), name);
  }

  const nameWords = new Set<string>();
  const solid = new Set<string>();
  const parts = new Map<string, readonly string[]>();
  for (const service of catalog.services.values()) {
    for (const named of [service, ...service.variants]) {
      const { sure, ambiguous } = namesOf(named);
      for (const name of [...sure, ...ambiguous])
        for (const word of stemsOf(name)) nameWords.add(word);
      for (const name of sure) {
        const words = name.split(' ');
        if (words.length === 1 && (name.length > 2 || /\d/.test(name))) solid.add(name);
        if (words.length === 2 && name.length > 7) parts.set(words.join(''), words);
      }
    }
  }
  const vocabulary = new Set(nameWords);
  for (const phrase of phrases) for (const word of phrase.split(' ')) vocabulary.add(word);
  for (const name of termNames) for (const word of stemsOf(name)) vocabulary.add(word);
  const cloudWords = new Set(others.flatMap(([, spellings]) => spellings.flatMap(stemsOf)));
  const grammar = [FILLERS, NOISE, RESPONSIBILITY, OVERVIEW, CUSTOMER, AWS];
  const evidence = new Evidence(weights, stemNumbers);
  const numbered = [...solid].filter((name) => NUMBERED.test(name));
  const spelling = once(() => new Spelling(spellable(catalog)));
  return {
    services,
    variants,
    taskParts: new TaskParts(catalog),
    concerns,
    terms,
    clouds,
    solid,
    machines: machinesOf(catalog),
    parts,
    belongings: belongingsOf(catalog),
    isJargon: (word) => !ENGLISH.has(word),
    vocabulary,
    dictionary: new Dictionary(
      (word, wordStem) =>
        ENGLISH.has(word) ||
        vocabulary.has(wordStem) ||
        grammar.some(({ stems }) => stems.has(wordStem)) ||
        cloudWords.has(wordStem),
      (wordStem) => {
        const number = stemNumbers.of(wordStem);
        return { number, begins: tries.reduce((marks, trie) => marks | trie.markFor(number), 0) };
      },
      solid,
      (word) => swapped(word, solid) ?? withDigits(word, numbered) ?? spelling().suggest(word)[0],
    ),
    families: new Map([...catalog.concerns.values()].map(({ id, family }) => [id, family])),
    members: new Map(
      [...catalog.families.keys()].map((family) => [
        family,
        [...catalog.concerns.values()].filter((each) => each.family === family).map(({ id }) => id),
      ]),
    ),
    isOfKind: kindsOf(catalog),
    evidence,
    priors: new Priors(catalog, evidence.concerns, evidence.step),
    nameSpelling: once(() => new Spelling([...nameWords].filter((word) => word.length > 3))),
  };
}
