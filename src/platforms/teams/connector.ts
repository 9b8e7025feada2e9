/**
 * Calls to the Bot Connector, by which a bot speaks.
 * Source: learn.microsoft.com, "API reference for the Bot Framework Connector service".
 */
import http, { type IncomingHttpHeaders, type IncomingMessage } from 'node:http';
import https from 'node:https';
import type { Tokens } from './tokens';

/** How long a call may take; Teams gives a turn 15 seconds. Milliseconds. */
const CALL_MS = 10_000;
/** Connections that nobody uses are closed before the other side does it. Milliseconds. */
const IDLE_MS = 60_000;
/** Bytes of an answer; it holds an id, or a reason. */
const ANSWER_LIMIT = 64 * 1024;

/** The Bot Connector said no; nothing of the request is in it. */
export class ConnectorError extends Error {
  readonly code = 'TEAMS_CONNECTOR';
  constructor(
    readonly status: number,
    readonly headers: IncomingHttpHeaders,
  ) {
    super(`the Bot Connector answered ${status}`);
  }
}

/** No answer in time: it may have been carried out or not. */
class LateError extends Error {
  readonly code = 'TEAMS_LATE';
}

interface Answer {
  readonly status: number;
  readonly headers: IncomingHttpHeaders;
  readonly body: string;
}

type Method = 'POST' | 'PUT' | 'DELETE';

/**
 * One attempt for each call, since a message may have been posted in spite of an error; `withRetry` knows which pass.
 * A token that was withdrawn before its time is the one thing that a second attempt, with another token, settles.
 */
export class Connector {
  private readonly agents = {
    'http:': new http.Agent({ keepAlive: true, timeout: IDLE_MS }),
    'https:': new https.Agent({ keepAlive: true, timeout: IDLE_MS }),
  };

  /** `tokens`: undefined for an emulator, which wants none. */
  constructor(private readonly tokens: Tokens | undefined) {}

  /**
   * Calls a service; resolves with the id of what it made or changed.
   * @throws {ConnectorError} for every status but 2xx; Node's own error where there is no answer.
   */
  async call(
    method: Method,
    serviceUrl: string,
    path: string,
    body?: object,
  ): Promise<string | undefined> {
    const url = new URL(serviceUrl.replace(/\/+$/, '') + path);
    const payload = body === undefined ? undefined : JSON.stringify(body);
    let answer = await this.attempt(method, url, payload, await this.tokens?.get());
    if (answer.status === 401 && this.tokens)
      answer = await this.attempt(method, url, payload, await this.tokens.renew());
    if (answer.status < 200 || answer.status > 299)
      throw new ConnectorError(answer.status, answer.headers);
    return idOf(answer.body);
  }

  /** Closes the connections that are kept open. */
  close(): void {
    for (const agent of Object.values(this.agents)) agent.destroy();
  }

  private attempt(
    method: Method,
    url: URL,
    payload: string | undefined,
    token: string | undefined,
  ): Promise<Answer> {
    const { request } = url.protocol === 'https:' ? https : http;
    return new Promise((resolve, reject) => {
      const call = request(
        url,
        {
          method,
          agent: this.agents[url.protocol as keyof typeof this.agents],
          headers: {
            accept: 'application/json',
            ...(token !== undefined && { authorization: `Bearer ${token}` }),
            ...(payload !== undefined && {
              'content-type': 'application/json; charset=utf-8',
              'content-length': Buffer.byteLength(payload),
            }),
          },
        },
        (response) => {
          read(response).then(resolve, reject);
        },
      );
      const timer = setTimeout(
        () => call.destroy(new LateError('the Bot Connector does not answer')),
        CALL_MS,
      );
      call.on('error', reject);
      call.on('close', () => clearTimeout(timer));
      call.end(payload);
    });
  }
}

function read(response: IncomingMessage): Promise<Answer> {
  const { statusCode: status = 0, headers } = response;
  response.setEncoding('utf8');
  return new Promise((resolve, reject) => {
    let body = '';
    response.on('data', (part: string) => {
      body += part;
      if (body.length > ANSWER_LIMIT)
        response.destroy(new Error('the Bot Connector answers too much'));
    });
    response.on('end', () => resolve({ status, headers, body }));
    response.on('error', reject);
  });
}

/** The id in an answer; `DELETE` and some updates have none. */
function idOf(body: string): string | undefined {
  if (body === '') return undefined;
  try {
    const { id } = JSON.parse(body) as { id?: unknown };
    return typeof id === 'string' ? id : undefined;
  } catch {
    return undefined;
  }
}
