import { categoriesAreComplete } from './categories-are-complete';
import { fileIsId } from './file-is-id';
import { knownConcerns } from './known-concerns';
import { officialReferences } from './official-references';
import { oneDutyPerConcern } from './one-duty-per-concern';
import { oneServicePerPrefix } from './one-service-per-prefix';
import { partsMatchOwner } from './parts-match-owner';
import { phrasesNameOneConcern } from './phrases-name-one-concern';
import { plainWords } from './plain-words';
import type { Rule } from './rule';
import { saysMoreThanTheCategory } from './says-more-than-the-category';
import { uniqueAliases } from './unique-aliases';

/** Every rule of the catalog. */
export const RULES: readonly Rule[] = [
  fileIsId,
  knownConcerns,
  oneDutyPerConcern,
  partsMatchOwner,
  officialReferences,
  uniqueAliases,
  categoriesAreComplete,
  saysMoreThanTheCategory,
  phrasesNameOneConcern,
  plainWords,
  oneServicePerPrefix,
];
export { isOfficial } from './official-references';
