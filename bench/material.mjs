// What every contestant gets: the names, phrases and sentences of the catalog, and questions with the answers expected.
import { readdirSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { parse } from 'yaml';

const require = createRequire(import.meta.url);
const { namesOf, plainPhrase } = require('../dist/catalog');
const { OTHER_CLOUDS } = require('../dist/question/lexicon/other-clouds');

/** Marks a name that must lead to no answer: another cloud. */
export const ELSEWHERE = 'elsewhere';
/** Leads the ids of terms of the model ("what is the shared responsibility model?"). */
export const TERM = 'term:';
/** Marks a sentence that asks for no concern. */
export const NOTHING = 'none';

/** The sentences from which whosejob learns; compiled, the catalog holds only what it learnt from them. */
function readSentences() {
  const byConcern = parse(readFileSync('src/catalog/paraphrases.yaml', 'utf8'));
  return Object.entries(byConcern).flatMap(([id, sentences]) =>
    // A service stands where it is asked about; its name says nothing about the concern.
    sentences.map((sentence) => ({ id, text: sentence.replaceAll('{S}', ' ') })),
  );
}

/**
 * Pairs of a text and what it means, for services (with variants and other clouds) and for concerns (with terms), and
 * whole sentences for concerns.
 */
export function textsOf(catalog) {
  const services = [];
  for (const service of catalog.services.values()) {
    for (const named of [service, ...service.variants]) {
      const id = named === service ? service.id : `${service.id}/${named.id}`;
      const { sure, ambiguous } = namesOf(named);
      for (const text of sure) services.push({ id, text, sure: true });
      for (const text of ambiguous) services.push({ id, text, sure: false });
    }
  }
  for (const names of Object.values(OTHER_CLOUDS)) {
    for (const text of names) services.push({ id: ELSEWHERE, text, sure: true });
  }
  const concerns = [];
  for (const [id, phrases] of Object.entries(catalog.phrases)) {
    for (const phrase of phrases) concerns.push({ id, text: plainPhrase(phrase) });
  }
  for (const group of [catalog.concerns, catalog.families]) {
    for (const { id, title } of group.values()) concerns.push({ id, text: title });
  }
  for (const { id, title, aliases } of catalog.terms.values()) {
    for (const text of [title, ...aliases]) concerns.push({ id: `${TERM}${id}`, text });
  }
  return { services, concerns, sentences: readSentences() };
}

/** Questions of a folder, each with its form (the name of its file). */
export function readQuestions(folder) {
  return readdirSync(folder)
    .filter((name) => name.endsWith('.yaml'))
    .sort()
    .flatMap((name) =>
      parse(readFileSync(`${folder}/${name}`, 'utf8')).map((entry) => ({
        ...entry,
        form: name.replace('.yaml', ''),
      })),
    );
}
