/** Tells people whose question was accepted, and lost with the process that had it, or with Slack itself. */
import { webApi } from '@slack/bolt';
import { type Told, type Unanswered, watchUnanswered } from '../unanswered';
import type { Place } from './delivery';
import { describeError, slackErrorOf } from './errors';
import { type MessageId, safely } from './memory';
import type { WebClientOptions } from './sdk-types';
import { RETENTION } from './store';
import type { Tools } from './tools';
import { INTERRUPTED } from './wording';
import type { Workspaces } from './workspaces';

/** Where a question was asked; nothing of what it says. */
interface Accepted extends MessageId {
  readonly organisation?: string | undefined;
  readonly thread_ts: string;
}

type Needs = Pick<Tools, 'store' | 'log'>;

const keyOf = ({ channel, ts }: MessageId): string => `${channel}:${ts}`;

/** Notes that a question is about to be answered. */
export function noteAccepted(tools: Needs, accepted: Accepted): Promise<void> {
  return safely(tools, undefined, () =>
    tools.store.put(
      'unanswered',
      accepted.team,
      keyOf(accepted),
      JSON.stringify(accepted),
      RETENTION.unanswered,
    ),
  );
}

/** Notes that its asker has an answer, or knows that there is none. */
export function noteSettled(tools: Needs, question: MessageId): Promise<void> {
  return safely(tools, undefined, () =>
    tools.store.remove('unanswered', question.team, keyOf(question)),
  );
}

/** The watch over what was accepted and not settled. */
export function watchSlack(
  tools: Pick<Tools, 'store' | 'log' | 'now' | 'delivery'>,
  workspaces: Workspaces,
  options: WebClientOptions,
): Unanswered {
  const { store, log, now, delivery } = tools;
  return watchUnanswered({
    take: (before, limit) => store.takeUnanswered(before, limit),
    putBack: (value) => noteAccepted(tools, JSON.parse(value) as Accepted),
    alone: store.alone,
    log,
    now,
    async tell(value): Promise<Told> {
      try {
        const { team, organisation, channel, thread_ts } = JSON.parse(value) as Accepted;
        const { botToken } = await workspaces.authorize({
          teamId: team,
          enterpriseId: organisation,
          isEnterpriseInstall: false,
        });
        const client = new webApi.WebClient(botToken, { ...options, teamId: team });
        const place: Place = { channel, thread_ts };
        await delivery.post(client, place, { text: INTERRUPTED, blocks: [] });
        return 'told';
      } catch (error) {
        log.warn(describeError(error), 'could not tell the asker of an unanswered question');
        // Slack's own word is final; anything else may pass.
        return slackErrorOf(error) === undefined ? 'later' : 'never';
      }
    },
  });
}
