/** The playground's small API: ask, press a button. It answers in the formats of the chat platforms. */
import type { IncomingMessage, ServerResponse } from 'node:http';
import * as z from 'zod';
import { BodyError, readJson } from '../../http';
import { composeTipHelp, type Message } from '../../message';
import { Context } from '../../question/context';
import type { Reply, Respond } from '../../respond';
import type { Route } from '../platform';
import type { Pressed, Preview } from '../preview';
import { requestForTips, type TipsCalendar } from '../tips';

const AskBody = z.object({ question: z.string().max(20_000), context: Context.optional() });
const PlanBody = z.object({ wish: z.string().max(400), zone: z.string().max(80).optional() });
const TipBody = z.object({ code: z.string().max(200) });
const PressBody = z.object({ platform: z.enum(['slack', 'teams']), value: z.unknown() });

/** Bytes of a body; a question is a few hundred. */
const BODY_LIMIT = 32 * 1024;

/** Days that the calendar looks ahead: four weeks, and the rest of this one. */
const CALENDAR_DAYS = 35;

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
  /** Daily tips to look at; without it there is no calendar. */
  readonly calendar?: TipsCalendar | undefined;
  /** The reply as the command line prints it. */
  readonly toJson: (reply: Reply) => unknown;
}

/** `POST /api/ask` and `POST /api/press`; with a calendar `POST /api/tips` and `POST /api/tip`. */
export function createApiRoutes({ respond, previews, toJson, calendar }: ApiOptions): Route[] {
  const rendered = (message: Message, pressed: Pressed): Shown['previews'] =>
    Object.fromEntries(previews.map((preview) => [preview.id, preview.render(message, pressed)]));

  const show = ({ ask, context, page }: Pressed): Shown => {
    const reply = respond(ask, context);
    const alone = context && respond(ask);
    const depends = alone && JSON.stringify(alone.message) !== JSON.stringify(reply.message);
    return {
      question: ask,
      context: reply.context,
      json: toJson(reply),
      previews: rendered(reply.message, { ask, context: depends ? context : undefined, page }),
    };
  };

  const ask = async (request: IncomingMessage, response: ServerResponse) => {
    const body = AskBody.safeParse(await readJson(request, BODY_LIMIT));
    if (!body.success) return send(response, 400, { error: 'A question is missing.' });
    if (calendar && requestForTips(body.data.question) !== null)
      return send(response, 200, {
        ...showMessage(composeTipHelp()),
        question: body.data.question,
      });
    const { question, context } = body.data;
    send(response, 200, show({ ask: question, context, page: 0 }));
  };

  const press = async (request: IncomingMessage, response: ServerResponse) => {
    const body = PressBody.safeParse(await readJson(request, BODY_LIMIT));
    const preview = previews.find((each) => each.id === body.data?.platform);
    const pressed = preview?.read(body.data?.value) ?? null;
    if (!pressed) return send(response, 400, { error: 'That button does nothing here.' });
    if (requestForTips(pressed.ask) !== null)
      return send(response, 400, {
        error:
          'In Slack and Teams this button sets the tips. Here nothing is kept: see Tips, above.',
      });
    send(response, 200, show(pressed));
  };

  const showMessage = (message: Message): Shown => ({
    question: message.summary,
    context: { targets: [], concerns: [] },
    json: { text: message.summary, suggestions: [] },
    previews: rendered(message, { ask: '', page: 0 }),
  });

  const plan =
    (tips: TipsCalendar) => async (request: IncomingMessage, response: ServerResponse) => {
      const body = PlanBody.safeParse(await readJson(request, BODY_LIMIT));
      if (!body.success) return send(response, 400, { error: 'A wish is missing.' });
      const planned = await tips.plan(body.data.wish, body.data.zone ?? null, CALENDAR_DAYS);
      if (planned.kind === 'plan') return send(response, 200, planned);
      send(response, 200, { kind: 'refused', text: planned.message.summary });
    };

  const tip =
    (tips: TipsCalendar) => async (request: IncomingMessage, response: ServerResponse) => {
      const body = TipBody.safeParse(await readJson(request, BODY_LIMIT));
      const message = body.success ? tips.tip(body.data.code) : null;
      if (!message) return send(response, 400, { error: 'There is no such tip.' });
      send(response, 200, showMessage(message));
    };

  return [
    ...(calendar
      ? [
          { path: '/api/tips', methods: ['POST'], handle: guarded(plan(calendar)) },
          { path: '/api/tip', methods: ['POST'], handle: guarded(tip(calendar)) },
        ]
      : []),
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
      if (!(error instanceof BodyError)) throw error;
      send(response, error.status, { error: error.message });
    }
  };
}

function send(response: ServerResponse, status: number, body: unknown): void {
  response
    .writeHead(status, {
      'content-type': 'application/json; charset=utf-8',
      'cache-control': 'no-store',
      // A body that was not read must not be taken for the next request.
      ...(status === 413 ? { connection: 'close' } : {}),
    })
    .end(JSON.stringify(body));
}
