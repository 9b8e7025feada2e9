/** The matrix as CSV (RFC 4180): what services and variants state themselves. */
import type { Catalog } from '../catalog';
import { type MatrixRow, ownRows } from './matrix';

const COLUMNS: ReadonlyArray<readonly [name: string, value: (row: MatrixRow) => unknown]> = [
  ['service', (row) => row.service],
  ['service_name', (row) => row.serviceName],
  ['variant', (row) => row.variant],
  ['variant_name', (row) => row.variantName],
  ['category', (row) => row.category],
  ['family', (row) => row.family],
  ['concern', (row) => row.concern],
  ['concern_name', (row) => row.concernName],
  ['owner', (row) => row.owner],
  ['aws', (row) => row.aws],
  ['customer', (row) => row.customer],
  ['basis', (row) => row.basis],
  ['references', (row) => row.references.map(({ title, url }) => `${title} <${url}>`).join('; ')],
  ['checked', (row) => row.checked],
  ['confidence', (row) => row.confidence],
  ['as_of', (row) => row.asOf],
  ['conflict', (row) => row.conflict],
];

/**
 * A field as spreadsheets read it. What they would take for a formula is made text by a leading
 * apostrophe, as OWASP advises (https://owasp.org/www-community/attacks/CSV_Injection).
 */
export function csvField(value: unknown): string {
  const text = value === null || value === undefined ? '' : String(value);
  const safe = /^\s*[=+\-@\t\r\n\uFF0B\uFF0D\uFF1D\uFF20]/.test(text) ? `'${text}` : text;
  return /[",\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}

/** Header and one record a row, each line ended by CRLF. */
export function toCsv(catalog: Catalog): string {
  const header = COLUMNS.map(([name]) => name);
  const records = ownRows(catalog).map((row) => COLUMNS.map(([, value]) => csvField(value(row))));
  return [header, ...records].map((fields) => `${fields.join(',')}\r\n`).join('');
}
