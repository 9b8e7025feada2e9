/** Tells people whose question was accepted, and lost with the process that had it, or with Teams itself. */
import type { ConversationReference } from 'botbuilder';
import type { Logger } from 'pino';
import * as z from 'zod';
import { type Told, type Unanswered, watchUnanswered } from '../unanswered';
import type { TeamsAdapter } from './adapter';
import type { TeamsOptions } from './options';
import { textActivity } from './reply';
import { isUnclear, statusOf } from './send';
import type { TeamsStore } from './store';
import { INTERRUPTED, UNSURE } from './wording';

/** Where a question was asked; nothing of what it says, and nobody's name. */
export const Accepted = z.object({
  tenant: z.string(),
  key: z.string(),
  serviceUrl: z.string(),
  /** With the thread, in a channel. */
  conversation: z.string(),
  bot: z.string(),
  /** An answer was sent, and may have arrived. */
  unsure: z.boolean().optional(),
});
export type Accepted = z.infer<typeof Accepted>;

/** What the watch over questions in Teams needs. */
export interface WatchParts {
  readonly options: Pick<TeamsOptions, 'appId'>;
  readonly adapter: Pick<TeamsAdapter, 'proact'>;
  readonly store: TeamsStore;
  readonly log: Logger;
  readonly now: () => number;
}

/** The watch over what was accepted and not settled. */
export function watchTeams({ options, adapter, store, log, now }: WatchParts): Unanswered {
  async function tell(value: string): Promise<Told> {
    const accepted = Accepted.safeParse(JSON.parse(value)).data;
    if (!accepted) return 'never';
    const { tenant, serviceUrl, conversation, bot, unsure } = accepted;
    const reference = {
      channelId: 'msteams',
      serviceUrl,
      bot: { id: bot, name: '' },
      conversation: { id: conversation, tenantId: tenant } as never,
    } satisfies Partial<ConversationReference>;
    try {
      await adapter.proact(options.appId ?? '', reference, async (context) => {
        await context.sendActivity(textActivity(unsure ? UNSURE : INTERRUPTED));
      });
      return 'told';
    } catch (error) {
      const status = statusOf(error);
      log.warn({ status }, 'could not tell the asker of an unanswered question');
      // What may have been said is not said again.
      return isUnclear(error) || status === 403 || status === 404 ? 'never' : 'later';
    }
  }

  return watchUnanswered({
    take: (before, limit) => store.takeUnanswered(before, limit),
    tell,
    settle(value) {
      const { tenant, key } = Accepted.parse(JSON.parse(value));
      return store.remove('unanswered', tenant, key);
    },
    alone: store.alone,
    log,
    now,
  });
}
