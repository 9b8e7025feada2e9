/** What people put around a statement that they want confirmed: "my boss thinks …", "…, is that right?" */
import { textOf, type Word } from '../lexicon/words';
import { ASKING, AUXILIARIES, exactly, hasAny, NEGATIONS } from '../text/grammar';
import { partyAt } from './party';

/** Longest run of words that is only asked to have something confirmed. */
const LONGEST = 6;

/** What others say: "thinks", "told me". */
const SAYS =
  '(?:thinks|says|say|said|claims|claimed|believes|assumes|insists|reckons|swears|argues|(?:writes|wrote|states|stated) that|(?:tells|told) (?:me|us))';

const REPORTS = [
  `(?:someone|somebody|they|he|she) ${SAYS}(?: that)?`,
  `(?:my|our|the|a|one of our) (?:\\S+ ){1,3}?(?:seems? to )?${SAYS}(?: that)?`,
  'according to (?:\\S+ ){0,3}?\\S+(?= (?:i|we|it|aws|amazon|nobody|our) )',
];
const REPORT = new RegExp(`^(?:${REPORTS.join('|')}) `);

const LEADS = new RegExp(
  `^(?:${[
    'yes(?: or)? no',
    '(?:fair|safe|ok|okay|right|correct) to (?:say|assume|think|conclude|expect)(?: that)?',
    '(?:correct|right|true) that',
    '(?:so )?(?:basically|effectively|in other words|in short)',
    '(?:it is )?(?:my|our) (?:understanding|assumption|guess|impression|bet|take|view|opinion|hope|feeling|hunch|belief)(?: is)?(?: that)?',
    'it is (?:true|correct|right) that',
    '(?:i|we) would (?:say|guess|think|assume|expect)(?: that)?',
    '(?:i|we) (?:think|thought|believe|assume|guess|suppose|figure|bet|presume|reckon|understand|gather|heard|hear|read|take it|am assuming|was told|were told)(?: that)?',
    '(?:as far as|from what|if) i (?:know|understand|can tell|hear|read)(?: correctly| right)?',
    '(?:i am )?(?:pretty|fairly|quite) sure(?: that)?',
    ...REPORTS,
    '(?:true|correct)(?: or)? (?:false|not|incorrect)',
    't f',
    '(?:agree|agreed)(?: or)? (?:disagree|not)',
    '(?:fact|truth|true)(?: or)? (?:myth|fiction|false|lie)',
    '(?:myth|fiction) or (?:fact|truth)',
    '(?:statement|claim)(?: \\S)?',
    'surely',
    'presumably',
    'apparently',
    '(?:can|could|may) (?:i|we) (?:safely )?assume(?: that)?',
    // What is to be written down is to be confirmed first.
    '(?:can|could|may|shall|should) (?:i|we) (?:record|note|state|declare|report|document|conclude|(?:write|put|note) down) that',
    '(?:do|did|have|am) (?:i|we) (?:understand|understood|get|got|read)(?: (?:it|this|that))? (?:right|correctly)(?: that)?',
    '(?:i|we) (?:was|were|am|are|have been) (?:under the impression|told|informed|led to believe|convinced|aware)(?: that)?',
    '(?:tell me )?(?:that )?i am (?:right|correct)(?: that| in (?:thinking|assuming|saying)(?: that)?)?',
    '(?:would|will) (?:i|we|it) be (?:right|correct|fair|safe) to (?:say|assume|think|conclude|infer|state)(?: that)?',
    '(?:just )?(?:kindly|please) confirm(?: that| if| whether)?',
    '(?:just )?to (?:confirm|check|be (?:sure|clear|certain|safe)|double check)',
    '(?:if|unless) i am (?:not )?(?:mistaken|wrong)',
    '(?:(?:can|could) (?:you|u|someone|anyone) )?(?:please )?confirm(?: that| if| whether)?',
    'is it (?:true|correct|right|fair to say|safe to say|safe to assume|accurate|the case)(?: that)?',
    '(?:am|would|are) (?:i|we)(?: be)? (?:right|correct)(?: in (?:thinking|assuming|saying)| to (?:think|assume|say))?(?: that)?',
    '(?:i am )?(?:not sure|unsure|wondering|curious)(?: if| whether)',
    '(?:i wonder|no idea|any idea|do you know|tell me|let me know)(?: if| whether)',
    '(?:can|could|may) (?:i|we) (?:tell|say to|assure) \\S+(?: \\S+)?(?: that|(?= (?:aws|amazon|we) ))',
  ].join('|')}) `,
);

/** The first words of such beginnings. */
const LEAD_STARTS = exactly(
  `yes fair safe ok okay right correct so basically effectively in it my our i we as from if pretty fairly quite someone somebody they he she the a one
  according true t agree agreed fact truth myth fiction statement claim surely presumably apparently can could may shall should do did have am tell that would will just kindly please
  to confirm is are not unsure wondering curious no any let unless`,
);

/** "…, does it?", "…, are we not?" */
const TAG_VERB = '(?:is|are|was|do|does|did|has|have|can|could|will|would|should|must)';

