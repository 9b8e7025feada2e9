import { execFileSync } from 'node:child_process';
import { resolve } from 'node:path';

const root = resolve(__dirname, '../..');
const run = (program: string, ...args: string[]) =>
  execFileSync(program, args, { cwd: root, encoding: 'utf8', maxBuffer: 64 * 1024 * 1024 });

test('every dependency has a hash, comes from a registry, and has a licence that asks for no more than a notice', () => {
  expect(run(process.execPath, 'scripts/review-dependencies.mjs')).toMatch(/\d+ packages/);
});

test('the bill of materials names what runs, with its hashes, and nothing for tests', () => {
  const { bomFormat, components } = JSON.parse(run('npm', 'run', '-s', 'sbom')) as {
    bomFormat: string;
    components: { name: string; hashes?: unknown[] }[];
  };
  expect(bomFormat).toBe('CycloneDX');
  const names = components.map(({ name }) => name);
  expect(names).toEqual(expect.arrayContaining(['@slack/bolt', 'botbuilder', 'kysely', 'pg']));
  expect(names).not.toContain('jest');
  expect(components.filter(({ hashes }) => !hashes?.length)).toEqual([]);
});
