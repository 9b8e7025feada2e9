/** One HTTP request with JSON and its answer, by connections that are kept open. */
import { type IncomingMessage, Agent as PlainAgent, request as requestHttp } from 'node:http';
import { request as requestHttps, Agent as SecureAgent } from 'node:https';
import type { Socket } from 'node:net';

/** How long a message may take on its way; Teams gives a turn 15 seconds. Milliseconds. */
const SEND_MS = 10_000;
/** Idle connections are closed before Teams, or what is between, does so on its own. Milliseconds. */
const IDLE = 4000;

const KEPT = { keepAlive: true, timeout: IDLE, scheduling: 'lifo' } as const;
const plain = new PlainAgent(KEPT);
const secure = new SecureAgent(KEPT);

/** Errors that come before a request has left. */
const BEFORE_SENDING = /^(ECONNREFUSED|ENOTFOUND|EAI_AGAIN|EHOSTUNREACH|ENETUNREACH)$/;

/** What came back. */
export interface Answer {
  readonly status: number;
  readonly headers: IncomingMessage['headers'];
  readonly text: string;
}

/** No answer came, with the system's code for the reason or `TEAMS_LATE`. */
export class ConnectionError extends Error {
  constructor(
    readonly code: string,
    /** Whether the request had left: then nobody knows whether it was carried out. */
    readonly left: boolean,
  ) {
    super(`no answer (${code})`);
  }
}

/** Sends to paths below one address. @throws {ConnectionError} when no answer comes, in ten seconds at most. */
export type SendJson = (
  method: string,
  path: string,
  headers: Readonly<Record<string, string>>,
  body: string | undefined,
) => Promise<Answer>;

/** Builds it for an address, of which only the beginning of the path counts. */
export function sendJsonTo(address: string): SendJson {
  const { protocol, hostname, port, pathname } = new URL(address);
  const start = pathname.endsWith('/') ? pathname : `${pathname}/`;
  const [request, agent] =
    protocol === 'https:' ? ([requestHttps, secure] as const) : ([requestHttp, plain] as const);
  // An IPv6 address is in brackets in an address, and without them everywhere else.
  const place = { hostname: hostname.replace(/^\[|\]$/g, ''), port, agent };
  return (method, path, headers, body) =>
    new Promise((resolve, reject) => {
      const length = body === undefined ? {} : { 'content-length': Buffer.byteLength(body) };
      const sent = request({
        ...place,
        method,
        path: start + path,
        headers: { ...headers, ...length },
      });
      const fail = (cause?: NodeJS.ErrnoException): void => {
        clearTimeout(timer);
        const code = cause?.code ?? 'TEAMS_LATE';
        const socket: (Socket & { secureConnecting?: boolean }) | null = sent.socket;
        const connected = socket?.connecting === false && !socket.secureConnecting;
        reject(new ConnectionError(code, connected && !BEFORE_SENDING.test(code)));
        sent.destroy();
      };
      const timer = setTimeout(fail, SEND_MS);
      sent.on('error', fail);
      sent.on('response', (response: IncomingMessage) => {
        const { statusCode: status = 0, headers: received } = response;
        let text = '';
        response.setEncoding('utf8');
        response.on('data', (piece: string) => {
          text += piece;
        });
        response.on('error', fail);
        response.on('end', () => {
          clearTimeout(timer);
          resolve({ status, headers: received, text });
        });
      });
      sent.end(body);
    });
}
