/** The container that Slack opens for assistants, in both of its forms. */
import type { App } from '@slack/bolt';
import { suggest } from '../assistant';
import { guard } from '../boundary';
import { claimOnce } from '../memory';
import type { Tools } from '../tools';
import { GREETING } from '../wording';

const nothing = (): Promise<void> => Promise.resolve();

/** Registers the older experience (`assistant_view`); today's (`agent_view`) opens with App Home's event. */
export function listenToAssistant(app: App, tools: Tools): void {
  const { log, delivery } = tools;
  app.event('assistant_thread_started', ({ event, client, context, body }) =>
    guard(
      log,
      'assistant thread',
      [],
      async () => {
        const { channel_id, thread_ts, context: from } = event.assistant_thread;
        const team = context.teamId ?? body.team_id;
        if (!(await claimOnce(tools, team, `assistant:${channel_id}:${thread_ts}`))) return;
        const place = { channel: channel_id, thread_ts };
        await delivery.post(client, place, { text: GREETING, blocks: [] });
        await suggest(tools, client, team, { ...place, from: from?.channel_id });
      },
      nothing,
    ),
  );
  app.event('assistant_thread_context_changed', ({ event, client, context, body }) =>
    guard(
      log,
      'assistant context',
      [],
      async () => {
        const { channel_id, thread_ts, context: from } = event.assistant_thread;
        const team = context.teamId ?? body.team_id;
        await suggest(tools, client, team, {
          channel: channel_id,
          thread_ts,
          from: from?.channel_id,
        });
      },
      nothing,
    ),
  );
}
