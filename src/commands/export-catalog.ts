/** `whosejob catalog export`: the whole matrix as a file for other programs and people. */
import { writeFileSync } from 'node:fs';
import type { Writable } from 'node:stream';
import type { Catalog } from '../catalog';
import { EXPORTERS, type Format } from '../export';

/**
 * Writes the matrix to `file`, or to `output` where none is named.
 * @throws the file system's error (ENOENT, EACCES, …) when the file cannot be written.
 */
export function exportCatalog(
  catalog: Catalog,
  format: Format,
  file: string | undefined,
  output: Writable,
): void {
  const text = EXPORTERS[format](catalog);
  if (file === undefined) output.write(text);
  else writeFileSync(file, text);
}
