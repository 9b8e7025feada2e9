/** Messages that the bot sends by itself, to a conversation that it was added to. */
import type { ConversationReference } from 'botbuilder';
import type { Logger } from 'pino';
import * as z from 'zod';
import type { Message } from '../../message';
import type { TeamsAdapter } from './adapter';
import type { TeamsOptions } from './options';
import { type RenderOptions, render } from './render';
import { cardActivity } from './reply';
import { isUnsent, retryAfter, statusOf, withRetry } from './send';
import type { TeamsStore } from './store';

/** Where to: a conversation of a tenant, by the ids that Teams gave them. */
export interface Destination {
  readonly tenant: string;
  readonly conversation: string;
}

/** What became of a message. */
export type Delivery =
  | { readonly kind: 'sent'; readonly id: string }
  /** The bot is not (or no longer) there; nothing was sent, and nothing should be again. */
  | { readonly kind: 'gone'; readonly reason: 'unknown' | 'removed' }
  /** Nothing was sent; `again`: it may work later. */
  | {
      readonly kind: 'failed';
      readonly status?: number;
      readonly again: boolean;
      /** How long Teams asks to wait. Milliseconds. */
      readonly after?: number;
    }
  /** The connection broke: it may have been sent or not. */
  | { readonly kind: 'uncertain' };

/** Sends a message, with buttons that ask `ask` again when it is given. */
export type Send = (to: Destination, message: Message, ask?: string) => Promise<Delivery>;

/** How a conversation is stored; see `Memory.keepWhereabouts`. */
export const Place = z.object({
  serviceUrl: z.string(),
  conversation: z.string(),
  bot: z.string(),
});

/**
 * Builds `send` over the stored places. Never throws for what Teams answers. `retry` may try each message again;
 * by default as patiently as an answer deserves.
 */
export function createSend(
  options: TeamsOptions,
  adapter: TeamsAdapter,
  store: TeamsStore,
  log: Logger,
  retry: <T>(send: () => Promise<T>) => Promise<T> = withRetry,
): Send {
  return async ({ tenant, conversation }, message, ask) => {
    const stored = await store.get('conversation', tenant, conversation);
    const place = stored === undefined ? undefined : Place.safeParse(JSON.parse(stored)).data;
    if (!place) return { kind: 'gone', reason: 'unknown' };
    const reference: Partial<ConversationReference> = {
      channelId: 'msteams',
      serviceUrl: place.serviceUrl,
      bot: { id: place.bot, name: '' },
      conversation: { id: place.conversation, tenantId: tenant } as never,
    };
    const rendering: RenderOptions = { asked: ask === undefined ? undefined : { ask } };
    const cards = render(message, rendering);
    let first = '';
    try {
      await adapter.proact(options.appId ?? '', reference, async (context) => {
        for (const card of ask === undefined ? cards : cards.slice(0, 1)) {
          const sent = await retry(() => context.sendActivity(cardActivity(card, message.summary)));
          first ||= sent?.id ?? '';
        }
      });
      return { kind: 'sent', id: first };
    } catch (error) {
      const status = statusOf(error);
      log.warn({ status }, 'message not sent');
      // The first of several messages is there.
      if (first !== '') return { kind: 'uncertain' };
      if (status === undefined)
        return isUnsent(error) ? { kind: 'failed', again: true } : { kind: 'uncertain' };
      if (status !== 403 && status !== 404)
        return {
          kind: 'failed',
          status,
          again: status === 429 || status >= 500 || status === 412,
          ...waitOf(error),
        };
      // 403: the bot was removed or blocked; 404: the conversation is no more.
      await store.remove('conversation', tenant, conversation);
      return { kind: 'gone', reason: 'removed' };
    }
  };
}

function waitOf(error: unknown): { after?: number } {
  const after = retryAfter(error);
  return after === undefined ? {} : { after };
}
