/** A direct message to the bot. Messages in groups reach it as mentions, so it need not read along there. */
import type { App, KnownEventFromType } from '@slack/bolt';
import { guard } from '../boundary';
import { readText } from '../incoming';
import { render } from '../render';
import { FAILED } from '../wording';
import type { Tools } from './listen';
import { QUIET } from './post';

type MessageEvent = KnownEventFromType<'message'>;

/** A message that a person wrote and that may hold a question. */
interface Written {
  readonly channel: string;
  readonly ts: string;
  readonly thread_ts?: string | undefined;
  readonly user: string;
  readonly text: string;
}

/** Registers direct messages. */
export function listenToDirectMessage(app: App, { respond, log }: Tools): void {
  app.event('message', async ({ event, client, context }) => {
    const message = readWritten(event);
    if (message === undefined) return;
    const place = {
      channel: message.channel,
      ...(message.thread_ts === undefined ? {} : { thread_ts: message.thread_ts }),
    };
    await guard(
      log,
      'direct message',
      [message.text],
      async () => {
        const ask = readText(message.text, context.botUserId) || 'help';
        await client.chat.postMessage({
          ...place,
          ...render(respond(ask).message, { ask }),
          ...QUIET,
        });
      },
      () => client.chat.postMessage({ ...place, text: FAILED, ...QUIET }),
    );
  });
}

/** The message if it is a person's in a direct message; edits, joins, and what bots say are not. */
function readWritten(event: MessageEvent): Written | undefined {
  if (event.channel_type !== 'im') return undefined;
  if (event.subtype !== undefined && event.subtype !== 'file_share') return undefined;
  if ('bot_id' in event && event.bot_id !== undefined) return undefined;
  if (!('user' in event) || event.user === undefined) return undefined;
  return {
    channel: event.channel,
    ts: event.ts,
    user: event.user,
    text: event.text ?? '',
    thread_ts: event.thread_ts,
  };
}
