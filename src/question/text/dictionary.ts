/** What a word is by itself, whatever stands around it: worked out when it is first seen, then remembered. */
import type { TrieWord } from './phrase-trie';
import { stem } from './stem';
import { type Classes, classesOf } from './word-class';

/** All that is known of a word by itself. */
export interface Entry extends TrieWord {
  /** The word itself, always the same string. */
  readonly word: string;
  readonly stem: string;
  /** The closed lists that it is in. */
  readonly classes: Classes;
  /** English or a word of the catalog, and so no typing error. */
  readonly known: boolean;
  /** Letters and then a number, as "c7g" has. */
  readonly isNumbered: boolean;
  /** May be the first part of a name that is written in one word, as "dynamo" is of "dynamodb". */
  readonly opensName: boolean;
  /** The word that is meant, where this one is not known and near one that is. */
  readonly meant: () => string | undefined;
}

const AS_IT_STANDS = () => undefined;

/** Seeks when first asked, and remembers: unknown words are names that people use again. */
function sought(seek: () => string | undefined): () => string | undefined {
  let found: string | undefined;
  let isSought = false;
  return () => {
    if (!isSought) found = seek();
    isSought = true;
    return found;
  };
}

/** Words remembered. People use some thousands; the limit is for those who send noise. */
const CAPACITY = 20_000;
/** Longer ones are not words. */
const LONGEST = 40;

/** A string of its own: V8 cuts longer words out of a text by pointing into it, and would keep all of the text. */
const ownString = (word: string): string => [...word].join('');

/** Remembers words, up to a limit: most questions use the same. */
export class Dictionary {
  readonly #entries = new Map<string, Entry>();
  readonly #isKnown: (word: string, stem: string) => boolean;
  readonly #inTries: (stem: string) => TrieWord;
  readonly #correct: (word: string) => string | undefined;
  readonly #openings = new Set<string>();

  /**
   * @param inTries what the tries know of a stem.
   * @param solid names of one word.
   * @param correct finds the known word that is nearest to an unknown one.
   */
  constructor(
    isKnown: (word: string, stem: string) => boolean,
    inTries: (stem: string) => TrieWord,
    solid: Iterable<string>,
    correct: (word: string) => string | undefined,
  ) {
    this.#isKnown = isKnown;
    this.#inTries = inTries;
    this.#correct = correct;
    for (const name of solid)
      for (let end = 1; end < name.length; end += 1) this.#openings.add(name.slice(0, end));
  }

  /** Reads a lower-case word. */
  look(word: string): Entry {
    const entry = this.#entries.get(word);
    if (entry) return entry;
    if (word.length > LONGEST) return this.#read(word);
    const own = ownString(word);
    const fresh = this.#read(own);
    if (this.#entries.size >= CAPACITY) this.#entries.clear();
    this.#entries.set(own, fresh);
    return fresh;
  }

  #read(word: string): Entry {
    const wordStem = stem(word);
    const { number, begins } = this.#inTries(wordStem);
    const known = this.#isKnown(word, wordStem);
    return {
      word,
      stem: wordStem,
      classes: classesOf(word, wordStem),
      number,
      begins,
      known,
      isNumbered: /^[a-z]+\d/.test(word),
      opensName: this.#openings.has(word),
      meant: known ? AS_IT_STANDS : sought(() => this.#correct(word)),
    };
  }
}
