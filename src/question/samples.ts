/** What the parser learns from: the catalog's sentences and phrases, with what they mean. */
import { type Catalog, NO_WEIGHTS, plainPhrase, type Weights } from '../catalog';
import { readClause } from './clauses/clause';
import { splitClauses } from './clauses/clauses';
import { createLexicon } from './lexicon/lexicon';
import { repairTokens } from './lexicon/words';
import { tokenize } from './text/tokens';
import { eachFeature } from './weights/features';
import { featureOf, type Sample, train } from './weights/training';

/** A phrase says less than a sentence, one that is marked weak or a hint less still. */
const PHRASE = 0.6;
const WEAK_PHRASE = 0.3;

/** What stands where a sentence names a service; names say nothing, so one will do. */
const SERVICE = 'Amazon Kinesis Data Streams';

/**
 * Learns how much each word speaks for each concern, from what the catalog holds, read as the parser reads. Takes some
 * seconds; done when the catalog is compiled.
 */
export function learnWeights(catalog: Catalog): Weights {
  const lexicon = createLexicon(catalog, NO_WEIGHTS);
  const samples: Sample[] = [];
  const add = (concern: string, text: string, weight: number, isPhrase: boolean) => {
    const features = new Set<string>();
    const clauses = splitClauses(repairTokens(tokenize(text), lexicon)).map((words) =>
      readClause(catalog, lexicon, words),
    );
    eachFeature(clauses, (left, right) => features.add(featureOf(left, right)));
    // That a phrase holds itself shows nothing.
    if (isPhrase)
      for (const { mentions } of clauses)
        for (const { value } of mentions.concerns) features.delete(value.mark.stem);
    if (features.size > 0) samples.push({ concern, features: [...features], weight });
  };
  for (const [concern, sentences] of Object.entries(catalog.paraphrases))
    for (const sentence of sentences) add(concern, sentence.replaceAll('{S}', SERVICE), 1, false);
  for (const [id, phrases] of Object.entries(catalog.phrases)) {
    if (!catalog.concerns.has(id)) continue;
    for (const phrase of phrases) {
      const plain = plainPhrase(phrase);
      add(id, plain, plain === phrase ? PHRASE : WEAK_PHRASE, true);
    }
  }
  return train(samples);
}
