/** The playground's small API: ask, press a button. It answers in the formats of the chat platforms. */
import type { IncomingMessage, ServerResponse } from 'node:http';
import { z } from 'zod';
import type { Context } from '../../question';
import type { Reply, Respond } from '../../respond';
import type { Route } from '../platform';
import type { Preview } from '../preview';
import { SECURITY_HEADERS } from './assets';
import { readJson, UnreadableBody } from './request-body';

const id = z.string().max(80);
const ContextBody = z.object({
  targets: z.array(z.object({ service: id, variant: id.nullable() })).max(20),
  concerns: z.array(id).max(20),
});
const AskBody = z.object({ question: z.string().max(20_000), context: ContextBody.optional() });
const PressBody = z.object({ platform: z.enum(['slack', 'teams']), value: z.unknown() });

/** What the page shows for one question. */
interface Shown {
  readonly question: string;
  readonly context: Context;
  readonly json: unknown;
  readonly previews: Readonly<Record<string, unknown>>;
}

/** What the API is built with. */
export interface ApiOptions {
  readonly respond: Respond;
  readonly previews: readonly Preview[];
  /** The reply as the command line prints it. */
  readonly toJson: (reply: Reply) => unknown;
}

/** `POST /api/ask` and `POST /api/press`. */
export function createApiRoutes({ respond, previews, toJson }: ApiOptions): Route[] {
  const show = (ask: string, context: Context | undefined, page: number): Shown => {
    const reply = respond(ask, context);
    return {
      question: ask,
      context: reply.context,
      json: toJson(reply),
      previews: Object.fromEntries(
        previews.map((preview) => [preview.id, preview.render(reply.message, ask, page)]),
      ),
    };
  };

  const ask = async (request: IncomingMessage, response: ServerResponse) => {
    const body = AskBody.safeParse(await readJson(request));
    if (!body.success) return send(response, 400, { error: 'A question is missing.' });
    send(response, 200, show(body.data.question, body.data.context, 0));
  };

  const press = async (request: IncomingMessage, response: ServerResponse) => {
    const body = PressBody.safeParse(await readJson(request));
    const preview = previews.find((each) => each.id === body.data?.platform);
    const pressed = preview?.read(body.data?.value) ?? null;
    if (!pressed) return send(response, 400, { error: 'That button does nothing here.' });
    send(response, 200, show(pressed.ask, undefined, pressed.page));
  };

  return [
    { path: '/api/ask', methods: ['POST'], handle: guarded(ask) },
    { path: '/api/press', methods: ['POST'], handle: guarded(press) },
  ];
}

type Handle = (request: IncomingMessage, response: ServerResponse) => Promise<void>;

/** A body that cannot be read is answered, not thrown. */
function guarded(handle: Handle): Handle {
  return async (request, response) => {
    try {
      await handle(request, response);
    } catch (error) {
      if (!(error instanceof UnreadableBody)) throw error;
      send(response, error.status, { error: error.message });
    }
  };
}

function send(response: ServerResponse, status: number, body: unknown): void {
  response
    .writeHead(status, {
      ...SECURITY_HEADERS,
      'content-type': 'application/json; charset=utf-8',
      'cache-control': 'no-store',
      // A body that was not read must not be taken for the next request.
      ...(status === 413 ? { connection: 'close' } : {}),
    })
    .end(JSON.stringify(body));
}
