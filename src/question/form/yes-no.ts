/** Recognises questions that want a yes or a no: asked outright, stated, reported or cut short. */
import { textOf, type Word } from '../lexicon/words';
import type { Form } from '../question';
import { ASKING, AUXILIARIES, FIRST_PERSON, hasAny, stems } from '../text/grammar';
import { asksAfterAll, asksForShare, asksWho, offersChoice, saysShared } from './alternatives';
import { askedDirectly, questionAt } from './asked-directly';
import { saysBoth } from './claims';
import { hasTagInside, isReport, leadLength, tailLength } from './confirming';
import { isDenied } from './denying';
import { answeredAlready, claimedHow, elliptic, pointedBack } from './elliptic';
import { asksWhatIsLeft, needsOwnKey } from './needing';
import { whether } from './parties';
import { reportedAt } from './reporting';
import { confirmed, statement } from './stated';
import { isDoneWith, isUnasked, isUnneeded } from './unasked';

const MAY = stems(
  'can could may should will ok okay fine safe alright allowed free permitted acceptable',
);
const MAY_WE =
  '(?:(?:can|could|may|should)(?: not)? (?:i|we)(?: not)?|(?:ok|okay|fine|safe|alright|allowed|free|permitted|acceptable) (?:for (?:us|me) )?(?:to|if (?:i|we)))(?: (?:just|simply|safely|really))?';

/** "Can we leave it to AWS to …", "can we get away with not …": whether it is not the asker's. */
const LEAVING = new RegExp(
  `\\b${MAY_WE} (?:leave|let (?:aws|amazon)|stop|forget|ignore|skip|omit|disregard|neglect|relax|get away with not|not (?:worry|care|bother))\\b`,
);

/** "May we rely on …" */
const RELYING = new RegExp(
  `\\b${MAY_WE} (?:(?:rely|count|depend) on|trust (?:aws|amazon)|(?:take|treat|accept|count|use) (?:it|this|that|them|these) as (?:\\S+ )?(?:proof|evidence|enough))\\b`,
);

/** "Can we blame …", "may the hospital sue …", "can we inherit …", "may I record it as inherited", "can AWS get it back for us?", "… move it without asking us?" */
const BY_AWS = new RegExp(
  `\\b(?:${MAY_WE} inherit|(?:can|could|may|should) (?:\\S+ ){1,3}(?:blame|sue|hold) (?:aws|amazon)|(?:can|could|may|should) (?:\\S+ ){1,3}(?:record|mark|treat|count|list|note|state|consider|book) (?:\\S+ ){1,8}?(?:inherited|covered by (?:aws|amazon))|(?:can|could|will) (?:aws|amazon) (?:\\S+ ){1,6}(?:for (?:us|me)$|without (?:asking|telling|us|our)|unasked$))\\b`,
);

/** "Can AWS take over …", "can AWS be left to renew it", "can AWS restore it": a task that AWS might do. */
const ABLE_AWS =
  /\b(?:can|could)(?: not)? (?:aws|amazon)(?: not)? (?:(?:just|simply) \S+|be (?:left|trusted|counted|relied|expected)|take (?:over|care|on|charge)|do (?:it|this|that|the)|(?:get|pull|bring) (?:\S+ ){0,4}back|help\b|step in|jump in|unlock\b|remove (?:it|that|them)|(?:handle|manage|patch|encrypt|back|backup|monitor|scan|rotate|renew|restore|recover|update|upgrade|maintain|fix|repair|secure|protect|configure|install|scale|classify|review|check|respond|watch|undo|reset)\b)/;

const LEAVE = stems('leave');

/** "SQS throughput, leave that to AWS?" */
const LEFT = /(?:^| )leave (?:\S+ ){1,6}(?:to|with|up to) (?:aws|amazon)$/;

/** "Could we *leave* who may open it *to AWS*?": whoever is named within is part of what is left. */
const LEFT_WHOLE = new RegExp(
  `^${MAY_WE} leave (?:\\S+ ){1,14}(?:to|with|up to) (?:aws|amazon|them)$`,
);

