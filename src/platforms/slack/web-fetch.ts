/**
 * How the SDK reaches Slack: `fetch` as far as the SDK uses it. The one of Node puts streams and signals around each
 * call, which cost more than all that the bot does for an answer.
 */
import { type IncomingMessage, Agent as PlainAgent, request as requestHttp } from 'node:http';
import { request as requestHttps, Agent as SecureAgent } from 'node:https';
import type { WebClientOptions } from './sdk-types';

type Fetch = NonNullable<WebClientOptions['fetch']>;

/** Idle connections are closed before Slack, or what is between, does so on its own. Milliseconds. */
const IDLE = 4000;

/** A call took too long; `CONNECT_TIMEOUT` says that it never left. */
class TimeoutError extends Error {
  override readonly name = 'TimeoutError';
  constructor(readonly code: 'CONNECT_TIMEOUT' | 'ANSWER_TIMEOUT') {
    super(`no answer in time (${code})`);
  }
}

/** Builds it, with connections of its own. A call fails after `timeout` milliseconds. */
export function createWebFetch(timeout: number): Fetch {
  const options = { keepAlive: true, timeout: IDLE, scheduling: 'lifo' } as const;
  const secure = new SecureAgent(options);
  const plain = new PlainAgent(options);
  const send = (url: URL) => {
    const { hostname, port, pathname, search } = url;
    // An IPv6 address is in brackets in an address, and without them everywhere else.
    const place = {
      hostname: hostname.replace(/^\[|\]$/g, ''),
      port,
      path: `${pathname}${search}`,
    };
    return (init: { method: string; headers: Record<string, string> }) =>
      url.protocol === 'https:'
        ? requestHttps({ ...place, ...init, agent: secure })
        : requestHttp({ ...place, ...init, agent: plain });
  };
  const fetchText = (address: string, { method = 'GET', headers, body }: RequestInit = {}) =>
    new Promise<object>((resolve, reject) => {
      const text = typeof body === 'string' ? body : '';
      const request = send(new URL(address))({
        method,
        headers: {
          ...(headers as Record<string, string>),
          'content-length': String(Buffer.byteLength(text)),
        },
      });
      const late = setTimeout(() => {
        const left = request.socket?.connecting === false;
        request.destroy(new TimeoutError(left ? 'ANSWER_TIMEOUT' : 'CONNECT_TIMEOUT'));
      }, timeout);
      // As fetch does: an error of its own, with what happened as its cause.
      const fail = (cause: Error): void => {
        clearTimeout(late);
        reject(new Error(cause.message, { cause }));
      };
      request.on('error', fail);
      request.on('response', (response) => {
        const chunks: Buffer[] = [];
        response.on('data', (chunk: Buffer) => chunks.push(chunk));
        response.on('error', fail);
        response.on('end', () => {
          clearTimeout(late);
          resolve(toResponse(address, response, Buffer.concat(chunks)));
        });
      });
      request.end(text);
    });
  return fetchText as unknown as Fetch;
}

/** What the SDK reads of a response. */
function toResponse(
  url: string,
  { statusCode = 0, statusMessage, headers }: IncomingMessage,
  body: Buffer,
) {
  return {
    url,
    ok: statusCode >= 200 && statusCode < 300,
    status: statusCode,
    statusText: statusMessage,
    headers: {
      get: (name: string) => headers[name.toLowerCase()] ?? null,
      entries: () => Object.entries(headers),
    },
    text: async () => body.toString(),
    json: async () => JSON.parse(body.toString()) as unknown,
    arrayBuffer: async () => Uint8Array.from(body).buffer,
  };
}
