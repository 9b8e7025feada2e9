/** Puts the names of services and variants into a trie. */
import { type Catalog, type Names, nameKey, namesOf, type Role } from '../../catalog';
import type { TargetRef } from '../question';
import { ENGLISH } from '../text/english';
import type { PhraseTrie } from '../text/phrase-trie';
import type { Mention } from '../text/spans';
import { stemsOf, tokenize } from '../text/tokens';

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
  /** Of a way of running, in words that could be said of anything: "managed runtime". */
  readonly plain: boolean;
  /** Says a way of running beside its service only: the "Fargate" of EKS, which alone means that of ECS. */
  readonly label: boolean;
  /** Of a way of running, and has its label in it: "ElastiCache Serverless", not "Redis". */
  readonly labelled: boolean;
  /** Also a word of everyday English. */
  readonly everyday: boolean;
  /** The official name or a word of it that is no English, not only what people call it. */
  readonly official: boolean;
  /** Services whose names this one begins with in full: the Systems Manager of "SSM Parameter Store". */
  readonly families: ReadonlySet<string>;
  /** The concern that its service is there for: certificates, of ACM. */
  readonly madeFor: string | null;
  /** The concern that the name alone says beside another service: keys, of KMS. */
  readonly standsFor: string | null;
  /** What its service is to others. */
  readonly role: Role | null;
  /** What begins with it and means something else, word by word: "x ray image". */
  readonly unlike: ReadonlyArray<readonly string[]>;
  /** How many of its words are the name proper: 1 of "S3 bucket", whose second word may mean more. */
  readonly core: number;
}

/** A name of a service or variant, where it stands. */
export type Name = Mention<NamedTarget>;

/** How many leading words of a name are a name by themselves: 1 of "EBS snapshot", beside "EBS". */
function coreOf(words: readonly string[], names: ReadonlySet<string>): number {
  for (let length = 1; length < words.length; length += 1) {
    if (names.has(words.slice(0, length).join(' '))) return length;
  }
  return words.length;
}

/** In a name, letters without a vowel are an abbreviation: the "SDK" of "Encryption SDK". */
const isEnglish = (name: string) =>
  name.split(' ').every((word) => ENGLISH.has(word) && /[aeiouy]/.test(word));

const NONE: ReadonlySet<string> = new Set();
const NOTHING: readonly never[] = [];

/** By service: what begins with a name of it and means something else. */
const unlikeOf = (catalog: Catalog) =>
  new Map(
    [...catalog.services.values()]
      .filter(({ unlike }) => unlike.length > 0)
      .map(({ id, unlike }) => [
        id,
        unlike.map((phrase) => tokenize(phrase).map(({ word }) => word)),
      ]),
  );

/** By service: those whose names its own names begin with. */
function familiesOf(catalog: Catalog): ReadonlyMap<string, ReadonlySet<string>> {
  const owners = new Map<string, string>();
  for (const service of catalog.services.values())
    for (const name of namesOf(service).sure) owners.set(name, service.id);
  const families = new Map<string, ReadonlySet<string>>();
  for (const service of catalog.services.values()) {
    const found = namesOf(service).sure.flatMap((name) => {
      const words = name.split(' ');
      return words.slice(1).flatMap((_, at) => owners.get(words.slice(0, at + 1).join(' ')) ?? []);
    });
    families.set(service.id, new Set(found.filter((id) => id !== service.id)));
  }
  return families;
}

/** How many everyday words together are said of one thing only: "imported key material". */
const TELLING = 3;

/** "Managed runtime", a way of running Lambda, may be one of anything. */
const isPlain = (name: string, proper: ReadonlySet<string>): boolean =>
  !proper.has(name) && isEnglish(name) && name.split(' ').length < TELLING;

/** "Amazon graph database", "graph database by AWS": how what is called "AWS graph database" is called as well. */
function vendored(name: string): readonly string[] {
  if (!name.startsWith('aws ')) return NOTHING;
  const kind = name.slice('aws '.length);
  const behind = ['by', 'from', 'of'].flatMap((word) => [
    `${kind} ${word} aws`,
    `${kind} ${word} amazon`,
  ]);
  return [`amazon ${kind}`, ...behind];
}

