import { execFileSync, spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import Ajv2020 from 'ajv/dist/2020';
import { parse } from 'yaml';
import {
  CATALOG_FOLDER,
  checkCatalog,
  checkedRecently,
  jsonSchemas,
  loadCatalog,
  monthsBefore,
  RULES,
  readSources,
} from '../../src/catalog';
import { FORMER_NAMES } from '../../src/catalog/rules/current-names';

const ROOT = resolve(__dirname, '../..');
const catalog = loadCatalog();
const sources = readSources(CATALOG_FOLDER);

describe('the JSON Schemas in schemas/', () => {
  const expected = jsonSchemas(catalog);

  it('are those of the code (npm run catalog:schema writes them)', () => {
    const files = readdirSync(join(ROOT, 'schemas')).filter((name) =>
      name.endsWith('.schema.json'),
    );
    expect(files.sort()).toEqual(Object.keys(expected).sort());
    for (const [file, schema] of Object.entries(expected))
      expect(JSON.parse(readFileSync(join(ROOT, 'schemas', file), 'utf8'))).toEqual(schema);
  });

  it('accept every file of the catalog', () => {
    const ajv = new Ajv2020({ strict: false, validateFormats: false });
    const schemaOf = (file: string) =>
      file.startsWith('services/') ? 'service.schema.json' : file.replace('.yaml', '.schema.json');
    const compiled = new Map(
      Object.entries(expected).map(([file, schema]) => [file, ajv.compile(schema)]),
    );
    const refused = sources.filter(
      ({ file, source }) => !compiled.get(schemaOf(file))?.(parse(source)),
    );
    expect(refused.map(({ file }) => file)).toEqual([]);
  });

  it('refuse an unknown concern and an unknown key', () => {
    const ajv = new Ajv2020({ strict: false, validateFormats: false });
    const accepts = ajv.compile(expected['service.schema.json'] ?? {});
    const s3 = parse(sources.find(({ file }) => file === 'services/s3.yaml')?.source ?? '');
    expect(accepts({ ...s3, colour: 'green' })).toBe(false);
    expect(accepts({ ...s3, duties: [{ ...s3.duties[0], concern: 'weather' }] })).toBe(false);
  });
});

describe('npm run catalog:new', () => {
  const folder = mkdtempSync(join(tmpdir(), 'catalog-new-'));
  const script = join(ROOT, 'scripts/catalog-new.mjs');
  const file = 'services/brand-new.yaml';

  beforeAll(() => {
    mkdirSync(join(folder, 'src/catalog/services'), { recursive: true });
    execFileSync(process.execPath, [script, 'brand-new'], { cwd: folder });
  });
  afterAll(() => rmSync(folder, { recursive: true }));

  const skeleton = () => readFileSync(join(folder, 'src/catalog', file), 'utf8');
  const problemsWith = (source: string) => checkCatalog([...sources, { file, source }]).problems;

  it('writes a file that fails the lint where a fact is missing, and nowhere else', () => {
    const lines = skeleton().split('\n');
    const empty = lines.flatMap((line, at) =>
      /^[^#]*:$/.test(line) && !/^(?:duties|securityPage):$|references:$/.test(line)
        ? [at + 1]
        : [],
    );
    expect(problemsWith(skeleton()).map(({ line }) => line)).toEqual(empty);
    expect(empty.length).toBeGreaterThan(7);
  });

  it('passes once the facts are there', () => {
    const facts: Readonly<Record<string, string>> = {
      name: 'AWS Brand New Thing',
      summary: 'Something new',
      category: 'abstracted',
      title: 'Security in Brand New Thing',
      url: 'https://docs.aws.amazon.com/brand-new/security.html',
      owner: 'shared',
      aws: 'Encrypts the new thing.',
      customer: 'Choose the key of the new thing.',
    };
    const filled = skeleton().replace(/^([ -]*)(\w+):$/gm, (line, indent: string, key: string) =>
      facts[key] ? `${indent}${key}: ${facts[key]}` : line,
    );
    expect(problemsWith(filled)).toEqual([]);
  });

  it('points editors at the schema', () => {
    expect(skeleton()).toMatch(
      /^# yaml-language-server: \$schema=\.\.\/\.\.\/\.\.\/schemas\/service\.schema\.json\n/,
    );
  });

  it.each([
    ['an id that is taken', ['brand-new']],
    ['an id that is none', ['../Nope']],
    ['no id', []],
  ])('refuses %s', (_, words) => {
    const { status, stderr } = spawnSync(process.execPath, [script, ...words], {
      cwd: folder,
      encoding: 'utf8',
    });
    expect({ status, said: stderr.length > 0 }).toEqual({ status: 2, said: true });
  });
});

describe('checked-recently', () => {
  const staleOn = (day: string) => checkCatalog(sources, [checkedRecently(day)]).problems;
  const last = sources
    .flatMap(({ source }) => source.match(/checked: \d{4}-\d{2}-\d{2}/g) ?? [])
    .map((line) => line.slice(-10))
    .sort()
    .at(-1) as string;

  it('lists every statement with its line when all are too old', () => {
    const stale = staleOn(`${Number(last.slice(0, 4)) + 2}${last.slice(4)}`);
    expect(stale.length).toBeGreaterThan(1500);
    const lines = new Map(sources.map(({ file, source }) => [file, source.split('\n')]));
    for (const { file, line } of stale.filter(({ file }) => file.startsWith('services/')))
      expect(lines.get(file)?.[line - 1]).toContain('checked:');
  });

  it('lists none on the day of the last check', () => {
    expect(staleOn(last).filter(({ message }) => message.includes('yet to come'))).toEqual([]);
  });

  it('lists a date that is yet to come', () => {
    expect(staleOn('2020-01-01')[0]?.message).toContain('yet to come');
  });

  it.each([
    ['2026-11-24', '2025-05-24'],
    ['2026-08-31', '2025-02-28'],
    ['2025-08-31', '2024-02-29'],
    ['2026-01-15', '2024-07-15'],
  ])('counts 18 months back from %s to %s', (day, expected) => {
    expect(monthsBefore(day, 18)).toBe(expected);
  });
});

describe('CONTRIBUTING.md', () => {
  it('lists the rules by their sentences (npm run catalog:rules writes them)', () => {
    const page = readFileSync(join(ROOT, 'CONTRIBUTING.md'), 'utf8');
    const list = /<!-- rules -->\n\n([\s\S]*?)\n\n<!-- end of rules -->/.exec(page)?.[1];
    expect(list?.split('\n')).toEqual(RULES.map(({ id, sentence }) => `- \`${id}\`: ${sentence}`));
  });
});

describe('the list of former names', () => {
  it('names services that exist', () => {
    expect(Object.keys(FORMER_NAMES).filter((id) => !catalog.services.has(id))).toEqual([]);
  });
});
