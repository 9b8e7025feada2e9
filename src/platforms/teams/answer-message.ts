/** A question by message, or by a button of a client that knows no Action.Execute. */
import type { Activity } from 'botbuilder';
import { isAddressed, isOnPhone, questionText } from './question-text';
import { ActionData } from './render';
import { replyActivities } from './reply';
import { withRetry } from './send';
import type { Turn } from './turn';

/** Answers a message where it was asked: the same chat, the same thread of a channel. */
export async function answerMessage(turn: Turn): Promise<void> {
  const { context, activity, respond, state, log } = turn;
  const pressed = ActionData.safeParse(activity.value).data;
  if (!pressed && !isAddressed(activity)) return;
  if (activity.id && !(await state.claim(claimKey(activity)))) {
    log.debug('activity seen before');
    return;
  }
  const conversation = activity.conversation.id;
  const ask = pressed?.ask ?? questionText(activity);
  // A button asks a whole question; only what people type may lean on the one before.
  const reply = respond(ask, pressed ? undefined : await state.context(conversation));
  const options = { ask, from: pressed?.from, stacked: isOnPhone(activity) };
  let first: string | undefined;
  for (const message of replyActivities(reply.message, options)) {
    const sent = await withRetry(() => context.sendActivity(message));
    first ??= sent?.id;
  }
  await state.rememberContext(conversation, reply.context);
  if (activity.id && first) await state.rememberAnswer(conversation, activity.id, first);
  log.info({ kind: reply.answer.kind }, 'answered');
}

function claimKey(activity: Activity): string {
  return `teams:${activity.conversation.id}:${activity.id}`;
}
