/** A trie over words: finds every stored phrase that starts at a place in one walk. */
import { Edges } from './edges';

/** A phrase found: the words `start` up to `end` (exclusive) mean `value`. */
export interface Match<T> {
  readonly start: number;
  readonly end: number;
  /** How many words of the phrase itself matched; words skipped do not count. */
  readonly words: number;
  readonly value: T;
}

/** A word of a text, as far as a trie looks at it. */
export interface TrieWord {
  /** The number of its stem; 0 where it is in no phrase of any trie, and no evidence. */
  readonly number: number;
  /** The marks of all tries in which a phrase begins with it, so that most words need no look-up. */
  readonly begins: number;
}

/** Numbers stems, from 1 on, so that numbers are compared and no strings. Shared by all parts of a lexicon. */
export class StemNumbers {
  readonly #numbers = new Map<string, number>();

  get size(): number {
    return this.#numbers.size;
  }

  /** The number of a stem, or 0 where it has none. */
  of(stem: string): number {
    return this.#numbers.get(stem) ?? 0;
  }

  /** The number of a stem, a new one where it has none yet. */
  give(stem: string): number {
    const known = this.of(stem);
    if (known !== 0) return known;
    const number = this.#numbers.size + 1;
    this.#numbers.set(stem, number);
    return number;
  }
}

/** What a phrase means, and what else it means; nearly all mean one thing. */
interface Meaning<T> {
  readonly value: T;
  next: Meaning<T> | null;
}

const NOTHING: readonly never[] = [];
const ROOT = 0;

/** Words under which a phrase is stored and sought are stems; see `stem.ts`. */
export class PhraseTrie<T> {
  /** By node: what a phrase that ends there means, or null where none ends. */
  readonly #meanings: (Meaning<T> | null)[] = [null];
  readonly #edges = new Edges();

  /** @param mark a power of two, another for each trie of a lexicon. */
  constructor(
    readonly mark: number,
    readonly stems: StemNumbers,
  ) {}

  /** The trie's mark where a phrase begins with the stem of this number, else 0. */
  markFor(number: number): number {
    return this.#edges.get(ROOT, number) === 0 ? 0 : this.mark;
  }

  add(words: readonly string[], value: T): void {
    let node = ROOT;
    for (const word of words) {
      const number = this.stems.give(word);
      let next = this.#edges.get(node, number);
      if (next === 0) {
        next = this.#meanings.push(null) - 1;
        this.#edges.set(node, number, next);
      }
      node = next;
    }
    const meaning = { value, next: null };
    let last = this.#meanings[node];
    while (last?.next) last = last.next;
    if (last) last.next = meaning;
    else this.#meanings[node] = meaning;
  }

  /** Whether a phrase begins with a word. */
  startsWith({ begins }: TrieWord): boolean {
    return (begins & this.mark) !== 0;
  }

  /** All phrases, wherever they start, in that order. */
  matches(words: readonly TrieWord[]): readonly Match<T>[] {
    let found: readonly Match<T>[] = NOTHING;
    for (let start = 0; start < words.length; start += 1) {
      if (!this.startsWith(words[start] as TrieWord)) continue;
      const here = this.matchesAt(words, start);
      if (here.length > 0) found = found.length > 0 ? [...found, ...here] : here;
    }
    return found;
  }

  /**
   * All phrases that start at `start`. A word for which `skippable` holds may stand between the words of
   * a phrase (at most three in a row). The walk is bounded by the longest phrase, not by their number.
   */
  matchesAt(
    words: readonly TrieWord[],
    start: number,
    skippable?: (index: number) => boolean,
  ): readonly Match<T>[] {
    const first = words[start];
    if (first === undefined || !this.startsWith(first)) return NOTHING;
    let node = this.#edges.get(ROOT, first.number);
    let found: Match<T>[] | null = null;
    let skipped = 0;
    let depth = 1;
    for (let index = start; ; ) {
      if (skipped === 0) {
        let meaning = this.#meanings[node];
        for (; meaning; meaning = meaning.next) {
          const match = { start, end: index + 1, words: depth, value: meaning.value };
          if (found) found.push(match);
          else found = [match];
        }
      }
      index += 1;
      if (index >= words.length) return found ?? NOTHING;
      const next = this.#edges.get(node, (words[index] as TrieWord).number);
      if (next !== 0) {
        node = next;
        skipped = 0;
        depth += 1;
      } else if (skipped < 3 && skippable?.(index)) skipped += 1;
      else return found ?? NOTHING;
    }
  }
}
