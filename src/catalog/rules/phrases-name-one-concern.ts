import { nameKey } from '../names';
import type { Rule } from './rule';

/** A phrase of two concerns would name neither, and a concern without phrases could not be asked for. */
export const phrasesNameOneConcern: Rule = {
  id: 'phrases-name-one-concern',
  sentence:
    'A phrase belongs to one concern or family of the vocabulary, and each of these has phrases.',
  check(files, report) {
    const known = new Set([...files.concerns, ...files.families].map(({ id }) => id));
    const holders = new Map<string, string>();
    for (const [id, phrases] of Object.entries(files.phrases)) {
      if (!known.has(id)) report('phrases.yaml', [id], `unknown concern or family "${id}"`);
      for (const [index, phrase] of phrases.entries()) {
        const key = nameKey(phrase);
        const holder = holders.get(key);
        if (holder) report('phrases.yaml', [id, index], `"${phrase}" already belongs to ${holder}`);
        holders.set(key, id);
      }
    }
    for (const id of known) {
      if (!files.phrases[id]) report('phrases.yaml', [], `no phrases for "${id}"`);
    }
  },
};
