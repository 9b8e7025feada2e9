// Prints what Microsoft's own library has against a Teams manifest; silence is good. A program of its own,
// because the library requires an ES module, which Jest cannot.
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';

const require = createRequire(import.meta.url);
const { AppManifestUtils } = require('@microsoft/app-manifest');

const manifest = JSON.parse(
  readFileSync(process.argv[2] ?? 'manifests/teams/manifest.json', 'utf8'),
);
// The library would download this file; it also ships it. One pattern in it is no valid expression.
const path = `@microsoft/app-manifest/build/json-schemas/teams/v${manifest.manifestVersion}/MicrosoftTeams.schema.json`;
const schema = JSON.parse(readFileSync(require.resolve(path), 'utf8').replace(/\\a/g, '\\x07'));
const problems = await AppManifestUtils.validateAgainstSchema(manifest, schema);
for (const problem of problems) console.log(problem);
process.exitCode = problems.length > 0 ? 1 : 0;
