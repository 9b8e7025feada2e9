/** Finds who answers a request, and answers for those who are not there or fail. */
import type { IncomingMessage, ServerResponse } from 'node:http';
import type { Logger } from 'pino';
import type { Metrics } from '../metrics';
import type { Route } from '../platforms/platform';
import { SECURITY_HEADERS } from './headers';

/** Bytes. Routes have tighter limits of their own; this one spares them the obvious. */
const LARGEST_BODY = 1024 * 1024;

/** Slack waits 3 seconds, Teams 15; whoever is not answered by then is not waiting any more. Milliseconds. */
const DEADLINE = 30_000;

const HEADERS = Object.entries(SECURITY_HEADERS);

/** Where the router reports requests that are over, and errors. */
export interface RouterOptions {
  readonly log: Logger;
  readonly metrics: Pick<Metrics, 'request' | 'unexpected'>;
}

/** A function that answers every request and says when that is over; it never throws and never rejects. */
export function createRouter(
  routes: readonly Route[],
  { log, metrics }: RouterOptions,
): (request: IncomingMessage, response: ServerResponse, over: () => void) => Promise<void> {
  const byPath = new Map(routes.map((route) => [route.path, route]));
  return async (request, response, over) => {
    const start = performance.now();
    const path = (request.url ?? '').split('?', 1)[0] ?? '';
    const route = byPath.get(path);
    const late = setTimeout(() => giveUp(response), DEADLINE);
    response.on('close', () => {
      clearTimeout(late);
      over();
      const seconds = (performance.now() - start) / 1000;
      metrics.request(route?.path ?? 'unknown', response.statusCode, seconds);
      log.debug(
        { path: route?.path ?? 'unknown', status: response.statusCode, seconds },
        'request',
      );
    });
    for (const [name, value] of HEADERS) response.setHeader(name, value);
    // Whoever goes away while being answered is no error of ours.
    response.on('error', () => {});
    try {
      if (route === undefined) return refuse(response, 404, 'Not found');
      if (!allows(route, request.method ?? '')) {
        response.setHeader('allow', route.methods.join(', '));
        return refuse(response, 405, 'Method not allowed');
      }
      if (Number(request.headers['content-length'] ?? 0) > LARGEST_BODY)
        return refuse(response, 413, 'Too large');
      await route.handle(request, response);
    } catch (error) {
      metrics.unexpected('request');
      log.error({ err: error, path }, 'a request failed');
      if (response.headersSent) response.destroy();
      else refuse(response, 500, 'Something went wrong');
    }
  };
}

function allows({ methods }: Route, method: string): boolean {
  // Node leaves out the body of an answer to HEAD.
  return methods.includes(method === 'HEAD' ? 'GET' : method);
}

/** Ends a request that nobody answers: an answer that never comes would keep everything that belongs to it. */
function giveUp(response: ServerResponse): void {
  if (response.headersSent) response.destroy();
  else refuse(response, 504, 'No answer in time');
}

function refuse(response: ServerResponse, status: number, text: string): void {
  // The body was not read: it must not be taken for the next request.
  response
    .writeHead(status, { 'content-type': 'text/plain; charset=utf-8', connection: 'close' })
    .end(`${text}\n`);
}
