// How long it takes to have the catalog: `npm run build && npm run bench:catalog [-- runs]`.
// Each run is a process of its own, as a start of the program is: nothing is warm.
import { execFileSync } from 'node:child_process';
import { statSync } from 'node:fs';

const RUNS = Number(process.argv[2] ?? 7);
const WAYS = {
  'YAML: read, parse, validate':
    'catalog.buildCatalog(catalog.readSources(catalog.CATALOG_FOLDER))',
  'compiled: read, compare fingerprint, revive': 'catalog.loadCatalog()',
};

/** Milliseconds for the expression in a fresh process, the modules loaded before. */
function measure(expression) {
  const program = `
    const catalog = require('./dist/catalog');
    const start = performance.now();
    const { services } = ${expression};
    console.log(performance.now() - start, services.size);`;
  const [time, services] = execFileSync(process.execPath, ['-e', program], { encoding: 'utf8' })
    .trim()
    .split(' ')
    .map(Number);
  return { time, services };
}

const rows = Object.entries(WAYS).map(([way, expression]) => {
  const runs = Array.from({ length: RUNS }, () => measure(expression));
  const times = runs.map(({ time }) => time).sort((left, right) => left - right);
  return {
    way,
    services: runs[0]?.services,
    'median ms': Math.round(times[Math.floor(RUNS / 2)]),
    'best ms': Math.round(times[0]),
    'worst ms': Math.round(times[RUNS - 1]),
  };
});
console.table(rows);
console.log(`compiled.json: ${Math.round(statSync('dist/catalog/compiled.json').size / 1024)} KiB`);