/** `phrases`: those for concerns, by their stems; a name among them is only implied. */
export function addServices(
  catalog: Catalog,
  trie: PhraseTrie<NamedTarget>,
  variants: PhraseTrie<NamedTarget>,
  phrases: ReadonlySet<string>,
): void {
  const official = new Set(
    [...catalog.services.values()].flatMap((service) => namesOf(service).sure),
  );
  const families = familiesOf(catalog);
  const unlike = unlikeOf(catalog);
  const addAll = (
    target: TargetRef,
    names: Names,
    officialName: string,
    { way, label }: { readonly way?: string; readonly label?: string | undefined } = {},
  ) => {
    const wayKey = way === undefined ? null : stemsOf(way).join(' ');
    const proper = new Set(namesOf({ name: officialName, aliases: [], ambiguousAliases: [] }).sure);
    const properWords = new Set(nameKey(officialName).split(' '));
    /** The "GameLift" of "GameLift Servers", the "DAX" of "DynamoDB Accelerator (DAX)". */
    const isProperPart = (name: string) => properWords.has(name) && !ENGLISH.has(name);
    const id = `${target.service}/${target.variant}`;
    const seen = new Set<string>();
    const solid = new Set(names.sure.map((name) => stemsOf(name).join(' ')));
    const add = (name: string, certainty: NamedTarget['certainty']) => {
      const words = stemsOf(name);
      // "AWS billing" and "AWS bills" are the same words, and inflected in their own ways.
      const key = `${id} ${words.join(' ')} ${name.endsWith('ing')}`;
      if (words.length === 0 || seen.has(key)) return;
      seen.add(key);
      const everyday = !name.includes(' ') && ENGLISH.has(name);
      const named: NamedTarget = {
        target,
        certainty,
        name,
        plain: target.variant !== null && isPlain(name, proper),
        label: name === label,
        labelled: wayKey !== null && words.join(' ').includes(wayKey),
        everyday,
        official: proper.has(name) || (certainty === 'sure' && isProperPart(name)),
        families: families.get(target.service) ?? NONE,
        madeFor: catalog.services.get(target.service)?.madeFor ?? null,
        standsFor: catalog.services.get(target.service)?.standsFor ?? null,
        role: catalog.services.get(target.service)?.role ?? null,
        unlike: unlike.get(target.service) ?? NOTHING,
        core: coreOf(words, solid),
      };
      trie.add(words, named);
      if (target.variant !== null && certainty === 'sure') variants.add(words, named);
    };
    for (const name of names.sure) {
      const generic = target.variant !== null && isPlain(name, proper);
      // "Encryption SDK" says a task too, and is the name of one thing all the same.
      const isOwn = proper.has(name) && !isEnglish(name);
      const isPhrase = !isOwn && phrases.has(stemsOf(name).join(' '));
      add(name, generic || isPhrase ? 'implied' : 'sure');
      if (target.variant === null && !proper.has(name) && !official.has(name.slice('aws '.length)))
        for (const other of vendored(name)) add(other, 'sure');
    }
    for (const name of names.ambiguous) {
      add(name, 'ambiguous');
      // "AWS Config" is the service; "Amazon EC2" is not the EC2 form of ECS.
      if (target.variant === null) {
        for (const vendor of ['aws', 'amazon']) {
          if (!official.has(`${vendor} ${name}`))
            add(`${vendor} ${name}`, ENGLISH.has(name) && !proper.has(name) ? 'implied' : 'sure');
        }
      }
    }
  };
  for (const service of catalog.services.values()) {
    addAll({ service: service.id, variant: null }, namesOf(service), service.name);
    for (const variant of service.variants) {
      const { sure, ambiguous } = namesOf(variant);
      const target = { service: service.id, variant: variant.id };
      const label = nameKey(variant.label);
      if (label.includes(' ')) {
        addAll(target, { sure: [...sure, label], ambiguous }, variant.name, { way: label });
        continue;
      }
      const others = sure.filter((name) => name !== label);
      const isDeclared = ambiguous.includes(label) || others.length < sure.length;
      addAll(target, { sure: others, ambiguous: [...ambiguous, label] }, variant.name, {
        way: label,
        label: isDeclared ? undefined : label,
      });
    }
  }
}
