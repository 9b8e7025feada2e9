/** Reads the catalog's YAML files and says where in them a value stands. */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type * as Yaml from 'yaml';

/** Loaded when first used: a start with the compiled catalog reads no YAML. */
const yaml = (): typeof Yaml => require('yaml');

/** Keys and indexes that lead to a value inside a document. */
export type Path = ReadonlyArray<PropertyKey>;

/** One parsed YAML file. */
export interface Document {
  /** Relative to the catalog folder, e.g. `services/s3.yaml`. */
  readonly file: string;
  readonly data: unknown;
  /** The line (from 1) on which the value at `path`, or its nearest present ancestor, starts. */
  lineOf(path: Path): number;
}

/** Thrown by {@link readDocument} when a file is not YAML at all. */
export class UnreadableDocument extends Error {
  readonly code = 'catalog_unreadable';
  constructor(
    readonly file: string,
    readonly line: number,
    message: string,
  ) {
    super(message);
  }
}

/** Finding lines needs the slow, position-keeping parser, so it runs only when something is wrong. */
function lineFinder(source: string): (path: Path) => number {
  const parseOnce = () => {
    const lines = new (yaml().LineCounter)();
    return { lines, document: yaml().parseDocument(source, { lineCounter: lines }) };
  };
  let parsed: ReturnType<typeof parseOnce> | undefined;
  return (path) => {
    parsed ??= parseOnce();
    const { lines, document } = parsed;
    for (let depth = path.length; depth > 0; depth -= 1) {
      const node = document.getIn(path.slice(0, depth), true);
      if (yaml().isNode(node) && node.range) return lines.linePos(node.range[0]).line;
    }
    return 1;
  };
}

/** Parses YAML text. @throws {UnreadableDocument} with the line of the first syntax error. */
export function readDocument(file: string, source: string): Document {
  try {
    return { file, data: yaml().parse(source), lineOf: lineFinder(source) };
  } catch (error) {
    const at = error as { linePos?: [{ line: number }]; message: string };
    const [reason = 'not YAML'] = at.message.split(/ at line \d+, column \d+:?|\n/);
    throw new UnreadableDocument(file, at.linePos?.[0].line ?? 1, reason);
  }
}

const VOCABULARY = [
  'concerns.yaml',
  'phrases.yaml',
  'paraphrases.yaml',
  'categories.yaml',
  'model.yaml',
] as const;

/** Every file of the catalog, relative to its folder; services in alphabetical order. */
export function listSources(folder: string): readonly string[] {
  const services = readdirSync(join(folder, 'services'))
    .filter((name) => name.endsWith('.yaml'))
    .sort()
    .map((name) => `services/${name}`);
  return [...VOCABULARY, ...services];
}

/** The same files with what stands in them; nothing where a file is missing. */
export function readSources(folder: string): ReadonlyArray<{ file: string; source: string }> {
  return listSources(folder).map((file) => ({
    file,
    source: existsSync(join(folder, file)) ? readFileSync(join(folder, file), 'utf8') : '',
  }));
}
