/** Events over HTTP: verified here, processed by Bolt, carried by the program's one HTTP server. */
import { createSecretKey, type KeyObject } from 'node:crypto';
import type { IncomingMessage, ServerResponse } from 'node:http';
import { setImmediate as nextTurn } from 'node:timers/promises';
import type { App, Receiver, ReceiverEvent, Logger as SdkLogger } from '@slack/bolt';
import { readBody } from '../../http';
import type { Connection } from './connection';
import { asciiOf, textOfMessage } from './json-text';
import type { SlackMessage } from './render';
import { parseBody, signatureProblem } from './signed-request';

/** The one address for commands, events, interactions and select options. */
export const EVENTS_PATH = '/slack/events';

/** Slack's payloads are some kilobytes; a message of 40,000 characters in JSON stays below this. Bytes. */
const BODY_LIMIT = 1024 * 1024;

/** When a request counts as unhandled, in milliseconds: Slack waits three seconds. */
const UNHANDLED_AFTER = 2500;

/** A connection over HTTP. Requests with a bad signature or an old timestamp get 401 and no body. */
export function createHttpConnection(signingSecret: string, logger: SdkLogger): Connection {
  let paused = false;
  const receiver = new SignedReceiver(signingSecret, logger, () => paused);
  return {
    receiver,
    checks: [],
    routes: [
      {
        path: EVENTS_PATH,
        methods: ['POST'],
        handle(request, response) {
          if (request.method !== 'POST') return refuse(response, 404);
          return paused ? putOff(response) : receiver.handle(request, response);
        },
      },
    ],
    open: () => Promise.resolve(),
    pause() {
      paused = true;
    },
    close: () => Promise.resolve(),
  };
}

/**
 * Does what Bolt's own receiver does, with a third of the work: that one reads a form twice, compares
 * signatures by two more of them, and brings a router and a server.
 *
 * What comes in at the same moment is done kind by kind, a turn of the loop for each: all of it is read, then all
 * answered, then all written. Right after the kernel had the processor, a question takes twice as long to understand.
 */
class SignedReceiver implements Receiver {
  #app: App | undefined;

  readonly #signingSecret: KeyObject;

  constructor(
    signingSecret: string,
    private readonly logger: SdkLogger,
    private readonly isPaused: () => boolean,
  ) {
    this.#signingSecret = createSecretKey(signingSecret, 'utf8');
  }

  init(app: App): void {
    this.#app = app;
  }

  start = () => Promise.resolve();
  stop = () => Promise.resolve();

  async handle(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const bytes = await readBody(request, BODY_LIMIT);
    await nextTurn();
    if (bytes === 'broken-off') return void response.destroy();
    if (bytes === 'too-large') return refuse(response, 413);
    if (isCertificateCheck(request, bytes)) return answer(response);
    const problem = signatureProblem(request.headers, bytes, this.#signingSecret, Date.now());
    if (problem !== undefined) {
      this.logger.warn(`a request to Slack's address was refused: ${problem}`);
      return refuse(response, 401);
    }
    const body = parseBody(request.headers['content-type'], bytes);
    if (body === undefined) {
      this.logger.warn('a request of Slack cannot be read');
      return refuse(response, 400);
    }
    if (body.type === 'url_verification') return answer(response, { challenge: body.challenge });
    // It may have come before the stop began, and been read after: nobody would answer it.
    if (this.isPaused()) return putOff(response);
    await this.#process(request, response, body);
  }

  async #process(
    { headers }: IncomingMessage,
    response: ServerResponse,
    body: ReceiverEvent['body'],
  ): Promise<void> {
    const unhandled = setTimeout(() => {
      // A button of an older version, say: Slack would show a warning for anything but 200.
      this.logger.info('a request from Slack that nothing here handles');
      answer(response);
    }, UNHANDLED_AFTER);
    const { 'x-slack-retry-num': retryNum, 'x-slack-retry-reason': retryReason } = headers;
    const event: ReceiverEvent = {
      body,
      ...(typeof retryNum === 'string' && { retryNum: Number.parseInt(retryNum, 10) }),
      ...(typeof retryReason === 'string' && { retryReason }),
      ack: async (content?: unknown) => {
        clearTimeout(unhandled);
        await nextTurn();
        answer(response, content);
      },
    };
    try {
      await this.#app?.processEvent(event);
    } catch (error) {
      clearTimeout(unhandled);
      // Listeners let no error out: this is a payload that Bolt itself makes nothing of.
      this.logger.warn('Bolt could not process a request', error);
      if (!response.headersSent) response.writeHead(400).end();
    }
  }
}

/** Slack looks at the certificate of a command's address without a signature. Nothing else of such a request is read. */
function isCertificateCheck({ headers }: IncomingMessage, bytes: Buffer): boolean {
  return (
    bytes.includes('ssl_check=1') && parseBody(headers['content-type'], bytes)?.ssl_check === '1'
  );
}

/** Slack delivers events again; by then another instance, or the next start, takes them. */
function putOff(response: ServerResponse): void {
  response.writeHead(503, { 'retry-after': '1', connection: 'close' }).end();
}

function refuse(response: ServerResponse, status: number): void {
  response.writeHead(status, { connection: 'close' }).end();
}

const toJson = (content: unknown): string =>
  isMessage(content) ? textOfMessage(content) : asciiOf(content);

const isMessage = (content: unknown): content is SlackMessage =>
  Array.isArray((content as Partial<SlackMessage>).blocks);

/** Acknowledges, at most once: a listener that is late finds its request answered. */
function answer(response: ServerResponse, content?: unknown): void {
  if (response.headersSent || response.destroyed) return;
  if (!content) {
    response.writeHead(200, { 'content-length': 0 }).end();
    return;
  }
  if (typeof content === 'string') {
    const bytes = Buffer.from(content);
    const headers = { 'content-type': 'text/plain; charset=utf-8', 'content-length': bytes.length };
    response.writeHead(200, headers).end(bytes);
    return;
  }
  // All of it is ASCII, so it is as long as it looks, and Node writes it in one piece with the headers.
  const json = toJson(content);
  response
    .writeHead(200, { 'content-type': 'application/json', 'content-length': json.length })
    .end(json, 'latin1');
}
