// Checks documents against the public schemas of Slack and Microsoft, which are not part of this project:
//
//   node scripts/check-schemas.mjs <folder with the schemas>
//
// Each check names its schema and gives one line for each problem. Needs the built program.
import { existsSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { checkTeamsCards } from './check-teams-cards.mjs';

const require = createRequire(import.meta.url);
const Ajv = require('ajv');
const { parse } = require('yaml');

/** What is wrong with Slack's app manifest. The schema knows no names of scopes or events; a test does. */
function checkSlackManifest(schemaPath) {
  const ajv = new Ajv({ strict: false, validateFormats: false, allErrors: true });
  const schema = JSON.parse(readFileSync(schemaPath, 'utf8'));
  // Names a draft in a form that ajv does not know; the rules are those of draft 7.
  delete schema.$schema;
  const valid = ajv.compile(schema);
  const manifest = parse(readFileSync('manifests/slack.yaml', 'utf8'));
  if (valid(manifest)) return [];
  return valid.errors.map(({ instancePath, message }) => `${instancePath || '/'} ${message}`);
}

const CHECKS = [
  { what: 'Slack manifest', schema: 'slack-manifest-2.0.0.json', check: checkSlackManifest },
  {
    what: 'Teams cards',
    schema: 'adaptive-card-1.5.0.json',
    check: (schemaPath) => checkTeamsCards(schemaPath).problems,
  },
];

const folder = process.argv[2];
if (folder === undefined) {
  console.error('usage: node scripts/check-schemas.mjs <folder with the schemas>');
  process.exit(2);
}
let failed = false;
for (const { what, schema, check } of CHECKS) {
  const path = join(folder, schema);
  if (!existsSync(path)) {
    console.log(`${what}: not checked, ${schema} is not there`);
    continue;
  }
  const problems = check(path);
  console.log(`${what}: ${problems.length === 0 ? 'fits its schema' : 'does not fit its schema'}`);
  for (const problem of problems) console.log(`- ${problem}`);
  failed ||= problems.length > 0;
}
process.exit(failed ? 1 : 0);
