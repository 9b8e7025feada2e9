/** The program's version, from its package. */
import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';

/** As `package.json` says it: `1.2.3`. */
export const VERSION: string = (
  JSON.parse(readFileSync(resolve(__dirname, '../package.json'), 'utf8')) as { version: string }
).version;
