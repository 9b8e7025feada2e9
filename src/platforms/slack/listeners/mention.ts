/** `@whosejob …` in a channel or group: answered in the thread of the mention, which it starts if need be. */
import type { App } from '@slack/bolt';
import { guard } from '../boundary';
import { readText } from '../incoming';
import { render } from '../render';
import { FAILED } from '../wording';
import type { Tools } from './listen';
import { QUIET } from './post';

/** Registers the mention. */
export function listenToMention(app: App, { respond, log }: Tools): void {
  app.event('app_mention', async ({ event, client, context }) => {
    if (event.bot_id !== undefined) return;
    const place = { channel: event.channel, thread_ts: event.thread_ts ?? event.ts };
    await guard(
      log,
      'mention',
      [event.text],
      async () => {
        const ask = readText(event.text, context.botUserId) || 'help';
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
