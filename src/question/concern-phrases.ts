/** Puts the phrases for concerns and families into a trie. */
import type { Catalog } from '../catalog';
import { isEveryday } from './english';
import { DETERMINERS } from './grammar';
import type { PhraseTrie } from './phrase-trie';
import { stemsOf } from './tokens';

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

/** Returns what was added, as stems joined by spaces. */
export function addConcerns(catalog: Catalog, trie: PhraseTrie<NamedConcern>): Set<string> {
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
