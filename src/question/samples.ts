/** What the parser learns from: the catalog's sentences and phrases, with what they mean. */
import { type Catalog, plainPhrase, type Weights } from '../catalog';
import { FILLERS } from './grammar';
import { stemsOf } from './tokens';
import { type Sample, train } from './training';

/** A phrase says less than a sentence, one that is marked weak or a hint less still. */
const PHRASE = 0.6;
const WEAK_PHRASE = 0.3;

function samplesOf(catalog: Catalog): Sample[] {
  const samples: Sample[] = [];
  const add = (concern: string, text: string, weight: number) => {
    const stems = stemsOf(text).filter((stem) => !FILLERS.has(stem));
    if (stems.length > 0) samples.push({ concern, stems, weight });
  };
  for (const [concern, sentences] of Object.entries(catalog.paraphrases))
    for (const sentence of sentences) add(concern, sentence.replaceAll('{S}', ' '), 1);
  for (const [id, phrases] of Object.entries(catalog.phrases)) {
    if (!catalog.concerns.has(id)) continue;
    for (const phrase of phrases) {
      const plain = plainPhrase(phrase);
      add(id, plain, plain === phrase ? PHRASE : WEAK_PHRASE);
    }
  }
  return samples;
}

/** Learns how much each word speaks for each concern. Takes about a second; done when the catalog is compiled. */
export const learnWeights = (catalog: Catalog): Weights => train(samplesOf(catalog));
