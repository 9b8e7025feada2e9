/** Answers as activities. */
import { type Activity, ActivityTypes, type Attachment } from 'botbuilder';
import type { Message } from '../../message';
import { type AdaptiveCard, plain, type RenderOptions, render } from './render';

/**
 * The activities that carry a message: one with its first page, or all pages where there is no question
 * that page buttons could ask again.
 */
export function replyActivities(
  message: Message,
  options: RenderOptions = {},
): Partial<Activity>[] {
  const cards = render(message, options);
  const shown = options.asked === undefined ? cards : cards.slice(0, 1);
  return shown.map((card) => cardActivity(card, message.summary));
}

/**
 * One card. `summary` is what notifications and the chat list show. There is no `text` beside it: Teams
 * would show it above the card, and the card says the same in `fallbackText` where it cannot be shown.
 */
export function cardActivity(card: AdaptiveCard, summary: string): Partial<Activity> {
  return {
    type: ActivityTypes.Message,
    summary: plain(summary).slice(0, 300),
    attachments: [cardAttachment(card)],
  };
}

/** A card as an attachment. */
export function cardAttachment(card: AdaptiveCard): Attachment {
  return { contentType: 'application/vnd.microsoft.card.adaptive', content: card };
}

/** A sentence without a card, shown as it is. */
export function textActivity(text: string): Partial<Activity> {
  return { type: ActivityTypes.Message, text: plain(text), textFormat: 'plain' };
}
