/** The whole program with both chat platforms on the other side, and an account of what became of questions. */
import {
  APP_ID,
  APP_PASSWORD,
  BotConnector,
  personalMessage,
  TENANT_ID,
} from '../support/bot-connector';
import { Program, type Setting } from '../support/program';
import {
  APP_TOKEN,
  BOT_TOKEN,
  CHANNEL,
  commandForm,
  createHttpClient,
  createSocketClient,
  mentionEvent,
  SIGNING_SECRET,
  type SlackClient,
  SlackServer,
  USER,
} from '../support/slack-server';

const QUESTION = 'who patches RDS?';

/** What became of questions: by mention in Slack, and by message in Teams. */
export interface Account {
  readonly asked: number;
  readonly answered: number;
  /** Told that there is no answer, and not answered. */
  readonly told: number;
  readonly silent: number;
  readonly twice: number;
  /** The most messages, of any kind, that somebody got for one question. */
  readonly most: number;
}

export interface RigOptions extends Setting {
  readonly transport?: 'http' | 'socket';
}

export class Rig {
  program!: Program;
  /** Timestamps of mentions that Slack got a 200 for. */
  readonly mentions = new Set<string>();
  /** Conversations in Teams, each with one question; true: Teams got a 200 for it. */
  readonly chats = new Map<string, boolean>();

  private constructor(
    readonly slack: SlackServer,
    readonly teams: BotConnector,
    private readonly options: RigOptions,
  ) {}

  static async start(options: RigOptions = {}): Promise<Rig> {
    const rig = new Rig(await SlackServer.start(), await new BotConnector().start(), options);
    await rig.startProgram();
    return rig;
  }

  /** Starts the program, also again after its end, on the same database. */
  async startProgram(env: Readonly<Record<string, string>> = {}): Promise<void> {
    const door =
      this.options.transport === 'socket'
        ? { SLACK_APP_TOKEN: APP_TOKEN }
        : { SLACK_SIGNING_SECRET: SIGNING_SECRET };
    this.program = await Program.start({
      ...this.options,
      ...(this.program && { folder: this.program.folder }),
      env: {
        SLACK_BOT_TOKEN: BOT_TOKEN,
        SLACK_API_URL: this.slack.apiUrl,
        SLACK_QUESTIONS_PER_MINUTE: '900000',
        TEAMS_QUESTIONS_PER_MINUTE: '900000',
        TEAMS_APP_ID: APP_ID,
        TEAMS_APP_PASSWORD: APP_PASSWORD,
        TEAMS_TENANT_ID: TENANT_ID,
        TEAMS_LOGIN_URL: this.teams.url,
        TEAMS_OPENID_METADATA_URL: `${this.teams.url}/v1/.well-known/openidconfiguration`,
        ...door,
        ...this.options.env,
        ...env,
      },
    });
  }

  get client(): SlackClient {
    return this.options.transport === 'socket'
      ? createSocketClient(this.slack)
      : createHttpClient(`${this.program.url}/slack/events`);
  }

  /** Asks by slash command; the text of the answer, or undefined when none came. */
  async command(text = QUESTION): Promise<string | undefined> {
    const form = commandForm(this.slack.state, text, this.slack.newResponseUrl());
    const answer = await this.client.command(form).catch(() => undefined);
    return answer?.status === 200 ? JSON.stringify(answer.body) : undefined;
  }

  /** Asks by mention; true when it was accepted. `again` delivers an earlier one anew, as Slack does. */
  async mention(text = QUESTION, again?: string): Promise<string | undefined> {
    const { state } = this.slack;
    const known = state.inChannel(CHANNEL).find(({ ts }) => ts === again);
    const message = known ?? state.write(CHANNEL, USER, `<@${state.botUserId}> ${text}`);
    const retry = again === undefined ? undefined : { num: 1, reason: 'http_timeout' };
    const answer = await this.client
      .event(mentionEvent(state, message), retry)
      .catch(() => undefined);
    if (answer?.status !== 200) return undefined;
    this.mentions.add(message.ts);
    return message.ts;
  }

  /** Asks in Teams, each question in a chat of its own; the status, or undefined when the line broke. */
  async chat(text = QUESTION, again?: object): Promise<number | undefined> {
    const id = `a:chat-${this.chats.size}-${Math.random()}`;
    const message = personalMessage(this.teams.url, text);
    const activity = again ?? {
      ...message,
      conversation: { ...(message.conversation as object), id },
    };
    if (!again) this.chats.set(id, false);
    try {
      const response = await fetch(`${this.program.url}/api/messages`, {
        method: 'POST',
        headers: {
          'content-type': 'application/json',
          authorization: `Bearer ${this.teams.issuer.sign(this.teams.claims())}`,
        },
        body: JSON.stringify(activity),
      });
      await response.arrayBuffer();
      if (!again) this.chats.set(id, response.status === 200);
      return response.status;
    } catch {
      return undefined;
    }
  }

  /** What became of the mentions. */
  slackAccount(): Account {
    const replies = new Map<string, { answers: number; words: number }>();
    for (const { thread_ts, blocks } of this.slack.state.inChannel(CHANNEL)) {
      if (thread_ts === undefined) continue;
      const count = replies.get(thread_ts) ?? { answers: 0, words: 0 };
      if (Array.isArray(blocks) && blocks.length > 0) count.answers += 1;
      else count.words += 1;
      replies.set(thread_ts, count);
    }
    return account([...this.mentions].map((ts) => replies.get(ts) ?? { answers: 0, words: 0 }));
  }

  /** What became of the chats. */
  teamsAccount(): Account {
    const counts = new Map([...this.chats.keys()].map((id) => [id, { answers: 0, words: 0 }]));
    for (const { conversation = '', method, body } of this.teams.accepted) {
      const count = counts.get(conversation);
      if (!count || method !== 'POST') continue;
      if (body.attachments) count.answers += 1;
      else count.words += 1;
    }
    // Of a request that broke off, Teams tells the sender; it counts only where it was answered all the same.
    return account(
      [...counts].flatMap(([id, count]) =>
        this.chats.get(id) || count.answers + count.words > 0 ? [count] : [],
      ),
    );
  }

  async close(): Promise<void> {
    await this.program.stop('SIGKILL');
    await this.slack.close();
    await this.teams.stop();
  }
}

function account(questions: readonly { answers: number; words: number }[]): Account {
  const count = (fits: (each: { answers: number; words: number }) => boolean) =>
    questions.filter(fits).length;
  return {
    asked: questions.length,
    answered: count(({ answers }) => answers > 0),
    told: count(({ answers, words }) => answers === 0 && words > 0),
    silent: count(({ answers, words }) => answers + words === 0),
    twice: count(({ answers }) => answers > 1),
    most: Math.max(0, ...questions.map(({ answers, words }) => answers + words)),
  };
}

/** Runs `work` so many times, so many at once. */
export async function inParallel(
  times: number,
  atOnce: number,
  work: (index: number) => Promise<unknown>,
): Promise<void> {
  let next = 0;
  const worker = async () => {
    while (next < times) await work(next++);
  };
  await Promise.all(Array.from({ length: atOnce }, worker));
}
