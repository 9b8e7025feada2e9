/** The matrix as one self-contained page that makes no request at all. */
import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Catalog } from '../catalog';
import { pageData } from './page-data';

/** Markup, style and scripts of the page; the build copies the folder beside the compiled program. */
const PAGE_FOLDER = join(__dirname, 'page');
/** The page's modules, each after those that it imports. */
const SCRIPTS = ['data.js', 'address.js', 'filters.js', 'table.js', 'details.js', 'main.js'];

/** A gap of `page.html`, written so that the file is valid markup before it is filled, too. */
const SLOT = /\/\* %(\w+)% \*\/|"%(data)%"|%(\w+)%/g;

const readPart = (name: string) => readFileSync(join(PAGE_FOLDER, name), 'utf8');

/** Joins the modules into one script: they share its scope, so imports and exports fall away. */
function joinModules(sources: readonly string[]): string {
  return sources
    .join('\n')
    .replace(/^import [^;]*;\n/gm, '')
    .replace(/^export (?=const|let|function|class)/gm, '');
}

/** JSON that cannot end the element it stands in. */
function inlineJson(value: unknown): string {
  return JSON.stringify(value)
    .replaceAll('<', '\\u003c')
    .replaceAll('\u2028', '\\u2028')
    .replaceAll('\u2029', '\\u2029');
}

const hashOf = (text: string) => `'sha256-${createHash('sha256').update(text).digest('base64')}'`;

/** Nothing may be loaded, sent or framed; only this very script and style may run. */
function policyFor(script: string, style: string): string {
  return [
    "default-src 'none'",
    `script-src ${hashOf(script)}`,
    `style-src ${hashOf(style)}`,
    'img-src data:',
    "base-uri 'none'",
    "form-action 'none'",
  ].join('; ');
}

/** The whole page. Deterministic: the same catalog gives the same bytes. */
export function toHtml(catalog: Catalog): string {
  const script = joinModules(SCRIPTS.map(readPart));
  const style = readPart('page.css');
  const parts: Readonly<Record<string, string>> = {
    policy: policyFor(script, style),
    style,
    script,
    data: inlineJson(pageData(catalog)),
    services: String(catalog.services.size),
    concerns: String(catalog.concerns.size),
  };
  return readPart('page.html').replace(
    SLOT,
    (_, inCode: string, inJson: string, inText: string) => parts[inCode ?? inJson ?? inText] ?? '',
  );
}
