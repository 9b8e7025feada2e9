/** The catalog that ships with the program. */
import { createHash } from 'node:crypto';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import type { Catalog } from './catalog';
import { readSources } from './documents';
import { buildCatalog, type Source } from './validate';

/** The YAML files are the catalog, for the compiled program as well as for the sources. */
const PACKAGE = resolve(__dirname, '../..');
export const CATALOG_FOLDER = join(PACKAGE, 'src/catalog');
/** The same catalog, already validated, for a quick start; see {@link compileCatalog}. */
const COMPILED = join(PACKAGE, 'dist/catalog/compiled.json');

interface Compiled {
  /** Of the sources it was made from. */
  readonly fingerprint: string;
  readonly catalog: { readonly [Part in keyof Catalog]: unknown };
}

function fingerprint(sources: readonly Source[]): string {
  const hash = createHash('sha256');
  for (const { file, source } of sources)
    hash.update(file).update('\0').update(source).update('\0');
  return hash.digest('hex');
}

const entries = (catalog: Catalog) =>
  Object.fromEntries(
    Object.entries(catalog).map(([part, value]) => [
      part,
      value instanceof Map ? [...value] : value,
    ]),
  );

function revive(compiled: Compiled): Catalog {
  return Object.fromEntries(
    Object.entries(compiled.catalog).map(([part, value]) => [
      part,
      Array.isArray(value) ? new Map(value as Array<[string, unknown]>) : value,
    ]),
  ) as unknown as Catalog;
}

/** Validates the catalog and writes it in the form that loads fastest. @throws {CatalogError} */
export function compileCatalog(): void {
  const sources = readSources(CATALOG_FOLDER);
  const compiled = { fingerprint: fingerprint(sources), catalog: entries(buildCatalog(sources)) };
  writeFileSync(COMPILED, JSON.stringify(compiled));
}

/**
 * Reads the catalog. What was compiled is used only while it was made from the very files that are there;
 * else these are validated anew, so that an edited file never goes unnoticed.
 * @throws {CatalogError} that lists every problem.
 */
export function loadCatalog(): Catalog {
  const sources = readSources(CATALOG_FOLDER);
  if (existsSync(COMPILED)) {
    const compiled = JSON.parse(readFileSync(COMPILED, 'utf8')) as Compiled;
    if (compiled.fingerprint === fingerprint(sources)) return revive(compiled);
  }
  return buildCatalog(sources);
}
