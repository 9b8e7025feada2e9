// Prints the bill of materials (CycloneDX 1.5) of what runs: npm run -s sbom > sbom.json. It is npm's own, of
// everything, without what only tests and builds need; `npm sbom --omit dev` would leave out packages that tests
// need too (pg and yaml, with npm 11.19).
import { execFileSync } from 'node:child_process';

const DEVELOPMENT = 'cdx:npm:package:development';

const bill = JSON.parse(
  execFileSync('npm', ['sbom', '--sbom-format', 'cyclonedx', '--package-lock-only'], {
    encoding: 'utf8',
    maxBuffer: 64 * 1024 * 1024,
  }),
);
const runs = ({ properties = [] }) => !properties.some(({ name }) => name === DEVELOPMENT);
const components = bill.components.filter(runs);
const kept = new Set([
  bill.metadata.component['bom-ref'],
  ...components.map((each) => each['bom-ref']),
]);
const dependencies = bill.dependencies
  .filter(({ ref }) => kept.has(ref))
  .map(({ ref, dependsOn }) => ({ ref, dependsOn: dependsOn.filter((each) => kept.has(each)) }));

process.stdout.write(`${JSON.stringify({ ...bill, components, dependencies }, null, 2)}\n`);