const TAILS = new RegExp(
  ` (?:${[
    'right',
    'correct',
    'yes',
    'yeah',
    'no',
    'true',
    'eh',
    'innit',
    'agreed',
    '(?:or )?(?:nah|nope)',
    'or (?:not|no|what)',
    'aye',
    'yes or no',
    'y n',
    'yea',
    'ya',
    'yep',
    'huh',
    'hm',
    'ok',
    'okay',
    'surely',
    'presumably',
    '(?:(?:just|kindly|pls) )?confirm',
    'or',
    'or (?:am|are|did|do|have) (?:i|we) (?:\\S+ )?(?:dreaming|mistaken|wrong|misread|misunderstood|misunderstand|confused|missing something)',
    'or is (?:that|it|this) (?:just )?(?:a )?(?:wishful thinking|myth|nonsense|naive)',
    '(?:true|false|right|correct|fact|truth|myth|fiction|agree|yes|wrong)(?: or)? (?:false|true|wrong|incorrect|not|myth|fiction|fact|lie|disagree|no)',
    't f',
    'i (?:guess|think|assume|suppose|believe|presume|hope|take it|reckon|bet)',
    '(?:or )?am i (?:right|correct|wrong|mistaken)',
    'correct me if i am wrong',
    '(?:or )?is (?:that|this|it|he|she) (?:right|so|true|correct|it|accurate|the case|still true|wrong)',
    '(?:that|this|it) is (?:right|correct|true|so)',
    'are they (?:right|correct)',
    'i (?:understand|understood|got it|get it) (?:good|well|right|correctly)',
    'agree',
    'does (?:that|this) (?:hold|hold true|sound right|make sense)',
    '(?:would|will) that be (?:right|correct)',
    '(?:can|could) you confirm',
    '(?:but )?(?:please|pls|kindly) confirm',
    `(?:or )?${TAG_VERB}(?: not)? it(?: not)?`,
    `${TAG_VERB}(?: not)? (?:they|i|we|you|aws|he|that|there)(?: not)?`,
  ].join('|')})$`,
);

/** The last words of such endings: most questions end in another, and need no closer look. */
const TAIL_ENDS = exactly(
  `agree good well correctly right correct yes yeah no nah nope what aye true eh innit agreed not n yea ya yep huh hm ok okay surely presumably confirm false f myth fiction fact lie incorrect disagree false true
  wrong thinking myth nonsense naive dreaming misread misunderstood misunderstand confused something guess think assume suppose believe presume hope it reckon bet mistaken so accurate case hold sense they i we
  you aws he that there or`,
);

/** Endings that are one without a comma before them: "… right?", "… doesn't it?". */
const PLAIN_TAIL = new RegExp(
  `^ (?:${['right', 'correct', 'yes', 'yeah', 'yea', 'eh', 'huh', 'innit', 'or (?:not|no|nah|nope|what)', 'y n', 'am i', 'i (?:guess|think|assume|suppose|presume|take|reckon|bet|hope)', 'but (?:please|pls|kindly) confirm', `${TAG_VERB} not`].join('|')})`,
);

/** Whether words from a place on say what somebody else says: "the form says …". */
export const isReport = (words: readonly Word[], start: number): boolean =>
  REPORT.test(`${textOf(words.slice(start, start + 2 * LONGEST))} `);

/** How many words from a place on only ask for what follows to be confirmed. */
export function leadLength(words: readonly Word[], start: number): number {
  if (!LEAD_STARTS.has(words[start])) return 0;
  const lead = LEADS.exec(`${textOf(words.slice(start, start + 2 * LONGEST))} `)?.[0];
  if (lead === undefined) return 0;
  const length = lead.split(' ').length - 1;
  // "Tell me I'm right that …", "I think my boss said …"
  return length + leadLength(words, start + length);
}

/** "True or false?", "yes or no:": whether words only ask for what follows to be confirmed. */
export const isLead = (words: readonly Word[]): boolean =>
  words.length > 0 && words.length <= LONGEST && leadLength(words, 0) === words.length;

const POSITIVE_TAG = new RegExp(`^ (?:or )?${TAG_VERB} (?:it|they|we|i|you)$`);

/** "That's *not* our fault *is it*": what is denied needs no comma before its tag. */
const isBalanced = (said: readonly Word[], tail: string): boolean =>
  POSITIVE_TAG.test(tail) && hasAny(said, NEGATIONS) && !hasAny(said, ASKING);

/** "That's our fault *isn't it*, not theirs": whether a tag stands in the middle. */
export const hasTagInside = (words: readonly Word[]): boolean =>
  words.some(
    ({ word }, at) =>
      at > 1 &&
      word === 'not' &&
      AUXILIARIES.has(words[at - 1]) &&
      /^(?:it|they|we|i)$/.test(words[at + 1]?.word ?? '') &&
      words[at + 2]?.afterComma === true,
  );

/** Whether words are put to be confirmed by what stands behind them, or within. */
export const isTagged = (words: readonly Word[]): boolean =>
  tailLength(words) > 0 || hasTagInside(words);

/** How many words at the end only ask for what stands before them to be confirmed. */
export function tailLength(words: readonly Word[]): number {
  if (!TAIL_ENDS.has(words.at(-1))) return 0;
  // "Us, right?" is said of what stood before.
  if (words.length < 3 && !(words.length === 2 && partyAt(words, 0))) return 0;
  const tail = TAILS.exec(textOf(words.slice(-LONGEST)))?.[0];
  if (tail === undefined) return 0;
  const length = tail.split(' ').length - 1;
  const first = words[words.length - length];
  // "Who must see it?" and "what do we?" end in no tag; one stands apart, denies, or is a word of agreement.
  const isApart = first?.afterComma || first?.afterBreak || first?.startsSentence;
  // "Ours to get right?"
  if (
    length === 1 &&
    first?.word === 'right' &&
    /^(?:get|it)$/.test(words.at(-2)?.word ?? '') &&
    /^(?:to|get)$/.test(words.at(-3)?.word ?? '')
  )
    return 0;
  return isApart || PLAIN_TAIL.test(tail) || isBalanced(words.slice(0, -length), tail) ? length : 0;
}
