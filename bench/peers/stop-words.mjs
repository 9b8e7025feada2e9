// The English stop words of node-nlp's own language package, for the libraries that bring none.
import english from '@nlpjs/lang-en';

const STOP_WORDS = new Set(Object.keys(new english.StopwordsEn().dictionary));

/** The words of a text that carry meaning. */
export function contentWords(text) {
  return text
    .toLowerCase()
    .split(/[^\p{L}\p{N}&+]+/u)
    .filter((word) => word !== '' && !STOP_WORDS.has(word))
    .join(' ');
}
