/** Recognises what asks for all places with a "where": "where is key management on us?" */
import { textOf, type Word } from '../lexicon/words';
import { AUXILIARIES } from '../text/grammar';
import { ownerClaimed } from './parties';

/** "… until I enable it", "… unless we turn it on" */
const UNTIL = /\b(?:until|till|unless) (?:i|we)\b/;

/** "Where is key management on us", "where AWS rotates keys": whose it is there, and not where something lies. */
export function asksWhere(words: readonly Word[], at: number): boolean {
  const next = words[at + 1];
  // "Where can data leave the Region unless we stop it?"
  if (/^(?:can|could|may|might)$/.test(next?.word ?? '')) return UNTIL.test(textOf(words));
  if (!AUXILIARIES.has(next)) return false;
  // "Where do we get the report?"
  const verb = words[at + 3]?.word ?? '';
  const isThing = /^(?:the|an?|aws|amazon)$/.test(words[at + 4]?.word ?? '');
  if (/^(?:obtain|find|download|see|read|look)$/.test(verb) || (verb === 'get' && isThing))
    return false;
  const party = words
    .slice(at + 2, at + 4)
    .some((word) => /^(?:i|we|aws|amazon|customer|user)$/.test(word.stem));
  const last = words.at(-1);
  return (
    party ||
    UNTIL.test(textOf(words)) ||
    /^(?:responsibility|responsibl|job)$/.test(last?.stem ?? '') ||
    /^(?:default|automatic|automatically)$/.test(last?.word ?? '') ||
    ownerClaimed(words.slice(at + 2)) !== null
  );
}
