/** Questions of duty that name neither a service nor a task. */
import type { Clause } from './clauses/clause';
import type { Weighing } from './clauses/weighing';
import { asksWhose } from './form/asking-whose';
import { readForm } from './form/form';
import { ownerClaimed } from './form/parties';
import { textOf, type Word } from './lexicon/words';
import type { Ask, Context, Form, Subject } from './question';
import { soundsElsewhere, soundsLikeNothing } from './tasks/likely';
import {
  AWS,
  asksForDuty,
  ELSEWHERE,
  exactly,
  FILLERS,
  FIRST_PERSON,
  hasAny,
  RESPONSIBILITY,
  stems,
  WHO,
} from './text/grammar';

/** Things that may be any service or none, and what goes wrong with them. */
const VAGUE = stems(
  `database databases server servers box boxes machine machines vm vms instance instances cluster clusters storage disk
  disks app apps application applications system systems platform site website node nodes network infrastructure
  environment backend frontend api broken breaks break broke down crash crashed crashes fail fails failed failing dead
  slow stuck hang hangs hanging issue issues error errors outage wrong trouble fix fixes fixed repair repairs repaired
  clean cleans mess call calls blame fault something thing stuff off talked mentioned discussed db dbs yesterday earlier`,
);

/** "And what about the updates?" */
const ABOUT = /^(?:and |so |but )?(?:what|how) about (?:the|our|my) \S+$/;

/** "The database is down, who fixes it?": whose it is, of something that may be anything. */
export const isVagueDuty = (clauses: readonly Clause[], words: readonly Word[]): boolean =>
  (hasAny(words, WHO) ||
    asksForDuty(words) ||
    ownerClaimed(words) !== null ||
    (words.length <= 5 && ABOUT.test(textOf(words)))) &&
  clauses.every(
    ({ unexplained, mentions }) =>
      mentions.clouds.length === 0 && unexplained.every((word) => VAGUE.has(word)),
  );

/** "Our website is down", "the database is slow again": told, and nothing asked; a Region would be AWS's. */
const TROUBLE =
  /^(?:(?:hi|hey|help|the|our|my|whole|all) )*(?!regions?|az|zone|aws)\S+(?: (?!regions?|az|zone)\S+)? (?:is|are|went|has gone) (?:down|dead|offline|slow|gone|unreachable|broken)(?: again| now)*$/;

/** Whether all that is told is that something does not work. */
export const tellsTrouble = (words: readonly Word[]): boolean =>
  words.length <= 8 && TROUBLE.test(textOf(words));

/** What says how much of a task, or how, and not which: "so it's *entirely* on AWS?" */
const HOW_MUCH = stems(
  'entirely fully completely solely wholly exclusively alone always automatically manually hand ignore forget skip effort action anything nothing nobody box else',
);

const THEM = stems('they them theirs');
const WHOSE: Form = { kind: 'who' };

/** "What about security?": the word that fits every task, and no other. */
const isAllSecurity = (words: readonly Word[]): boolean =>
  words.length <= 4 && words.some(({ stem }) => stem === 'security');

const THING =
  '(?:it|this|that|everything|all|we|i|they|these|those|(?:our|my|the|all our) \\S+(?: \\S+)?)';
const SAFE = '(?:safe|secure|secured|protected)';

const SAFE_WORD = new RegExp(`^(?:${SAFE}|enough)$`);

/** "Is it safe?", "are our logins secure?", "how secure is that?" */
const ASKS_SAFETY = new RegExp(
  `^(?:\\S+ )?(?:(?:is|are|am) ${THING} (?:really |actually |all )?${SAFE}(?: enough)?(?: for us| here| there)?|how ${SAFE} (?:is|are|am) ${THING})$`,
);

/** "Is our login secure?": wants no yes and no no, but to be asked what is meant. */
export function readSafety(
  clauses: readonly Clause[],
  words: readonly Word[],
  context: Context,
  weighing: Weighing,
): Subject | null {
  if (words.length > 9 || hasAny(words, AWS) || !ASKS_SAFETY.test(textOf(words))) return null;
  const isNamed = clauses.some(
    ({ targets, mentions: { candidates, clouds } }) =>
      targets.length + candidates.length + clouds.length > 0,
  );
  if (isNamed || hasAny(words, ELSEWHERE) || words.some(({ stem }) => stem === 'cloud'))
    return null;
  // "Are the kids safe?" is about a thing that nobody here knows.
  const isOpen = clauses.some(({ unexplained }) =>
    unexplained.some(({ word }) => !SAFE_WORD.test(word)),
  );
  if (isOpen && soundsLikeNothing(weighing)) return null;
  const concerns = clauses.flatMap((clause) => clause.concerns);
  const ask: Ask = { targets: context.targets, concerns, form: WHOSE };
  if (context.targets.length === 0) return { kind: 'unclear', gap: { kind: 'needs-service' }, ask };
  return concerns.length > 0
    ? null
    : { kind: 'unclear', gap: { kind: 'needs-concern', likely: [] }, ask };
}

