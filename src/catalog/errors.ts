/** One thing that is wrong in a catalog file. */
export interface Problem {
  /** Relative to the catalog folder. */
  readonly file: string;
  /** From 1. */
  readonly line: number;
  /** Id of the rule that is broken; `schema` and `yaml` for shape and syntax. */
  readonly rule: string;
  readonly message: string;
}

/** `services/s3.yaml:12 unique-aliases: …` */
export function formatProblem({ file, line, rule, message }: Problem): string {
  return `${file}:${line} ${rule}: ${message}`;
}

/** The catalog is not fit for use; the message lists every problem, one a line. */
export class CatalogError extends Error {
  readonly code = 'catalog_invalid';
  constructor(readonly problems: readonly Problem[]) {
    super(problems.map(formatProblem).join('\n'));
    this.name = 'CatalogError';
  }
}
