/** Tells people whose question was accepted, and lost with the process that had it, or with Slack itself. */
import { randomUUID } from 'node:crypto';
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
  /** Of the row: a message that Slack delivers twice has two, one for each delivery. */
  readonly key: string;
  readonly organisation?: string | undefined;
  readonly thread_ts: string;
}

/** An event as Bolt hands it on. */
interface Arrived {
  readonly body: Readonly<Record<string, unknown>>;
}

/**
 * Runs `work` for what arrived. A question is noted before Slack is told that it arrived (`work` does that), and
 * crossed out when `work` is over, unless its asker got neither an answer nor an apology (`tools.lost`).
 */
export async function withNote<A extends Arrived>(
  tools: Pick<Tools, 'store' | 'log' | 'lost'>,
  arrived: A,
  work: (arrived: A) => Promise<void>,
): Promise<void> {
  const question = questionIn(arrived.body);
  if (question === undefined) return work(arrived);
  await note(tools, question);
  await work(arrived);
  if (tools.lost.delete(placeOf(question))) return;
  await safely(tools, undefined, () =>
    tools.store.remove('unanswered', question.team, question.key),
  );
}

/** Names a message among those that are under way. */
export const placeOf = ({ channel, ts }: Omit<MessageId, 'team'>): string => `${channel}:${ts}`;

function note(
  tools: Pick<Tools, 'store' | 'log'>,
  { team, key, ...rest }: Accepted,
): Promise<void> {
  const value = JSON.stringify({ team, key, ...rest });
  return safely(tools, undefined, () =>
    tools.store.put('unanswered', team, key, value, RETENTION.unanswered),
  );
}

/** The place of a question that a person wrote, if this is one. */
function questionIn(body: Arrived['body']): Accepted | undefined {
  const { type, channel, channel_type, ts, thread_ts, subtype, bot_id } = (body.event ??
    {}) as Record<string, unknown>;
  const written = type === 'app_mention' || (type === 'message' && channel_type === 'im');
  const plain = subtype === undefined || subtype === 'file_share';
  if (!written || !plain || bot_id !== undefined) return undefined;
  if (typeof channel !== 'string' || typeof ts !== 'string') return undefined;
  return {
    key: randomUUID(),
    team: String(body.team_id ?? ''),
    channel,
    ts,
    thread_ts: typeof thread_ts === 'string' ? thread_ts : ts,
    organisation: typeof body.enterprise_id === 'string' ? body.enterprise_id : undefined,
  };
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
    settle(value) {
      const { team, key } = JSON.parse(value) as Accepted;
      return store.remove('unanswered', team, key);
    },
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
