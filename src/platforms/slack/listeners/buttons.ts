/** Buttons of an answer: next steps and pages. A click replaces the message, or the view, it is on. */
import type { App, BlockAction, ButtonAction } from '@slack/bolt';
import { answerAgain, show } from '../answering';
import { type Ask, decodeAsk } from '../ask';
import { guard } from '../boundary';
import { CHOICE } from '../choices';
import { PAGE } from '../paging';
import type { WebClient } from '../sdk-types';
import type { Tools } from '../tools';
import { answerInView } from '../views';
import { FAILED, SLOW_DOWN } from '../wording';

type Click = BlockAction<ButtonAction>;

/** Registers the buttons. */
export function listenToButtons(app: App, tools: Tools): void {
  app.action<Click>(
    { type: 'block_actions', action_id: new RegExp(`^(${CHOICE}|${PAGE}):`) },
    ({ action, ack, body, client, context, respond: reply }) =>
      guard(
        tools.log,
        'button',
        [action.value],
        async () => {
          await ack();
          const pressed = decodeAsk(action.value);
          if (pressed === undefined) return;
          const team = context.teamId ?? body.user.team_id ?? '';
          if (tools.limit.take(`${team}:${body.user.id}`) !== 'go') {
            if (body.view === undefined) await reply({ ...PRIVATELY, text: SLOW_DOWN });
            return;
          }
          if (body.view !== undefined) await turnView(tools, client, body, team, pressed);
          else {
            const answered = await answerAgain(tools, team, conversationsOf(body), pressed);
            const hidden = body.container.is_ephemeral === true;
            await reply({
              replace_original: true,
              ...show(answered, hidden ? 'private' : 'posted'),
            });
          }
        },
        () => (body.view === undefined ? reply({ ...PRIVATELY, text: FAILED }) : Promise.resolve()),
      ),
  );
}

const PRIVATELY = { response_type: 'ephemeral', replace_original: false } as const;

async function turnView(
  tools: Tools,
  client: WebClient,
  body: Click,
  team: string,
  ask: Ask,
): Promise<void> {
  const answered = await answerAgain(tools, team, [`view:${body.user.id}`], ask);
  await answerInView(tools, client, body, answered);
}

/** The keys of the conversation that the clicked message belongs to. */
function conversationsOf({ container, channel, user }: Click): string[] {
  const id = channel?.id ?? String(container.channel_id ?? '');
  if (container.is_ephemeral === true) return [`command:${id}:${user.id}`];
  const thread = String(container.thread_ts ?? container.message_ts ?? '');
  return id.startsWith('D') ? [`${id}:${thread}`, id] : [`${id}:${thread}`];
}
