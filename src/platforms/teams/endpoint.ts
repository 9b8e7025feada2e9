/** `/api/messages`: from the socket to a turn, and the status that comes back. */
import type { IncomingMessage, ServerResponse } from 'node:http';
import type { Logger } from 'pino';
import type { Route } from '../platform';
import type { Activity, InvokeAnswer } from './activity';
import { type Authentication, authorize, UnauthorizedError } from './authentication';
import { addressOf, Chat } from './chat';
import type { Connector } from './connector';
import { tenantOf } from './memory';
import type { TeamsOptions } from './options';
import { BodyError, readJson } from './read-body';
import type { Turn } from './turn';

/** Path that is given to the bot's registration as its messaging endpoint. */
export const MESSAGES_PATH = '/api/messages';

/** Bytes of a request. A message of Teams holds 28 kB of text and markup; activities repeat parts of it. */
const BODY_LIMIT = 256 * 1024;

export interface EndpointParts {
  readonly options: TeamsOptions;
  /** Undefined: nobody is authenticated, and only this machine is served. */
  readonly authentication: Authentication | undefined;
  readonly connector: Connector;
  readonly log: Logger;
  readonly takeTurn: (turn: Pick<Turn, 'chat' | 'activity' | 'log'>) => Promise<void>;
  /** Counts requests under way; false: none are taken any more. */
  readonly enter: () => boolean;
  readonly leave: () => void;
}

/** The route; answers 401 without a word to whoever is not Teams, before reading what they sent. */
export function createEndpoint(parts: EndpointParts): Route {
  return {
    path: MESSAGES_PATH,
    methods: ['POST'],
    async handle(request, response) {
      if (!parts.enter()) return end(response, 503);
      try {
        const { status, body } = await receive(parts, request);
        end(response, status, body);
      } catch (error) {
        end(response, statusFor(error, parts.log));
      } finally {
        parts.leave();
      }
    },
  };
}

async function receive(parts: EndpointParts, request: IncomingMessage): Promise<InvokeAnswer> {
  const { options, authentication, connector, log, takeTurn } = parts;
  if (authentication === undefined && !isLocal(request))
    throw new UnauthorizedError('the emulator runs on this machine');
  const caller = await authentication?.verify(request.headers.authorization);
  const activity = asActivity(await readJson(request, BODY_LIMIT));
  if (caller) authorize(caller, activity);
  // Nobody vouches for the address here, and a page in a browser could send any.
  else if (!isLoopback(new URL(activity.serviceUrl).hostname))
    throw new UnauthorizedError('the emulator is called back on this machine');
  if (!isAllowed(options, activity)) {
    log.warn('tenant not allowed');
    return { status: 403 };
  }
  const turnLog = log.child({
    activity: activity.type,
    ...(activity.name && { name: activity.name }),
  });
  const chat = new Chat(connector, addressOf(activity));
  await takeTurn({ chat, activity, log: turnLog });
  return chat.invokeAnswer ?? { status: activity.type === 'invoke' ? 501 : 200 };
}

/** The shape that every activity has; the parts beyond it are checked where they are used. */
function asActivity(body: Record<string, unknown>): Activity {
  const { type, channelId, conversation, serviceUrl } = body as Partial<Activity>;
  const ok =
    typeof type === 'string' &&
    typeof channelId === 'string' &&
    typeof serviceUrl === 'string' &&
    /^https?:$/.test(protocolOf(serviceUrl)) &&
    typeof conversation?.id === 'string';
  if (!ok) throw new BodyError(400);
  return body as unknown as Activity;
}

function isAllowed({ allowedTenants }: TeamsOptions, activity: Activity): boolean {
  if (allowedTenants.length === 0) return true;
  return allowedTenants.includes(tenantOf(activity));
}

/** From this machine, and not through a proxy that runs on it. */
function isLocal({ socket, headers }: IncomingMessage): boolean {
  const forwarded = headers.forwarded ?? headers['x-forwarded-for'] ?? headers['x-real-ip'];
  return forwarded === undefined && isLoopback(socket.remoteAddress ?? '');
}

function isLoopback(host: string): boolean {
  return /^(localhost|127\.[\d.]+|\[?::1\]?|::ffff:127\.[\d.]+)$/.test(host);
}

function protocolOf(url: string): string {
  return URL.canParse(url) ? new URL(url).protocol : '';
}

function statusFor(error: unknown, log: Logger): number {
  if (error instanceof UnauthorizedError) {
    const cause = error.cause instanceof Error ? error.cause.message : undefined;
    log.warn({ reason: error.message, cause }, 'request refused');
    return 401;
  }
  if (error instanceof BodyError) return error.status;
  log.error({ err: error instanceof Error ? error.message : String(error) }, 'request failed');
  return 500;
}

function end(response: ServerResponse, status: number, body?: unknown): void {
  if (response.headersSent || response.destroyed) return;
  // A body that was not read must not be taken for the next request.
  if (status >= 400) response.setHeader('connection', 'close');
  response.statusCode = status;
  if (body === undefined || body === null) {
    response.end();
    return;
  }
  response.setHeader('content-type', 'application/json; charset=utf-8');
  response.end(JSON.stringify(body));
}
