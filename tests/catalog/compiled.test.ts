import { execFileSync } from 'node:child_process';
import {
  appendFileSync,
  cpSync,
  mkdtempSync,
  readFileSync,
  realpathSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join, resolve } from 'node:path';
import { catalog } from '../support/shipped';

const PROJECT = resolve(__dirname, '../..');
let copy: string;

/** A copy of the built package's catalog, compiled, so that its files can be changed. */
function copyCatalog(isKept: (service: string) => boolean): string {
  const folder = realpathSync(mkdtempSync(join(tmpdir(), 'whosejob-')));
  cpSync(join(PROJECT, 'dist/catalog'), join(folder, 'dist/catalog'), { recursive: true });
  cpSync(join(PROJECT, 'src/catalog'), join(folder, 'src/catalog'), {
    recursive: true,
    filter: (path) => !path.includes('/catalog/services/') || isKept(basename(path, '.yaml')),
  });
  symlinkSync(join(PROJECT, 'node_modules'), join(folder, 'node_modules'));
  return folder;
}

const compiled = () => join(copy, 'dist/catalog/compiled.json');

/** Runs an expression on the copy's catalog (`c`) in a process of its own; returns what it gives. */
function run(expression: string): unknown {
  const script = `const c = require('./dist/catalog'); process.stdout.write(JSON.stringify(${expression}) ?? 'null')`;
  return JSON.parse(
    execFileSync(process.execPath, ['-e', script], { cwd: copy, encoding: 'utf8' }),
  );
}

const EVERYTHING = `(({ services, families, concerns, categories, terms, phrases }) =>
  [[...services], [...families], [...concerns], [...categories], [...terms], phrases])`;

describe('the compiled catalog of all services', () => {
  beforeAll(() => {
    copy = copyCatalog(() => true);
    run('c.compileCatalog(() => null)');
  });
  afterAll(() => rmSync(copy, { recursive: true, force: true }));

  it('is the same as the validated one', () => {
    const validated = `${EVERYTHING}(c.buildCatalog(c.readSources(c.CATALOG_FOLDER)))`;
    const same = `require('node:util').isDeepStrictEqual(${EVERYTHING}(c.loadCatalog()), ${validated})`;
    expect(run(same)).toBe(true);
  });
});

describe('the compiled catalog', () => {
  const examples = [...catalog.categories.values()].flatMap((category) => category.examples);

  beforeEach(() => {
    copy = copyCatalog((service) => examples.includes(service) || service === 'wickr');
    run('c.compileCatalog(() => null)');
  });
  afterEach(() => rmSync(copy, { recursive: true, force: true }));

  it('is what is loaded while no source has changed', () => {
    const text = readFileSync(compiled(), 'utf8');
    writeFileSync(compiled(), text.replaceAll('Amazon S3', 'Compiled S3'));
    expect(run("c.loadCatalog().services.get('s3').name")).toBe('Compiled S3');
  });

  it('is ignored when a source has changed', () => {
    const file = join(copy, 'src/catalog/services/s3.yaml');
    writeFileSync(file, readFileSync(file, 'utf8').replace('name: Amazon S3', 'name: Amazon S4'));
    expect(run("c.loadCatalog().services.get('s3').name")).toBe('Amazon S4');
  });

  const WEIGHTS =
    '{ concerns: ["a"], features: "b\\nc", values: Int8Array.of(-128, 127), step: 1 }';

  it('keeps weights to the byte', () => {
    run(`c.compileCatalog(() => (${WEIGHTS}))`);
    expect(run('[...c.loadCatalog().weights.values]')).toEqual([-128, 127]);
  });

  it('keeps its weights when they would be learnt from the same sentences', () => {
    run(`c.compileCatalog(() => (${WEIGHTS}))`);
    appendFileSync(join(copy, 'src/catalog/services/s3.yaml'), '\n# Changed.\n');
    expect(run('c.loadCatalog().weights')).toMatchObject({ step: 1 });
  });

  it('has no weights when a sentence to learn from has changed', () => {
    run(`c.compileCatalog(() => (${WEIGHTS}))`);
    appendFileSync(join(copy, 'src/catalog/paraphrases.yaml'), '\n# Changed.\n');
    expect(run('c.loadCatalog().weights')).toBeNull();
  });

  it('is ignored when a source has come', () => {
    const file = join(copy, 'src/catalog/services/test-only.yaml');
    writeFileSync(
      file,
      `id: test-only
name: AWS Test Only Service
summary: A service of this test
category: abstracted
securityPage: { title: AWS, url: https://aws.amazon.com/ }
`,
    );
    expect(run("c.loadCatalog().services.has('test-only')")).toBe(true);
  });

  it('is ignored when a source has gone', () => {
    rmSync(join(copy, 'src/catalog/services/wickr.yaml'));
    expect(run("c.loadCatalog().services.has('wickr')")).toBe(false);
  });

  it('does not let a broken source pass', () => {
    appendFileSync(join(copy, 'src/catalog/services/s3.yaml'), '\ncolour: blue\n');
    expect(
      run('(() => { try { c.loadCatalog() } catch (error) { return error.message } })()'),
    ).toMatch(/^services\/s3\.yaml:\d+ schema: .*colour/);
  });

  it('is not needed', () => {
    rmSync(compiled());
    expect(run('c.loadCatalog().services.size')).toBeGreaterThan(0);
  });
});
