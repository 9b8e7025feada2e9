/** Recognises sentences of which only the mark makes a question: "user accounts are created for us?" */
import type { Word } from '../lexicon/words';
import type { YesNoForm } from '../question';
import { ASKING, CUSTOMER, exactly, hasAny } from '../text/grammar';
import { doer } from './actors';
import { isDenied } from './denying';
import { whether } from './parties';

/** What a sentence has that says something of its subject. */
const FINITE = exactly(
  'is are was were gets get got comes come happens happen goes runs takes stays remains needs requires must has have will does do',
);
const NEEDING = /^(?:needs?|requires?|must|has|have)$/;

/** "User accounts are created for us?", "snapshots need my doing?": only its mark makes a question of it. */
export function declared(words: readonly Word[], start: number): YesNoForm | null {
  const part = words.findLastIndex(
    ({ afterComma, afterBreak, startsSentence }) => afterComma || afterBreak || startsSentence,
  );
  const from = Math.max(start, part);
  const verb = words.findIndex((word, at) => at > from && FINITE.has(word));
  if (verb < 0 || hasAny(words, ASKING) || CUSTOMER.has(words[from])) return null;
  if (/^(?:it|its|that|this|they|there)$/.test(words[from]?.word ?? '')) return null;
  const isNeeded = NEEDING.test(words[verb]?.word ?? '') && words[verb + 1]?.word !== 'been';
  return whether(doer(words) ?? (isNeeded ? 'customer' : 'aws'), isDenied(words));
}
