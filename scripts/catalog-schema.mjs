// Writes the JSON Schemas of the catalog's files, for editors: `npm run catalog:schema`.
import { mkdirSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';

const { jsonSchemas, loadCatalog } = createRequire(import.meta.url)('../dist/catalog');
mkdirSync('schemas', { recursive: true });
for (const [file, schema] of Object.entries(jsonSchemas(loadCatalog()))) {
  writeFileSync(`schemas/${file}`, `${JSON.stringify(schema, null, 2)}\n`);
  console.log(`schemas/${file}`);
}
