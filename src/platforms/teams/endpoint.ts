/** `/api/messages`: from the socket to a turn, and the status that comes back. */
import type { IncomingMessage, ServerResponse } from 'node:http';
import type { Activity, InvokeResponse } from 'botbuilder';
import type { Logger } from 'pino';
import { BodyError, isLocal, isLoopback, readJson } from '../../http';
import type { Route } from '../platform';
import { type TeamsAdapter, UnauthorizedError } from './adapter';
import { endpointsOf, type TeamsOptions } from './options';
import type { Turn } from './turn';
import { tenantOf } from './whereabouts';

/** Path that is given to the bot's registration as its messaging endpoint. */
export const MESSAGES_PATH = '/api/messages';

/** Bytes of a request. A message of Teams holds 28 kB of text and markup; activities repeat parts of it. */
const BODY_LIMIT = 256 * 1024;

/** What the route needs. */
export interface EndpointParts {
  readonly options: TeamsOptions;
  readonly adapter: TeamsAdapter;
  readonly log: Logger;
  readonly takeTurn: (turn: Pick<Turn, 'context' | 'activity' | 'log'>) => Promise<void>;
  /** Counts requests under way; false: none are taken any more. */
  readonly enter: () => boolean;
  readonly leave: () => void;
}

/** The route; answers 401 without a word to whoever is not Teams, before reading what they sent. */
export function createEndpoint(parts: EndpointParts): Route {
  const { options } = parts;
  const issuer = options.appId === undefined ? undefined : endpointsOf(options).tokenIssuer;
  return {
    path: MESSAGES_PATH,
    methods: ['POST'],
    async handle(request, response) {
      if (!parts.enter()) return end(response, 503);
      try {
        const { status, body } = await receive(parts, issuer, request);
        end(response, status, body);
      } catch (error) {
        end(response, statusFor(error, parts.log));
      } finally {
        parts.leave();
      }
    },
  };
}

/** `issuer`: whose tokens are good; undefined: nobody is authenticated, and only this machine is served. */
async function receive(
  parts: EndpointParts,
  issuer: string | undefined,
  request: IncomingMessage,
): Promise<InvokeResponse> {
  const { options, adapter, log, takeTurn } = parts;
  const authorization = request.headers.authorization ?? '';
  if (issuer === undefined && !isLocal(request))
    throw new UnauthorizedError('the emulator runs on this machine');
  const known = adapter.glance(authorization, issuer);
  const activity = asActivity(await readJson(request, BODY_LIMIT));
  // Nobody vouches for the address here, and a page in a browser could send any.
  if (issuer === undefined && !isLoopback(new URL(activity.serviceUrl).hostname))
    throw new UnauthorizedError('the emulator is called back on this machine');
  const authenticated = await adapter.verify(authorization, activity, known);
  if (!isAllowed(options, activity)) {
    log.warn('tenant not allowed');
    return { status: 403 };
  }
  const turnLog = log.child({
    activity: activity.type,
    ...(activity.name && { name: activity.name }),
  });
  const result = await adapter.run(authenticated, activity, (context) =>
    takeTurn({ context, activity, log: turnLog }),
  );
  return result ?? { status: 200 };
}

/** The shape that every activity has; the parts beyond it are checked where they are used. */
function asActivity(body: unknown): Activity {
  const { type, channelId, conversation, serviceUrl } = (body ?? {}) as Partial<Activity>;
  const ok =
    typeof type === 'string' &&
    typeof channelId === 'string' &&
    typeof serviceUrl === 'string' &&
    /^https?:/i.test(serviceUrl) &&
    URL.canParse(serviceUrl) &&
    typeof conversation?.id === 'string';
  if (!ok) throw new BodyError(400);
  return body as Activity;
}

function isAllowed({ allowedTenants }: TeamsOptions, activity: Activity): boolean {
  if (allowedTenants.length === 0) return true;
  return allowedTenants.includes(tenantOf(activity));
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
