// Fuse.js: fuzzy matching of characters. One record for each name, phrase or sentence.
import Fuse from 'fuse.js';
import { bestOf } from '../choose.mjs';
import { contentWords } from './stop-words.mjs';

/** Set-ups that are tried, slow ones only when asked for; the one that gets most questions right takes part. */
export const SETUPS = [
  { name: 'token search over the question, exact', tokens: true, threshold: 0 },
  { name: 'each run of up to three words, threshold 0.1', threshold: 0.1, runs: 3 },
  {
    name: 'each run of up to eight words that is all of a record, sentences too',
    whole: true,
    runs: 8,
    taught: true,
  },
  {
    name: 'each run of up to three words, threshold 0.1, sentences too',
    threshold: 0.1,
    runs: 3,
    taught: true,
    // Two questions a second.
    slow: true,
  },
];

/** Every run of one to `most` words: Fuse looks for a whole pattern in a record, and a name is shorter than a question. */
function runsOf(words, most) {
  const list = words.split(' ');
  return list.flatMap((_, start) =>
    Array.from({ length: Math.min(most, list.length - start) }, (_, more) =>
      list.slice(start, start + more + 1).join(' '),
    ),
  );
}

/** Builds the function that finds: `{ services, concerns }`, each a list of `[id, score]`. */
export function create(
  { services, concerns, sentences },
  { tokens = false, threshold = 0, whole = false, runs, taught = false },
) {
  const build = (texts) =>
    new Fuse(
      texts.map(({ id, text }) => ({ id, text: contentWords(text) || text })),
      {
        keys: ['text'],
        includeScore: true,
        ignoreLocation: true,
        threshold,
        useTokenSearch: tokens,
        useExtendedSearch: whole,
      },
    );
  const indexes = {
    services: build(services),
    concerns: build(taught ? [...concerns, ...sentences] : concerns),
  };
  const find = (search, words) =>
    bestOf(
      (runs ? runsOf(words, runs) : [words]).flatMap((pattern) =>
        search.search(whole ? `="${pattern}"` : pattern, { limit: 50 }).map(({ item, score }) => ({
          id: item.id,
          // Longer runs say more: a run counts by its words as well.
          score: (1 - score) * (runs ? Math.sqrt(pattern.split(' ').length) : 1),
        })),
      ),
    );
  return (text) => {
    const words = contentWords(text);
    if (words === '') return { services: [], concerns: [] };
    return { services: find(indexes.services, words), concerns: find(indexes.concerns, words) };
  };
}
