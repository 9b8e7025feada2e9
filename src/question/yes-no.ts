/** Recognises questions that want a yes or a no: asked outright, stated, reported or cut short. */
import { askedDirectly } from './asked-directly';
import { leadLength, tailLength } from './confirming';
import { isDenied } from './denying';
import { elliptic } from './elliptic';
import { AUXILIARIES } from './grammar';
import { whether } from './parties';
import type { Form } from './question';
import { reportedAt } from './reporting';
import { confirmed, statement } from './stated';
import { isUnasked, isUnneeded } from './unasked';
import { textOf, type Word } from './words';

const MAY_WE = '^(?:can|could|may|should) (?:i|we)';

/** "Can we leave it to AWS to …", "can we get away with not …": whether it is not the asker's. */
const LEAVING = new RegExp(
  `${MAY_WE} (?:leave|stop|forget|ignore|skip|relax|get away with not)\\b`,
);

/** "May we rely on …" */
const RELYING = new RegExp(`${MAY_WE} (?:rely|count|depend) on\\b`);

/** Whether the asker may leave something to AWS. */
function leavesToAws(text: string): Form | null {
  if (LEAVING.test(text)) return whether('customer', true);
  return RELYING.test(text) ? whether('aws') : null;
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
  const isConfirmed = lead > 0 || tail > 0;
  const isAsked =
    isConfirmed || words.at(-1)?.asks === true || AUXILIARIES.has(body[0]?.stem ?? '');
  if (isAsked && body.length > 1 && isUnasked(body, text))
    return whether('aws', !isUnneeded(text) && isDenied(body));
  return (
    leavesToAws(text) ??
    (isConfirmed ? confirmed(body, text) : null) ??
    reported(words, start) ??
    askedDirectly(words, start) ??
    statement(words, start) ??
    elliptic(words, start)
  );
}
