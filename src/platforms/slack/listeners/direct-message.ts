/** A direct conversation with the bot: messages, edits, deletions. Groups reach it by mentions, so it need not read along there. */
import type { App, KnownEventFromType } from '@slack/bolt';
import { showWork } from '../assistant';
import { guard } from '../boundary';
import { slackErrorOf } from '../errors';
import { forgetAnswer, type MessageId, recallAnswer } from '../memory';
import { answerWritten } from '../posting';
import type { WebClient } from '../sdk-types';
import type { Tools } from '../tools';
import type { Written } from '../written';

type MessageEvent = KnownEventFromType<'message'>;

/** Registers direct messages. */
export function listenToDirectMessage(app: App, tools: Tools): void {
  app.event('message', async ({ event, client, context, body }) => {
    if (event.channel_type !== 'im') return;
    const team = context.teamId ?? body.team_id;
    if (event.subtype === 'message_deleted') {
      const question = { team, channel: event.channel, ts: event.deleted_ts };
      await guard(tools.log, 'deletion', [], () => removeAnswer(tools, client, question), nothing);
      return;
    }
    const written = readWritten(event, team);
    if (written === undefined || written.user === context.botUserId) return;
    const { channel, ts, thread_ts } = written;
    await answerWritten(tools, written, {
      client,
      botUserId: context.botUserId,
      organisation: context.enterpriseId,
      // A new thread goes on from the last one: in a direct conversation people rarely reply in threads.
      conversations: [`${channel}:${thread_ts ?? ts}`, channel],
      direct: true,
      atWork: () => showWork(tools, client, written),
    });
  });
}

const nothing = (): Promise<void> => Promise.resolve();

/** The message if a person wrote or changed it; joins, unfurled links and what bots say are not read. */
function readWritten(event: MessageEvent, team: string): Written | undefined {
  if (event.subtype === 'message_changed') {
    const { message, previous_message } = event;
    const changed = readPlain(message, event.channel, team);
    // Slack also reports its own changes, such as the preview of a link.
    const same = 'text' in previous_message && previous_message.text === changed?.text;
    if (changed?.edited === undefined || same) return undefined;
    return changed;
  }
  return readPlain(event, event.channel, team);
}

function readPlain(message: MessageEvent, channel: string, team: string): Written | undefined {
  if (message.subtype !== undefined && message.subtype !== 'file_share') return undefined;
  if ('bot_id' in message && message.bot_id !== undefined) return undefined;
  if (!('user' in message) || message.user === undefined) return undefined;
  const edited = 'edited' in message ? (message.edited as { ts?: string } | undefined) : undefined;
  return {
    team,
    channel,
    ts: message.ts,
    user: message.user,
    text: message.text ?? '',
    thread_ts: message.thread_ts,
    edited: edited?.ts,
  };
}

/** Takes the answer away with its question, unless others wrote in the thread since. */
async function removeAnswer(tools: Tools, client: WebClient, question: MessageId): Promise<void> {
  const answerTs = await recallAnswer(tools, question);
  if (answerTs === undefined) return;
  if (await othersWrote(client, question, answerTs)) return;
  await tools.delivery.remove(client, question.channel, answerTs);
  await forgetAnswer(tools, question);
}

/** Whether the thread holds more than the question and its answer. When Slack does not say: yes. */
async function othersWrote(
  client: WebClient,
  { channel, ts }: MessageId,
  answerTs: string,
): Promise<boolean> {
  try {
    const { messages = [] } = await client.conversations.replies({ channel, ts, limit: 10 });
    return messages.some((message) => message.ts !== ts && message.ts !== answerTs);
  } catch (error) {
    return slackErrorOf(error) !== 'thread_not_found';
  }
}
