/** Events over Socket Mode, with reconnection of our own. */

import type { Logger as SdkLogger } from '@slack/bolt';
import { SocketModeReceiver } from '@slack/bolt';
import type { Logger } from 'pino';
import type { Connection } from './connection';
import { describeError, SlackError, slackErrorOf } from './errors';

/** What Socket Mode needs: an app-level token, and where to get a socket. */
export interface SocketOptions {
  readonly appToken: string;
  readonly apiUrl: string;
  readonly log: Logger;
  readonly sdkLogger: SdkLogger;
}

/** `apps.connections.open` answers these when the token or the app can never connect. */
const FATAL = new Set([
  'not_authed',
  'invalid_auth',
  'account_inactive',
  'user_removed_from_team',
  'team_disabled',
  'missing_scope',
  'not_allowed_token_type',
  'token_revoked',
  'no_permission',
]);

/** Waits between attempts to connect again, in milliseconds; the last repeats. */
const WAITS = [0, 250, 1000, 3000, 10_000, 30_000];

/** How long a close may take: Slack's side has to answer it, and a dead line never does. */
const CLOSE_TIMEOUT = 1500;

/**
 * A Socket Mode connection. The SDK's own reconnection is off: it waits seconds after each drop, and an
 * HTTP error of Slack's during it would be an unhandled rejection, which ends the process.
 */
export function createSocketConnection(options: SocketOptions): Connection {
  const { appToken, apiUrl, log, sdkLogger } = options;
  const receiver = new SocketModeReceiver({
    appToken,
    logger: sdkLogger,
    autoReconnectEnabled: false,
    installerOptions: {
      clientOptions: {
        slackApiUrl: apiUrl,
        retryConfig: { retries: 0 },
        timeout: 10_000,
      },
    },
  });
  const { client } = receiver;
  const closing = new AbortController();
  let connecting = false;
  let connected = false;

  async function connect(first: boolean): Promise<void> {
    connecting = true;
    try {
      for (let attempt = 0; !closing.signal.aborted; attempt++) {
        await wait(WAITS[Math.min(attempt, WAITS.length - 1)] ?? 0, closing.signal);
        if (closing.signal.aborted) return;
        try {
          await client.start();
          connected = true;
          log.info({ attempt }, 'Socket Mode is connected');
          return;
        } catch (error) {
          if (first && FATAL.has(slackErrorOf(error) ?? '')) throw credentialsError(error);
          log.warn(
            { ...describeError(error), attempt },
            'Socket Mode cannot connect; trying again',
          );
        }
      }
    } finally {
      connecting = false;
    }
  }

  client.on('disconnected', () => {
    connected = false;
    if (connecting || closing.signal.aborted) return;
    log.warn('Socket Mode lost its connection; connecting again');
    void connect(false);
  });

  return {
    receiver,
    routes: [],
    checks: [{ name: 'slack', run: async () => tell(connected) }],
    open: () => connect(true),
    pause() {},
    async close() {
      closing.abort();
      await Promise.race([client.disconnect(), wait(CLOSE_TIMEOUT)]);
    },
  };
}

/** For `/readyz`. @throws while nothing that Slack sends can arrive. */
function tell(connected: boolean): { readonly kind: string } {
  if (!connected) throw new Error('Socket Mode is not connected');
  return { kind: 'socket' };
}

function credentialsError(cause: unknown): SlackError {
  return new SlackError(
    'slack-credentials',
    `Slack refused SLACK_APP_TOKEN (${slackErrorOf(cause)}). It must be an app-level token with the scope connections:write, and Socket Mode must be on.`,
    { cause },
  );
}

/** Waits; an abort ends the wait early. */
function wait(milliseconds: number, signal?: AbortSignal): Promise<void> {
  if (milliseconds === 0 || signal?.aborted) return Promise.resolve();
  return new Promise((resolve) => {
    const timer = setTimeout(resolve, milliseconds);
    timer.unref();
    signal?.addEventListener(
      'abort',
      () => {
        clearTimeout(timer);
        resolve();
      },
      { once: true },
    );
  });
}
