/** Recognises who wants to be shown how something is done, or why it fails, instead of being told whose job it is. */
import { anyOf } from '../form/asking-for';
import { asksWhose } from '../form/asking-whose';
import { atPause, sentencesOf } from '../lexicon/sentences';
import { textOf, type Word } from '../lexicon/words';
import { hasAny, stems, WHO } from '../text/grammar';

/** "How do we know …", "how do I explain the model?", "how do I phrase a question?": no task is done so. */
const NO_DOING = anyOf(
  'know',
  'tell',
  'be (?:sure|certain)',
  'make sure (?:that )?(?:aws|amazon)',
  'trust',
  'verify',
  'prove',
  'explain',
  'see',
  'find out',
  'split',
  'share',
  'divide',
  'differ',
  'phrase',
  'ask',
  'word',
  'work',
  'use (?:this|it|you)',
  'help',
);

const ONE = anyOf('i', 'we', 'you', 'u', 'one');

/** "How do I …", "how to …", "how I make …". */
const HOW = `how (?:to|(?:do|can|could|would|should|shall|must|does) ${ONE}|${ONE}(?: can| could| should)?) (?!${NO_DOING}\\b)`;

const HOW_TO = new RegExp(
  anyOf(
    `^(?:\\S+ ){0,2}${HOW}`,
    `\\b(?:explain|show|tell|teach|learn|know|ask|wonder|wondering|understand|idea|describe) (?:\\S+ ){0,3}${HOW}`,
    '\\b(?:what|which)(?: is| are)? (?:\\S+ ){0,3}(?:commands?|snippets?|boto3)\\b',
    // "CLI command to list instances"; but "SSM Run Command to patch"
    '^(?:(?:the|a|an|which|what) )?(?:(?!run\\b)\\S+ ){0,2}(?:commands?|syntax|one liner) (?:to|for|that)\\b',
    // "Hardening steps for the image" are a task's.
    '^(?:(?:what|which|are|give|show|tell|list|me|us|the|some|i|we|need|want|exact|detailed|step|by) ){0,5}steps? (?:to|for)\\b',
    '\\b(?:walk (?:me|us) through|step by step)\\b',
    '\\b(?:best|easiest|right|quickest) way to\\b',
    '^(?:\\S+ )?(?:is there )?(?:a|any) way to\\b',
    '\\b(?:tutorial|howto)\\b',
    `\\bwhere (?:do|can|could|should) ${ONE} (?:click|enter|navigate|find (?:a|the) (?:button|setting|option|page|menu|tab))\\b`,
    '\\bwhat (?:port|version|syntax)\\b',
    '\\bwhat is the (?:max|maximum|syntax|port|error)\\b',
    // Trouble to be found, not to be answered for.
    '^(?:\\S+ ){0,2}why (?:\\S+ ){1,6}(?:slow|slower|fails?|failing|failed|not (?:work|working|start|starting|connect|connecting|load|loading|respond|responding|run|running)|broken|stuck|throttled|crash|crashes|crashing|down)\\b',
  ),
);

const LOOK_UP = new RegExp(
  `^(?:so |and )?${anyOf(
    // "How many buckets do we have?", "which Region are we in?": what only the account of the asker tells.
    `how many (?:\\S+ ){1,3}(?:(?:do|have|did) ${ONE}(?: have| got| own| run| use)?|are (?:running|there|left))$`,
    `(?:which|what) (?:region|account|vpc|az|zone) (?:are|am) ${ONE} (?:in|on|using)$`,
    // "How many nodes can a cluster have?", "how long can a Lambda run?": what a service can do at most.
    'how (?:many|big|large) (?!(?:people|persons|staff|employees|engineers|admins|humans)\\b)(?:\\S+ ){0,3}(?:can|may)\\b',
    'how long (?:can|may) (?:a|an|one|the|my|our) (?:\\S+ ){1,3}(?:run|take|last|execute)$',
    '(?:what time|when) is (?:the|our|my) (?:\\S+ )?(?:meeting|call|workshop|training|demo|review|session)\\b',
    'what (?:is|s) (?:the|our) (?:\\S+ )?(?:url|arn|hostname|link) (?:of|for|to)\\b',
    // "Is AWS down right now?"
    '(?:is|are) (?:\\S+ ){1,3}(?:down|offline|having (?:\\S+ )?(?:problems|issues|trouble|outage))(?: (?:right|now|today|again|currently|at|the|moment))*$',
  )}`,
);

/** Words without which nothing is to be looked up. */
export const LOOK_UP_SIGNS = stems(
  'many big large long region account vpc az zone down offline having time when url arn hostname link',
);

/** "How many buckets do we have?": nobody's job. */
export const isLookUp = (words: readonly Word[]): boolean =>
  LOOK_UP.test(textOf(words)) && !hasAny(words, WHO);

/** Words without which nothing is a how-to. */
export const HOW_TO_SIGNS = stems(
  'how command commands liner snippet snippets boto3 step steps walk way tutorial howto where port version syntax max maximum error why',
);

/** "How do I rotate a key?", "explain how one makes a bucket public": nothing asks whose job it is. */
export function isHowTo(words: readonly Word[]): boolean {
  return (
    sentencesOf(words, atPause).some((sentence) => HOW_TO.test(textOf(sentence))) &&
    !asksWhose(words)
  );
}
