// Bundles the page of the playground: one script, one style sheet, nothing from elsewhere; each also compressed.
import { cpSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { gzipSync } from 'node:zlib';
import { build } from 'esbuild';

const CLIENT = 'src/platforms/web/client';
const PUBLIC = 'dist/platforms/web/public';

await build({
  entryPoints: { app: `${CLIENT}/app.tsx` },
  outdir: PUBLIC,
  bundle: true,
  minify: true,
  format: 'iife',
  target: 'es2022',
  jsx: 'automatic',
  define: { 'process.env.NODE_ENV': '"production"' },
  // The build of adaptivecards for ES modules imports files that Node cannot find; this one is whole.
  alias: { adaptivecards: 'adaptivecards/dist/adaptivecards.js' },
  logLevel: 'warning',
});
for (const file of ['index.html', 'favicon.svg']) cpSync(`${CLIENT}/${file}`, `${PUBLIC}/${file}`);
for (const file of readdirSync(PUBLIC).filter((name) => !name.endsWith('.gz')))
  writeFileSync(`${PUBLIC}/${file}.gz`, gzipSync(readFileSync(`${PUBLIC}/${file}`), { level: 9 }));
