/** A question by message, or by a button of a client that knows no Action.Execute; its edits, its end. */
import type { Activity } from 'botbuilder';
import { remember, say } from './answering';
import { isAddressed, questionText } from './question-text';
import { ActionData } from './render';
import { replyActivities } from './reply';
import { statusOf, withRetry } from './send';
import { mayAsk } from './slow-down';
import type { Turn } from './turn';

/** Answers a message where it was asked: the same chat, the same thread of a channel. */
export async function answerMessage(turn: Turn): Promise<void> {
  const { activity } = turn;
  const pressed = ActionData.safeParse(activity.value).data;
  if (!pressed && !isAddressed(activity)) return;
  if (await mayAsk(turn)) await answerAnew(turn, pressed);
}

async function answerAnew(turn: Turn, pressed?: ActionData): Promise<void> {
  const { activity, memory } = turn;
  const [context] = await Promise.all([
    // A button asks a whole question; only what people type may lean on the one before.
    pressed ? undefined : memory.context(),
    memory.noteAccepted(),
  ]);
  const asked = pressed ?? { ask: questionText(activity), context };
  const { message, options, reply } = await say(turn, asked);
  let first: string | undefined;
  for (const activity of replyActivities(message, options)) {
    const sent = await withRetry(() => turn.context.sendActivity(activity));
    first ??= sent?.id;
  }
  if (reply) remember(turn, reply);
  await Promise.all([memory.noteSettled(), first ? memory.keepAnswer(first) : undefined]);
}

/** An edited question: its answer changes with it. Without one, it is a question like any other. */
export async function answerEdit(turn: Turn): Promise<void> {
  const { context, activity, memory, log } = turn;
  const before = await memory.answer();
  if (before === undefined) {
    // Taking a message back into view is an update too; only an edit asks something.
    if (activity.channelData?.eventType === 'editMessage') await answerMessage(turn);
    return;
  }
  if (!isAddressed(activity) || !(await mayAsk(turn))) return;
  // The stored context is that of the answer which is replaced; it would explain the edit by itself.
  const { message, options, reply } = await say(turn, { ask: questionText(activity) });
  const [first] = replyActivities(message, options);
  try {
    await withRetry(() => context.updateActivity(updateOf(activity, before, first)));
  } catch (error) {
    if (statusOf(error) !== 404) throw error;
    log.info('the answer to update is gone');
    await answerAnew(turn);
    return;
  }
  if (reply) remember(turn, reply);
}

/** A deleted question takes its answer with it. */
export async function withdrawAnswer({ context, memory, log }: Turn): Promise<void> {
  const before = await memory.answer();
  if (before === undefined) return;
  await memory.forgetAnswer();
  try {
    await withRetry(() => context.deleteActivity(before));
  } catch (error) {
    log.info({ status: statusOf(error) }, 'the answer could not be deleted');
  }
}

/** `message` in place of the activity with this id, in the conversation of `activity`. */
export function updateOf(
  activity: Activity,
  id: string,
  message: Partial<Activity> = {},
): Partial<Activity> {
  const { conversation, recipient, channelId, serviceUrl } = activity;
  return { ...message, id, conversation, from: recipient, channelId, serviceUrl };
}
