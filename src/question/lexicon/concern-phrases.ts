/** Puts the phrases for concerns and families into a trie. */
import { type Catalog, plainPhrase } from '../../catalog';
import { isEveryday } from '../text/english';
import { DETERMINERS } from '../text/grammar';
import type { PhraseTrie } from '../text/phrase-trie';
import { stemsOf } from '../text/tokens';
import type { Sign } from '../weights/features';

/** A phrase for a concern or family. */
export interface NamedConcern {
  readonly id: string;
  /** Of a concern; null for a family. */
  readonly family: string | null;
  /** Of a layer below all that a customer can reach. */
  readonly isBeneath: boolean;
  /** An everyday word, which proves little. */
  readonly weak: boolean;
  /** Marked weak in the catalog: any other word for a concern counts more. */
  readonly generic: boolean;
  /** Marked a hint in the catalog: proves nothing beside words that are not understood. */
  readonly hint: boolean;
  /** What the phrase is to the weights, beside its words: the concern, and whether the phrase proves little. */
  readonly mark: Sign;
}

/** Returns what was added, as stems joined by spaces. */
export function addConcerns(catalog: Catalog, trie: PhraseTrie<NamedConcern>): Set<string> {
  const keys = new Set<string>();
  const marks = new Map<string, Sign>();
  const signOf = (stem: string): Sign => {
    const sign = marks.get(stem) ?? { stem, number: trie.stems.give(stem) };
    marks.set(stem, sign);
    return sign;
  };
  const add = (id: string, phrase: string, mark = '') => {
    // A determiner in a phrase is any determiner: "where our data lives".
    const words = stemsOf(phrase).filter((word) => !DETERMINERS.stems.has(word));
    const key = words.join(' ');
    if (words.length === 0 || keys.has(key)) return;
    keys.add(key);
    const concern = catalog.concerns.get(id);
    const weak = mark !== '' || isEveryday(phrase);
    trie.add(words, {
      id,
      family: concern?.family ?? null,
      isBeneath: concern?.traits.includes('beneath') === true,
      weak,
      generic: mark === '~',
      hint: mark === '?',
      mark: signOf(`${weak ? '~' : '='}${id}`),
    });
  };
  for (const [id, phrases] of Object.entries(catalog.phrases)) {
    for (const phrase of phrases) {
      const plain = plainPhrase(phrase);
      const mark = phrase === plain ? '' : phrase[0];
      add(id, plain, mark);
    }
  }
  // The titles that answers show can be typed back.
  for (const { id, title, short } of catalog.concerns.values()) {
    for (const name of [title, title.replace(/\s*\(.*\)$/, ''), short]) add(id, name, '');
  }
  for (const { id, title } of catalog.families.values()) add(id, title, '');
  return keys;
}
