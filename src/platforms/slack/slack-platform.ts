/** Builds the Slack platform: one Bolt app, over HTTP or Socket Mode. */
import { App } from '@slack/bolt';
import type { Platform } from '../platform';
import { RATE_PER_MINUTE, RateLimit } from '../rate-limit';
import type { Connection } from './connection';
import { Delivery } from './delivery';
import { describeError, SlackError } from './errors';
import { createHttpConnection } from './http';
import { listenToAssistant } from './listeners/assistant';
import { listenToButtons } from './listeners/buttons';
import { takeCommand } from './listeners/command';
import { listenToDirectMessage } from './listeners/direct-message';
import { listenToFeedback } from './listeners/feedback';
import { listenToHome } from './listeners/home';
import { listenToHomeTips } from './listeners/home-tips';
import { listenToMention } from './listeners/mention';
import { listenToOptions } from './listeners/options';
import { listenToShare } from './listeners/share';
import { listenToShortcuts } from './listeners/shortcuts';
import { listenToTipsCommand } from './listeners/tips-command';
import { listenToUninstall } from './listeners/uninstall';
import { createMemoryStore } from './memory-store';
import type { SlackDependencies, SlackOptions } from './options';
import { noteWorkspace } from './organisations';
import { kindOfRequest } from './request-kind';
import { createSdkLogger } from './sdk-log';
import type { WebClientOptions } from './sdk-types';
import { createSender, type Send } from './sending';
import { createSocketConnection } from './socket';
import { createTipSender } from './tip-sender';
import type { Tools } from './tools';
import { watchSlack, withNote } from './unanswered';
import { UnderWay } from './under-way';
import { createWebFetch } from './web-fetch';
import { createWorkspaces } from './workspaces';

/** The platform, and what only it can do. */
export interface SlackPlatform extends Platform {
  /** Sends a message of our own accord; throws SendError. */
  readonly send: Send;
}

/** How long Slack is waited for; milliseconds. */
const CALL_TIMEOUT = 10_000;

/** Builds the platform; nothing is sent or opened before `start`. Throws SlackError when a setting is missing. */
export function createSlackPlatform(
  options: SlackOptions,
  dependencies: SlackDependencies,
): SlackPlatform {
  const log = dependencies.log.child({ platform: 'slack' });
  const sdkLogger = createSdkLogger(log);
  const clientOptions: WebClientOptions = {
    slackApiUrl: options.apiUrl,
    logger: sdkLogger,
    fetch: createWebFetch(CALL_TIMEOUT),
    // The SDK would post a message again that Slack may have taken. Delivery knows better, and it waits out a 429
    // channel by channel.
    retryConfig: { retries: 0 },
    rejectRateLimitedCalls: true,
    allowAbsoluteUrls: false,
  };
  const connection = connect(options, log, sdkLogger);
  const now = dependencies.now ?? Date.now;
  const store = dependencies.store ?? createMemoryStore(now);
  const workspaces = createWorkspaces(options, { store, log, sdkLogger, clientOptions });
  const app = new App({
    receiver: connection.receiver,
    authorize: (source) => workspaces.authorize(source),
    clientOptions,
    logger: sdkLogger,
    convoStore: false,
  });
  const underWay = new UnderWay();
  const sender = createSender(workspaces, clientOptions);
  const send: Send = (destination, message) => underWay.track(sender(destination, message));
  let stopping = false;
  const processEvent = app.processEvent.bind(app);
  // What arrives while stopping stays unacknowledged: Slack delivers it again.
  app.processEvent = (event) => {
    if (stopping) return Promise.resolve();
    dependencies.onRequest?.(kindOfRequest(event.body));
    return underWay.track(takeCommand(tools, event) ?? withNote(tools, event, processEvent));
  };
  app.error(async (error) => {
    log.error(describeError(error), 'Bolt could not process a Slack request');
  });

  const tools: Tools = {
    respond: dependencies.respond,
    log,
    store,
    local: createMemoryStore(now),
    lost: new Set(),
    underWay,
    delivery: new Delivery(log),
    limit: new RateLimit(options.ratePerMinute ?? RATE_PER_MINUTE, now),
    options,
    directory: dependencies.directory ?? { services: [], concerns: [], ask: () => 'help' },
    about: dependencies.about ?? { version: '', catalogDate: '' },
    tips: dependencies.tips,
    now,
  };
  listenToAll(app, tools);
  const unanswered = watchSlack(tools, workspaces, clientOptions);

  return {
    name: 'slack',
    routes: [...connection.routes, ...workspaces.routes],
    checks: connection.checks,
    send,
    tipSender: createTipSender(send),
    async start() {
      await workspaces.check();
      await connection.open();
      unanswered.start();
    },
    async stop() {
      stopping = true;
      connection.pause();
      await Promise.all([underWay.settled(), unanswered.stop()]);
      await connection.close();
    },
  };
}

function listenToAll(app: App, tools: Tools): void {
  app.use(async ({ context, next }) => {
    await noteWorkspace(tools, context);
    await next();
  });
  listenToMention(app, tools);
  listenToDirectMessage(app, tools);
  listenToButtons(app, tools);
  listenToShare(app, tools);
  listenToFeedback(app, tools);
  listenToShortcuts(app, tools);
  listenToOptions(app, tools);
  listenToHome(app, tools);
  listenToHomeTips(app, tools);
  listenToTipsCommand(app, tools);
  listenToAssistant(app, tools);
  listenToUninstall(app, tools);
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
