/**
 * Closed lists of words. Each has a number, so that what is asked hundreds of times of a message, whether a word is in
 * a list, is one test of a bit: the bits of a word are worked out when the dictionary first reads it.
 */
import { stem as stemOf } from './stem';

/** Lists, a bit each, {@link BITS} to a number. */
export type Classes = readonly number[];

/** A word, as far as lists look at it. */
export interface Classed {
  /** The lists that it is in. */
  readonly classes: Classes;
  /** The lists that any word of its message is in, so that most of them need no look at the words. */
  readonly around: Classes;
}

const BITS = 32;

/** By stem and by word: the numbers of the lists. */
const BY_STEM = new Map<string, number[]>();
const BY_WORD = new Map<string, number[]>();

/** How many lists there are, and what is in none of them, once the first word was read. */
let count = 0;
let nowhere: Classes | null = null;

function add(lists: Map<string, number[]>, key: string, list: number): void {
  const numbers = lists.get(key);
  if (numbers) numbers.push(list);
  else lists.set(key, [list]);
}

/** A closed list of words. */
export class WordClass {
  readonly #at: number;
  readonly #bit: number;

  /**
   * @param stems of words that are in it in all their forms.
   * @param words that are in it in this form alone.
   */
  constructor(
    readonly stems: ReadonlySet<string>,
    readonly words: readonly string[] = [],
  ) {
    if (nowhere) throw new Error('A list of words must be made before the first word is read');
    const list = count;
    count += 1;
    this.#at = Math.floor(list / BITS);
    this.#bit = 1 << (list % BITS);
    for (const each of stems) add(BY_STEM, each, list);
    for (const each of words) add(BY_WORD, each, list);
  }

  /** Whether a word is in the list. */
  has(word: Classed | undefined): boolean {
    return word !== undefined && ((word.classes[this.#at] as number) & this.#bit) !== 0;
  }

  /** Whether any word of the message that a word stands in is in the list. */
  isAround(word: Classed): boolean {
    return ((word.around[this.#at] as number) & this.#bit) !== 0;
  }
}

/** A list of words in all their forms. */
export const stems = (words: string): WordClass =>
  new WordClass(new Set(words.split(/\s+/).filter(Boolean).map(stemOf)));

/** A list of words in just these forms. */
export const exactly = (words: string): WordClass =>
  new WordClass(new Set(), words.split(/\s+/).filter(Boolean));

/** All that is in any of some lists. */
export const union = (...lists: readonly WordClass[]): WordClass =>
  new WordClass(
    new Set(lists.flatMap((list) => [...list.stems])),
    lists.flatMap((list) => list.words),
  );

/** Whether any word is in a list. */
export function hasAny(words: readonly Classed[], list: WordClass): boolean {
  const [first] = words;
  if (first === undefined || !list.isAround(first)) return false;
  for (const word of words) if (list.has(word)) return true;
  return false;
}

/** What is in no list. */
function inNone(): Classes {
  nowhere ??= new Array<number>(Math.ceil(count / BITS)).fill(0);
  return nowhere;
}

/** The lists that a word is in. */
export function classesOf(word: string, stem: string): Classes {
  const none = inNone();
  const numbers = [...(BY_STEM.get(stem) ?? []), ...(BY_WORD.get(word) ?? [])];
  if (numbers.length === 0) return none;
  const classes = [...none];
  for (const list of numbers) {
    const at = Math.floor(list / BITS);
    classes[at] = (classes[at] as number) | (1 << (list % BITS));
  }
  return classes;
}

/** The lists that the words of a message are in, to be filled word by word with {@link addClasses}. */
export const noClasses = (): number[] => inNone().slice();

/** Adds the lists that a word is in. */
export function addClasses(around: number[], classes: Classes): void {
  // Nearly half of the words are in no list.
  if (classes === nowhere) return;
  for (let at = 0; at < around.length; at += 1)
    around[at] = (around[at] as number) | (classes[at] as number);
}
