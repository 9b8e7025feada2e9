// Puts the program into a few files (dist/bundle/), which are opened and compiled faster than a thousand small ones.
// The modules in dist/ stay as they are, for scripts, tests and `npm run dev`.
import { copyFileSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, relative, resolve } from 'node:path';
import { build } from 'esbuild';
import { licencesOf, packagesOf } from './licences.mjs';
import { EXTERNAL, PARTS, PREPARED } from './plan.mjs';

const require = createRequire(import.meta.url);
const SOURCES = resolve('src');
const FOLDER = 'dist/bundle';

const OPTIONS = {
  bundle: true,
  platform: 'node',
  format: 'cjs',
  target: 'node20',
  outdir: FOLDER,
  external: EXTERNAL,
  // Names stay, for stack traces; lines stay short enough to be found in an editor.
  minifyWhitespace: true,
  minifySyntax: true,
  lineLimit: 160,
  sourcemap: true,
  sourcesContent: false,
  // Licences are gathered in one file, beside which comments in the code say nothing more.
  legalComments: 'none',
  // Packages that lie outside are CommonJS; require spares the loader for ES modules.
  supported: { 'dynamic-import': false },
  metafile: true,
  logLevel: 'warning',
};

/** Lets our sources take packages of other parts from these, when first needed. */
const otherParts = {
  name: 'other parts',
  setup({ onResolve, onLoad }) {
    for (const [part, packages] of Object.entries(PARTS))
      onResolve({ filter: new RegExp(`^(?:${packages.join('|')})$`) }, ({ path, importer }) =>
        importer.startsWith(SOURCES) ? { path, namespace: 'part', pluginData: part } : undefined,
      );
    onLoad({ filter: /.*/, namespace: 'part' }, ({ path, pluginData: part }) => ({
      contents: `module.exports = require('./${part}.js')[${JSON.stringify(path)}]()`,
    }));
    onResolve({ filter: /^\.\//, namespace: 'part' }, ({ path }) => ({ path, external: true }));
  },
};

/** Node has what this package gives to those who lack it. It is large, and by way of punycode Node 24 complains of it. */
const ownUrl = {
  name: 'own URL',
  setup({ onResolve, onLoad }) {
    onResolve({ filter: /^whatwg-url$/ }, ({ path }) => ({ path, namespace: 'own URL' }));
    onLoad({ filter: /.*/, namespace: 'own URL' }, () => ({ contents: 'exports.URL = URL;' }));
  },
};

/** Our modules do nothing by being loaded (so what nobody uses is left out), and each finds its own folder. */
const ownModules = {
  name: 'own modules',
  setup({ onLoad, onResolve, resolve: resolvePath }) {
    onResolve({ filter: /^\./ }, async ({ path, ...rest }) => {
      if (rest.pluginData === 'resolving' || !rest.importer.startsWith(SOURCES)) return undefined;
      const found = await resolvePath(path, {
        importer: rest.importer,
        kind: rest.kind,
        resolveDir: rest.resolveDir,
        pluginData: 'resolving',
      });
      return { ...found, sideEffects: false };
    });
    onLoad({ filter: /\.ts$/ }, ({ path }) => {
      if (!path.startsWith(SOURCES)) return undefined;
      const name = relative(SOURCES, path).replace(/\.ts$/, '');
      if (name in PREPARED) return { contents: workedOut(name) };
      const source = readFileSync(path, 'utf8');
      const folder = relative(SOURCES, dirname(path));
      const own = `require('node:path').join(__dirname, '..', ${JSON.stringify(folder)})`;
      // The launcher has the line that makes it executable.
      const contents = toAscii(source).replace(/^#!.*/, '').replaceAll('__dirname', own);
      return { contents, loader: 'ts' };
    });
  },
};

/** V8 keeps ASCII in half the memory. esbuild escapes what stands in strings, but not in regular expressions. */
const toAscii = (source) =>
  source.replace(/[^\0-\x7f]/g, (unit) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`);

/** A module that only exports what the compiled one exports, without how that came about. */
const workedOut = (name) =>
  Object.entries(require(resolve('dist', name)))
    .map(([key, text]) => `export const ${key} = ${JSON.stringify(text)};\n`)
    .join('');

const offer = (packages) =>
  packages.map((name) => `exports['${name}'] = () => require('${name}');`).join('\n');

/** Bundles everything, puts the launcher in the place of dist/main.js, and writes down whose code that is. */
export async function bundle() {
  rmSync(FOLDER, { recursive: true, force: true });
  const main = build({
    ...OPTIONS,
    entryPoints: { main: 'src/main.ts' },
    plugins: [otherParts, ownModules],
  });
  const parts = Object.entries(PARTS).map(([part, packages]) =>
    build({
      ...OPTIONS,
      plugins: [ownUrl],
      stdin: { contents: offer(packages), resolveDir: '.', sourcefile: part },
      outdir: undefined,
      outfile: `${FOLDER}/${part}.js`,
    }),
  );
  const outputs = Object.assign(
    {},
    ...(await Promise.all([main, ...parts])).map(({ metafile }) => metafile.outputs),
  );
  const packages = packagesOf(outputs);
  for (const [module_, name] of Object.entries(PREPARED)) {
    const folder = `node_modules/${name}`;
    // Then every start would do the work that only the build should do.
    if (packages['main.js'].includes(folder))
      throw new Error(
        `${folder} is in the bundle: is ${module_} where scripts/bundle/plan.mjs says?`,
      );
    packages['main.js'].push(folder);
  }
  writeFileSync(`${FOLDER}/packages.json`, `${JSON.stringify(packages, null, 2)}\n`);
  writeFileSync(`${FOLDER}/LICENCES.txt`, licencesOf(packages));
  copyFileSync('scripts/bundle/launcher.cjs', 'dist/main.js');
}
