/** Reads whose a statement says a task is, part by part: "nobody at AWS checks it, we do". */
import { textOf, type Word } from '../lexicon/words';
import { DETERMINERS, exactly } from '../text/grammar';
import { actorAt, delegates, doer, doesSomething, isSpared, letsGo, owesSomething } from './actors';
import { leadLength, tailLength } from './confirming';
import { isDenied } from './denying';
import { nobodyBut, nobodyOf } from './indefinite';
import { isByHand } from './needing';
import { ownerClaimed } from './parties';
import { type Party, partyAt } from './party';
import { isUnaided, isUnneeded } from './unasked';

/** What a part of a statement says. `isStrong`: in so many words, and not in passing. */
interface Claim {
  readonly party: Party;
  readonly negated: boolean;
  readonly isStrong: boolean;
}

/** A claim with the words that make it. */
interface Said extends Claim {
  readonly words: readonly Word[];
}

/** What is granted and not asserted: "even though we own the box", "if we use it wrong, …". */
const GRANTING = exactly('though although whereas because since despite while');
const POINTING = /^(?:but|so|hence|therefore|thus)$/;
const CONDITIONAL = exactly('if when once unless after before');

/** "AWS *rather than* us", "we *instead of* AWS": the place behind the words that turn a party down. */
function behindTurningDown(words: readonly Word[], at: number): number {
  const [first, second] = [words[at]?.word, words[at + 1]?.word];
  return (first === 'rather' && second === 'than') || (first === 'instead' && second === 'of')
    ? at + 2
    : at;
}

/** "… , *not* us", "and *not with* AWS": the place behind the words that turn a party down at the start of a part. */
function behindNot(words: readonly Word[]): number {
  const not = /^(?:and|but)$/.test(words[0]?.word ?? '') ? 1 : 0;
  if (words[not]?.word !== 'not') return behindTurningDown(words, 0);
  return /^(?:by|with|on|the|for|from|to|through|via|at)$/.test(words[not + 1]?.word ?? '')
    ? not + 2
    : not + 1;
}

const isGranted = (words: readonly Word[], at: number): boolean =>
  GRANTING.has(words[at]) ||
  (words[at]?.word === 'even' && /^(?:if|though|when)$/.test(words[at + 1]?.word ?? ''));

/** "… and *that is* on us", "… *it is* theirs" */
const pointsBack = (words: readonly Word[], at: number): boolean =>
  /^(?:that|this|it)$/.test(words[at]?.word ?? '') && words[at + 1]?.word === 'is';

/** "Shredded *when I* delete it": who is named in a condition does nothing of what is asked about. */
const supposes = (words: readonly Word[], at: number): boolean =>
  CONDITIONAL.has(words[at]) && /^(?:i|we|aws|amazon)$/.test(words[at + 1]?.word ?? '');

/** Whether a new part of the sentence begins at a place. */
function beginsPart(words: readonly Word[], at: number): boolean {
  const word = words[at] as Word;
  if (word.startsSentence || word.afterComma || word.afterBreak) return true;
  // "Nobody but us"
  if (word.word === 'but') return !/^(?:nobody|nothing|one)$/.test(words[at - 1]?.word ?? '');
  // "… between the player and AWS"
  if (word.word === 'and')
    return words[at + 2] !== undefined || /^(?:ours|mine|theirs)$/.test(words[at + 1]?.word ?? '');
  // "Off by default so turning it on is ours"; but "so that …" tells what for.
  if (word.word === 'so')
    return !/^(?:that|as|many|much|far|few|long|often|called|on)$/.test(words[at + 1]?.word ?? '');
  return isGranted(words, at) || supposes(words, at) || behindTurningDown(words, at) > at;
}

/** The parts of a statement. */
function partsOf(words: readonly Word[]): Word[][] {
  const parts: Word[][] = [];
  for (const [at, word] of words.entries()) {
    if (at === 0 || beginsPart(words, at)) parts.push([]);
    // "If we use it wrong that is on us" needs no comma.
    else if (CONDITIONAL.has(parts.at(-1)?.[0]) && pointsBack(words, at)) parts.push([]);
    parts.at(-1)?.push(word);
  }
  return parts;
}

