// Compiles the sources and puts the catalog's data beside the compiled code.
import { execFileSync } from 'node:child_process';
import { cpSync } from 'node:fs';

execFileSync(process.execPath, ['node_modules/typescript/bin/tsc', '-p', 'tsconfig.json'], {
  stdio: 'inherit',
});
cpSync('src/catalog', 'dist/catalog', {
  recursive: true,
  filter: (path) => !path.endsWith('.ts'),
});
