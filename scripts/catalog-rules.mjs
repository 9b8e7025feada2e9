// Writes the list of rules into CONTRIBUTING.md: `npm run catalog:rules`.
import { readFileSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';

const { RULES } = createRequire(import.meta.url)('../dist/catalog');
const list = RULES.map(({ id, sentence }) => `- \`${id}\`: ${sentence}`).join('\n');
const page = readFileSync('CONTRIBUTING.md', 'utf8');
const filled = page.replace(
  /(<!-- rules -->\n)[\s\S]*(<!-- end of rules -->)/,
  (_, start, end) => `${start}\n${list}\n\n${end}`,
);
writeFileSync('CONTRIBUTING.md', filled);
console.log(`${RULES.length} rules.`);
