/** `/whosejob tips …`: what is asked of the slash command about daily tips, see `takeCommand`. */
import type { App } from '@slack/bolt';
import { SLOW_DOWN } from '../../rate-limit';
import { guard } from '../boundary';
import { readText } from '../incoming';
import { answerTipsCommand, tipsRequest } from '../tips';
import type { Tools } from '../tools';
import { FAILED } from '../wording';
import { COMMAND } from './command';

/** Registers it. It asks Slack who this is, and may post: that may take longer than Slack waits. */
export function listenToTipsCommand(app: App, tools: Tools): void {
  app.command(COMMAND, async ({ command, ack, respond: reply, client, context }) => {
    await guard(
      tools.log,
      'command',
      [command.text],
      async () => {
        await ack();
        const request = tipsRequest(tools, readText(command.text ?? ''));
        if (request === null) return;
        const team = context.teamId ?? command.team_id;
        const { user_id: user, channel_id: channel } = command;
        const organisation = context.enterpriseId;
        const told =
          tools.limit.take(`${team}:${user}`) === 'go'
            ? await answerTipsCommand(tools, client, { request, team, organisation, channel, user })
            : { text: SLOW_DOWN };
        if (told !== undefined) await reply({ response_type: 'ephemeral', ...told });
      },
      () => reply({ response_type: 'ephemeral', text: FAILED }),
    );
  });
}
