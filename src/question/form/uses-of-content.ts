/** Tells whether it is asked what AWS does with content: true or false it may be, but it is nobody's duty. */
import type { Word } from '../lexicon/words';
import type { Ask } from '../question';
import { stems } from '../text/grammar';

/** What can be done with content; "is it stored in Dublin?" asks where. */
const USES = stems('train learn sell share improve collect reuse');
const KEEPS = /^(?:keeps?|stores?|retains?|holds?|use[sd]?)$/;
const ASKS = /^(?:does|do|did|is|are|can|could|will|would|may|so)$/;

/** Tasks that are about the content itself. */
const OF_CONTENT: ReadonlySet<string> = new Set(['data-classification', 'data-residency', 'data']);

/** "Does it *use* …?"; but not "can it move what we *store*?" */
const isUsedAt = (words: readonly Word[], at: number): boolean => {
  const each = words[at] as Word;
  if (!USES.has(each) && !KEEPS.test(each.word)) return false;
  const isOurs = /^(?:we|i|you)$/.test(words[at - 1]?.word ?? '');
  return !isOurs && words.slice(0, at).some(({ word: before }) => ASKS.test(before));
};

/** "Does Bedrock train on our prompts?", "is our audio used to improve it?": a yes would be about AWS's job. */
export const asksForUse = (words: readonly Word[], { form, concerns }: Ask): boolean =>
  form.kind === 'yes-no' &&
  form.party === 'aws' &&
  concerns.length > 0 &&
  concerns.every((id) => OF_CONTENT.has(id)) &&
  words.some((_, at) => isUsedAt(words, at));
