// Breaks the built program in every way that docs/faults.md lists, and prints what happened:
//
//   npm run faults                    everything, about twenty minutes
//   npm run faults -- kill payloads   only these

import { readFileSync } from 'node:fs';
import { createRequire, Module } from 'node:module';
import { transformSync } from '@swc/core';

// The servers that play Slack, Teams and PostgreSQL are those of the tests, in TypeScript.
Module._extensions['.ts'] = (module, filename) => {
  const { code } = transformSync(readFileSync(filename, 'utf8'), {
    filename,
    jsc: { parser: { syntax: 'typescript' }, target: 'es2022' },
    module: { type: 'commonjs' },
  });
  module._compile(code, filename);
};
const require = createRequire(import.meta.url);
const { FAULTS } = require('../tests/faults/faults.ts');

const wanted = process.argv.slice(2);
const unknown = wanted.filter((name) => !FAULTS.some((fault) => fault.name === name));
if (unknown.length > 0) {
  console.error(
    `There is no fault "${unknown[0]}". There are: ${FAULTS.map(({ name }) => name).join(', ')}`,
  );
  process.exit(2);
}

const print = (figures) => {
  for (const [what, value] of Object.entries(figures)) console.log(`  ${what.padEnd(32)} ${value}`);
};

for (const { name, title, run } of FAULTS) {
  if (wanted.length > 0 && !wanted.includes(name)) continue;
  console.log(`\n${name}: ${title}`);
  const start = Date.now();
  print(await run((part, figures) => console.log(`  ${part}: ${JSON.stringify(figures)}`)));
  console.log(`  (${((Date.now() - start) / 1000).toFixed(1)} s)`);
}
process.exit();
