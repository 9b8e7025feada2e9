/** A press on a button of a card: the answer takes the card's place. */

import { updateOf } from './answer-message';
import { remember, say } from './answering';
import { countRight } from './feedback';
import { respondToInvoke, sentence } from './invoke-response';
import { ActionData, type AdaptiveCard, FeedbackData, render } from './render';
import { cardActivity } from './reply';
import { statusOf, withRetry } from './send';
import { askerOf, tipsRequest } from './tips';
import type { Turn } from './turn';
import { STALE, THANKS } from './wording';

/** One attempt: Teams waits for the answer to the press itself. */
const BRIEF = { attempts: 1, wait: 0, limit: 0 };

/** Answers `adaptiveCard/action`. */
export async function answerAction(turn: Turn): Promise<void> {
  const { context, activity } = turn;
  const action = (activity.value as { action?: { verb?: unknown; data?: unknown } } | undefined)
    ?.action;
  const about = FeedbackData.safeParse(action?.data).data;
  if (action?.verb === 'right' && about) {
    await countRight(turn, about.subject);
    return respondToInvoke(context, sentence(activity.name, THANKS));
  }
  const pressed = ActionData.safeParse(action?.data).data;
  if (!pressed)
    return respondToInvoke(context, {
      statusCode: 400,
      type: 'application/vnd.microsoft.error',
      value: { code: 'BadRequest', message: STALE },
    });
  const { message, options, reply } = await say(turn, pressed);
  const cards = render(message, options);
  const card = cards[Math.min(pressed.page, cards.length) - 1] as AdaptiveCard;
  if (changesForAll(turn, pressed)) await updateForAll(turn, card, message.summary);
  await respondToInvoke(context, {
    statusCode: 200,
    type: 'application/vnd.microsoft.card.adaptive',
    value: card,
  });
  if (reply && action?.verb === 'ask') remember(turn, reply);
}

/**
 * The answer to a press is seen by who pressed. In a personal chat the message itself is changed too, so
 * that the answer is still there tomorrow; in shared conversations only when it was a question of ours
 * ("which service?"), which one person answers for all. Other next steps leave everybody's answer alone. What
 * is said about tips changes for all with those who may change the tips.
 */
function changesForAll(turn: Turn, { ask, back, beside }: ActionData): boolean {
  if (beside) return false;
  if (turn.activity.conversation.conversationType === 'personal') return true;
  if (tipsRequest(turn, ask) !== null) return askerOf(turn).mayManage;
  return back !== undefined && turn.respond(back.ask, back.context).answer.kind === 'clarify';
}

async function updateForAll(
  { context, activity, log }: Turn,
  card: AdaptiveCard,
  summary: string,
): Promise<void> {
  const { replyToId: id } = activity;
  if (!id) return;
  try {
    const message = updateOf(activity, id, cardActivity(card, summary));
    await withRetry(() => context.updateActivity(message), BRIEF);
  } catch (error) {
    // The card may be in a message that is not the bot's, put there by the message extension.
    log.info({ status: statusOf(error) }, 'the message could not be updated');
  }
}
