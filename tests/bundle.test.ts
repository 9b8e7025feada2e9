/** The files into which the build puts the program. */
import { type SpawnSyncReturns, spawnSync } from 'node:child_process';
import {
  cpSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  symlinkSync,
  utimesSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';

const PROJECT = resolve(__dirname, '..');
const BUNDLE = join(PROJECT, 'dist/bundle');

describe('the bundle', () => {
  it('carries the licence of every package whose code is in it', () => {
    const packages = JSON.parse(readFileSync(join(BUNDLE, 'packages.json'), 'utf8'));
    const notices = readFileSync(join(BUNDLE, 'LICENCES.txt'), 'utf8');
    const folders = [...new Set(Object.values(packages as Record<string, string[]>).flat())];
    const missing = folders.filter((folder) => {
      const manifest = readFileSync(join(PROJECT, folder, 'package.json'), 'utf8');
      const { name, version } = JSON.parse(manifest) as { name: string; version: string };
      return !notices.includes(`${name} ${version} (`);
    });
    expect(folders.length).toBeGreaterThan(100);
    expect(missing).toEqual([]);
  });

  it('renames no class of errors, which logs call by their names', () => {
    const main = readFileSync(join(BUNDLE, 'main.js'), 'utf8');
    expect(main).toMatch(/\bStoreError ?= ?class extends Error/);
    expect(main).toMatch(/\bConfigError ?= ?class extends StartError/);
    expect(main).not.toMatch(/(?:Config|Store|Start|Catalog|Slack|Token)Error\d ?= ?class/);
  });

  it('asks for nothing that Node gives up', () => {
    for (const file of readdirSync(BUNDLE).filter((name) => name.endsWith('.js')))
      expect(readFileSync(join(BUNDLE, file), 'utf8')).not.toMatch(/require\("(?:punycode|sys)"\)/);
  });

  it('is ASCII, which the launcher reads it as', () => {
    for (const file of readdirSync(BUNDLE).filter((name) => name.endsWith('.js'))) {
      const text = readFileSync(join(BUNDLE, file), 'utf8');
      expect({ file, bytes: Buffer.byteLength(text) }).toEqual({ file, bytes: text.length });
    }
  });
});

describe('what was compiled ahead', () => {
  let copy: string;
  beforeEach(() => {
    copy = mkdtempSync(join(tmpdir(), 'whosejob-bundle-'));
    cpSync(join(PROJECT, 'dist/bundle'), join(copy, 'dist/bundle'), {
      recursive: true,
      preserveTimestamps: true,
    });
    cpSync(join(PROJECT, 'dist/main.js'), join(copy, 'dist/main.js'));
    cpSync(join(PROJECT, 'dist/catalog'), join(copy, 'dist/catalog'), { recursive: true });
    for (const name of ['node_modules', 'package.json', 'src'])
      symlinkSync(join(PROJECT, name), join(copy, name));
  });
  afterEach(() => rmSync(copy, { recursive: true, force: true }));

  const compiled = () => join(copy, 'dist/bundle/main.js.compiled');
  const ask = (...flags: string[]): SpawnSyncReturns<string> =>
    spawnSync(
      process.execPath,
      [...flags, join(copy, 'dist/main.js'), 'ask', 'who encrypts S3 data?'],
      { encoding: 'utf8' },
    );
  const itAnswers = ({ status, stdout }: SpawnSyncReturns<string>) => {
    expect(stdout).toContain('Amazon S3');
    expect(status).toBe(0);
  };

  it('fits the Node that built it', () => {
    const check = `
      const { FOLDER, load } = require(${JSON.stringify(join(copy, 'dist/main.js'))});
      process.argv = [process.execPath, 'main.js', 'catalog'];
      load(require('node:path').join(FOLDER, 'main.js'), (_, script) => {
        process.stderr.write(String(script.cachedDataRejected));
      });`;
    expect(spawnSync(process.execPath, ['-e', check], { encoding: 'utf8' }).stderr).toBe('false');
  });

  it('is not needed', () => {
    rmSync(compiled());
    itAnswers(ask());
  });

  it('may be of another Node, or broken', () => {
    writeFileSync(compiled(), 'not what V8 wrote');
    itAnswers(ask());
  });

  it('may be of other flags', () => itAnswers(ask('--max-old-space-size=300')));

  it('is left alone when the bundle was written later', () => {
    const main = join(copy, 'dist/bundle/main.js');
    // As long as before, so that V8 itself would not notice.
    writeFileSync(main, readFileSync(main, 'latin1').replaceAll('who encrypts', 'who ENCRYPTS'));
    utimesSync(main, new Date(), new Date(Date.now() + 1000));
    itAnswers(ask());
  });
});

test('a stack trace names the sources where Node is asked for it', () => {
  const main = JSON.stringify(join(PROJECT, 'dist/main.js'));
  const check = `
    process.argv = [process.execPath, 'main.js', 'ask'];
    process.stdout.write = () => { throw new Error('no output') };
    process.on('uncaughtException', ({ stack }) => { process.stderr.write(stack); process.exit(0) });
    process.on('unhandledRejection', ({ stack }) => { process.stderr.write(stack); process.exit(0) });
    process.argv.push('who encrypts S3 data?');
    const { FOLDER, load } = require(${main});
    load(require('node:path').join(FOLDER, 'main.js'));`;
  const { stderr } = spawnSync(process.execPath, ['--enable-source-maps', '-e', check], {
    encoding: 'utf8',
  });
  expect(stderr).toMatch(/src\/commands\/ask\.ts:\d+/);
});
