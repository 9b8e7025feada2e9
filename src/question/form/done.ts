/** Recognises that something is said to be done, by whomever: "messages encrypted on disk?" */
import type { Word } from '../lexicon/words';
import { exactly } from '../text/grammar';

/** What is done to things: "DynamoDB is *patched* for me?" */
const DONE = exactly(
  `patched updated upgraded encrypted replicated mirrored scanned logged recorded audited monitored watched renewed rotated
  scaled resized wiped erased shredded sanitized sanitised hardened configured installed fixed repaired replaced maintained
  secured protected guarded filtered inspected checked classified labelled labeled snapshotted archived restarted recovered
  restored retried scrambled scrubbed cleaned cleared done handled backed`,
);

/** What stands behind it where it says something, and does not only describe: not "encrypted volumes". */
const BEHIND_DONE =
  /^(?:for|by|on|at|in|across|between|to|from|over|during|up|daily|nightly|weekly|hourly|every|each|somewhere|anywhere|properly|automatically|anyway|too|there|everywhere|regularly|already|always|before|after|when|while|if|within)$/;

const HELD = exactly('kept stored copied spread held');

/** "*Kept* in several zones", "*kept* current": how things are held. */
const isHeld = (words: readonly Word[], at: number): boolean =>
  HELD.has(words[at]) &&
  (/^(?:current|fresh|up|updated|patched|alive)$/.test(words[at + 1]?.word ?? '') ||
    (/^(?:in|across|over)$/.test(words[at + 1]?.word ?? '') &&
      words
        .slice(at + 2, at + 6)
        .some(({ word }) => /^(?:zones|azs|regions|places|sites)$/.test(word))));

/** Whether the word at a place says that something is done: "messages *encrypted* on disk". */
function isDoneAt(words: readonly Word[], at: number): boolean {
  const { word, afterBreak, afterComma } = words[at] as Word;
  if (isHeld(words, at)) return true;
  const next = words[at + 1];
  if (!DONE.has(words[at]) || (word === 'backed' && next?.word !== 'up')) return false;
  const isSaid = !next || next.afterBreak || next.afterComma || BEHIND_DONE.test(next.word);
  const isApart = afterBreak || afterComma;
  return isSaid && (isApart || !/^(?:the|a|an|of|with|our|my)$/.test(words[at - 1]?.word ?? ''));
}

/** "Messages encrypted on disk?", "records replicated across zones?": whether something is done, and nobody says by whom. */
export function isDone(words: readonly Word[]): boolean {
  const at = words.findIndex((_, place) => isDoneAt(words, place));
  if (at < 0 || words.length < 2 || words.at(-1)?.word === 'by') return false;
  return !words
    .slice(0, at)
    .some(({ word }) => /^(?:i|we|who|how|which|what|customers?)$/.test(word));
}
