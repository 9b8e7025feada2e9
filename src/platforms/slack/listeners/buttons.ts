/** Buttons of an answer: next steps and pages. A click replaces the message, or the view, it is on. */
import type { App, BlockAction, ButtonAction } from '@slack/bolt';
import { SLOW_DOWN } from '../../rate-limit';
import { answerAgain, show } from '../answering';
import { type Ask, decodeAsk } from '../ask';
import { guard } from '../boundary';
import { CHOICE } from '../choices';
import { changeHomeTips, type HomeUser } from '../home-tips';
import { PAGE } from '../paging';
import { render } from '../render';
import type { WebClient } from '../sdk-types';
import { askerOf, deskOf, type TipsAsked, tipsRequest } from '../tips';
import type { Tools } from '../tools';
import { answerInView } from '../views';
import { FAILED } from '../wording';

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
          const request = tipsRequest(tools, pressed.ask);
          const organisation = context.enterpriseId;
          const asked = { team, organisation, user: body.user.id };
          if (request !== null && body.view?.type === 'home')
            await changeHomeTips(tools, client, body, { ...asked, request });
          else if (request !== null)
            await reply(await pressTips(tools, client, body, pressed, { ...asked, request }));
          else if (body.view !== undefined) await turnView(tools, client, body, asked, pressed);
          else if (pressed.beside) {
            const { ask, page } = pressed;
            const answered = answerAgain(tools, team, [], { ask, page });
            await reply({ ...PRIVATELY, ...show(answered, 'private') });
          } else {
            const answered = answerAgain(tools, team, conversationsOf(body), pressed);
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

/** What comes of a button about tips. What everybody sees changes only for those who may change the tips. */
async function pressTips(
  tools: Tools,
  client: WebClient,
  { container, channel }: Click,
  { beside }: Ask,
  asked: Omit<TipsAsked, 'channel'>,
) {
  const place = channel?.id ?? String(container.channel_id ?? '');
  const asker = await askerOf(tools, client, { ...asked, channel: place });
  const message = render(await deskOf(tools).carryOut(asked.request, asker));
  const replaces = !beside && (container.is_ephemeral === true || asker.mayManage);
  return replaces ? { replace_original: true, ...message } : { ...PRIVATELY, ...message };
}

async function turnView(
  tools: Tools,
  client: WebClient,
  body: Click,
  who: HomeUser,
  ask: Ask,
): Promise<void> {
  const answered = answerAgain(tools, who.team, [`view:${who.user}`], ask);
  await answerInView(tools, client, { who, view: body.view }, answered);
}

/** The keys of the conversation that the clicked message belongs to. */
function conversationsOf({ container, channel, user }: Click): string[] {
  const id = channel?.id ?? String(container.channel_id ?? '');
  if (container.is_ephemeral === true) return [`command:${id}:${user.id}`];
  const thread = String(container.thread_ts ?? container.message_ts ?? '');
  return id.startsWith('D') ? [`${id}:${thread}`, id] : [`${id}:${thread}`];
}
