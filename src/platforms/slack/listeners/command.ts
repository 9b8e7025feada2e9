/** `/whosejob …`: answered in the acknowledgement itself, to the asker alone. */
import type { App } from '@slack/bolt';
import { answer, show } from '../answering';
import { guard } from '../boundary';
import { readText } from '../incoming';
import { render, type SlackMessage } from '../render';
import { readReport } from '../report';
import { answerTipsCommand, tipsRequest } from '../tips';
import type { Tools } from '../tools';
import { FAILED, SLOW_DOWN } from '../wording';

/** The slash command, as the manifest declares it. */
export const COMMAND = '/whosejob';

/** Registers the slash command, ahead of Bolt's listeners: each of these would be asked whether it takes commands. */
export function listenToCommand(app: App, tools: Tools): void {
  const { log } = tools;
  app.use(async (args) => {
    if (!('command' in args) || args.command.command !== COMMAND) return args.next();
    const { command, ack, respond: reply, client, context } = args;
    await guard(
      log,
      'command',
      [command.text],
      async () => {
        const team = context.teamId ?? command.team_id;
        const request = tipsRequest(tools, readText(command.text ?? ''));
        if (request !== null) {
          // It asks Slack who this is, and may post: that may take longer than Slack waits.
          await ack();
          const { user_id: user, channel_id: channel } = command;
          const organisation = context.enterpriseId;
          const told =
            tools.limit.take(`${team}:${user}`) === 'go'
              ? await answerTipsCommand(tools, client, {
                  request,
                  team,
                  organisation,
                  channel,
                  user,
                })
              : { text: SLOW_DOWN };
          if (told !== undefined) await reply({ response_type: 'ephemeral', ...told });
          return;
        }
        const content = await answerCommand(tools, team, command);
        const message = { response_type: 'ephemeral' as const, ...content };
        try {
          await ack(message);
        } catch (error) {
          // The socket fell between question and answer: the response_url still works.
          log.warn({ what: 'command' }, 'the acknowledgement failed; answering by response_url');
          await reply(message).catch(() => Promise.reject(error));
        }
      },
      () => {
        const failed = { response_type: 'ephemeral', text: FAILED } as const;
        // What is about tips was acknowledged before it could fail.
        const isTips = tipsRequest(tools, readText(command.text ?? '')) !== null;
        return isTips ? reply(failed) : ack(failed);
      },
    );
  });
}

interface Command {
  readonly text?: string;
  readonly user_id: string;
  readonly channel_id: string;
}

async function answerCommand(
  tools: Tools,
  team: string,
  command: Command,
): Promise<SlackMessage | { text: string }> {
  if (tools.limit.take(`${team}:${command.user_id}`) !== 'go') return { text: SLOW_DOWN };
  const text = readText(command.text ?? '') || 'help';
  if (/^report$/i.test(text)) return render(await readReport(tools, team, command.user_id));
  const conversations = [`command:${command.channel_id}:${command.user_id}`];
  return show(
    await answer(tools, { team, conversations, text, channel: command.channel_id }),
    'private',
  );
}
