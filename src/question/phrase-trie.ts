/** A trie over words: finds every stored phrase that starts at a place in one walk. */

interface Node<T> {
  readonly next: Map<string, Node<T>>;
  readonly values: T[];
}

const createNode = <T>(): Node<T> => ({ next: new Map(), values: [] });

/** A phrase found: the words `start` up to `end` (exclusive) mean `value`. */
export interface Match<T> {
  readonly start: number;
  readonly end: number;
  /** How many words of the phrase itself matched; words skipped do not count. */
  readonly words: number;
  readonly value: T;
}

const NOTHING: readonly never[] = [];

/** A word of a text, as far as a trie looks at it. */
export interface TrieWord {
  readonly stem: string;
  /** The marks of all tries in which a phrase begins with it, so that most words need no look-up. */
  readonly begins: number;
}

/** Words under which a phrase is stored and sought are stems; see `stem.ts`. */
export class PhraseTrie<T> {
  readonly #root = createNode<T>();

  /** @param mark a power of two, another for each trie of a lexicon. */
  constructor(readonly mark: number) {}

  /** The trie's mark where a phrase begins with the stem, else 0. */
  markFor(stem: string): number {
    return this.#root.next.has(stem) ? this.mark : 0;
  }

  add(words: readonly string[], value: T): void {
    let node = this.#root;
    for (const word of words) {
      let next = node.next.get(word);
      if (!next) {
        next = createNode();
        node.next.set(word, next);
      }
      node = next;
    }
    node.values.push(value);
  }

  /** All phrases, wherever they start, in that order. */
  matches(words: readonly TrieWord[]): readonly Match<T>[] {
    let found: readonly Match<T>[] = NOTHING;
    for (let start = 0; start < words.length; start += 1) {
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
    if (first === undefined || (first.begins & this.mark) === 0) return NOTHING;
    let node = this.#root.next.get(first.stem);
    if (!node) return NOTHING;
    const found: Match<T>[] = [];
    let skipped = 0;
    let depth = 1;
    for (let index = start; ; ) {
      if (skipped === 0)
        for (const value of node.values) found.push({ start, end: index + 1, words: depth, value });
      index += 1;
      if (index >= words.length || node.next.size === 0) return found;
      const next: Node<T> | undefined = node.next.get((words[index] as TrieWord).stem);
      if (next) {
        node = next;
        skipped = 0;
        depth += 1;
      } else if (skipped < 3 && skippable?.(index)) skipped += 1;
      else return found;
    }
  }
}
