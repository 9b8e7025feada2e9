// Lists statements whose pages were last read too long ago: `npm run catalog:stale [-- YYYY-MM-DD]`.
// The date, today's when left out, is the day on which to judge. A list to work off, not a failure.
import { createRequire } from 'node:module';

const {
  CATALOG_FOLDER,
  checkCatalog,
  checkedRecently,
  formatProblem,
  MAX_AGE_MONTHS,
  readSources,
} = createRequire(import.meta.url)('../dist/catalog');
const today = process.argv[2] ?? new Date().toISOString().slice(0, 10);
if (!/^\d{4}-\d{2}-\d{2}$/.test(today) || Number.isNaN(Date.parse(today))) {
  console.error(`"${today}" is not a date; write YYYY-MM-DD.`);
  process.exit(2);
}
const rule = checkedRecently(today);
const problems = checkCatalog(readSources(CATALOG_FOLDER), [rule]).problems.filter(
  (problem) => problem.rule === rule.id,
);
for (const problem of problems) console.log(`src/catalog/${formatProblem(problem)}`);
console.log(
  problems.length === 0
    ? `On ${today} every page was read within the last ${MAX_AGE_MONTHS} months.`
    : `${problems.length} to read again.`,
);
