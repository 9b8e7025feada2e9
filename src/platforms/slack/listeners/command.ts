/** `/whosejob …`: answered in the acknowledgement itself, to the asker alone. */
import type { ReceiverEvent } from '@slack/bolt';
import { SLOW_DOWN } from '../../rate-limit';
import { answer, show } from '../answering';
import { guard } from '../boundary';
import { readText } from '../incoming';
import { noteWorkspace } from '../organisations';
import { render, type SlackMessage } from '../render';
import { readReport } from '../report';
import { tipsRequest } from '../tips';
import type { Tools } from '../tools';
import { FAILED } from '../wording';

/** The slash command, as the manifest declares it. */
export const COMMAND = '/whosejob';

/**
 * What of a command is needed. Slack documents no second delivery of a command: where no answer comes in time, its
 * sender is shown an error.
 */
interface Command {
  readonly command?: unknown;
  readonly text?: string;
  readonly team_id: string;
  readonly user_id: string;
  readonly channel_id: string;
  readonly response_url?: string;
  readonly enterprise_id?: string;
  readonly is_enterprise_install?: string;
}

/**
 * Answers the slash command without Bolt, which would look for tokens and build a client for it: no call to Slack is
 * needed. Undefined for everything else, and for commands about tips, which do call Slack.
 */
export function takeCommand(
  tools: Tools,
  { body, ack }: Pick<ReceiverEvent, 'body' | 'ack'>,
): Promise<void> | undefined {
  const command = body as unknown as Command;
  if (command.command !== COMMAND) return undefined;
  const text = readText(command.text ?? '');
  if (tipsRequest(tools, text) !== null) return undefined;
  return guard(
    tools.log,
    'command',
    [command.text],
    async () => {
      await noteWorkspace(tools, {
        teamId: command.team_id,
        enterpriseId: command.enterprise_id,
        isEnterpriseInstall: command.is_enterprise_install === 'true',
      });
      const message = {
        response_type: 'ephemeral',
        ...(await answerCommand(tools, command, text || 'help')),
      };
      try {
        await ack(message);
      } catch (error) {
        if (command.response_url === undefined) throw error;
        // The socket fell between question and answer: the response_url still works.
        tools.log.warn(
          { what: 'command' },
          'the acknowledgement failed; answering by response_url',
        );
        await post(command.response_url, message).catch(() => Promise.reject(error));
      }
    },
    () => ack({ response_type: 'ephemeral', text: FAILED }),
  );
}

async function answerCommand(
  tools: Tools,
  { team_id: team, user_id: user, channel_id: channel }: Command,
  text: string,
): Promise<SlackMessage | { text: string }> {
  if (tools.limit.take(`${team}:${user}`) !== 'go') return { text: SLOW_DOWN };
  if (/^report$/i.test(text)) return render(await readReport(tools, team, user));
  const conversations = [`command:${channel}:${user}`];
  return show(await answer(tools, { team, conversations, text, channel }), 'private');
}

async function post(url: string, message: object): Promise<void> {
  const { ok, status } = await fetch(url, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify(message),
  });
  if (!ok) throw new Error(`the response_url answered ${status}`);
}
