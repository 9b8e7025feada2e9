/** Tells whether a question is about a fact: a state, a permission or what is done with content is nobody's duty. */
import type { Trait } from '../../catalog';
import type { Lexicon } from '../lexicon/lexicon';
import type { Word } from '../lexicon/words';
import type { Ask } from '../question';
import { AUXILIARIES, AWS, hasAny, stems, union } from '../text/grammar';
import { exactly } from '../text/word-class';
import { ownerClaimed } from './parties';

/** What something may be found to be: "is it *public*?", "is deletion *final*?", "are we *allowed* to …?" */
const STATES = exactly(
  `public private visible invisible reachable unreachable accessible exposed open closed final irreversible reversible
  permanent gone lost isolated separated segregated shared optional mandatory possible impossible allowed permitted forbidden
  prohibited entitled recoverable readable writable immutable anonymous forever indefinitely able free known`,
);

/** What things do, and nobody does for another: "does S3 *accept* plain HTTP?" */
const DEEDS = exactly(
  `accept accepts let lets allow allows permit permits survive survives outlive outlives vanish vanishes disappear disappears persist
  persists remember remembers lose loses`,
);

/** What can be done with content; "is it stored in Dublin?" asks where. */
const USES = stems('train learn sell share improve collect reuse');
const KEEPS = /^(?:keeps?|stores?|retains?|holds?|use[sd]?)$/;

/** What AWS might do with what is not its own: "can AWS *see* our keys?" */
const PRYING = stems(
  'see know read peek view spy snoop eavesdrop listen decrypt access look log get use open',
);

/** Words without which no fact is asked for. */
export const FACT_SIGNS = union(STATES, DEEDS, USES, PRYING, stems('keep store retain hold used'));

/** Words by which a state is somebody's to bring about: "must we keep it private?", "does AWS make sure that …" */
const DUTIES = exactly(
  `keep keeping make makes making ensure ensures sure must should need supposed obliged responsible responsibility duty accountable
  liable guarantee guarantees prevent prevents job`,
);

/** "We have to close it", "do we allow it?": a party that has to act. */
const isActing = (words: readonly Word[]): boolean =>
  words.some(
    ({ word }, at) =>
      DUTIES.has(words[at]) ||
      (word === 'to' && /^(?:have|has)$/.test(words[at - 1]?.word ?? '')) ||
      (/^(?:i|we)$/.test(word) && /^(?:do|did)$/.test(words[at - 1]?.word ?? '')),
  );

/** What stands behind a state that is asked for: "public *by* default", "reachable *from* outside". */
const BEHIND_STATE = exactly(
  `by to for from in on at with across outside beyond within without unless if when until once after that initially anyway always
  already right correct too or and`,
);

/** Words behind which something is only supposed: "if the originals are lost", "who is allowed to open it". */
const SUPPOSING = /^(?:if|when|once|because|since|so|before|after|who|whom|which)$/;
const PARTIES = union(AWS, exactly('we i'));
const ADVERB = /^(?:really|still|now|also|already|all|not|then|always|ever)$/;

/** Whether the word at a place is said of what is asked about, and not within a condition. */
function isAskedOf(words: readonly Word[], at: number): boolean {
  // "Wide open: AWS closes it?" tells the state.
  const isTold = words.some(
    ({ startsSentence, afterBreak }, place) =>
      place > at && (startsSentence || (afterBreak && PARTIES.has(words[place]))),
  );
  if (isTold) return false;
  let between = 0;
  for (let back = at; back >= 0; back -= 1) {
    const { word, afterComma, afterBreak, startsSentence } = words[back] as Word;
    // "If I delete an object *is it* really gone?"
    if (back < at && between > 0 && AUXILIARIES.has(words[back])) return true;
    if (SUPPOSING.test(word) && back < at && !(word === 'so' && back === 0)) return false;
    if (word === 'whether' && /^(?:looks?|checks?|test|verify)$/.test(words[back - 1]?.word ?? ''))
      return false;
    if (afterComma || afterBreak || startsSentence) return true;
    if (back < at && !ADVERB.test(word) && !AUXILIARIES.has(words[back])) between += 1;
  }
  return true;
}

const LEAVING = exactly('leave rely count depend trust ignore skip forget relax omit neglect let');

