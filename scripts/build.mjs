// Compiles the sources, copies the parts of the matrix page, validates the catalog, and bundles the program.
import { spawnSync } from 'node:child_process';
import { cpSync, existsSync } from 'node:fs';
import { createRequire } from 'node:module';

const require = createRequire(import.meta.url);
const TSC = 'node_modules/typescript/bin/tsc';

function compile() {
  const { status } = spawnSync(process.execPath, [TSC, '-p', 'tsconfig.json'], {
    stdio: 'inherit',
  });
  if (status === 0) return;
  console.error('The sources do not compile; see above.');
  process.exit(1);
}

function compileCatalog() {
  try {
    require('../dist/catalog').compileCatalog(require('../dist/question').learnWeights);
  } catch (error) {
    if (error.code !== 'catalog_invalid') throw error;
    console.error(`The catalog is not fit for use:\n${error.message}`);
    process.exit(1);
  }
}

/** Without what V8 compiled before, the program runs all the same, and starts a little later. */
function compileBundle() {
  const { status } = spawnSync(process.execPath, ['scripts/bundle/compile.mjs'], {
    stdio: ['ignore', 'ignore', 'inherit'],
  });
  if (status !== 0) console.warn('The bundle is not compiled ahead; see above.');
}

// Without the development dependencies (npm ci --omit=dev) only what was compiled elsewhere can run.
if (existsSync(TSC)) {
  compile();
  cpSync('src/export/page', 'dist/export/page', { recursive: true });
  compileCatalog();
  await import('./build-playground.mjs');
  const { bundle } = await import('./bundle/bundle.mjs');
  await bundle();
  compileBundle();
} else if (!existsSync('dist/main.js')) {
  console.error(
    'TypeScript is not installed and dist/ is not there: run npm ci without --omit=dev.',
  );
  process.exit(1);
}
