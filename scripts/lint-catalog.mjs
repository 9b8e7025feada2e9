// Lists everything that is wrong in the catalog: `npm run lint:catalog [-- <service id> …]`.
import { createRequire } from 'node:module';

const { CATALOG_FOLDER, checkCatalog, checkedRecently, formatProblem, readSources } = createRequire(
  import.meta.url,
)('../dist/catalog');
const only = process.argv.slice(2).map((id) => `services/${id}.yaml`);
const isAsked = ({ file }) => only.length === 0 || only.includes(file);
const sources = readSources(CATALOG_FOLDER);
const problems = checkCatalog(sources).problems.filter(isAsked);
for (const problem of problems) console.log(`src/catalog/${formatProblem(problem)}`);
console.log(problems.length === 0 ? 'The catalog is sound.' : `${problems.length} problems.`);
const today = new Date().toISOString().slice(0, 10);
const stale = checkCatalog(sources, [checkedRecently(today)]).problems.filter(
  (problem) => isAsked(problem) && problem.rule === 'checked-recently',
);
if (stale.length > 0)
  console.log(
    `Warning: ${stale.length} pages are to be read again; npm run catalog:stale lists them.`,
  );
process.exitCode = problems.length === 0 ? 0 : 1;
