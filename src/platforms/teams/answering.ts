/** A question with all that its cards need. */

import type { Message } from '../../message';
import type { Reply } from '../../respond';
import { isOnPhone } from './question-text';
import type { ActionData, Asked, RenderOptions } from './render';
import { dayOf, statesFacts, subjectOf } from './subject';
import { carryOutTips, tipsRequest } from './tips';
import type { Turn } from './turn';

/** An answer, and how its cards are to look. */
export interface Answered {
  readonly reply: Reply;
  readonly options: RenderOptions;
}

/**
 * Answers a question. Its context goes into the buttons only where the answer depends on it, so that a
 * button says the same whoever presses it, and whenever.
 */
export function answer(
  { respond, activity }: Pick<Turn, 'respond' | 'activity'>,
  { ask, context, back }: Asked & Pick<ActionData, 'back'>,
): Answered {
  const reply = respond(ask, context);
  const alone = context && respond(ask);
  const depends = alone && JSON.stringify(alone.message) !== JSON.stringify(reply.message);
  const asked: Asked = depends ? { ask, context } : { ask };
  return {
    reply,
    options: {
      asked,
      back,
      stacked: isOnPhone(activity),
      feedback: statesFacts(reply) ? subjectOf(reply) : undefined,
    },
  };
}

/** What is said to a text: an answer of the catalog, or what came of a request about tips (`reply`: null). */
export async function say(
  turn: Turn,
  asked: Asked & Pick<ActionData, 'back'>,
): Promise<{ message: Message; options: RenderOptions; reply: Reply | null }> {
  const request = tipsRequest(turn, asked.ask);
  if (request !== null)
    return { message: await carryOutTips(turn, request), options: {}, reply: null };
  const { reply, options } = answer(turn, asked);
  return { message: reply.message, options, reply };
}

/** Keeps the context for the next question, and counts this one. No answer waits for it. */
export function remember({ memory, now, log }: Turn, reply: Reply): void {
  log.info({ kind: reply.answer.kind }, 'answered');
  void memory.keepContext(reply.context);
  count(memory, reply, dayOf(now()));
}

function count(memory: Turn['memory'], reply: Reply, day: string): void {
  if (reply.answer.kind === 'help') return;
  const subject = subjectOf(reply);
  if (!statesFacts(reply)) void memory.tally('not-understood', reasonOf(reply), day);
  else if (subject !== '') void memory.tally('asked', subject, day);
}

function reasonOf({ answer }: Reply): string {
  if (answer.kind === 'clarify') return answer.reason;
  return answer.kind === 'decline' ? answer.refusal.kind : answer.kind;
}
