/** One activity of any kind → what the bot does about it. */
import { ActivityTypes } from 'botbuilder';
import { answerEdit, answerMessage, withdrawAnswer } from './answer-message';
import { apologize } from './boundary';
import { handleInvoke } from './invoke';
import type { Turn } from './turn';
import { settleIn } from './welcome';

/** Handles an activity; nothing that goes wrong leaves here. */
export async function takeTurn(turn: Turn): Promise<void> {
  try {
    await handle(turn);
  } catch (error) {
    await apologize(turn, error);
  }
}

async function handle(turn: Turn): Promise<void> {
  const { activity, memory, log } = turn;
  if (activity.type === ActivityTypes.Invoke) return handleInvoke(turn);
  // Teams repeats what it believes lost; invokes are repeated on purpose and change nothing twice.
  if (!(await memory.claimActivity())) {
    log.debug('activity seen before');
    return;
  }
  switch (activity.type) {
    case ActivityTypes.Message:
      // No answer waits for it.
      await Promise.all([answerMessage(turn), memory.keepWhereabouts()]);
      return;
    case ActivityTypes.MessageUpdate:
      return answerEdit(turn);
    case ActivityTypes.MessageDelete:
      return withdrawAnswer(turn);
    case ActivityTypes.InstallationUpdate:
    case ActivityTypes.ConversationUpdate:
      return settleIn(turn);
    default:
      // Teams adds kinds of activities; what is not known here is not for this bot.
      log.debug('activity ignored');
  }
}
