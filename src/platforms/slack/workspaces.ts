/** Whose tokens answer an event: one workspace's by configuration, or many by OAuth. */
import { type AuthorizeResult, type AuthorizeSourceData, HTTPReceiver } from '@slack/bolt';
import type { Logger } from 'pino';
import type { Route } from '../platform';
import { describeError, SlackError } from './errors';
import { Identity } from './identity';
import { createInstallationStore } from './installations';
import type { SlackOAuth, SlackOptions } from './options';
import { SCOPES } from './permissions';
import type { createSdkLogger } from './sdk-log';
import type { WebClientOptions } from './sdk-types';
import { Sealing } from './sealing';
import type { SlackStore } from './store';

/** Whose tokens the bot has: one workspace's, or those of all that installed it. */
export interface Workspaces {
  /** Where browsers go to install; none with a single token. */
  readonly routes: readonly Route[];
  authorize(source: AuthorizeSourceData<boolean>): Promise<AuthorizeResult>;
  /** Checks what can be checked before the first event. */
  check(): Promise<void>;
}

interface Parts {
  readonly store: SlackStore;
  readonly log: Logger;
  readonly sdkLogger: ReturnType<typeof createSdkLogger>;
  readonly clientOptions: WebClientOptions;
}

/** Chooses by what is configured. */
export function createWorkspaces(options: SlackOptions, parts: Parts): Workspaces {
  if (options.oauth !== undefined) return createInstalled(options.oauth, options.apiUrl, parts);
  if (options.botToken !== undefined) {
    const identity = new Identity(options.botToken, parts.clientOptions, parts.log);
    return {
      routes: [],
      authorize: () => identity.authorize(),
      check: () => identity.check(),
    };
  }
  throw new SlackError(
    'slack-not-configured',
    'Slack needs SLACK_BOT_TOKEN (one workspace), or SLACK_CLIENT_ID and SLACK_CLIENT_SECRET (installed by OAuth).',
  );
}

const INSTALL_PATH = '/slack/install';
const REDIRECT_PATH = '/slack/oauth_redirect';

function createInstalled(oauth: SlackOAuth, apiUrl: string, parts: Parts): Workspaces {
  const { store, log, sdkLogger, clientOptions } = parts;
  const sealing = new Sealing(oauth.encryptionKeys);
  const scopes = Object.keys(SCOPES);
  const redirect = oauth.redirectUri === undefined ? {} : { redirectUri: oauth.redirectUri };
  // A receiver only for its installer: Bolt gives it out in no other way, and an app with one of its
  // own would listen for browsers on a second port in Socket Mode.
  const { installer } = new HTTPReceiver({
    signingSecret: 'not used: this receiver takes no events',
    logger: sdkLogger,
    clientId: oauth.clientId,
    clientSecret: oauth.clientSecret,
    stateSecret: sealing.derive('whosejob slack oauth state'),
    installationStore: createInstallationStore(store, sealing, log),
    scopes,
    ...redirect,
    installerOptions: {
      clientOptions,
      // GovSlack and proxies have their own address.
      authorizationUrl: new URL('/oauth/v2/authorize', apiUrl).href,
      ...(oauth.redirectUri === undefined
        ? {}
        : { redirectUriPath: new URL(oauth.redirectUri).pathname }),
    },
  });
  if (installer === undefined) throw new Error('unreachable: client id and secret are given');
  return {
    routes: [
      browserRoute(INSTALL_PATH, log, (request, response) =>
        installer.handleInstallPath(request, response, {}, { scopes, ...redirect }),
      ),
      browserRoute(REDIRECT_PATH, log, (request, response) =>
        installer.handleCallback(request, response),
      ),
    ],
    async authorize(source) {
      try {
        return await installer.authorize(source);
      } catch (error) {
        // A slash command is answered without a token; what needs one fails later, and says so.
        log.warn(
          { ...describeError(error), team: source.teamId },
          'no installation for this event',
        );
        return {};
      }
    },
    check: () => Promise.resolve(),
  };
}

type Handle = Route['handle'];

/** The SDK's pages: a style of their own, and Slack's picture of a button. */
const PAGE_POLICY =
  "default-src 'none'; style-src 'unsafe-inline'; img-src data: https://platform.slack-edge.com; base-uri 'none'; frame-ancestors 'none'";

/** A page for browsers: whatever fails is logged, and nothing of it is shown. */
function browserRoute(path: string, log: Logger, handle: Handle): Route {
  return {
    path,
    methods: ['GET'],
    async handle(request, response) {
      try {
        response.setHeader('content-security-policy', PAGE_POLICY);
        await handle(request, response);
      } catch (error) {
        log.error(describeError(error), 'a page for the installation failed');
        if (!response.headersSent) response.writeHead(500);
        response.end();
      }
    },
  };
}