/** Whether the asker may leave something to AWS. */
function leavesToAws(words: readonly Word[], text: string): Form | null {
  if (hasAny(words, LEAVE) && LEFT.test(text) && !hasAny(words, ASKING) && !hasAny(words, MAY))
    return whether('aws');
  // "What can I stop worrying about?"; but "can AWS step in when …?"
  if (!hasAny(words, MAY) || (hasAny(words, ASKING) && !MAY.has(words[0]))) return null;
  if (LEAVING.test(text)) return whether('customer', true);
  return RELYING.test(text) || BY_AWS.test(text) || ABLE_AWS.test(text) ? whether('aws') : null;
}

/** "I was told that AWS …" */
function reported(words: readonly Word[], start: number): Form | null {
  const at = reportedAt(words, start);
  return at < 0 ? null : statement(words.slice(at), 0, true);
}

/** "… keep it by default *if we set no retention*?": what a condition denies is not what is asked; "off *unless*" is. */
function withoutCondition(words: readonly Word[], asked: number): readonly Word[] {
  const condition = words.findIndex(({ word }, at) => at > asked && /^(?:if|unless)$/.test(word));
  return words.slice(asked, condition < 0 ? words.length : condition + 1);
}

/** "What are we on the hook for, and what do they do?" */
const asksWhat = (words: readonly Word[]): boolean =>
  words.some(({ word }) => /^(?:what|which|how)$/.test(word));

/** What is put to be confirmed, or only its mark makes a question. */
interface Marks {
  readonly isTagged: boolean;
  readonly isConfirmed: boolean;
  readonly isAsking: boolean;
}

/** The form of words that ask for nothing but a yes or a no, or for nothing of the kind. */
function read(
  words: readonly Word[],
  begin: number,
  start: number,
  body: readonly Word[],
  marks: Marks,
): Form | null {
  const { isTagged: tagged, isConfirmed, isAsking } = marks;
  const text = textOf(body);
  const isMarked = isConfirmed || isAsking;
  const leaving = leavesToAws(body, text);
  if (leaving) return leaving;
  if (isMarked && isDoneWith(body, text))
    return { ...whether('aws', isDenied(body)), extent: 'all' };
  if (asksWhatIsLeft(body)) return whether('customer', isDenied(body));
  const isOpened = AUXILIARIES.has(body[0]);
  const asked = isOpened ? 0 : questionAt(body, 0);
  // "AWS patches the hosts and we patch the guests, right?"
  if (isMarked && asked === 0 && !isOpened && saysBoth(body))
    return pointedBack(body) ?? (asksWhat(body) ? null : { ...whether('shared'), extent: 'each' });
  // "Can RDS grow by itself?"; but "can we have it by default?"
  const mayDo = MAY.has(body[0]) && !FIRST_PERSON.has(body[1]);
  if ((isMarked || isOpened || mayDo) && isUnasked(body, text))
    return {
      ...whether('aws', !isUnneeded(text) && isDenied(withoutCondition(body, asked))),
      extent: 'unasked',
    };
  return (
    (isConfirmed ? confirmed(body, text, tagged || !isReport(words, begin)) : null) ??
    reported(words, start) ??
    askedDirectly(words, start) ??
    statement(words, start) ??
    elliptic(words, start)
  );
}

/** The form of a question that wants a yes or a no, or null when it wants something else. */
export function readYesNo(words: readonly Word[], begin: number): Form | null {
  const lead = leadLength(words, begin);
  const tail = tailLength(words);
  const tagged = tail > 0 || hasTagInside(words);
  const isConfirmed = lead > 0 || tagged;
  const start = begin + lead;
  const body = start === 0 && tail === 0 ? words : words.slice(start, words.length - tail);
  // Most questions ask who, and are done here.
  if (isConfirmed ? asksAfterAll(body) : asksWho(body))
    return hasAny(body, LEAVE) && LEFT_WHOLE.test(textOf(body))
      ? whether('customer', true)
      : (claimedHow(body, 0) ?? answeredAlready(body));
  if (needsOwnKey(body)) return { ...whether('customer', true), extent: 'unasked' };
  if (offersChoice(body)) return null;
  if (asksForShare(body)) return saysShared(body) ? whether('shared', isDenied(body)) : null;
  const isAsking = words.at(-1)?.asks === true;
  return read(words, begin, start, body, { isTagged: tagged, isConfirmed, isAsking });
}
