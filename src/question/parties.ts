/** Whose side words are on: AWS's or the asker's. */
import { AWS, FIRST_PERSON, stems } from './grammar';
import type { Form } from './question';
import type { Word } from './words';

export type Party = 'aws' | 'customer';

/** Asks whether a task is a party's; `negated`: whether it is not. */
export const whether = (party: Party, negated = false): Form => ({
  kind: 'yes-no',
  party,
  negated,
});

/** The party that the words from `start` on name first. */
export function firstParty(
  words: readonly Word[],
  start: number,
  end = words.length,
): Party | null {
  for (const word of words.slice(start, end)) {
    if (FIRST_PERSON.has(word.stem)) return 'customer';
    if (AWS.has(word.stem)) return 'aws';
  }
  return null;
}

/** "… the operator, not AWS, …", "… and not with Amazon": whose it is said not to be leaves the other. */
function otherThanDenied(words: readonly Word[]): Party | null {
  for (let at = 0; at < words.length; at += 1) {
    const { word, afterComma } = words[at] as Word;
    if (word !== 'not' || !(afterComma || /^(?:and|but)$/.test(words[at - 1]?.word ?? '')))
      continue;
    const next = /^(?:by|with|on|the)$/.test(words[at + 1]?.word ?? '') ? at + 2 : at + 1;
    if (AWS.has(words[next]?.stem ?? '')) return 'customer';
    if (/^(?:us|me|we|customers?)$/.test(words[next]?.word ?? '')) return 'aws';
  }
  return null;
}

/** What is somebody's: "my job", "Amazon's problem". */
const CLAIMED = stems(
  `job problem responsibility responsibilities duty task part fault concern business thing turf baby call cup
  decision choice headache burden`,
);

/** "… ours", "… on us", "… my job", "… Amazon's problem": whose it is said to be. */
export function ownerClaimed(words: readonly Word[]): Party | null {
  const left = otherThanDenied(words);
  if (left) return left;
  for (let at = 0; at < words.length; at += 1) {
    const word = words[at] as Word;
    if (word.word === 'ours' || word.word === 'mine') return 'customer';
    const next = words[at + 1];
    if (!next) continue;
    if (/^(?:on|to|for)$/.test(word.stem) && /^(?:us|me)$/.test(next.stem)) {
      const isUp = word.stem === 'on' || (word.stem === 'to' && words[at - 1]?.word === 'up');
      // "… is for us to define"
      if (isUp || (word.stem === 'for' && words[at + 2]?.word === 'to')) return 'customer';
    }
    if (!CLAIMED.has(next.stem)) continue;
    // "Our call recordings" claim nothing.
    if (next.stem === 'call' && words[at + 2] && !words[at + 2]?.afterComma) continue;
    if (/^(?:my|our)$/.test(word.stem)) return 'customer';
    if (AWS.has(word.stem)) return 'aws';
    if (/^(?:customer|user)$/.test(word.stem)) return 'customer';
  }
  return null;
}

/** Whether both sides are named. */
export function mentionsBoth(words: readonly Word[]): boolean {
  return (
    words.some((word) => AWS.has(word.stem)) && words.some((word) => FIRST_PERSON.has(word.stem))
  );
}
