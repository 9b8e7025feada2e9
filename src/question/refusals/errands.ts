/**
 * Recognises who wants something done, instead of being told whose job it is: "restart our instance", "write me a
 * script". What is nothing but that gets no verdict.
 */
import { anyOf, LEAD, PLEASE, YOU } from '../form/asking-for';
import { asksWhose } from '../form/asking-whose';
import { sentencesOf } from '../lexicon/sentences';
import { textOf, type Word } from '../lexicon/words';
import { ASKING, AWS, exactly, stems } from '../text/grammar';

/** Words that make a request of what follows: "please …", "could you …", "I need you to …". */
const ASKED = anyOf(
  PLEASE,
  `(?:could|would|will) ${YOU}(?: be so kind(?: as)? to| mind)?`,
  `(?:i|we) (?:need|want|would like) ${YOU} to`,
);

/** "Can you encrypt queues?" may ask whether one can; "can you encrypt our queue?" asks for it. */
const ASKED_OR_POSSIBLE = `can ${YOU}`;

/** What is done by hand and is never a task of the catalog. */
const DOING = anyOf(
  ...'restart reboot draft compose translate summari[sz]e approve announce page book order generate fetch resend grade debug ping call'.split(
    ' ',
  ),
  'kick off',
  'spin up',
  'shut down',
);

/** What somebody's task may be as well, so that only the way of asking makes an errand of it. */
const TASK = anyOf(
  ...'patch rotate tag clean extend grow delete remove enable disable activate setup reset revoke block unblock unlock lock open close scale create prepare add update upgrade encrypt decrypt backup restore configure install deploy launch fix stop start migrate move wipe replace renew rename resize increase write run share raise bump debug invalidate flush rerun requeue whitelist allowlist'.split(
    ' ',
  ),
  'turn (?:on|off)',
  'switch (?:on|off)',
  'set up',
  '(?:give|grant) (?:\\S+ ){1,3}(?:access|permissions?)',
  'back up',
  'roll back',
  'make (?:the|our|my|it|this|that)',
  'look (?:at|into|up)',
  '(?:check|review) (?:our|my|this|these)',
);

const ONE = anyOf('a', 'an', 'the', 'our', 'my', 'this', 'that', 'these', 'those', 'all', 'some');
const DETERMINED = anyOf('the', 'our', 'my', 'this', 'that', 'these', 'those', 'all', 'every');
const OURS = anyOf('our', 'my', 'me', 'us', 'it', 'this', 'these', 'them');

/** What is written for somebody. */
const WRITING = `${anyOf(
  'scripts?',
  'templates?',
  'code',
  '(?:snippets?|commands?|one liners?|json|yaml)',
  'terraform',
  'cloudformation',
  'modules?',
  'sql',
  'query',
  'function',
  'e?mail',
  'letter',
  'essay',
  'poem',
  'joke',
  'slides?',
  'deck',
  'agreement',
)}\\b`;

const ERRAND = new RegExp(
  `^${LEAD}${anyOf(
    // "Write me …", "remind us …"
    `(?:(?:${ASKED}|${ASKED_OR_POSSIBLE}) )*(?:write|remind|book|order|get) (?:me|us)\\b`,
    `(?:(?:${ASKED}|${ASKED_OR_POSSIBLE}) )*(?:write|make|give|gimme|paste|send|show|create|build|produce|prepare) (?:me |us )?(?:a|an|the|some)? ?(?:\\S+ ){0,2}${WRITING}`,
    // "Make me an IAM user for …"; but "make me a list of the services …"
    '(?:make|build|create|prepare) (?:me|us) (?:a|an|the|another) (?!(?:\\S+ )?(?:list|overview|table|summary|matrix|comparison)\\b)',
    `(?:${ASKED}|${ASKED_OR_POSSIBLE}) (?:${PLEASE} )?(?:ring|phone|contact|e?mail|chase)\\b`,
    '(?:could|can) you check (?:whether|if) (?:our|my) \\S+ (?:is|are) (?:public|open|encrypted|up|down|running|patched|exposed)\\b',
    `(?:(?:${ASKED}|${ASKED_OR_POSSIBLE}) )*(?:open|file|log|create|raise) (?:a|an|the|another) (?:\\S+ ){0,2}(?:ticket|case)\\b`,
    `(?:(?:${ASKED}|${ASKED_OR_POSSIBLE}) )*${DOING} (?:(?!\\S+s )\\S+ )?(?:me|us|${ONE})\\b`,
    // "Translate 'backup' into French", but not "Translate turns it into …"
    `(?:${PLEASE} )?translate (?!\\S+s )(?:\\S+ ){1,6}(?:into\\b|to (?:german|french|spanish|english|italian|polish|dutch|turkish|chinese|japanese|portuguese)\\b)`,
    '(?:do|solve|finish|write) (?:my|our|the) (?:\\S+ ){0,2}(?:homework|assignment|quiz)\\b',
    `(?:${ASKED} )+(?:${PLEASE} )?(?:${DOING}|${TASK})\\b`,
    `${ASKED_OR_POSSIBLE} (?:${PLEASE} )?(?:${TASK}|${DOING}) (?:\\S+ )?${OURS}\\b`,
    // "Could you raise the limit to 5000?"
    `(?:${ASKED}|${ASKED_OR_POSSIBLE}) (?:${PLEASE} )?(?:${TASK}|set|change|put) (?:\\S+ ){1,9}to \\d`,
    `${TASK} my\\b`,
    // "Delete all snapshots older than 90 days": one's own things, once and for all.
    `(?:delete|remove|drop|purge|terminate|destroy|empty) ${DETERMINED}\\b`,
    // "Terraform snippet for a VPC"
    '(?:\\S+ ){0,2}(?:snippet|one liner|boilerplate|code sample|sample code|cheat sheet|script|example) (?:for|to|that|which)\\b',
    '(?:increase|raise) our\\b',
    // "List EC2 instances", "show me the buckets": what there is in one's own account.
    `(?:${PLEASE} )?(?:list|show|count)(?: me)?(?: (?:all|the|my|our))* (?:\\S+ )?(?:instances|buckets|tables|queues|topics|functions|volumes|snapshots|clusters|vpcs|subnets|users|roles|secrets|distributions)$`,
    '(?:check|review) (?:my|this)\\b',
    `(?:(?:${ASKED}|${ASKED_OR_POSSIBLE}) )*(?:give|grant) (?:\\S+ ){1,2}access to (?:the|our|my)\\b`,
    `(?:would|do) ${YOU} mind \\S+ing\\b`,
    'write (?:a|an|some)\\b',
  )}`,
);

