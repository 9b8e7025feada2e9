import type { Catalog } from '../catalog';
import { toCsv } from './csv';
import { toHtml } from './html';
import { toJson } from './json';
import { toMarkdown } from './markdown';

/** What `catalog export --format` takes. */
export type Format = 'json' | 'csv' | 'markdown' | 'html';

/** How each format is written: the whole text of the file. */
export const EXPORTERS: Readonly<Record<Format, (catalog: Catalog) => string>> = {
  json: toJson,
  csv: toCsv,
  markdown: toMarkdown,
  html: toHtml,
};
