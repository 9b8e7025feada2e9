import { NO_CONCERN } from '../weights';
import type { Rule } from './rule';

/** What the parser learns from has to be about something that it can answer. */
export const paraphrasesAreOfConcerns: Rule = {
  id: 'paraphrases-are-of-concerns',
  sentence:
    'Paraphrases belong to a concern of the vocabulary or to "none", and name the service as {S} or not at all.',
  check(files, report) {
    const known = new Set([NO_CONCERN, ...files.concerns.map(({ id }) => id)]);
    for (const [id, sentences] of Object.entries(files.paraphrases)) {
      if (!known.has(id)) report('paraphrases.yaml', [id], `unknown concern "${id}"`);
      for (const [index, sentence] of sentences.entries()) {
        if (/\{(?!S\})/.test(sentence))
          report('paraphrases.yaml', [id, index], 'the only placeholder is {S}');
      }
    }
  },
};
