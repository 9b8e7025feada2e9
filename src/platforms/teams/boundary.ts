/** The one error boundary: the reason goes to the log, a sentence and its reference to the chat. */
import { randomUUID } from 'node:crypto';
import { ActivityTypes } from 'botbuilder';
import { respondToInvoke, sentence } from './invoke-response';
import { textActivity } from './reply';
import { isUnclear, mayBeThere, statusOf, withRetry } from './send';
import type { Turn } from './turn';
import { apology, UNSURE } from './wording';

/**
 * Logs an error without what anybody wrote, and says sorry where the activity can be answered: one word beside an
 * answer that may be there, however the word fares. What is certain not to be there is made up for later.
 */
export async function apologize(
  { context, activity, memory, log }: Pick<Turn, 'context' | 'activity' | 'memory' | 'log'>,
  error: unknown,
): Promise<void> {
  const reference = randomUUID().slice(0, 8);
  log.error({ err: describe(error), status: statusOf(error), reference }, 'turn failed');
  const isMessage = activity.type === ActivityTypes.Message;
  const unsure = mayBeThere(error);
  try {
    if (activity.type === ActivityTypes.Invoke)
      await respondToInvoke(context, failure(activity.name, apology(reference)));
    else if (isMessage) {
      const text = unsure ? UNSURE : apology(reference);
      await withRetry(() => context.sendActivity(textActivity(text)));
      await memory.noteSettled();
    }
  } catch (again) {
    log.warn({ status: statusOf(again), reference }, 'could not apologize');
    if (isMessage && isUnclear(again)) await memory.noteSettled();
    else if (isMessage && unsure) await memory.noteAccepted(true);
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
  return sentence(name, text);
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
