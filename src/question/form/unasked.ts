/** Recognises what is done without the asker: "by default", "without us …", "nobody here has to …". */
import type { Word } from '../lexicon/words';
import { COMPARING, WHO } from '../text/grammar';
import { ownerClaimed } from './parties';

/** One of these phrases, as whole words. */
const anyOf = (...phrases: readonly string[]): RegExp =>
  new RegExp(`\\b(?:${phrases.join('|')})\\b`);

const OF_ITSELF = [
  '(?:by|on) default',
  'default on',
  'automatic',
  'automatically',
  'out of the box',
  'builtin',
  'built in',
  'by (?:itself|themselves)',
  'on (?:its|their) own',
  'from the start',
  'already by',
  // "A second Region is not included"; what is included in somebody's duties is another question.
  '(?:included|bundled|thrown in)(?! (?:in|among|with) (?:our|my|what|the \\S+ (?:we|i)))',
];

const WHOM = ['us', 'me', 'our', 'my', 'any'];
const EFFORT = ['having', 'lifting', 'doing', 'asking', 'extra', 'action'];
const SETTING_UP = ['setup', 'setting', 'settings', 'config'];

/** What happens without anybody's doing. */
const UNASKED = anyOf(
  ...OF_ITSELF,
  'whether (?:we|i) \\S+',
  '(?:zero|without|without any) (?:involvement|input|action|effort|work) (?:from|by|of) (?:us|me)',
  // "Control Tower makes us PCI compliant", "we are thereby compliant"
  '(?:makes?|made|renders?|keeps?|gets?) (?:us|me|our \\S+) (?:\\S+ ){0,2}compliant',
  '(?:we|i) (?:are|am|become) (?:(?:thereby|thus|then|already|fully|also) ){1,2}(?:\\S+ )?compliant',
  `(?:without|with no) (?:${[...WHOM, ...EFFORT, ...SETTING_UP].join('|')})`,
);

/** "Without any action *from our side*": what is not done on a side is no claim of it. */
const EFFORTLESS =
  /\b(?:without|with no|with zero|with nothing|zero) (?:\S+ ){0,4}?(?:on|from|of|at) (?:our|my) (?:side|part|end)\b/;

/** What says that the asker has nothing to do. */
const UNNEEDED = anyOf(
  'nobody (?:\\S+ ){0,4}(?:has|needs) to',
  'no need (?:for us )?to',
  '(?:we|i) (?:need|must do|have to do) nothing',
  '(?<!has )nothing (?:(?:more|else|left|further) )?(?:for (?:us|me) )?to do(?! with)',
  '(?:we|i) (?:do not need|need not|do not have|never have|never need)',
);

/** What says that somebody has something to do. */
const OWING = anyOf(
  'have',
  'has',
  'need',
  'needs',
  'must',
  'should',
  'ought',
  'responsible',
  'job',
  'duty',
  'task',
);

/** "We needn't …", "nobody here has to …", "no need for us to …": whether the asker has nothing to do. */
export const isUnneeded = (text: string): boolean => UNNEEDED.test(text);

/** Whether the words ask for something that is done without the asker, and not which of two it is. */
export function isUnasked(words: readonly Word[], text: string): boolean {
  const isEffortless = EFFORTLESS.test(text);
  if (!isEffortless && !UNASKED.test(text)) return false;
  if (words.some((word) => WHO.has(word) || COMPARING.has(word))) return false;
  // "Off by default, so enabling them sits with us, correct?"
  if (!isEffortless && ownerClaimed(words) === 'customer') return false;
  // "Whether we have to or not" owes nothing.
  return isUnneeded(text) || !OWING.test(text.replace(/\bwhether .*/, ''));
}

/** "… without us doing anything" */
export const isUnaided = (words: readonly Word[]): boolean =>
  words.some(
    ({ word }, at) =>
      word === 'without' &&
      /^(?:us|me|our|my|any)$/.test(words[at + 1]?.word ?? '') &&
      !/^(?:doubts?|questions?)$/.test(words[at + 2]?.word ?? ''),
  );
