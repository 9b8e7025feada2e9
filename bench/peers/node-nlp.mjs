// node-nlp: a classifier trained on the phrases for the concerns, and entities (or a second classifier) for the services.
import nodeNlp from 'node-nlp';
import { bestOf } from '../choose.mjs';

const { NlpManager } = nodeNlp;

/** Set-ups that are tried; the one that gets most questions right takes part. */
export const SETUPS = [
  { name: 'services as exact entities, concerns as intents', similarity: 1 },
  { name: 'services and concerns as intents' },
  { name: 'services and concerns as exact entities', similarity: 1, entities: true },
  { name: 'services and concerns as entities, similarity 0.85', similarity: 0.85, entities: true },
];

const QUIET = { languages: ['en'], forceNER: true, autoSave: false, autoLoad: false };

function manager(similarity = 1) {
  return new NlpManager({
    ...QUIET,
    nlu: { log: false, useNoneFeature: true },
    ner: { threshold: similarity, builtins: [] },
  });
}

async function train(texts) {
  const made = manager();
  for (const { id, text } of texts) made.addDocument('en', text, id);
  await made.train();
  return async (text) => {
    const { classifications } = await made.process('en', text);
    return bestOf(
      classifications
        .filter(({ intent, score }) => intent !== 'None' && score > 0.01)
        .map(({ intent, score }) => ({ id: intent, score })),
    );
  };
}

function recognize(texts, similarity) {
  const made = manager(similarity);
  const byId = groupById(texts);
  for (const [id, list] of byId)
    made.addNamedEntityText(
      'named',
      id,
      ['en'],
      list.map(({ text }) => text),
    );
  return async (text) => {
    const { entities } = await made.extractEntities('en', text);
    return bestOf(
      entities
        .filter(({ entity }) => entity === 'named')
        // The more of the text is the name, the surer.
        .map(({ option, accuracy, len }) => ({ id: option, score: accuracy + len / 1000 })),
    );
  };
}

function groupById(texts) {
  const groups = new Map();
  for (const each of texts) groups.set(each.id, [...(groups.get(each.id) ?? []), each]);
  return groups;
}

/** Builds the function that finds: `{ services, concerns }`, each a list of `[id, score]`. */
export async function create({ services, concerns }, { similarity, entities = false }) {
  const findServices = similarity ? recognize(services, similarity) : await train(services);
  const findConcerns = entities ? recognize(concerns, similarity) : await train(concerns);
  return async (text) => ({
    services: await findServices(text),
    concerns: await findConcerns(text),
  });
}
