/** Runs the real platform against the local Slack, over HTTP or Socket Mode. */
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { Writable } from 'node:stream';
import { pino } from 'pino';
import type { Platform } from '../../../src/platforms/platform';
import {
  createSlackPlatform,
  type SlackDependencies,
  type SlackOAuth,
} from '../../../src/platforms/slack';
import type { Respond } from '../../../src/respond';
import {
  APP_TOKEN,
  BOT_TOKEN,
  createHttpClient,
  createSocketClient,
  SIGNING_SECRET,
  type SlackClient,
  SlackServer,
} from '../../support/slack-server';
import { fakeRespond } from './sample';

export type Transport = 'http' | 'socket';
export const TRANSPORTS: readonly Transport[] = ['http', 'socket'];

export interface Bot {
  readonly slack: SlackServer;
  readonly client: SlackClient;
  readonly platform: Platform;
  /** Questions as they reached the app. */
  readonly asked: string[];
  /** Log lines. */
  readonly logs: string[];
  /** Where HTTP deliveries go. */
  readonly url: string;
  stop(): Promise<void>;
}

interface Setup extends Partial<Omit<SlackDependencies, 'respond' | 'log'>> {
  readonly respond?: Respond;
  readonly slack?: SlackServer;
  readonly oauth?: SlackOAuth;
  readonly admins?: readonly string[];
  readonly recordQuestions?: boolean;
  readonly ratePerMinute?: number;
  readonly tipsManagers?: 'members' | 'admins';
}

/** Starts a local Slack (unless one is given) and the platform, connected. */
export async function startBot(transport: Transport, setup: Setup = {}): Promise<Bot> {
  const slack = setup.slack ?? (await SlackServer.start());
  try {
    return await connectBot(transport, slack, setup);
  } catch (error) {
    // A server left open would keep the tests from ending.
    if (setup.slack === undefined) await slack.close();
    throw error;
  }
}

async function connectBot(transport: Transport, slack: SlackServer, setup: Setup): Promise<Bot> {
  const {
    slack: _,
    respond,
    oauth,
    admins,
    recordQuestions,
    ratePerMinute = 1000,
    tipsManagers,
    ...dependencies
  } = setup;
  const asked: string[] = [];
  const logs: string[] = [];
  const log = pino(
    { level: 'trace' },
    new Writable({
      write(chunk, _, done) {
        logs.push(String(chunk));
        done();
      },
    }),
  );
  const platform = createSlackPlatform(
    {
      ...(oauth === undefined ? { botToken: BOT_TOKEN } : { oauth }),
      apiUrl: slack.apiUrl,
      admins,
      recordQuestions,
      ratePerMinute,
      tipsManagers,
      ...(transport === 'http' ? { signingSecret: SIGNING_SECRET } : { appToken: APP_TOKEN }),
    },
    { respond: respond ?? fakeRespond(asked), log, ...dependencies },
  );
  const server = createServer((request, response) => {
    const route = platform.routes.find(({ path }) => path === request.url?.split('?')[0]);
    if (route === undefined) response.writeHead(404).end();
    else void route.handle(request, response);
  });
  await listen(server);
  try {
    await platform.start();
  } catch (error) {
    await close(server);
    throw error;
  }
  const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}/slack/events`;
  return {
    slack,
    platform,
    asked,
    logs,
    url,
    client: transport === 'http' ? createHttpClient(url) : createSocketClient(slack),
    async stop() {
      await platform.stop();
      await close(server);
      if (setup.slack === undefined) await slack.close();
    },
  };
}

const listen = (server: Server): Promise<void> =>
  new Promise((resolve) => server.listen(0, '127.0.0.1', resolve));

function close(server: Server): Promise<void> {
  server.closeAllConnections();
  return new Promise((resolve) => server.close(() => resolve()));
}
