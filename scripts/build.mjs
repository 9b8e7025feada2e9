// Compiles the sources and validates the catalog.
import { execFileSync } from 'node:child_process';
import { createRequire } from 'node:module';

const require = createRequire(import.meta.url);
execFileSync(process.execPath, ['node_modules/typescript/bin/tsc', '-p', 'tsconfig.json'], {
  stdio: 'inherit',
});
try {
  require('../dist/catalog').compileCatalog();
} catch (error) {
  if (error.code !== 'catalog_invalid') throw error;
  console.error(`The catalog is not fit for use:\n${error.message}`);
  process.exitCode = 1;
}
