/** A list of words in one text: a tenth of the memory of a Set, and nothing to build when the program starts. */

const BREAK = ' ';

/** The text of a list: sorted, each word once, between spaces. */
export function packWords(words: Iterable<string>): string {
  const sorted = [...new Set(words)].sort();
  return BREAK + sorted.map((word) => word + BREAK).join('');
}

/** Looks words up by halving the text, some microseconds each; remember what is asked for often. */
export class WordList {
  readonly #text: string;

  /** @param text of {@link packWords}. */
  constructor(text: string) {
    this.#text = text;
  }

  has(word: string): boolean {
    const text = this.#text;
    // Both are at a space, and what is sought can only stand between them.
    let low = 0;
    let high = text.length - 1;
    while (low < high) {
      const start = text.lastIndexOf(BREAK, (low + high) >> 1);
      const end = text.indexOf(BREAK, start + 1);
      const found = text.slice(start + 1, end);
      if (found === word) return true;
      if (found < word) low = end;
      else high = start;
    }
    return false;
  }
}
