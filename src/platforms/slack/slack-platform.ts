/** Builds the Slack platform: one Bolt app, over HTTP or Socket Mode. */
import { App } from '@slack/bolt';
import type { WebClientOptions } from '@slack/web-api';
import type { Platform } from '../platform';
import type { Connection } from './connection';
import { describeError, SlackError } from './errors';
import { createHttpConnection } from './http';
import { Identity } from './identity';
import { listenToButtons } from './listeners/buttons';
import { listenToCommand } from './listeners/command';
import { listenToDirectMessage } from './listeners/direct-message';
import { listenToMention } from './listeners/mention';
import type { SlackDependencies, SlackOptions } from './options';
import { createSdkLogger } from './sdk-log';
import { createSocketConnection } from './socket';
import { UnderWay } from './under-way';

/** Builds the platform; nothing is sent or opened before `start`. Throws SlackError when a setting is missing. */
export function createSlackPlatform(
  options: SlackOptions,
  dependencies: SlackDependencies,
): Platform {
  const log = dependencies.log.child({ platform: 'slack' });
  const sdkLogger = createSdkLogger(log);
  const clientOptions: WebClientOptions = {
    slackApiUrl: options.apiUrl,
    logger: sdkLogger,
    timeout: 10_000,
    // An answer that comes after minutes helps nobody; a 429 waits for its Retry-After besides.
    retryConfig: { retries: 4, factor: 2, minTimeout: 300 },
    allowAbsoluteUrls: false,
  };
  const connection = connect(options, log, sdkLogger);
  const identity = new Identity(options.botToken, clientOptions, log);
  const app = new App({
    receiver: connection.receiver,
    authorize: () => identity.authorize(),
    clientOptions,
    logger: sdkLogger,
    convoStore: false,
  });
  const underWay = new UnderWay();
  let stopping = false;
  const processEvent = app.processEvent.bind(app);
  // What arrives while stopping stays unacknowledged: Slack delivers it again.
  app.processEvent = (event) =>
    stopping ? Promise.resolve() : underWay.track(processEvent(event));
  app.error(async (error) => {
    log.error(describeError(error), 'Bolt could not process a Slack request');
  });

  const tools = { respond: dependencies.respond, log };
  listenToCommand(app, tools);
  listenToMention(app, tools);
  listenToDirectMessage(app, tools);
  listenToButtons(app, tools);

  return {
    name: 'slack',
    routes: connection.routes,
    async start() {
      await identity.check();
      await connection.open();
    },
    async stop() {
      stopping = true;
      connection.pause();
      await underWay.settled();
      await connection.close();
    },
  };
}

function connect(
  { appToken, apiUrl, signingSecret }: SlackOptions,
  log: SlackDependencies['log'],
  sdkLogger: ReturnType<typeof createSdkLogger>,
): Connection {
  if (appToken !== undefined) return createSocketConnection({ appToken, apiUrl, log, sdkLogger });
  if (signingSecret !== undefined) return createHttpConnection(signingSecret, sdkLogger);
  throw new SlackError(
    'slack-not-configured',
    'Slack needs SLACK_SIGNING_SECRET (HTTP) or SLACK_APP_TOKEN (Socket Mode) beside SLACK_BOT_TOKEN.',
  );
}
