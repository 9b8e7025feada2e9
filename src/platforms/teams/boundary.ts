/** The one error boundary: the reason goes to the log, a sentence and its reference to the chat. */
import { randomUUID } from 'node:crypto';
import { ActivityTypes } from 'botbuilder';
import { respondToInvoke } from './invoke-response';
import { textActivity } from './reply';
import { statusOf, withRetry } from './send';
import type { Turn } from './turn';
import { apology } from './wording';

/** Logs an error without what anybody wrote, and says sorry where the activity can be answered. */
export async function apologize(
  { context, activity, memory, log }: Pick<Turn, 'context' | 'activity' | 'memory' | 'log'>,
  error: unknown,
): Promise<void> {
  const reference = randomUUID().slice(0, 8);
  log.error({ err: describe(error), status: statusOf(error), reference }, 'turn failed');
  try {
    if (activity.type === ActivityTypes.Invoke)
      await respondToInvoke(context, failure(activity.name, apology(reference)));
    else if (activity.type === ActivityTypes.Message) {
      await withRetry(() => context.sendActivity(textActivity(apology(reference))));
      await memory.noteSettled();
    }
  } catch (again) {
    log.warn({ status: statusOf(again), reference }, 'could not apologize');
  }
}

/** The form of "no" that each kind of invoke understands. */
function failure(name: string | undefined, text: string): object {
  if (name === 'adaptiveCard/action')
    return {
      statusCode: 500,
      type: 'application/vnd.microsoft.error',
      value: { code: 'InternalError', message: text },
    };
  if (name === 'task/fetch' || name === 'task/submit' || name === 'composeExtension/fetchTask')
    return { task: { type: 'message', value: text } };
  return { composeExtension: { type: 'message', text } };
}

/** Errors of the SDK carry the request, with the token and the text in it; these three parts do not. */
function describe(error: unknown): { type: string; message: string; stack?: string | undefined } {
  if (!(error instanceof Error)) return { type: typeof error, message: 'not an error' };
  const status = statusOf(error);
  return {
    type: error.name,
    message: status === undefined ? error.message : `HTTP ${status}`,
    stack: error.stack?.split('\n').slice(1).join('\n'),
  };
}
