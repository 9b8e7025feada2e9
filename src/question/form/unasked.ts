/** Recognises what is done without the asker: "by default", "without us …", "nobody here has to …". */
import type { Word } from '../lexicon/words';
import { ASKING, COMPARING, CUSTOMER, hasAny, stems, WHO } from '../text/grammar';
import { exactly } from '../text/word-class';
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
  'a given',
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

/** What happens without anybody's doing, if it is nobody's here: not "we always patch it". */
const STEADY = anyOf(
  'always',
  'anyway',
  'initially',
  'at first',
  'from (?:day (?:one|1)|the (?:beginning|outset|get go|very start|first (?:day|minute|moment|second)))',
  'comes (?:\\S+ )?(?:\\S+ed|on|with)',
  'come (?:\\S+ed|on|with)',
  'self (?:updating|upgrading|healing|scaling|patching|renewing|rotating|repairing)',
  'without (?:an?|any|anyone|anybody|someone|somebody)',
  'unless \\S+',
  '(?:until|till) (?:we|i|someone|somebody|you|told|asked|enabled|activated|started|(?:it|that|they) (?:is|are))',
  'before (?:we|i) (?:enable|turn|switch|do|set|touch|configure)',
  'if (?:we|i|nobody|no one) (?:(?:do|does|say|says|change|changes|set|sets|configure|configures|touch) nothing|(?:do|does) not \\S+)',
);

/** Words without which nothing is said to be so. */
const STEADY_SIGNS = exactly(
  'always anyway initially at from comes come self without unless until till before if itself themselves',
);

/** What things do with themselves: "certificates that *renew* themselves". */
const OF_THEMSELVES = stems(
  'renew update upgrade patch scale resize expand grow shrink heal repair restart reboot recover replicate rotate encrypt refresh fix delete expire clean restore adjust split rebalance',
);

/** "Without any action *from our side*": what is not done on a side is no claim of it. */
const EFFORTLESS =
  /\b(?:without|with no|with zero|with nothing|zero) (?:\S+ ){0,4}?(?:on|from|of|at) (?:our|my) (?:side|part|end)\b/;

/** What somebody else runs where there is none for the asker. */
const BENEATH =
  '(?:os|oses|operating systems?|servers?|machines?|hosts?|instances?|boxes|engines?|kernels?|patch|patches|patching|updates?|upgrades?|maintenance|work|job|task|duty|hardware|hypervisors?)';

/** What says that the asker has nothing to do. */
const UNNEEDED = anyOf(
  'nobody (?:\\S+ ){0,4}(?:has|needs) to',
  'no need (?:for us )?to',
  '(?:we|i) (?:need|must do|have to do) nothing',
  '(?<!has )nothing (?:(?:more|else|left|further) )?(?:for (?:us|me) )?to (?:do(?! with)|patch|update|upgrade|install|configure|maintain|rotate|renew|set up)',
  'nothing to do with (?:\\S+ ){1,6}?for (?:us|me)',
  'hands off for (?:us|me)',
  // "No OS for us there"; but "no logs for us" may be what is missing.
  `no (?:\\S+ )?${BENEATH} (?:there |here )?for (?:us|me)`,
  `no (?:\\S+ ){1,2}(?:there |here )?(?:for (?:us|me) )?to (?:patch|update|upgrade|maintain|harden|manage|look after|care for|worry about|scale|rotate|renew|install|configure)`,
  // "A non-issue for us"
  '(?:no|non|not an?|no longer an?) (?:issue|concern|problem|worry|topic|matter|headache|burden) (?:for|of) (?:us|me|ours|mine)',
  '(?:we|i) (?:do not need|need not|do not have|never have|never need)',
);

const DONE_WITH =
  /(?:^|so |then |thus |hence |means |mean )(?:(?:is|are) (?:i|we)|(?:i|we)(?: are| am)?) (?:(?:all|then|thus|now|already|basically|fully) )*(?:done|finished|compliant|certified|off the hook)(?: (?:with|for|on) (?:\S+ ?){1,4})?$|^(?:we|i) .+ done$/;
const FINISHED = exactly('done finished compliant certified hook');

/** "The BAA is signed, so *we're done*?": whether what AWS does, or gives, is all there is to do. */
export const isDoneWith = (words: readonly Word[], text: string): boolean =>
  hasAny(words, FINISHED) && DONE_WITH.test(text) && !hasAny(words, ASKING);

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

/** "Always on", "renews itself", "unless I change it", where no "we" before it does it. */
function isSteady(words: readonly Word[], text: string): boolean {
  if (!hasAny(words, STEADY_SIGNS)) return false;
  if (ASKING.has(words[0]) || words.some(({ word }) => word === 'or')) return false;
  const said = STEADY.exec(text);
  const at = said
    ? text.slice(0, said.index).split(' ').length - 1
    : words.findIndex(
        ({ word }, place) =>
          /^(?:itself|themselves)$/.test(word) && OF_THEMSELVES.has(words[place - 1]),
      );
  return (
    at > 0 &&
    !words.slice(0, at).some((each) => CUSTOMER.has(each) && !/^(?:our|my)$/.test(each.word))
  );
}

/** Whether the words ask for something that is done without the asker, and not which of two it is. */
export function isUnasked(words: readonly Word[], text: string): boolean {
  const isEffortless = EFFORTLESS.test(text);
  if (!isEffortless && !UNASKED.test(text) && !isSteady(words, text)) return false;
  // Whether things are shared is no task.
  if (text.includes('shared by default')) return false;
  if (hasAny(words, WHO)) return false;
  // "Protected against floods by default?" compares nothing.
  if (words.some((word) => COMPARING.has(word) && word.word !== 'against')) return false;
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
