/** One activity of any kind → what the bot does about it. */
import { randomUUID } from 'node:crypto';
import { type Activity, ActivityTypes, type TurnContext } from 'botbuilder';
import type { Logger } from 'pino';
import type { Respond } from '../../respond';
import { answerMessage } from './answer-message';
import { textActivity } from './reply';
import { statusOf, withRetry } from './send';
import type { TeamsState } from './state';
import { apology } from './wording';

/** What every handler may use. */
export interface Turn {
  readonly context: TurnContext;
  readonly activity: Activity;
  readonly respond: Respond;
  readonly state: TeamsState;
  readonly log: Logger;
}

/** Handles an activity; nothing that goes wrong leaves here. */
export async function takeTurn(turn: Turn): Promise<void> {
  try {
    await handle(turn);
  } catch (error) {
    await apologize(turn, error);
  }
}

async function handle(turn: Turn): Promise<void> {
  switch (turn.activity.type) {
    case ActivityTypes.Message:
      return answerMessage(turn);
    default:
      // Teams adds kinds of activities; what is not known here is not for this bot.
      turn.log.debug('activity ignored');
  }
}

/** The one error boundary: the reason goes to the log, a sentence and its reference to the chat. */
async function apologize({ context, activity, log }: Turn, error: unknown): Promise<void> {
  const reference = randomUUID().slice(0, 8);
  log.error({ err: redact(error), status: statusOf(error), reference }, 'turn failed');
  if (activity.type !== ActivityTypes.Message) return;
  try {
    await withRetry(() => context.sendActivity(textActivity(apology(reference))));
  } catch (again) {
    log.warn({ status: statusOf(again), reference }, 'could not apologize');
  }
}

/** Errors of the SDK carry the request, with the token and the text in it; these three parts do not. */
function redact(error: unknown): { type: string; message: string; stack?: string | undefined } {
  if (!(error instanceof Error)) return { type: typeof error, message: 'not an error' };
  return {
    type: error.name,
    message: statusOf(error) === undefined ? error.message : `HTTP ${statusOf(error)}`,
    stack: error.stack?.split('\n').slice(1).join('\n'),
  };
}
