/** Message → Adaptive Cards. Pure: the same message always gives the same cards. */
import type { Message } from '../../../message';
import { BACK, pageLabel } from '../wording';
import { MAX_ASK } from './action-data';
import { actionSets, executeAction } from './actions';
import type { AdaptiveCard, Element } from './card';
import { clip, plain } from './escape';
import { paginate } from './pages';
import { sectionsOf } from './sections';

export interface RenderOptions {
  /** The question that is answered: with it, pages and the way back are buttons. */
  readonly ask?: string;
  /** The question before, when the reader came here by a button. */
  readonly from?: string | undefined;
  /** One column instead of two, for phones. */
  readonly stacked?: boolean;
}

/**
 * The cards of a message, one a page. Without `ask` there is nothing that a page button could ask for,
 * so all of them have to be sent; with it, one is sent and its buttons lead to the others.
 */
export function render(message: Message, options: RenderOptions = {}): AdaptiveCard[] {
  const { stacked = false } = options;
  const ask = carried(options.ask);
  const from = carried(options.from);
  const pages = paginate(
    sectionsOf(message.blocks, { stacked, ...(ask !== undefined && { ask }) }),
  );
  return pages.map((body, index) => {
    const navigation =
      ask === undefined
        ? []
        : actionSets([
            ...(from === undefined ? [] : [executeAction(BACK, 'ask', { ask: from })]),
            ...[index, index + 2]
              .filter((page) => page >= 1 && page <= pages.length)
              .map((page) =>
                executeAction(pageLabel(page, pages.length), 'page', { ask, page, from }),
              ),
          ]);
    return card(message, [...body, ...navigation], ask);
  });
}

function card(message: Message, body: Element[], ask: string | undefined): AdaptiveCard {
  return {
    type: 'AdaptiveCard',
    $schema: 'http://adaptivecards.io/schemas/adaptive-card.json',
    version: '1.5',
    speak: clip(plain(message.summary).replace(/[<>&]/g, ' '), 300),
    fallbackText: clip(plain(message.summary), 300),
    // No user ids: nobody's client refreshes by itself, but the card's menu offers it.
    ...(ask !== undefined && {
      refresh: {
        action: { type: 'Action.Execute', title: 'Refresh', verb: 'refresh', data: { ask } },
        userIds: [],
      },
    }),
    body,
  };
}

function carried(ask: string | undefined): string | undefined {
  return ask !== undefined && ask.length > 0 && ask.length <= MAX_ASK ? ask : undefined;
}