/** "Are the topics *closed* to others?"; but not "are *public* buckets …?" */
function isStateAt(words: readonly Word[], at: number): boolean {
  const each = words[at] as Word;
  const next = words[at + 1];
  // "Let AWS do it" hands a task over.
  if (DEEDS.has(each)) return at > 0 && words[at - 1]?.word !== 'to' && !AWS.has(next);
  if (!STATES.has(each)) return false;
  // "Are we *allowed to leave* it to AWS?" asks whose it is.
  if (next?.word === 'to' && LEAVING.has(words[at + 2])) return false;
  // "Are we *free to* pick any Region?"; but "is AWS able to fix it?"
  if (/^(?:able|free|entitled)$/.test(each.word))
    return next?.word === 'to' && /^(?:i|we|not)$/.test(words[at - 1]?.word ?? '');
  if (each.word === 'known') return next?.word === 'to';
  // Whether a duty is shared may well be asked.
  if (each.word === 'shared')
    return next?.word === 'with' || (next?.word === 'by' && words[at + 2]?.word === 'default');
  return !next || next.afterComma || next.afterBreak || BEHIND_STATE.has(next);
}

/** "Leaves port 22 *open*", "does it *accept* HTTP?", "are logs kept *forever*?" */
const asksForState = (words: readonly Word[]): boolean =>
  words.some((_, at) => isStateAt(words, at) && isAskedOf(words, at)) &&
  !isActing(words) &&
  ownerClaimed(words) === null;

/** What may stand between AWS and what it is able to do: "AWS *staff ever* read it". */
const BETWEEN = exactly(
  `aws amazon staff people engineers employees support itself can could would will does do able to allowed or not never still ever
  actually even really just have has had get gain`,
);

/** "AWS *read our logs for errors*", "*look* after", "*see* to it": a task like any other. */
function isTask(words: readonly Word[], at: number): boolean {
  const [next, after] = [words[at + 1]?.word ?? '', words[at + 2]];
  const stem = words[at]?.stem;
  if (stem === 'look' && /^(?:after|out|for|whether|if)$/.test(next)) return true;
  if (stem === 'see') return next === 'to';
  if (stem === 'know') return /^(?:who|when|if|whether|that|about|how)$/.test(next);
  if (stem === 'log' || stem === 'get') return !/^(?:in|into|to|at|inside)$/.test(next);
  if (stem === 'access') return !/^(?:to|our|my|the|it|them)$/.test(next) || after?.word === 'or';
  return false;
}

const CHECKING = stems('classify label check find detect scan tag mask redact moderate');

/** "Can *AWS staff read* our keys?", "is *AWS able to use* them?" */
function isPriedAt(words: readonly Word[], at: number): boolean {
  if (!PRYING.has(words[at]) || isTask(words, at)) return false;
  // "… for errors", "… for us"
  if (words.slice(at).some(({ word }) => word === 'for')) return false;
  for (let back = at - 1; back >= 0 && BETWEEN.has(words[back]); back -= 1)
    if (AWS.has(words[back])) return true;
  return false;
}

const ASKS = /^(?:does|do|did|is|are|can|could|will|would|may|so)$/;

/** "Does it *use* …?"; but not "can it move what we *store*?" */
function isUsedAt(words: readonly Word[], at: number): boolean {
  const each = words[at] as Word;
  if (!USES.has(each) && !KEEPS.test(each.word)) return false;
  const isOurs = /^(?:we|i|you)$/.test(words[at - 1]?.word ?? '');
  return !isOurs && words.slice(0, at).some(({ word: before }) => ASKS.test(before));
}

const ABLE = stems('can could may able allowed possible');

/** "Does Bedrock train on our prompts?", "can AWS peek into our enclave?": what AWS does with what is the asker's. */
function asksForUse(
  words: readonly Word[],
  concerns: readonly string[],
  isOfKind: Lexicon['isOfKind'],
): boolean {
  if (concerns.length === 0) return false;
  const areAll = (trait: Trait) => concerns.every((id) => isOfKind(id, trait));
  if (areAll('content') && words.some((_, at) => isUsedAt(words, at))) return true;
  if (hasAny(words, CHECKING)) return false;
  if (!hasAny(words, ABLE) && !areAll('secrecy')) return false;
  return words.some((_, at) => isPriedAt(words, at));
}

/** Whether a yes or a no that hangs on whose job something is would be no answer. */
export const asksForFact = (
  words: readonly Word[],
  { form, concerns }: Ask,
  isOfKind: Lexicon['isOfKind'],
): boolean =>
  form.kind === 'yes-no' &&
  (asksForState(words) || (form.party === 'aws' && asksForUse(words, concerns, isOfKind)));
