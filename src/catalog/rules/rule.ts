/** What a rule of the catalog is. One file holds one rule. */
import type { Path } from '../documents';
import type {
  Category,
  Concern,
  Duty,
  Family,
  GeneralRule,
  Paraphrases,
  Phrases,
  Service,
  Term,
  Variant,
} from '../schema';

/** The validated files, each with its name. */
export interface CatalogFiles {
  readonly services: ReadonlyArray<{ readonly file: string; readonly service: Service }>;
  readonly families: readonly Family[];
  readonly concerns: readonly Concern[];
  readonly categories: readonly Category[];
  readonly terms: readonly Term[];
  readonly phrases: Phrases;
  readonly paraphrases: Paraphrases;
  /** Ids of services whose files cannot be read: what is said about them is not wrong for that. */
  readonly broken: ReadonlySet<string>;
}

/** Says that the value at `path` of `file` breaks the rule. */
export type Report = (file: string, path: Path, message: string) => void;

/** A check over the whole catalog, explained in one sentence. */
export interface Rule {
  readonly id: string;
  readonly sentence: string;
  check(files: CatalogFiles, report: Report): void;
}

/** A statement of who does what, wherever it stands. */
export interface Statement {
  readonly file: string;
  readonly path: Path;
  readonly split: Pick<
    Duty,
    'owner' | 'aws' | 'customer' | 'choice' | 'byDefault' | 'references' | 'checked'
  >;
  readonly concern: string;
  /** Set when the statement is about a service or variant of this category. */
  readonly duty: Duty | null;
  readonly service: Service | null;
}

/** Every statement of the catalog: duties of services and variants, and general rules. */
export function* statementsOf(files: CatalogFiles): Generator<Statement> {
  for (const [index, concern] of files.concerns.entries()) {
    yield {
      file: 'concerns.yaml',
      path: ['concerns', index, 'rule'],
      split: concern.rule,
      concern: concern.id,
      duty: null,
      service: null,
    };
  }
  for (const [at, category] of files.categories.entries()) {
    for (const [index, rule] of category.rules.entries()) {
      const path = ['categories', at, 'rules', index];
      yield {
        file: 'categories.yaml',
        path,
        split: rule,
        concern: rule.concern,
        duty: null,
        service: null,
      };
    }
  }
  yield* dutiesOf(files);
}

/** Every service and every variant, with what holds it. */
export function* holdersOf(
  files: CatalogFiles,
): Generator<{ file: string; path: Path; service: Service; holder: Service | Variant }> {
  for (const { file, service } of files.services) {
    yield { file, path: [], service, holder: service };
    for (const [at, variant] of service.variants.entries())
      yield { file, path: ['variants', at], service, holder: variant };
  }
}

/** Every duty of a service or variant. */
export function* dutiesOf(
  files: CatalogFiles,
): Generator<Statement & { duty: Duty; service: Service }> {
  for (const { file, path, service, holder } of holdersOf(files)) {
    for (const [index, duty] of holder.duties.entries()) {
      const where = [...path, 'duties', index];
      yield { file, path: where, split: duty, concern: duty.concern, duty, service };
    }
  }
}

/** Rules of a category, for {@link Rule}s that compare. */
export function rulesByConcern(category: Category): ReadonlyMap<string, GeneralRule> {
  return new Map(category.rules.map((rule) => [rule.concern, rule]));
}
