/** Whether a question is about all of a task, or of all tasks. */
import type { Word } from '../lexicon/words';
import type { Ask, YesNoForm } from '../question';
import { hasAny, stems, union } from '../text/grammar';
import { readForm } from './form';

/** "Entirely AWS's", "handled by AWS alone" */
const WHOLLY = stems('fully entirely completely solely wholly totally exclusively alone');

/** "Not entirely", "whoever is solely": denied or asked for, and not claimed. */
const claimsAll = (words: readonly Word[]): boolean =>
  words.some((word, at) => WHOLLY.has(word) && words[at - 1]?.stem !== 'not');

const OURS = stems('we us our ours i me my');
const COMPLYING = stems('compliant compliance certified certification conform covered');
const BECAUSE =
  /^(?:automatically|automatic|because|since|behalf|then|makes?|made|gets|keeps|renders)$/;

/** "Does using AWS make us compliant?", "are we certified because AWS is?": as if AWS's part were all. */
const claimsCompliance = (words: readonly Word[]): boolean =>
  hasAny(words, COMPLYING) &&
  words.some(({ word }) => BECAUSE.test(word)) &&
  (hasAny(words, OURS) || words.some(({ word }) => /^automatic/.test(word)));

/** "Is a BAA *enough* for HIPAA?" */
const SUFFICING = stems('enough sufficient suffice');

/** Words without which it is not. */
export const EXTENT_SIGNS = union(WHOLLY, COMPLYING, SUFFICING);

/** Whether all of a task is claimed for one side. */
export function claimsWhole(words: readonly Word[], { concerns, form }: Ask): boolean {
  if (form.kind !== 'yes-no') return false;
  const isCompliance = concerns.length === 1 && concerns[0] === 'compliance';
  return (
    claimsAll(words) || (isCompliance && (hasAny(words, SUFFICING) || claimsCompliance(words)))
  );
}

/** Words for the whole of something. */
export const ALL = stems('everything all lot whole entire total');

/** What a question about the model says of all of it: "does AWS do everything?"; null where it says nothing of the kind. */
export function claimOfAll(words: readonly Word[]): YesNoForm | null {
  if (!hasAny(words, ALL) && !claimsAll(words)) return null;
  const form = readForm(words, 0, 1);
  return form.kind === 'yes-no' ? { ...form, extent: 'all' } : null;
}
