// Checks Adaptive Cards of many questions against Microsoft's JSON Schema of version 1.5, and their size.
// Uses the built program; started by check-schemas.mjs where the schema is at hand.
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { fileURLToPath } from 'node:url';

const require = createRequire(import.meta.url);
const Ajv = require('ajv');

const QUESTIONS = [
  'help',
  '',
  'what can I do about Azure?',
  'who patches Flurbnitz?',
  'nice weather',
  'x'.repeat(5000),
  'what is the shared responsibility model?',
  'what is an abstracted service?',
  'who does backups?',
  'who patches EKS nodes?',
  'EC2 vs Lambda: who does backups?',
  'compare S3, RDS, EC2 and DynamoDB',
];

/** What is wrong with the cards, one line each. */
export function checkTeamsCards(schemaPath) {
  const ajv = new Ajv({ strict: false, validateFormats: false });
  ajv.addMetaSchema(require('ajv/dist/refs/json-schema-draft-06.json'));
  // Its id is written as in draft 4.
  const { id: _, ...schema } = JSON.parse(readFileSync(schemaPath, 'utf8'));
  const valid = ajv.compile(schema);
  const { loadCatalog } = require('../dist/catalog');
  const { createRespond } = require('../dist/respond');
  const { render } = require('../dist/platforms/teams/render');
  const catalog = loadCatalog();
  const respond = createRespond(catalog);
  const concerns = [...catalog.families.values(), ...catalog.concerns.values()].map(
    ({ title }) => title,
  );
  const questions = [...QUESTIONS];
  for (const { name } of catalog.services.values()) {
    questions.push(`what am I responsible for on ${name}?`);
    questions.push(`${concerns[questions.length % concerns.length]} on ${name}?`);
  }
  const problems = [];
  for (const ask of questions)
    for (const stacked of [false, true])
      for (const card of render(respond(ask).message, { ask, from: 'help', stacked })) {
        const size = Buffer.byteLength(JSON.stringify(card));
        if (size > 26_000) problems.push(`${ask}: ${size} bytes`);
        if (!valid(card)) problems.push(`${ask}: ${ajv.errorsText(valid.errors?.slice(0, 3))}`);
      }
  return { cards: questions.length * 2, problems };
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const { cards, problems } = checkTeamsCards(process.argv[2]);
  console.log(
    [...problems, `${cards} Teams cards checked, ${problems.length} problems`].join('\n'),
  );
  process.exitCode = problems.length > 0 ? 1 : 0;
}
