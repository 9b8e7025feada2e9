/** Finds what is reported: "I was told that AWS …", "we wonder whether we …", "confirm it's AWS who …". */
import type { Word } from '../lexicon/words';
import { stems } from '../text/grammar';

/** Words behind which somebody says what they want confirmed: "confirm that …", "I was told …", "true that …". */
const REPORTING = stems(
  'confirm assume true right correct accurate told tell hear say think believe sure wondering know',
);

/** Words behind which "if" means "whether". */
const TELLING = stems('know wonder wondering ask asking idea check sure see clear confirm tell');

/** "Does AWS make sure that …" reports nothing. */
const isMadeSure = (words: readonly Word[], at: number): boolean =>
  words[at]?.word === 'sure' && /^(?:makes?|making|made)$/.test(words[at - 1]?.word ?? '');

/** What a report is about. */
const SUBJECTS = stems('i we aws amazon there nothing no customer');

/** "Tell me", "remind us" */
const isToldTo = (words: readonly Word[], at: number): boolean =>
  /^(?:me|us)$/.test(words[at]?.word ?? '') &&
  /^(?:tell|remind|show|advise)$/.test(words[at - 1]?.word ?? '');

/** "… whether", "I wonder if", "tell me if" */
const isConditional = (words: readonly Word[], at: number, start: number): boolean =>
  words[at]?.word === 'whether' ||
  (words[at]?.word === 'if' &&
    at > start &&
    (TELLING.has(words[at - 1]) || isToldTo(words, at - 1)));

/** "Confirm that", "tell me if": the place behind the small words that open a report. */
function behindOpening(words: readonly Word[], at: number): number {
  const next = /^(?:that|if|whether|me)$/.test(words[at + 1]?.word ?? '') ? at + 2 : at + 1;
  return /^(?:that|if|whether)$/.test(words[next]?.word ?? '') ? next + 1 : next;
}

/** "Am I right that new objects …", "can I tell them that AWS …": the place behind a "that" nearby, or -1. */
function behindThat(words: readonly Word[], at: number): number {
  const that = words.slice(at + 1, at + 4).findIndex(({ word }) => word === 'that');
  return that >= 0 && at + that + 3 < words.length ? at + that + 2 : -1;
}

/** "It's AWS who …", "it is AWS who …": the place of what the report is about. */
function subjectAt(words: readonly Word[], from: number): number {
  if (words[from]?.word === 'its') return from + 1;
  return words[from]?.word === 'it' ? from + 2 : from;
}

/**
 * Where what is to be confirmed begins: after "… whether", "… if" or "confirm that", before the party that the
 * sentence is about. -1 where nothing is reported.
 */
export function reportedAt(words: readonly Word[], start: number): number {
  for (let at = start; at < words.length - 2; at += 1) {
    const conditional = isConditional(words, at, start);
    const reports = REPORTING.has(words[at]) && !isMadeSure(words, at);
    if (!conditional && !reports) continue;
    const from = behindOpening(words, at);
    // "Whether that …" points back.
    if (conditional && from !== at + 1) continue;
    const said = conditional ? -1 : behindThat(words, at);
    if (said >= 0) return said;
    const subject = subjectAt(words, from);
    if (SUBJECTS.has(words[subject])) return subject;
  }
  return -1;
}