/** "AWS patches it, *we only* choose when": a small part, granted beside the point. */
const isSlight = (words: readonly Word[], at: number): boolean =>
  /^(?:we|i)$/.test(words[at]?.word ?? '') &&
  /^(?:only|just|merely)$/.test(words[at + 1]?.word ?? '');

/** What one part of a statement says, where it says anything of a party. */
function claimIn(words: readonly Word[]): Claim | null {
  const behind = behindNot(words);
  const other = behind > 0 ? partyAt(words, behind) : null;
  if (other) return { party: other, negated: true, isStrong: true };
  if (isGranted(words, 0) || CONDITIONAL.has(words[0])) return null;
  const alone = nobodyBut(words);
  if (alone) return { party: alone, negated: false, isStrong: true };
  const text = textOf(words);
  if (isUnneeded(text)) return { party: 'customer', negated: true, isStrong: true };
  if (isUnaided(words)) return { party: 'aws', negated: isDenied(words), isStrong: true };
  const negated = isDenied(words);
  const none = nobodyOf(words, 0);
  const claimed = none ?? ownerClaimed(words);
  if (claimed) return { party: claimed, negated, isStrong: true };
  for (let at = 0; at < words.length; at += 1) {
    const party = actorAt(words, at);
    if (party === null) continue;
    if (party === 'aws' && delegates(words, at))
      return { party: 'customer', negated, isStrong: true };
    if (party === 'customer' && (letsGo(words, at) || isSpared(words, at)))
      return { party, negated: !negated, isStrong: true };
    const isThey = words[at]?.word === 'they' && at + 1 < words.length;
    // "AWS patches the host, *we the guest*?"
    const isCut = at === 0 && DETERMINERS.has(words[1]) && words.length < 5;
    const isStrong =
      isThey || isCut || (party === 'aws' ? doesSomething(words, at) : owesSomething(words, at));
    const by = at > 2 || !isStrong ? doer(words) : null;
    const isPoint = isStrong && !isSlight(words, at);
    return { party: by ?? party, negated, isStrong: by !== null || isPoint };
  }
  const by = doer(words) ?? (isByHand(words) ? 'customer' : null);
  return by && { party: by, negated, isStrong: true };
}

/** "That's our fault isn't it, not theirs", "the hall itself, I presume AWS guards it": tags may stand in the middle. */
const withoutTags = (words: readonly Word[]): readonly Word[] => {
  const [lead, tail] = [leadLength(words, 0), tailLength(words)];
  return lead + tail > 0 ? words.slice(lead, words.length - tail) : words;
};

const saysAws = ({ party, negated }: Claim): boolean => (party === 'aws') !== negated;

/** What the parts of a statement say, those that only tell something in passing left out where others say more. */
function claimsOf(words: readonly Word[]): readonly Said[] {
  const parts = partsOf(words);
  // "AWS gives us the box, but the patches are our job": what stands behind "but" or "so" is the point.
  const but = parts.findLastIndex(([first]) => POINTING.test(first?.word ?? ''));
  const claims = parts.slice(Math.max(but, 0)).flatMap((part) => {
    const claim = claimIn(withoutTags(part));
    return claim ? [{ ...claim, words: part }] : [];
  });
  if (but > 0 && claims.length === 0) return claimsOf(parts.slice(0, but).flat());
  const strong = claims.filter(({ isStrong }) => isStrong);
  return strong.length > 0 ? strong : claims;
}

const agree = ([first, ...others]: readonly Claim[]): boolean =>
  first === undefined || others.every((each) => saysAws(each) === saysAws(first));

/** Whether the parts of a statement say that a task is AWS's and that one is the asker's. */
export const saysBoth = (words: readonly Word[]): boolean => !agree(claimsOf(words));

/** What the parts of a statement say to be whose. */
export const sidesOf = (
  words: readonly Word[],
): ReadonlyArray<{ readonly party: Party; readonly words: readonly Word[] }> =>
  claimsOf(words).map((said) => ({ party: saysAws(said) ? 'aws' : 'customer', words: said.words }));

/** Whose a statement says a task is, or is not; null where it names nobody, or both. */
export function claimOf(words: readonly Word[]): Claim | null {
  const claims = claimsOf(words);
  return agree(claims) ? (claims[0] ?? null) : null;
}