/** "Is it us?", "is that on them?" */
const IS_IT_THEIRS =
  /^(?:so |and |or |but )?(?:is|was|are) (?:it|this|that|these|those|they)(?: ones?)? (?:on |with |up to |down to |for )?(?:us|me|them|aws|amazon)$/;

/** "And the other one?": of what only the asker knows. */
const OTHER =
  /^(?:(?:and|so|or|ok|what about|how about) )*the (?:other|first|second|third|last)(?: ones?| two)?(?: (?:too|then|as well))?$/;

/** "Really?", "are you sure?": what was answered, once more. */
const DOUBT =
  /^(?:(?:but|and|so|hm|hmm|oh|wow|ok) )*(?:really|seriously|honestly|(?:are )?you (?:really |absolutely |quite )?(?:sure|certain)(?: about (?:that|this|it))?|is (?:that|this|it) (?:really |actually )?(?:so|true|right|correct|certain))$/;

/** "Do we need to do something there?", "anything on our plate there?" */
const ANYTHING =
  /^(?:(?:is there )?(?:anything|something) (?:on us|(?:on|for) our (?:plate|side|end|part)|(?:we|i) (?:must|should|need to|have to) do)(?: (?:there|here|then))?|(?:do|must|should) (?:we|i) (?:(?:need|have) to )?do (?:something|anything|stuff)(?: (?:there|here|then|too|about (?:it|that|this)|(?:for|with) (?:it|that|this)))?)$/;

/** "Is it my job?", "AWS or me?", "who looks after the database?": whose, but not what. The conversation may know. */
export function readBareQuestion(
  clauses: readonly Clause[],
  words: readonly Word[],
  context: Context,
): Subject | null {
  const isBare = clauses.every(
    ({ unexplained, mentions }) =>
      mentions.clouds.length === 0 && unexplained.every((word) => HOW_MUCH.has(word)),
  );
  const asksBoth =
    (hasAny(words, AWS) || hasAny(words, THEM)) &&
    hasAny(words, FIRST_PERSON) &&
    words.some(({ word }) => word === 'or');
  const isKnown = context.concerns.length > 0 && context.targets.length > 0;
  const isPointing =
    OTHER.test(textOf(words)) || (context.targets.length === 0 && ANYTHING.test(textOf(words)));
  if (isKnown && words.at(-1)?.asks && DOUBT.test(textOf(words)))
    return { kind: 'asks', asks: [{ ...context, form: context.asked ?? WHOSE }], otherCloud: null };
  const form = readForm(words, 0, 1);
  const asks =
    isPointing ||
    isVagueDuty(clauses, words) ||
    (isBare &&
      (asksBoth ||
        IS_IT_THEIRS.test(textOf(words)) ||
        isAllSecurity(words) ||
        (isKnown && (form.kind === 'yes-no' || asksWhose(words)))));
  // "Who are you?" is about the bot.
  if (!asks || words.length > 12 || words.some(({ word }) => word === 'you')) return null;
  const ask: Ask = { ...context, form };
  if (isBare && isKnown && !isPointing) return { kind: 'asks', asks: [ask], otherCloud: null };
  return { kind: 'unclear', gap: { kind: 'needs-service' }, ask };
}

/** "It", "this", "that". */
export const isPointer = ({ word }: Word): boolean => /^(?:it|this|that)$/.test(word);

const POLITE = exactly('please pls plz thx thanks thank');

/** "Is it patched?", "something is broken, is it AWS?": whether a task is asked about of what only the asker knows. */
export function pointsAtNothing(words: readonly Word[]): boolean {
  const isPointing = words.some(isPointer);
  if (isPointing && words.length <= 6 && !hasAny(words, AWS)) return true;
  const said = words.filter((word) => !POLITE.has(word));
  const isBare =
    said.length <= 2 &&
    said.filter((word) => !FILLERS.has(word) && !RESPONSIBILITY.has(word)).length <= 1;
  return (
    isBare ||
    (words.length <= 10 &&
      words.slice(0, 3).some(({ word }) => /^(?:thing|something)$/.test(word)) &&
      words.every((word, at) => !AWS.has(word) || words[at - 1]?.word === 'it'))
  );
}

const WHOSE_IT_IS =
  /\bwhose (?:is (?:it|that|this)|(?:job|problem|fault|task|duty|responsibility|side|part|call|mess)(?: is (?:it|that|this))?)$/;

/** "Spot got pulled in the middle, whose problem?": a duty, of what the words leave open; of nothing else that is said. */
export function askBack(words: readonly Word[], weighing: Weighing): Subject | null {
  if (words.length > 14 || hasAny(words, ELSEWHERE) || !WHOSE_IT_IS.test(textOf(words)))
    return null;
  if (soundsElsewhere(weighing)) return null;
  const ask: Ask = { targets: [], concerns: [], form: readForm(words, 0, 1) };
  return { kind: 'unclear', gap: { kind: 'needs-service' }, ask };
}
