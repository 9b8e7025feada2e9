/** Invokes by name; Teams waits for their answer and shows it at once. */
import { answerAction } from './card-action';
import { fetchFeedback, takeFeedback } from './feedback';
import { respondToInvoke } from './invoke-response';
import { askAboutMessage, continueDialog } from './message-action';
import { searchAnswers, selectResult } from './search';
import { mayInvoke } from './slow-down';
import type { Turn } from './turn';
import { unfurlLink } from './unfurl';

const HANDLERS: Readonly<Record<string, (turn: Turn) => Promise<void>>> = {
  'adaptiveCard/action': answerAction,
  'composeExtension/query': searchAnswers,
  'composeExtension/selectItem': selectResult,
  'composeExtension/queryLink': unfurlLink,
  'composeExtension/fetchTask': askAboutMessage,
  'composeExtension/submitAction': continueDialog,
  'task/fetch': fetchFeedback,
  'task/submit': takeFeedback,
};

/** Runs the handler of an invoke; one that is not known gets an empty answer. */
export async function handleInvoke(turn: Turn): Promise<void> {
  const handler = HANDLERS[turn.activity.name ?? ''];
  if (handler) {
    if (await mayInvoke(turn)) await handler(turn);
    return;
  }
  turn.log.debug('invoke ignored');
  await respondToInvoke(turn.context);
}
