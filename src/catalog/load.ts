/** The catalog that ships with the program. */
import { createHash } from 'node:crypto';
import { readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import type { Catalog } from './catalog';
import { listSources, readSources } from './documents';
import type * as Validate from './validate';
import type { Source } from './validate';
import type { Weights } from './weights';

/** Loaded when first used: a start with the compiled catalog needs no schemas and no rules. */
const validate = (): typeof Validate => require('./validate');

/** The YAML files are the catalog, for the compiled program as well as for the sources. */
const PACKAGE = resolve(__dirname, '../..');
/** Where the YAML files are, as an absolute path. */
export const CATALOG_FOLDER = join(PACKAGE, 'src/catalog');
/** The same catalog, already validated, for a quick start; see {@link compileCatalog}. */
const COMPILED = join(PACKAGE, 'dist/catalog/compiled.json');
/** The values of its weights, as they lie in memory: a megabyte, which in JSON would be a text beside the bytes. */
const VALUES = join(PACKAGE, 'dist/catalog/compiled.weights');

interface Compiled {
  /** Of the sources it was made from. */
  readonly fingerprint: string;
  /** The same sources: how long each file was, in bytes. */
  readonly sizes: Readonly<Record<string, number>>;
  /** Of those among them from which the weights were learnt. */
  readonly taught: string;
  readonly catalog: { readonly [Part in keyof Catalog]: unknown };
}

/** What weights are learnt from. Names of services say nothing to them. */
const TEACHING = ['concerns.yaml', 'paraphrases.yaml', 'phrases.yaml'];

function fingerprint(sources: readonly Source[]): string {
  const hash = createHash('sha256');
  for (const { file, source } of sources)
    hash.update(file).update('\0').update(source).update('\0');
  return hash.digest('hex');
}

const teaching = (sources: readonly Source[]): string =>
  fingerprint(sources.filter(({ file }) => TEACHING.includes(file)));

const entries = (catalog: Catalog): Compiled['catalog'] =>
  Object.fromEntries(
    Object.entries(catalog).map(([part, value]) => [
      part,
      value instanceof Map ? [...value] : value,
    ]),
  ) as Compiled['catalog'];

function revive(compiled: Compiled): Catalog {
  const parts = Object.fromEntries(
    Object.entries(compiled.catalog).map(([part, value]) => [
      part,
      Array.isArray(value) ? new Map(value as Array<[string, unknown]>) : value,
    ]),
  ) as unknown as Catalog;
  return { ...parts, weights: withValues(compiled) };
}

/** The weights, whose values lie in a file of their own. */
function withValues({ catalog: { weights } }: Compiled): Weights | null {
  if (weights === null) return null;
  const { buffer, byteOffset, length } = readFileSync(VALUES);
  return { ...(weights as Weights), values: new Int8Array(buffer, byteOffset, length) };
}

/** V8 keeps ASCII in half the memory of other texts; what it reads from it stays the same. */
const toAscii = (json: string): string =>
  json.replace(/[^\0-\x7f]/g, (unit) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`);

/**
 * Validates the catalog and writes it in the form that loads fastest.
 * @param learn gives the weights of the catalog's words; the sentences they are learnt from are not needed after.
 * @throws {CatalogError}
 */
export function compileCatalog(learn: (catalog: Catalog) => Weights): void {
  const sources = readSources(CATALOG_FOLDER);
  const catalog = validate().buildCatalog(sources);
  const weights = learn(catalog);
  const compiled: Compiled = {
    fingerprint: fingerprint(sources),
    taught: teaching(sources),
    sizes: Object.fromEntries(sources.map(({ file, source }) => [file, Buffer.byteLength(source)])),
    catalog: {
      ...entries({ ...catalog, paraphrases: {} }),
      weights: weights && { ...weights, values: null },
    },
  };
  // Should this be cut off, no catalog stands beside the values of another.
  rmSync(COMPILED, { force: true });
  writeFileSync(VALUES, weights?.values ?? '');
  writeFileSync(COMPILED, toAscii(JSON.stringify(compiled)));
}

/** Whether the files are those of `sizes`, and none was written after `time`: what `make` goes by, and their lengths. */
function areUntouched(sizes: Compiled['sizes'], time: number): boolean {
  const files = listSources(CATALOG_FOLDER);
  return (
    files.length === Object.keys(sizes).length &&
    files.every((file) => {
      const found = statSync(join(CATALOG_FOLDER, file), { throwIfNoEntry: false });
      return found !== undefined && found.size === sizes[file] && found.mtimeMs <= time;
    })
  );
}

/**
 * Reads the catalog. What was compiled is used only while it was made from the very files that are there: files
 * that were written since are read, and where they say something else, all are validated anew. Weights take seconds
 * to learn: they are kept while what they were learnt from is the same.
 * @throws {CatalogError} that lists every problem.
 */
export function loadCatalog(): Catalog {
  const time = statSync(COMPILED, { throwIfNoEntry: false })?.mtimeMs;
  if (time === undefined) return validate().buildCatalog(readSources(CATALOG_FOLDER));
  const compiled = JSON.parse(readFileSync(COMPILED, 'latin1')) as Compiled;
  if (areUntouched(compiled.sizes, time)) return revive(compiled);
  const sources = readSources(CATALOG_FOLDER);
  if (compiled.fingerprint === fingerprint(sources)) return revive(compiled);
  const catalog = validate().buildCatalog(sources);
  return compiled.taught === teaching(sources)
    ? { ...catalog, paraphrases: {}, weights: withValues(compiled) }
    : catalog;
}
