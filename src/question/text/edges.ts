/**
 * The edges of a trie: from a node, by the number of a word, to a node. A hash table over plain numbers in one typed
 * array, so that a look-up touches one place in memory and makes nothing; a `Map` for each node would touch many.
 */

/** Node, word and target of an edge stand side by side. A target of 0 marks a free place: 0 is the root. */
const WIDTH = 3;

/** Grows as edges are added; none is ever taken out. */
export class Edges {
  #table = new Int32Array(WIDTH * 64);
  #mask = 63;
  #size = 0;

  /** The node behind an edge, or 0 where there is none. */
  get(node: number, word: number): number {
    if (word === 0) return 0;
    return this.#table[this.#placeOf(node, word) + 2] as number;
  }

  /** Adds an edge, or leads it elsewhere. `word` and `target` are not 0. */
  set(node: number, word: number, target: number): void {
    if (this.#put(node, word, target)) this.#size += 1;
    // Half full, a look-up still finds its place at the first or second try.
    if (2 * this.#size > this.#mask) this.#grow();
  }

  /** Whether the edge is a new one. */
  #put(node: number, word: number, target: number): boolean {
    const place = this.#placeOf(node, word);
    const isNew = this.#table[place + 2] === 0;
    this.#table[place] = node;
    this.#table[place + 1] = word;
    this.#table[place + 2] = target;
    return isNew;
  }

  /** Where an edge stands, or would stand. */
  #placeOf(node: number, word: number): number {
    const mixed = Math.imul(node, 0x9e3779b1) ^ Math.imul(word, 0x85ebca6b);
    let at = (mixed ^ (mixed >>> 15)) & this.#mask;
    for (;;) {
      const place = WIDTH * at;
      if (this.#table[place] === node && this.#table[place + 1] === word) return place;
      if (this.#table[place + 2] === 0) return place;
      at = (at + 1) & this.#mask;
    }
  }

  #grow(): void {
    const old = this.#table;
    this.#mask = 2 * this.#mask + 1;
    this.#table = new Int32Array(WIDTH * (this.#mask + 1));
    for (let place = 0; place < old.length; place += WIDTH) {
      const target = old[place + 2] as number;
      if (target !== 0) this.#put(old[place] as number, old[place + 1] as number, target);
    }
  }
}
