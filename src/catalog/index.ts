export * from './catalog';
export { readSources } from './documents';
export { Owner } from './duty';
export { CatalogError, formatProblem, type Problem } from './errors';
export { jsonSchemas } from './json-schema';
export { CATALOG_FOLDER, compileCatalog, loadCatalog } from './load';
export { type Names, nameKey, namesOf, plainPhrase } from './names';
export { RULES } from './rules';
export type {
  ByDefault,
  Category,
  CategoryId,
  Concern,
  Duty,
  Family,
  Reference,
  Role,
  Service,
  TaskPart,
  Term,
  Trait,
  Variant,
} from './schema';
export { checkedRecently, MAX_AGE_MONTHS, monthsBefore } from './stale';
export { buildCatalog, checkCatalog, type Source } from './validate';
export { NO_CONCERN, NO_WEIGHTS, type Weights } from './weights';
