/** A conversation on every platform that has one, for suites that run on each. */
import type { Respond } from '../../src/respond';
import { type Bot, startBot } from '../platforms/slack/bot';
import { startTeams } from '../platforms/teams/harness';
import { cardAction, personalMessage } from '../support/bot-connector';
import { startPlayground } from '../support/playground';
import { buttonClick, DIRECT, messageEvent, USER } from '../support/slack-server';

/** What one person and the bot say to each other, over the platform's own protocol. */
export interface Conversation {
  /** Asks; gives back the message that came, in the platform's format. */
  ask(text: string): Promise<unknown>;
  /** Presses the button of a message that leads to its next page; gives back that page. */
  turnPage(message: unknown): Promise<unknown>;
  close(): Promise<void>;
}

// biome-ignore lint/suspicious/noExplicitAny: parts of messages, as platforms nest them
type Json = any;

/** The first part of a message, however deep, that is one. */
function find(message: unknown, isOne: (part: Json) => boolean): Json {
  if (typeof message !== 'object' || message === null) return undefined;
  if (isOne(message)) return message;
  for (const part of Object.values(message)) {
    const found = find(part, isOne);
    if (found !== undefined) return found;
  }
  return undefined;
}

const slackPageButton = (message: unknown) => find(message, ({ text }) => text?.text === 'More…');
const teamsPageButton = (message: unknown) => find(message, ({ verb }) => verb === 'page');

async function onSlack(respond: Respond): Promise<Conversation> {
  const bot: Bot = await startBot('http', { respond });
  const { slack, client } = bot;
  return {
    async ask(text) {
      const answers = () => slack.state.inChannel(DIRECT).filter(({ bot_id }) => bot_id);
      const before = answers().length;
      await client.event(messageEvent(slack.state, slack.state.write(DIRECT, USER, text)));
      await slack.until(() => answers().length > before);
      return answers().at(-1);
    },
    async turnPage(message) {
      const url = slack.newResponseUrl();
      await client.interact(buttonClick(slack.state, { ...slackPageButton(message) }, url));
      const response = () => slack.responses.find((each) => each.url === url);
      await slack.until(() => response() !== undefined);
      return response()?.body;
    },
    close: () => bot.stop(),
  };
}

async function onTeams(respond: Respond): Promise<Conversation> {
  const teams = await startTeams({}, { respond });
  const { connector } = teams;
  return {
    async ask(text) {
      await teams.post(personalMessage(connector.url, text));
      return connector.accepted.at(-1)?.body;
    },
    async turnPage(message) {
      const { verb, data } = teamsPageButton(message);
      const response = await teams.post(cardAction(connector.url, { verb, data }));
      return ((await response.json()) as Json).value;
    },
    close: () => teams.close(),
  };
}

/** The page keeps the context, and shows what Slack and Teams would show. */
async function onPlayground(platform: 'slack' | 'teams', respond: Respond): Promise<Conversation> {
  const playground = await startPlayground({ public: false }, { respond });
  const post = async (path: string, body: unknown): Promise<Json> => {
    const response = await fetch(playground.url + path, {
      method: 'POST',
      body: JSON.stringify(body),
    });
    return response.json();
  };
  let context: unknown;
  return {
    async ask(question) {
      const shown = await post('/api/ask', { question, context });
      context = shown.context;
      return shown.previews[platform];
    },
    async turnPage(message) {
      const value =
        platform === 'slack' ? slackPageButton(message).value : teamsPageButton(message).data;
      return (await post('/api/press', { platform, value })).previews[platform];
    },
    close: () => playground.close(),
  };
}

/** How a conversation is begun on each platform; `respond` is the app behind it. */
export const CONVERSATIONS: ReadonlyArray<
  readonly [platform: string, begin: (respond: Respond) => Promise<Conversation>]
> = [
  ['Slack', onSlack],
  ['Teams', onTeams],
  ['the playground, as Slack', (respond) => onPlayground('slack', respond)],
  ['the playground, as Teams', (respond) => onPlayground('teams', respond)],
];
