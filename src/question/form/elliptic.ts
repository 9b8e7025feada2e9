/** Reads questions that are cut short: "hypervisor patching on EC2 - AWS?", "backups: ours?". */
import type { Word } from '../lexicon/words';
import type { Form } from '../question';
import {
  AUXILIARIES,
  AWS,
  COMPARING,
  CUSTOMER,
  hasAny,
  JOINERS,
  NEGATIONS,
  PREPOSITIONS,
  stems,
  WHO,
} from '../text/grammar';
import { doer } from './actors';
import { asksWho, offersChoice } from './alternatives';
import { claimOf } from './claims';
import { declared } from './declared';
import { isDone } from './done';
import { nobodyOf, whoseThing } from './indefinite';
import { isNoWork } from './needing';
import { isDutyAt, ownerClaimed, whether } from './parties';
import type { Party } from './party';

/** "IAM permissions: us for all three?", "how long footage is kept: our setting?", "permissions = employer?" */
function namedAlone(words: readonly Word[], asks: boolean): Party | null {
  const from = words.findLastIndex(({ afterBreak, afterComma }) => afterBreak || afterComma);
  const tail = words.slice(from);
  const [first] = tail;
  if (from < 1 || tail.length > 4 || !first) return null;
  // "Job scripts with bugs = our problem"
  if (isDutyAt(tail, tail.length - 1) && first.word !== 'not') return ownerClaimed(tail);
  // "Cluster updates - ours to do" asks without a mark.
  if (!asks && tail[1]?.word !== 'to') return null;
  // "Server fixes - on AWS?"
  if (first.word === 'on' && tail.length === 2 && AWS.has(tail[1])) return 'aws';
  if (/^(?:us|ours|mine|me)$/.test(first.word)) return 'customer';
  if (/^(?:our|my)$/.test(first.word) && tail.length <= 2) return 'customer';
  if (AWS.has(first) || first.word === 'theirs') return tail.length === 1 ? 'aws' : null;
  return tail.length === 1 && CUSTOMER.has(first) ? 'customer' : null;
}

/** "Hypervisor patching on EC2 - AWS?", "key policies mine?"; but not "… from AWS?" or "… and us?" */
function namedLast(words: readonly Word[]): Party | null {
  const [before, last] = words.slice(-2);
  if (words.length < 3 || !before || !last) return null;
  if (PREPOSITIONS.has(before) || JOINERS.has(before)) return null;
  // "A repo of the vendor" is told of a thing.
  const isAws = AWS.has(last) && (last.asks || /^(?:aws|amazon)/.test(last.word));
  if (isAws || (last.asks && last.word === 'theirs')) return 'aws';
  return /^(?:ours|mine|us|me)$/.test(last.word) ? 'customer' : null;
}

/** "SQS queues encrypted by default?", "flow logs, default on?", "backups: automatic?" */
function isByDefault(words: readonly Word[]): boolean {
  const [before, last] = words.slice(-2);
  if (!before || !last) return false;
  if (last.asks && /^automatic(?:ally)?$/.test(last.word)) return true;
  if (last.asks && last.word === 'on' && before.stem === 'default') return true;
  return (
    last.stem === 'default' && before.stem === 'by' && words.some(({ word }) => word.endsWith('ed'))
  );
}

/** "Gets the host hardened for me" */
const isGotDone = (words: readonly Word[], start: number): boolean =>
  words[start]?.word === 'gets' && words.some(({ word }) => /ed$/.test(word));

/** A slip of the finger: "dose aws …", "dos amazon …". */
const isSlip = (words: readonly Word[], start: number): boolean =>
  /^(?:dos|dose)$/.test(words[start]?.word ?? '') && AWS.has(words[start + 1]);

/** "Who …", "how …", "list …" */
const asksForMore = (word: Word): boolean =>
  WHO.has(word) || /^(?:what|which|wher|how|why|list|explain|show)$/.test(word.stem);

const MORE = stems('what which how why');

/** Words that open something else than a statement: "can AWS people …?", "everything we must do?" */
const OPENING_OTHERS = stems('can could may might everything all anybody anyone somebody someone');

/** "We configure?", "AWS to fix?", "nobody on our side needs to touch it?": a statement that only its mark makes a question. */
function stated(words: readonly Word[]): Form | null {
  const claim = claimOf(words);
  return claim?.isStrong ? whether(claim.party, claim.negated) : null;
}

const POINTING = /^(?:that|it|this|them|those)$/;

/** "The image that we bake, AWS guarantees that?": what is told before it is only what "that" means. */
export function pointedBack(words: readonly Word[]): Form | null {
  return POINTING.test(words.at(-1)?.word ?? '') ? answeredAlready(words) : null;
}

/** "Who sets that, we do?", "(who may approve), ours?", "add-ons - we update those": the asker's own answer, to be confirmed. */
export function answeredAlready(words: readonly Word[]): Form | null {
  if (!words.at(-1)?.asks && !POINTING.test(words.at(-1)?.word ?? '')) return null;
  const last = words.findLastIndex(({ afterComma, afterBreak }) => afterComma || afterBreak);
  const own = words.slice(last);
  if (last < 1 || own.length > 4 || offersChoice(words) || asksWho(own)) return null;
  return stated(own);
}

