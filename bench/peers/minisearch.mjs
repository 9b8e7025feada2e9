// MiniSearch: BM25 over words, with typing errors forgiven. One document for each name, phrase or sentence.
import MiniSearch from 'minisearch';
import { bestOf, votesOf } from '../choose.mjs';
import { contentWords } from './stop-words.mjs';

/** Set-ups that are tried; the one that gets most questions right takes part. */
export const SETUPS = [
  { name: 'whole words' },
  { name: 'fuzzy 0.2', fuzzy: 0.2 },
  { name: 'whole words, score by share of the name that is found', byShare: true },
  { name: 'fuzzy 0.2, score by share of the name that is found', fuzzy: 0.2, byShare: true },
  { name: 'whole words, by share, sentences too', byShare: true, taught: true },
  {
    name: 'whole words, by share, concerns by votes of ten, sentences too',
    byShare: true,
    taught: true,
    votes: 10,
  },
  {
    name: 'fuzzy 0.2, by share, concerns by votes of ten, sentences too',
    fuzzy: 0.2,
    byShare: true,
    taught: true,
    votes: 10,
  },
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
export function create(
  { services, concerns, sentences },
  { fuzzy = false, byShare = false, taught = false, votes },
) {
  const indexes = {
    services: index(services),
    concerns: index(taught ? [...concerns, ...sentences] : concerns),
  };
  const hitsOf = (search, words, shared) =>
    search.search(words, { fuzzy }).map(({ meaning, length, score, terms }) => ({
      id: meaning,
      score: shared ? score * Math.min(1, terms.length / length) ** 2 : score,
    }));
  return (text) => {
    const words = contentWords(text);
    return {
      services: bestOf(hitsOf(indexes.services, words, byShare)),
      concerns: votes
        ? votesOf(hitsOf(indexes.concerns, words, false), votes)
        : bestOf(hitsOf(indexes.concerns, words, byShare)),
    };
  };
}
