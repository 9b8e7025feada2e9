import { categoriesAreComplete } from './categories-are-complete';
import { conflictsCiteBothSides } from './conflicts-cite-both-sides';
import { currentNames } from './current-names';
import { fileIsId } from './file-is-id';
import { knownConcerns } from './known-concerns';
import { officialReferences } from './official-references';
import { oneDutyPerConcern } from './one-duty-per-concern';
import { oneServicePerPrefix } from './one-service-per-prefix';
import { paraphrasesAreOfConcerns } from './paraphrases-are-of-concerns';
import { partsMatchOwner } from './parts-match-owner';
import { phrasesNameOneConcern } from './phrases-name-one-concern';
import { plainWords } from './plain-words';
import { realDates } from './real-dates';
import type { Rule } from './rule';
import { saysMoreThanTheCategory } from './says-more-than-the-category';
import { statusIsExplained } from './status-is-explained';
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
  paraphrasesAreOfConcerns,
  plainWords,
  oneServicePerPrefix,
  currentNames,
  conflictsCiteBothSides,
  realDates,
  statusIsExplained,
];
export { isOfficial } from './official-references';
