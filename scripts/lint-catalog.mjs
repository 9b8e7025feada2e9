// Lists everything that is wrong in the catalog: `npm run lint:catalog [-- <service id> …]`.
import { createRequire } from 'node:module';

const { CATALOG_FOLDER, checkCatalog, formatProblem, readSources } = createRequire(import.meta.url)(
  '../dist/catalog',
);
const only = process.argv.slice(2).map((id) => `services/${id}.yaml`);
const problems = checkCatalog(readSources(CATALOG_FOLDER)).problems.filter(
  ({ file }) => only.length === 0 || only.includes(file),
);
for (const problem of problems) console.log(`src/catalog/${formatProblem(problem)}`);
console.log(problems.length === 0 ? 'The catalog is sound.' : `${problems.length} problems.`);
process.exitCode = problems.length === 0 ? 0 : 1;
