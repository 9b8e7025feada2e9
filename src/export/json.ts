/** The matrix as JSON: every cell, general rules included and marked by their `basis`. */
import type { Catalog } from '../catalog';
import { everyRow } from './matrix';

/** One JSON object `{ rows: […] }`, one row a line so that two exports can be compared. */
export function toJson(catalog: Catalog): string {
  const rows = everyRow(catalog).map((row) => JSON.stringify(row));
  return `{"rows":[\n${rows.join(',\n')}\n]}\n`;
}
