// Backs up and restores as docs/deploy.md says, on SQLite and on PostgreSQL, while the program runs:
//
//   npm run backup-restore
//
// PostgreSQL is the one that pg_config finds, with its tools; where there is none, only SQLite is tried.
import { readFileSync } from 'node:fs';
import { createRequire, Module } from 'node:module';
import { transformSync } from '@swc/core';

// The program, Slack and PostgreSQL are those of the tests, in TypeScript.
Module._extensions['.ts'] = (module, filename) => {
  const { code } = transformSync(readFileSync(filename, 'utf8'), {
    filename,
    jsc: { parser: { syntax: 'typescript' }, target: 'es2022' },
    module: { type: 'commonjs' },
  });
  module._compile(code, filename);
};
const { backupAndRestore } = createRequire(import.meta.url)('../tests/faults/scenarios/backup.ts');

for (const database of ['sqlite', 'postgres']) {
  console.log(`\n${database}`);
  for (const [what, value] of Object.entries(await backupAndRestore(database)))
    console.log(`  ${what.padEnd(32)} ${value}`);
}
process.exit();
