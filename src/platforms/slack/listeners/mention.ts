/** `@whosejob …` in a channel or group: answered in the thread of the mention, which it starts if need be. */
import type { App } from '@slack/bolt';
import { answerWritten } from '../posting';
import type { Tools } from '../tools';

/** Registers the mention, ahead of Bolt's listeners: each of these would be asked whether it takes mentions. */
export function listenToMention(app: App, tools: Tools): void {
  app.use(async (args) => {
    if (!('event' in args) || args.event.type !== 'app_mention') return args.next();
    const { event, client, context, body } = args;
    const { user, channel, ts, text, thread_ts, edited } = event;
    if (event.bot_id !== undefined || user === undefined || user === context.botUserId) return;
    const team = context.teamId ?? body.team_id;
    await answerWritten(
      tools,
      { team, channel, ts, user, text, thread_ts, edited: edited?.ts },
      {
        client,
        botUserId: context.botUserId,
        organisation: context.enterpriseId,
        conversations: [`${channel}:${thread_ts ?? ts}`],
        direct: false,
      },
    );
  });
}