/** What can be meant by "what" and "who" where they ask nothing: "knowing *what* sits there", "*who* may read it". */
const isSettled = (words: readonly Word[], start: number): boolean =>
  /^(?:what|which|who)$/.test(words[start]?.word ?? '') &&
  (words[start - 1]?.word.endsWith('ing') === true ||
    words.slice(start + 1, start + 4).some(({ word }) => /^(?:can|may)$/.test(word)));

/** "How long the video stays *is on us* to set?": what opens with "how" is only what the claim is of. */
export function claimedHow(words: readonly Word[], start: number): Form | null {
  const [how, next] = [words[start], words[start + 1]];
  if (words.at(-1)?.asks !== true || AUXILIARIES.has(next) || AUXILIARIES.has(words[start + 2]))
    return null;
  // "Which patches are ours?" asks which.
  if (/^(?:much|many)$/.test(next?.word ?? '')) return null;
  const is = words.findLastIndex(({ word }) => /^(?:is|are|stays?)$/.test(word));
  if (is < start + 3 || words.length - is > 6) return null;
  if (/^(?:that|which|what|who)$/.test(words[is - 1]?.word ?? '')) return null;
  const own = words.slice(is + 1);
  // "Who gets in *is our call*?"
  const isChosen = /^(?:call|choice|decision)$/.test(own[1]?.word ?? '');
  const isOpening = /^(?:how|when|where)$/.test(how?.word ?? '') || isSettled(words, start);
  if (!isOpening && !(isChosen && /^(?:what|which|who)$/.test(how?.word ?? ''))) return null;
  const claimed = /^(?:not|on|up|our|ours|my|mine|with)$/.test(own[0]?.word ?? '');
  const party = claimed ? ownerClaimed(own) : null;
  return party && whether(party, own[0]?.word === 'not');
}

/** "Deleting them is up to us": a claim that ends a message, with no mark behind it. */
function claimedLast(words: readonly Word[]): Form | null {
  const is = words.findLastIndex(({ word }) => /^(?:is|are|was|were)$/.test(word));
  if (is < 1 || words.length - is > 5) return null;
  const party = ownerClaimed(words.slice(is + 1));
  return party && whether(party, words[is + 1]?.word === 'not');
}

/** "The BAA is enough?", "the BAA alone is enough for HIPAA?" */
const isEnough = (words: readonly Word[]): boolean =>
  words.at(-1)?.asks === true &&
  words.some(
    ({ word }, at) =>
      word === 'suffices' ||
      (/^(?:enough|sufficient)$/.test(word) &&
        (at === words.length - 1 || /^(?:is|are)$/.test(words[at - 1]?.word ?? ''))),
  );

/** "… is *something we add* ourselves", "…, *nobody at AWS* does that": said outright, with no mark behind it. */
function saidOutright(words: readonly Word[], start: number): Form | null {
  const at = words.findIndex((_, place) => place >= start && nobodyOf(words, place) !== null);
  const none = at < 0 ? null : nobodyOf(words, at);
  if (none) return whether(none, true);
  const is = words.findIndex(({ word }) => /^(?:is|are)$/.test(word));
  const party = is > start && !hasAny(words, NEGATIONS) ? whoseThing(words, is + 1) : null;
  return party && whether(party);
}

/** A question that is cut short, where it wants a yes or a no. */
export function elliptic(words: readonly Word[], start: number): Form | null {
  const first = words[start];
  if (!first) return null;
  if (asksForMore(first)) return claimedHow(words, start) ?? answeredAlready(words);
  const asks = words.at(-1)?.asks === true;
  if (words.length < 2) return asks ? stated(words) : null;
  const isChoice = words.some((word) => word.stem === 'or' || COMPARING.has(word));
  const opens = AUXILIARIES.has(first) || OPENING_OTHERS.has(first);
  // "Our call which Region it is in?"
  const more = words.findIndex((word, at) => at > start && MORE.has(word));
  const said = words.slice(start, more < 0 ? words.length : more);
  const claimed = asks && !isChoice && !opens ? stated(said) : null;
  if (claimed) return claimed;
  // "Knowing what sits in there is on us?"
  if (more >= 0) return claimedHow(words, more) ?? answeredAlready(words);
  const last = isChoice ? null : namedLast(words);
  if (last) return whether(last, NEGATIONS.has(words.at(-2)));
  // "… query logging, ours to enable?"
  const alone = isChoice ? null : namedAlone(words, asks);
  if (alone) return whether(alone);
  if (isByDefault(words) || (asks && !opens && !isChoice && isDone(words)))
    return { ...whether('aws'), extent: 'unasked' };
  if (isSlip(words, start)) return whether('aws');
  if (asks && isNoWork(words, start)) return whether('customer', true);
  if (isGotDone(words, start)) return whether(doer(words) ?? 'aws');
  const ended = asks || opens || isChoice ? null : claimedLast(words);
  if (ended) return ended;
  const outright = opens || offersChoice(words) ? null : saidOutright(words, start);
  if (outright) return outright;
  if (isEnough(words)) return whether('aws', hasAny(words, NEGATIONS));
  const told = asks && !opens && !isChoice ? declared(words, start) : null;
  if (told) return told;
  // "TLS on or off, our call?" chooses between things.
  return isChoice || !asks ? answeredAlready(words) : null;
}
