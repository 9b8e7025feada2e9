/** The catalog that ships with the program. */
import type { Catalog } from './catalog';
import { readSources } from './documents';
import { buildCatalog } from './validate';

/** Reads and validates the catalog folder. @throws {CatalogError} that lists every problem. */
export function loadCatalog(folder: string = __dirname): Catalog {
  return buildCatalog(readSources(folder));
}
