/** Finds the parts of tasks that words name: whose part a question is about, where it is about nothing else. */
import { type Catalog, categoryOf, type Duty, type Target, type TaskPart } from '../../catalog';
import type { Ask, AskedPart } from '../question';
import { stem } from '../text/stem';
import { alike } from './alike';
import { OPEN_CONCERNS } from './open-concerns';

/** Of a word, only its stem matters here. */
type Stemmed = { readonly stem: string };

/** Stems that stand side by side. */
type Run = readonly string[];

interface Phrase {
  readonly owner: TaskPart['owner'];
  /** Of a rule: whether it counts whoever owns the duty. */
  readonly isAlways: boolean;
  /** Whether it counts only where it is asked who chooses. */
  readonly isOfChoice: boolean;
  /** Of each, one run must be there. */
  readonly needed: ReadonlyArray<readonly Run[]>;
  /** None of these may be there. */
  readonly barred: readonly Run[];
}

/** Stands for no word: it must be asked who chooses. */
const CHOICE = '@choice';

/** What `@us` stands for. */
const US = ['i', 'me', 'my', 'mine', 'we', 'us', 'our', 'ours'];

const runsOf = (alternatives: string): readonly Run[] =>
  alternatives === '@us' ? US.map((word) => [stem(word)]) : alternatives.split('/').flatMap(alike);

function phraseOf({ owner, always }: TaskPart, phrase: string): Phrase {
  const tokens = phrase.split(' ');
  return {
    owner,
    isAlways: always === true,
    isOfChoice: tokens.includes(CHOICE),
    needed: tokens.filter((token) => !token.startsWith('-') && token !== CHOICE).map(runsOf),
    barred: tokens
      .filter((token) => token.startsWith('-'))
      .flatMap((token) => runsOf(token.slice(1))),
  };
}

const startsAt = (words: readonly Stemmed[], at: number, run: Run): boolean =>
  run.every((each, offset) => words[at + offset]?.stem === each);

const isThere = (words: readonly Stemmed[], run: Run): boolean =>
  words.some((_, at) => startsAt(words, at, run));

/** Phrases by the stem that one of the runs of the first of their needs begins with. */
type Index = ReadonlyMap<string, readonly Phrase[]>;

function indexOf(parts: readonly TaskPart[]): Index {
  const index = new Map<string, Phrase[]>();
  for (const part of parts)
    for (const text of part.asked) {
      const phrase = phraseOf(part, text);
      for (const first of new Set(phrase.needed[0]?.map(([stem]) => stem)))
        if (first !== undefined) index.set(first, [...(index.get(first) ?? []), phrase]);
    }
  return index;
}

/** The words of a question, and whether it asks who chooses. */
interface Said {
  readonly words: readonly Stemmed[];
  readonly isChoice: boolean;
}

const fits = ({ words, isChoice }: Said, { isOfChoice, needed, barred }: Phrase): boolean =>
  (isChoice || !isOfChoice) &&
  needed.every((runs) => runs.some((run) => isThere(words, run))) &&
  !barred.some((run) => isThere(words, run));

type Named = TaskPart['owner'] | 'both';

/** Whose parts the words name, and whether one of them is named that counts always. */
function partNamed(
  said: Said,
  index: Index,
): { readonly owner: Named; readonly isAlways: boolean } | null {
  if (index.size === 0) return null;
  let owner: Named | null = null;
  let isAlways = false;
  for (const { stem: each } of said.words)
    for (const phrase of index.get(each) ?? []) {
      if ((phrase.owner === owner && isAlways === phrase.isAlways) || !fits(said, phrase)) continue;
      if (owner !== null && owner !== phrase.owner) return { owner: 'both', isAlways: false };
      owner = phrase.owner;
      isAlways ||= phrase.isAlways;
    }
  return owner && { owner, isAlways };
}

/** What is said of a concern: by the variant, by the service, or by its variants where none is asked about. */
function dutiesOf({ service, variant }: Target, concern: string): readonly Duty[] {
  const isOf = (duty: Duty) => duty.concern === concern;
  const own = variant?.duties.find(isOf) ?? service.duties.find(isOf);
  if (own || variant) return own ? [own] : [];
  return service.variants.flatMap(({ duties }) => duties.find(isOf) ?? []);
}

const NOTHING: Index = new Map();

/** Tells from the words of a question which parts of its tasks they name, by the phrases of the catalog. */
export class TaskParts {
  readonly #catalog: Catalog;
  /** By what states parts: worked out when it is first asked about. */
  readonly #indexes = new WeakMap<object, Index>();
  /** By id of a family or an open concern: its concerns. */
  readonly #members = new Map<string, string[]>();

  constructor(catalog: Catalog) {
    this.#catalog = catalog;
    for (const [id, concerns] of OPEN_CONCERNS) this.#members.set(id, [...concerns]);
    for (const { id, family } of catalog.concerns.values())
      this.#members.set(family, [...(this.#members.get(family) ?? []), id]);
  }

  /**
   * The parts of the tasks of an ask that words name.
   * @param isChoice whether the words are about who chooses.
   */
  namedIn(
    words: readonly Stemmed[],
    { targets, concerns }: Pick<Ask, 'targets' | 'concerns'>,
    isChoice: boolean,
  ): readonly AskedPart[] {
    const [ref, ...others] = targets;
    const service =
      others.length === 0 && ref ? this.#catalog.services.get(ref.service) : undefined;
    const variant = service?.variants.find(({ id }) => id === ref?.variant) ?? null;
    const target = service ? { service, variant } : null;
    const said = { words, isChoice };
    return concerns
      .flatMap((id) => this.#members.get(id) ?? [id])
      .flatMap((concern) => this.#namedOf(said, target, concern) ?? []);
  }

  #namedOf(said: Said, target: Target | null, concern: string): AskedPart | null {
    const general = partNamed(said, this.#index(this.#catalog.concerns.get(concern)?.rule));
    // What is so everywhere is said of less than what a service says of itself.
    if (general?.isAlways)
      return { concern, owner: general.owner as TaskPart['owner'], isAlways: true };
    const own = target
      ? dutiesOf(target, concern).flatMap((duty) => partNamed(said, this.#index(duty))?.owner ?? [])
      : [];
    const [first, ...others] = own;
    // Both sides' parts are the whole.
    if (first === 'both' || others.some((other) => other !== first)) return null;
    if (first) return { concern, owner: first, isAlways: true };
    const category = target && this.#catalog.categories.get(categoryOf(target));
    const rule = category?.rules.find((each) => each.concern === concern);
    const named = partNamed(said, this.#index(rule)) ?? general;
    if (!named || named.owner === 'both') return null;
    return { concern, owner: named.owner, isAlways: named.isAlways };
  }

  #index(split: { readonly parts: readonly TaskPart[] } | undefined): Index {
    if (split === undefined || split.parts.length === 0) return NOTHING;
    let index = this.#indexes.get(split);
    if (!index) {
      index = indexOf(split.parts);
      this.#indexes.set(split, index);
    }
    return index;
  }
}
