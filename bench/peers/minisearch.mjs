// MiniSearch: BM25 over words, with typing errors forgiven. One document for each name or phrase.
import MiniSearch from 'minisearch';
import { bestOf } from '../choose.mjs';
import { contentWords } from './stop-words.mjs';

/** Set-ups that are tried; the one that gets most questions right takes part. */
export const SETUPS = [
  { name: 'whole words' },
  { name: 'fuzzy 0.2', fuzzy: 0.2 },
  { name: 'whole words, score by share of the name that is found', byShare: true },
  { name: 'fuzzy 0.2, score by share of the name that is found', fuzzy: 0.2, byShare: true },
];

function index(texts) {
  const search = new MiniSearch({ fields: ['text'], storeFields: ['meaning', 'length'] });
  search.addAll(
    texts.map(({ id: meaning, text }, id) => ({
      id,
      meaning,
      text: contentWords(text) || text,
      length: contentWords(text).split(' ').length,
    })),
  );
  return search;
}

/** Builds the function that finds: `{ services, concerns }`, each a list of `[id, score]`. */
export function create({ services, concerns }, { fuzzy = false, prefix = false, byShare = false }) {
  const indexes = { services: index(services), concerns: index(concerns) };
  const options = { fuzzy, prefix: prefix && ((term) => term.length > 3) };
  const find = (search, words) =>
    bestOf(
      search.search(words, options).map(({ meaning, length, score, terms }) => ({
        id: meaning,
        score: byShare ? score * Math.min(1, terms.length / length) ** 2 : score,
      })),
    );
  return (text) => {
    const words = contentWords(text);
    return { services: find(indexes.services, words), concerns: find(indexes.concerns, words) };
  };
}
