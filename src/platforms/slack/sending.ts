/** Sends a message of our own accord (a tip), to a channel or a person. */
import { webApi } from '@slack/bolt';
import type { Message } from '../../message';
import { slackErrorOf } from './errors';
import { render } from './render';
import type { WebClient, WebClientOptions } from './sdk-types';
import type { Workspaces } from './workspaces';

/** Where to: a channel's id, or a user's for the direct conversation. */
interface Destination {
  readonly workspace: string;
  readonly organisation?: string | undefined;
  readonly channel: string;
}

/** A message was not sent; when Slack was `unreachable`, nobody knows whether it was. */
export class SendError extends Error {
  override readonly name = 'SendError';
  constructor(
    /** Slack's error code, `rate_limited`, `not_connected`, or `unreachable`. */
    readonly code: string,
    /** True: trying again will not help until somebody changes something. */
    readonly lasting: boolean,
    /** Seconds that Slack asks to wait. */
    readonly retryAfter: number | undefined,
    options: { cause: unknown },
  ) {
    super(`Slack did not take the message: ${code}`, options);
  }

  /** False when Slack may have taken the message all the same: its answer never came. */
  get certain(): boolean {
    return this.code !== 'unreachable';
  }
}

/** Errors that pass by themselves; every other code of Slack's lasts. */
const PASSING = new Set([
  'ratelimited',
  'rate_limited',
  'internal_error',
  'fatal_error',
  'service_unavailable',
  'request_timeout',
  'team_added_to_org',
]);

/**
 * Posts a message that nobody asked for just now; `ts` is its timestamp. Throws a {@link SendError} where it was not
 * taken.
 */
export type Send = (destination: Destination, message: Message) => Promise<{ readonly ts: string }>;

/** Builds the sender. One call is one attempt: whoever keeps the ledger decides on another. */
export function createSender(workspaces: Workspaces, options: WebClientOptions): Send {
  const clients = new Map<string, WebClient>();
  return async ({ workspace, organisation, channel }, message) => {
    const { botToken } = await workspaces.authorize({
      teamId: workspace,
      enterpriseId: organisation,
      isEnterpriseInstall: false,
    });
    if (botToken === undefined) {
      throw new SendError('not_installed', true, undefined, { cause: undefined });
    }
    // Costly to build, and the same for all workspaces of an organisation.
    const client =
      clients.get(botToken) ??
      new webApi.WebClient(botToken, { ...options, retryConfig: { retries: 0 } });
    if (clients.size > 1000) clients.clear();
    clients.set(botToken, client);
    try {
      const { ts } = await client.chat.postMessage({
        channel,
        // Which workspace, for tokens of an organisation; the types do not know it.
        ...{ team_id: workspace },
        ...render(message),
        unfurl_links: false,
        unfurl_media: false,
      });
      return { ts: ts ?? '' };
    } catch (error) {
      throw toSendError(error);
    }
  };
}

function toSendError(cause: unknown): SendError {
  const code = slackErrorOf(cause);
  if (code !== undefined) return new SendError(code, !PASSING.has(code), undefined, { cause });
  if (cause instanceof webApi.WebAPIRateLimitedError)
    return new SendError('rate_limited', false, cause.retryAfter, { cause });
  return new SendError(neverLeft(cause) ? 'not_connected' : 'unreachable', false, undefined, {
    cause,
  });
}

/** Whether there was no connection at all, so that nothing can have arrived. */
function neverLeft(error: unknown): boolean {
  const { code, cause } = (error ?? {}) as { code?: unknown; cause?: unknown };
  if (code === 'ECONNREFUSED' || code === 'ENOTFOUND' || code === 'EAI_AGAIN') return true;
  return cause !== undefined && neverLeft(cause);
}
