/** From YAML text to a catalog, or to the list of everything that is wrong with it. */
import type * as z from 'zod';
import type { Catalog } from './catalog';
import { type Document, readDocument, UnreadableDocument } from './documents';
import { CatalogError, type Problem } from './errors';
import { RULES } from './rules';
import type { CatalogFiles, Rule } from './rules/rule';
import {
  CategoriesFile,
  ConcernsFile,
  ModelFile,
  ParaphrasesFile,
  PhrasesFile,
  Service,
} from './schema';

/** A file of the catalog as it stands on disk. */
export interface Source {
  readonly file: string;
  readonly source: string;
}

/** What is wrong with the shape of a value, at the deepest place that zod names. */
function shapeProblems(document: Document, issues: readonly z.core.$ZodIssue[]): Problem[] {
  return issues.map((issue) => {
    const at = issue.path.map(String).join('.');
    return {
      file: document.file,
      line: document.lineOf(
        issue.code === 'unrecognized_keys' ? [...issue.path, issue.keys[0] ?? ''] : issue.path,
      ),
      rule: 'schema',
      message: at ? `${at}: ${issue.message}` : issue.message,
    };
  });
}

/** Checks the shape of every file; problems are collected, not thrown. */
function parseAll(
  documents: ReadonlyMap<string, Document>,
  problems: Problem[],
): Omit<CatalogFiles, 'broken'> {
  const read = <T extends z.ZodType>(schema: T, file: string): z.infer<T> | null => {
    const document = documents.get(file);
    if (!document) return null;
    if (document.data === null) {
      problems.push({ file, line: 1, rule: 'schema', message: 'the file is missing or empty' });
      return null;
    }
    const result = schema.safeParse(document.data);
    if (result.success) return result.data;
    problems.push(...shapeProblems(document, result.error.issues));
    return null;
  };
  const concerns = read(ConcernsFile, 'concerns.yaml');
  return {
    families: concerns?.families ?? [],
    concerns: concerns?.concerns ?? [],
    categories: read(CategoriesFile, 'categories.yaml')?.categories ?? [],
    phrases: read(PhrasesFile, 'phrases.yaml') ?? {},
    paraphrases: read(ParaphrasesFile, 'paraphrases.yaml') ?? {},
    terms: read(ModelFile, 'model.yaml')?.terms ?? [],
    services: [...documents.keys()]
      .filter((file) => file.startsWith('services/'))
      .flatMap((file) => {
        const service = read(Service, file);
        return service ? [{ file, service }] : [];
      }),
  };
}

const byId = <T extends { id: string }>(list: readonly T[]): Map<T['id'], T> =>
  new Map(list.map((each) => [each.id, each]));

/** Every problem of the given files by these rules, and the catalog when there is none. */
export function checkCatalog(
  sources: readonly Source[],
  rules: readonly Rule[] = RULES,
): {
  catalog: Catalog;
  problems: readonly Problem[];
} {
  const problems: Problem[] = [];
  const documents = new Map<string, Document>();
  for (const { file, source } of sources) {
    try {
      documents.set(file, readDocument(file, source));
    } catch (error) {
      if (!(error instanceof UnreadableDocument)) throw error;
      problems.push({ file, line: error.line, rule: 'yaml', message: error.message });
    }
  }
  const readable = parseAll(documents, problems);
  const broken = new Set(
    problems.map(({ file }) => /^services\/(.+)\.yaml$/.exec(file)?.[1] ?? ''),
  );
  const files: CatalogFiles = { ...readable, broken };
  // Without the vocabulary and the general rules, the rules would report what is not wrong.
  if (problems.every(({ file }) => file.startsWith('services/'))) {
    for (const rule of rules) {
      rule.check(files, (file, path, message) => {
        const line = documents.get(file)?.lineOf(path) ?? 1;
        problems.push({ file, line, rule: rule.id, message });
      });
    }
  }
  const catalog: Catalog = {
    services: byId(files.services.map(({ service }) => service)),
    families: byId(files.families),
    concerns: byId(files.concerns),
    categories: byId(files.categories),
    terms: byId(files.terms),
    phrases: files.phrases,
    paraphrases: files.paraphrases,
    weights: null,
  };
  return { catalog, problems };
}

/** The catalog of the given files. @throws {CatalogError} that lists every problem. */
export function buildCatalog(sources: readonly Source[]): Catalog {
  const { catalog, problems } = checkCatalog(sources);
  if (problems.length > 0) throw new CatalogError(problems);
  return catalog;
}
