/** Nobody, somebody, something: whose side they are of. */
import type { Word } from '../lexicon/words';
import { AWS, exactly, hasAny } from '../text/grammar';
import { firstParty } from './parties';
import type { Party } from './party';

/** "Nobody at AWS …", "no one on our side …" */
export function nobodyOf(words: readonly Word[], at: number): Party | null {
  const [first, second] = [words[at]?.word, words[at + 1]?.word];
  const next =
    first === 'nobody' || first === 'none'
      ? at + 1
      : first === 'no' && second === 'one'
        ? at + 2
        : -1;
  if (next < 0 || !/^(?:at|from|in|on|of|here)$/.test(words[next]?.word ?? '')) return null;
  return words[next]?.word === 'here' ? 'customer' : firstParty(words, next + 1, next + 4);
}

const EXCEPTING = exactly('but except');

/** "Nobody but us", "nobody except AWS" */
export function nobodyBut(words: readonly Word[]): Party | null {
  if (!hasAny(words, EXCEPTING)) return null;
  const but = words.findIndex(
    (word, at) => EXCEPTING.has(word) && /^(?:nobody|one)$/.test(words[at - 1]?.word ?? ''),
  );
  return but < 0 ? null : firstParty(words, but + 1, but + 3);
}

/** "Anyone", "somebody" */
export const SOMEBODY = /^(?:any|some)(?:one|body)$/;

/** "Does anybody on our side …", "does anyone at AWS …", "does someone else …" */
export function somebodyOf(words: readonly Word[], subject: number): Party | null {
  const next = words[subject + 1]?.word ?? '';
  if (next === 'else') return 'aws';
  // "Does anyone but us check it?"
  if (/^(?:but|except|besides)$/.test(next)) {
    const left = firstParty(words, subject + 2, subject + 3);
    return left && (left === 'aws' ? 'customer' : 'aws');
  }
  if (/^(?:on|in|at|from|of)$/.test(next)) return firstParty(words, subject + 2, subject + 4);
  // "Anyone watching our alarms over at AWS?"
  if (words.at(-2)?.word === 'at' && AWS.has(words.at(-1))) return 'aws';
  // "Does somebody patch it for me?"
  const isForUs = words.some(
    ({ word }, at) => word === 'for' && /^(?:us|me)$/.test(words[at + 1]?.word ?? ''),
  );
  return isForUs ? 'aws' : null;
}

/** "Is that something we do?", "is it a thing AWS handles?" */
export function whoseThing(words: readonly Word[], subject: number): Party | null {
  const thing = words.findIndex(
    ({ word }, at) => at >= subject && /^(?:something|anything|thing)$/.test(word),
  );
  if (thing < 0) return null;
  const next = /^(?:that|which)$/.test(words[thing + 1]?.word ?? '') ? thing + 2 : thing + 1;
  return firstParty(words, next, next + 1);
}