/** The same verbs without a word of request: only haste or "for me" makes an errand of them. */
const BARE = new RegExp(`^${LEAD}(?:${ASKED_OR_POSSIBLE} )?(?:${DOING}|${TASK})\\b`);
const DAYS = anyOf(
  '(?:mon|tues|wednes|thurs|fri|satur|sun)day',
  'today',
  'tomorrow',
  'noon',
  'the weekend',
);
const URGENT = new RegExp(
  `${anyOf('now', 'asap', 'immediately', 'urgently', 'tonight', 'thanks', 'thx', PLEASE, 'for (?:me|us|\\S+) please', 'for us', `(?:by|for|before|until|on) ${DAYS}`)}$|\\bfor me\\b`,
);

/**
 * "Restore last night's snapshot", "open port 22 on web-01": what is done once, to one thing, where a task is done
 * whenever it is due.
 */
const ONE_TIME = new RegExp(
  `\\b(?:last (?:night|week|month|year|quarter|${DAYS})s?|yesterdays?|todays?|this (?:morning|week|month)s?|by \\d+ (?:gb|tb|gib|tib|percent|nodes?|instances?))\\b`,
);

/** "On web-01", "from db-prod-2": the name of one machine of one's own, at the end. */
const isOnOneThing = (sentence: readonly Word[]): boolean =>
  sentence.at(-1)?.afterBreak === true &&
  /\b(?:on|from|for|of|in|at) (?:[a-z]+ ){1,3}\d+$/.test(textOf(sentence));

/** "Can you …?" is a question that is none. */
const REQUEST = new RegExp(`^${LEAD}(?:can|could|would|will) ${YOU}\\b`);

/** Words of which one begins every errand. */
const ERRAND_OPENERS = stems(
  `please pls plz kindly can could would will do i we hi hey hello bot so ok okay and now then just quickly thanks thx you u
  someone somebody anyone gimme paste write remind book order get make give send show create build produce prepare open restart
  reboot draft compose translate summarise summarize approve announce page generate fetch resend grade patch rotate
  delete remove drop tag clean roll extend grow list count purge terminate destroy empty file log enable disable activate turn switch set setup reset revoke grant block unblock unlock lock close scale
  solve finish terraform cloudformation cdk bash python powershell boto3 cli sample example script snippet boilerplate add update upgrade encrypt decrypt back backup restore configure install deploy launch fix stop start migrate move
  wipe replace renew rename resize increase raise bump debug kick spin shut ping call run share look check review invalidate flush rerun requeue whitelist allowlist`,
);

function isErrandOf(sentence: readonly Word[]): boolean {
  const [first, second] = sentence;
  if (!ERRAND_OPENERS.has(first)) return false;
  // "Do we …", "I have …" are how most questions begin.
  if (
    /^(?:do|i|we)$/.test(first?.word ?? '') &&
    !/^(?:you|u|need|want|would|my|our)$/.test(second?.word ?? '')
  )
    return false;
  const text = textOf(sentence);
  const last = sentence.at(-1);
  // "Will you patch it, Amazon?" asks whose it is.
  if (last?.asks && (AWS.has(last) || !REQUEST.test(text))) return false;
  return (
    ERRAND.test(text) ||
    (BARE.test(text) && (URGENT.test(text) || ONE_TIME.test(text) || isOnOneThing(sentence)))
  );
}

const MAY = exactly('can could would will');
const WHOM = /^(?:you|u|someone|somebody|anyone)$/;

/** "Locked out again *could somebody* reset it?": whether a request begins within a sentence; not "how could anyone …". */
const beginsRequest = (words: readonly Word[], at: number): boolean =>
  MAY.has(words[at]) && WHOM.test(words[at + 1]?.word ?? '') && !ASKING.has(words[at - 1]);

/** Only at the beginning of a sentence a verb is an imperative. */
const mayBegin = (words: readonly Word[], at: number): boolean =>
  ERRAND_OPENERS.has(words[at]) &&
  (at === 0 || words[at]?.startsSentence === true || beginsRequest(words, at));

/** "Restart our instance, please": something is to be done, and nothing asks whose job anything is. */
export function isErrand(words: readonly Word[]): boolean {
  if (!words.some((_, at) => mayBegin(words, at))) return false;
  const isAsked = sentencesOf(words).some(
    (sentence) =>
      isErrandOf(sentence) ||
      sentence.some(
        (_, at) => at > 0 && beginsRequest(sentence, at) && isErrandOf(sentence.slice(at)),
      ),
  );
  return isAsked && !asksWhose(words);
}
