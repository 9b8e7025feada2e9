/** Events over HTTP: Bolt's receiver verifies signatures, the program's one HTTP server carries it. */

import type { Logger as SdkLogger } from '@slack/bolt';
import { HTTPReceiver } from '@slack/bolt';
import type { Connection } from './connection';

/** The one address for commands, events, interactions and select options. */
export const EVENTS_PATH = '/slack/events';

/** Slack's payloads are some kilobytes; a message of 40,000 characters in JSON stays below this. */
const BODY_LIMIT = '1mb';

/** When a request counts as unhandled, in milliseconds: Slack waits three seconds. */
const UNHANDLED_AFTER = 2500;

/** A connection over HTTP. Requests with a bad signature or an old timestamp get 401 and no body. */
export function createHttpConnection(signingSecret: string, logger: SdkLogger): Connection {
  const receiver = new HTTPReceiver({
    signingSecret,
    endpoints: EVENTS_PATH,
    logger,
    bodyLimit: BODY_LIMIT,
    unhandledRequestTimeoutMillis: UNHANDLED_AFTER,
    // A button of an older version, say: Slack would show a warning for anything but 200.
    unhandledRequestHandler({ response }) {
      logger.info('a request from Slack that nothing here handles');
      if (!response.headersSent) response.writeHead(200);
      response.end();
    },
  });
  let paused = false;
  return {
    receiver,
    routes: [
      {
        path: EVENTS_PATH,
        methods: ['POST'],
        handle(request, response) {
          if (paused) {
            // Slack delivers events again; by then another instance, or the next start, takes them.
            response.writeHead(503, { 'retry-after': '1', connection: 'close' }).end();
            return;
          }
          try {
            receiver.requestListener(request, response);
          } catch {
            // An address that does not parse, or a method that is not POST.
            response.writeHead(404).end();
          }
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
