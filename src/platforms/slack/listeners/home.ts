/** App Home: opened, asked on, browsed on. Its Messages tab is where today's assistant experience opens. */
import type {
  App,
  BlockAction,
  ExternalSelectAction,
  KnownEventFromType,
  PlainTextInputAction,
} from '@slack/bolt';
import { answer } from '../answering';
import { suggest } from '../assistant';
import { guard } from '../boundary';
import { changeHomeTips, type HomeUser, homeTips } from '../home-tips';
import { HOME_ACTION, homeView } from '../home-view';
import { readText } from '../incoming';
import { tipsRequest } from '../tips';
import type { Tools } from '../tools';
import { answerInView } from '../views';

type AppHomeOpenedEvent = KnownEventFromType<'app_home_opened'>;

const nothing = (): Promise<void> => Promise.resolve();

/** Registers App Home. */
export function listenToHome(app: App, tools: Tools): void {
  const { log } = tools;
  app.event('app_home_opened', ({ event, client, context, body }) =>
    guard(
      log,
      'home',
      [],
      async () => {
        if (event.tab === 'messages') {
          const team = context.teamId ?? body.team_id;
          await suggest(tools, client, team, { channel: event.channel, from: channelOf(event) });
          return;
        }
        const { user } = event;
        const team = context.teamId ?? body.team_id;
        const who = { team, organisation: context.enterpriseId, user };
        const tips = await homeTips(tools, client, who);
        await client.views.publish({ user_id: user, view: homeView(tools, [], tips) });
      },
      nothing,
    ),
  );

  app.action<BlockAction<PlainTextInputAction>>(
    { type: 'block_actions', action_id: HOME_ACTION.ask },
    ({ action, ack, body, client, context }) =>
      guard(
        log,
        'home',
        [action.value],
        async () => {
          await ack();
          await answerOnHome(
            tools,
            client,
            whoIs(context, body),
            body,
            readText(action.value ?? ''),
          );
        },
        nothing,
      ),
  );

  for (const kind of ['service', 'concern'] as const) {
    app.action<BlockAction<ExternalSelectAction>>(
      { type: 'block_actions', action_id: HOME_ACTION[kind] },
      ({ action, ack, body, client, context }) =>
        guard(
          log,
          'home',
          [],
          async () => {
            await ack();
            const id = action.selected_option?.value;
            if (id === undefined) return;
            const text =
              kind === 'service'
                ? tools.directory.ask(id, undefined)
                : tools.directory.ask(undefined, id);
            await answerOnHome(tools, client, whoIs(context, body), body, text);
          },
          nothing,
        ),
    );
  }
}

/** The channel that the user looks at beside the opened conversation. */
function channelOf({ context }: AppHomeOpenedEvent): string | undefined {
  for (const entity of context?.entities ?? []) {
    if (entity.type === 'slack#/types/channel_id') return entity.value;
    if (entity.type === 'slack#/types/message_context') return entity.value.channel_id;
  }
  return undefined;
}

function whoIs(
  context: { readonly teamId?: string; readonly enterpriseId?: string },
  { user }: BlockAction,
): HomeUser {
  const team = context.teamId ?? user.team_id ?? '';
  return { team, organisation: context.enterpriseId, user: user.id };
}

async function answerOnHome(
  tools: Tools,
  client: Parameters<typeof answerInView>[1],
  who: HomeUser,
  { view }: BlockAction,
  text: string,
): Promise<void> {
  const { team, user } = who;
  if (text === '' || tools.limit.take(`${team}:${user}`) !== 'go') return;
  const request = tipsRequest(tools, text);
  if (request !== null) return changeHomeTips(tools, client, { view }, { ...who, request });
  const conversations = [`view:${user}`];
  const answered = await answer(tools, { team, conversations, text });
  await answerInView(tools, client, { who, view }, answered);
}
