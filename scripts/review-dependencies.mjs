// Reviews what package-lock.json brings in, without a network: npm run review:dependencies. Exits with 1 when a rule
// does not hold. It does not know vulnerabilities: for those, npm audit where the registry can be reached.
import { readFileSync } from 'node:fs';

const lock = JSON.parse(readFileSync('package-lock.json', 'utf8'));
const { allowScripts = {} } = JSON.parse(readFileSync('package.json', 'utf8'));

/** Licences that ask for no more than a notice. */
const LICENCES = new Set([
  '0BSD',
  'Apache-2.0',
  'BSD-2-Clause',
  'BSD-3-Clause',
  'BlueOak-1.0.0',
  'CC0-1.0',
  'ISC',
  'MIT',
  'MIT-0',
  'PSF-2.0',
  'Python-2.0',
  'Unlicense',
  'Zlib',
]);

/** Packages whose licence has another name, or is said elsewhere; each with the reason why it may stay. */
const EXCEPTIONS = {
  '@microsoft/m365agentsplayground':
    'Microsoft’s own terms; a tool for tests, not part of what is shipped',
  'axe-core': 'MPL-2.0, unchanged; for tests, not part of what is shipped',
  'caniuse-lite': 'CC-BY-4.0 data; for the build of tests, not part of what is shipped',
  'date-holidays': 'the code is ISC, the data CC-BY-3.0, which asks for its origin to be named',
};

/** Whether a licence expression (SPDX, as far as npm uses it) can be met by the list. */
function isAllowed(expression) {
  const plain = String(expression).replace(/[()]/g, ' ').trim();
  return plain
    .split(/\s+OR\s+/)
    .some((side) => side.split(/\s+AND\s+/).every((name) => LICENCES.has(name.trim())));
}

const packages = Object.entries(lock.packages).filter(([path]) => path !== '');
const problems = [];
const licences = new Map();
const scripts = new Set();
const exceptionsUsed = new Set();

for (const [path, entry] of packages) {
  const name = entry.name ?? path.slice(path.lastIndexOf('node_modules/') + 'node_modules/'.length);
  const id = `${name}@${entry.version}`;
  const at = (problem) => problems.push(`${id}: ${problem}`);
  // What is bundled with another package came with that one's hash.
  if (!entry.inBundle) {
    if (entry.link || !entry.integrity?.startsWith('sha512-')) at('has no sha512 of its contents');
    if (entry.resolved && !/^https:\/\/[^/]+\/.+\.tgz$/.test(entry.resolved))
      at(`does not come from a registry by https (${entry.resolved})`);
  }
  const licence = entry.license ?? 'none stated';
  licences.set(licence, (licences.get(licence) ?? 0) + 1);
  if (!isAllowed(licence)) {
    if (name in EXCEPTIONS) exceptionsUsed.add(name);
    else at(`licence: ${licence}`);
  }
  if (entry.hasInstallScript) {
    scripts.add(name);
    if (!(name in allowScripts))
      at('runs a script when it is installed, and allowScripts is silent on it');
  }
}
for (const name of Object.keys(EXCEPTIONS))
  if (!exceptionsUsed.has(name)) problems.push(`${name}: its exception is not needed any more`);

const production = packages.filter(([, entry]) => !entry.dev && !entry.devOptional).length;
console.log(`${packages.length} packages, ${production} of them needed to run.`);
const sorted = [...licences].sort(([, a], [, b]) => b - a);
console.log(`Licences: ${sorted.map(([name, count]) => `${name} ${count}`).join(', ')}.`);
console.log(`With scripts of their own at installation: ${[...scripts].sort().join(', ')}.`);
for (const problem of problems) console.error(problem);
process.exitCode = problems.length > 0 ? 1 : 0;
