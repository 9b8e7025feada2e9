/** Recognises questions that want a yes or a no: asked outright, stated, reported or cut short. */
import { asksAfterAll, asksForShare, asksWho, offersChoice } from './alternatives';
import { askedDirectly, questionAt } from './asked-directly';
import { saysBoth } from './claims';
import { isReport, isTagged, leadLength, tailLength } from './confirming';
import { isDenied } from './denying';
import { answeredAlready, elliptic } from './elliptic';
import { ASKING, AUXILIARIES, hasAny } from './grammar';
import { whether } from './parties';
import type { Form } from './question';
import { reportedAt } from './reporting';
import { confirmed, statement } from './stated';
import { isUnasked, isUnneeded } from './unasked';
import { textOf, type Word } from './words';

const MAY_WE = '\\b(?:can|could|may|should) (?:i|we)';

/** "Can we leave it to AWS to …", "can we get away with not …": whether it is not the asker's. */
const LEAVING = new RegExp(
  `${MAY_WE} (?:leave|stop|forget|ignore|skip|relax|get away with not)\\b`,
);

/** "May we rely on …" */
const RELYING = new RegExp(`${MAY_WE} (?:rely|count|depend) on\\b`);

/** "Can we blame …", "may the hospital sue …" */
const BLAMING = /\b(?:can|could|may|should) (?:\S+ ){1,3}(?:blame|sue) (?:aws|amazon)\b/;

/** Whether the asker may leave something to AWS. */
function leavesToAws(words: readonly Word[], text: string): Form | null {
  // "What can I stop worrying about?"
  if (hasAny(words, ASKING)) return null;
  if (LEAVING.test(text)) return whether('customer', true);
  return RELYING.test(text) || BLAMING.test(text) ? whether('aws') : null;
}

/** "I was told that AWS …" */
function reported(words: readonly Word[], start: number): Form | null {
  const at = reportedAt(words, start);
  return at < 0 ? null : statement(words.slice(at), 0, true);
}

/** The form of a question that wants a yes or a no, or null when it wants something else. */
export function readYesNo(words: readonly Word[], begin: number): Form | null {
  const lead = leadLength(words, begin);
  const tail = tailLength(words);
  const start = begin + lead;
  const body = words.slice(start, words.length - tail);
  const text = textOf(body);
  const isConfirmed = lead > 0 || isTagged(words);
  if (asksForShare(body) || offersChoice(body)) return null;
  const isMarked = isConfirmed || words.at(-1)?.asks === true;
  const isOpened = AUXILIARIES.has(body[0]?.stem ?? '');
  const leaving = leavesToAws(body, text);
  if (leaving) return leaving;
  // "AWS patches the hosts and we patch the guests, right?"
  const asked = questionAt(body, 0);
  const isStated = isMarked && asked === 0 && !isOpened;
  if (isStated && saysBoth(body)) return null;
  if (isConfirmed ? asksAfterAll(body) : asksWho(body)) return answeredAlready(body);
  const isAsked = isMarked || isOpened;
  if (isAsked && body.length > 1 && isUnasked(body, text))
    return whether('aws', !isUnneeded(text) && isDenied(body.slice(asked)));
  return (
    (isConfirmed ? confirmed(body, text, isTagged(words) || !isReport(words, begin)) : null) ??
    reported(words, start) ??
    askedDirectly(words, start) ??
    statement(words, start) ??
    elliptic(words, start)
  );
}
