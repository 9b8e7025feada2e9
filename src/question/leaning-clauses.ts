/** What single clauses lean on, of a message that tells its task elsewhere: "who fixes it?", "which party performs this?" */
import type { Clause } from './clause';
import type { NamedConcern } from './concern-phrases';
import { hasAny, stems } from './grammar';
import type { Word } from './words';

const CONDITIONS = stems('if when suppose say should unless');
const POINTING = stems('it that this them those these him her');

/** Whether a phrase of the trade says the task. */
export const isSpecific = ({ mentions: { concerns } }: Clause) =>
  concerns.some(({ value }) => !value.weak);

/** "Who sets that?", "who fixes it?": done to whatever was told before. */
export const fitsAnything = ({ id, weak }: NamedConcern) =>
  id === 'patching' || (weak && id === 'configuration');

/** What is done with a task, whichever it is. */
const DOING = stems(
  'do does doing done perform performs handle handles own owns carry carries cover covers fulfil fulfils satisfy satisfies discharge provide provides set sets arrange arranges arranged',
);
/** How many words may stand between what is done and what it is done to: "takes care *of* that". */
const NEAR = 2;

/** "Which party performs this?", "who has to do that for S3?": the task is told before, whatever else is said here. */
export const asksForTold = ({ words, mentions }: Clause): boolean =>
  mentions.concerns.every(({ value }) => value.weak || value.hint) &&
  words.some(
    ({ stem, word }, at) =>
      (DOING.has(stem) && words.slice(at + 1, at + 1 + NEAR).some(isPointer)) ||
      (word === 'this' && DUTIES.has(words[at + 1]?.stem ?? '')),
  );
const isPointer = ({ word }: Word) => /^(?:this|that)$/.test(word);
/** "Does this *control* fall to AWS?" */
const DUTIES = stems('control requirement duty task obligation responsibility measure');

/** "It", "that"; "does AWS set *any* for us?" */
export const pointsBack = (words: Clause['words']): boolean =>
  hasAny(words, POINTING) ||
  words.some(
    ({ word }, at) => ANY.test(word) && /^(?:|for|of|in|on|by)$/.test(words[at + 1]?.word ?? ''),
  );
const ANY = /^(?:any|one|ones|some|none)$/;

/** "Segregation of duties in deployments: *is the design ours?*" asks about what stands before the colon. */
export const isSmall = ({ concerns, targets, unexplained }: Clause) =>
  concerns.length === 0 && targets.length === 0 && unexplained.length < 2;

/** "If the Region is gone, …" */
export const isCondition = ({ words }: Clause) => CONDITIONS.has(words[0]?.stem ?? '');
