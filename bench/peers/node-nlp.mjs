// node-nlp: a classifier trained on phrases and sentences for the concerns, or entities, or both; entities or a second
// classifier for the services.
import nodeNlp from 'node-nlp';
import { bestOf } from '../choose.mjs';
import { contentWords } from './stop-words.mjs';

const { NlpManager } = nodeNlp;

/** Set-ups that are tried; the one that gets most questions right takes part. */
export const SETUPS = [
  { name: 'services as exact entities, concerns as intents', similarity: 1 },
  { name: 'services and concerns as intents' },
  { name: 'services and concerns as exact entities', similarity: 1, entities: true },
  { name: 'services and concerns as entities, similarity 0.85', similarity: 0.85, entities: true },
  {
    name: 'services as exact entities, concerns as intents, sentences too',
    similarity: 1,
    taught: true,
  },
  {
    name: 'services as exact entities, concerns as exact entities or else as intents, sentences too',
    similarity: 1,
    entities: true,
    taught: true,
  },
  {
    name: 'services as entities, similarity 0.85, concerns as exact entities or else as intents, sentences too',
    similarity: 0.85,
    concernSimilarity: 1,
    entities: true,
    taught: true,
  },
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
  // It learns nothing from stop words alone, and complains.
  for (const { id, text } of texts) if (contentWords(text)) made.addDocument('en', text, id);
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

/** What the entities say, or where there are none what the classifier says. */
const either = (recognized, classify) => async (text) => {
  const found = await recognized(text);
  return found.length > 0 ? found : classify(text);
};

/** Builds the function that finds: `{ services, concerns }`, each a list of `[id, score]`. */
export async function create(
  { services, concerns, sentences },
  { similarity, concernSimilarity = similarity, entities = false, taught = false },
) {
  const findServices = similarity ? recognize(services, similarity) : await train(services);
  const recognized = entities && recognize(concerns, concernSimilarity);
  const classify =
    (taught || !entities) && (await train(taught ? [...concerns, ...sentences] : concerns));
  const findConcerns =
    recognized && classify ? either(recognized, classify) : recognized || classify;
  return async (text) => ({
    services: await findServices(text),
    concerns: await findConcerns(text),
  });
}
