/** A strict local Slack: Web API, response URLs and Socket Mode over real HTTP and WebSocket. */
import { randomUUID } from 'node:crypto';
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { readArguments, readBody } from './arguments';
import { type Answer, checkContent, METHODS } from './methods';
import { grantedScopes } from './scopes';
import { SlackState } from './state';
import { ServerSocket } from './web-socket';

type Json = Record<string, unknown>;

export const BOT_TOKEN = 'xoxb-0000000000-local-test-token';
export const APP_TOKEN = 'xapp-1-A0000000000-local-test-token';

/** A call as Slack received it, and what it answered. */
export interface Call {
  readonly method: string;
  readonly args: Json;
  readonly answer: Json;
}

/**
 * What to answer instead of the usual: an error code, a status, or 429 with Retry-After in seconds; or the usual,
 * but late (`delay`, milliseconds) or never (`hangs`; the call is carried out all the same).
 */
export interface Failure {
  readonly error?: string;
  readonly status?: number;
  readonly retryAfter?: number;
  readonly delay?: number;
  readonly hangs?: boolean;
}

/** A use of a response_url. */
export interface Response {
  readonly url: string;
  readonly body: Json;
}

export class SlackServer {
  readonly state = new SlackState();
  readonly calls: Call[] = [];
  readonly responses: Response[] = [];
  /** Scopes that calls needed so far. */
  readonly usedScopes = new Set<string>();
  /** Bot tokens that work, each with its scopes. */
  readonly tokens = new Map<string, string[]>([[BOT_TOKEN, grantedScopes()]]);
  readonly sockets: ServerSocket[] = [];
  /** How every call goes for which no failure of its own is set. */
  weather: Failure | undefined;
  /** Channels in which every call has to wait so many seconds, until they are taken out. */
  readonly slowed = new Map<string, number>();
  readonly #failures = new Map<string, Failure[]>();
  readonly #responseUses = new Map<string, number>();
  readonly #acknowledgements = new Map<string, (payload: Json) => void>();
  readonly #server: Server;
  /** Held until it resolves: a call that has arrived and had no effect yet. */
  beforeCall: ((method: string) => Promise<void>) | undefined;
  /** Held until it resolves: the answer to a call that has had its effect. */
  beforeAnswer: ((method: string) => Promise<void>) | undefined;
  #waiting: Array<() => void> = [];

  private constructor() {
    this.#server = createServer((request, response) => void this.#serve(request, response));
    this.#server.on('upgrade', (request, stream) => this.#upgrade(request, stream));
  }

  static async start(): Promise<SlackServer> {
    const slack = new SlackServer();
    await new Promise<void>((resolve) => slack.#server.listen(0, '127.0.0.1', resolve));
    slack.state.socketUrl = () => `ws://127.0.0.1:${slack.port}/link/?ticket=${randomUUID()}`;
    return slack;
  }

  get port(): number {
    return (this.#server.address() as AddressInfo).port;
  }

  get apiUrl(): string {
    return `http://127.0.0.1:${this.port}/api/`;
  }

  /** Lets the next calls of a method fail, in order. */
  fail(method: string, ...failures: Failure[]): void {
    this.#failures.set(method, [...(this.#failures.get(method) ?? []), ...failures]);
  }

  callsOf(method: string): Call[] {
    return this.calls.filter((call) => call.method === method);
  }

  newResponseUrl(): string {
    return `http://127.0.0.1:${this.port}/response/${randomUUID()}`;
  }

  /** Sends an envelope over the newest socket and waits for its acknowledgement. */
  deliver(type: string, payload: Json, extra: Json = {}): Promise<Json> {
    const socket = this.sockets.filter(({ open }) => open).at(-1);
    if (socket === undefined) throw new Error('no socket is open');
    const envelope_id = randomUUID();
    const answer = new Promise<Json>((resolve) => this.#acknowledgements.set(envelope_id, resolve));
    socket.send({
      envelope_id,
      type,
      payload,
      accepts_response_payload: type !== 'events_api',
      ...extra,
    });
    return answer;
  }

  /** Waits until `condition` holds; checked after every call and every few milliseconds. */
  async until(condition: () => boolean, milliseconds = 5000): Promise<void> {
    const end = Date.now() + milliseconds;
    while (!condition()) {
      if (Date.now() > end) {
        const refused = this.calls.filter(({ answer }) => answer.ok !== true);
        throw new Error(
          `waited ${milliseconds} ms in vain; refused: ${JSON.stringify(refused).slice(0, 2000)}`,
        );
      }
      await new Promise<void>((resolve) => {
        const timer = setTimeout(resolve, 20);
        this.#waiting.push(() => {
          clearTimeout(timer);
          resolve();
        });
      });
    }
  }

  async close(): Promise<void> {
    for (const socket of this.sockets) socket.drop();
    this.#server.closeAllConnections();
    await new Promise((resolve) => this.#server.close(resolve));
  }

  async #serve(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const body = await readBody(request);
    const [, area, name = ''] = new URL(request.url ?? '/', 'http://slack').pathname.split('/');
    if (area === 'api') await this.#api(name, request, body, response);
    else if (area === 'response')
      this.#respond(`http://127.0.0.1:${this.port}${request.url}`, body, response);
    else response.writeHead(404).end();
    for (const wake of this.#waiting.splice(0)) wake();
  }

  async #api(
    name: string,
    request: IncomingMessage,
    body: string,
    response: ServerResponse,
  ): Promise<void> {
    await this.beforeCall?.(name);
    const args = readArguments(request, body);
    const failure = this.#failures.get(name)?.shift() ?? this.#slowDown(args) ?? this.weather;
    if (failure?.retryAfter !== undefined || failure?.status !== undefined) {
      this.calls.push({ method: name, args, answer: { ok: false, status: failure.status ?? 429 } });
      response
        .writeHead(failure.status ?? 429, { 'retry-after': String(failure.retryAfter ?? 0) })
        .end();
      return;
    }
    const token =
      /^Bearer (.+)$/.exec(request.headers.authorization ?? '')?.[1] ?? String(args.token ?? '');
    delete args.token;
    // Bolt adds it to every call, for tokens of a whole organisation.
    delete args.team_id;
    const answer: Answer = failure?.error
      ? { ok: false, error: failure.error }
      : this.#call(name, token, args);
    this.calls.push({ method: name, args, answer });
    await this.beforeAnswer?.(name);
    if (failure?.hangs) return;
    const send = () =>
      response.writeHead(200, { 'content-type': 'application/json' }).end(JSON.stringify(answer));
    if (failure?.delay === undefined) send();
    else setTimeout(send, failure.delay);
  }

  #slowDown({ channel }: Json): Failure | undefined {
    const retryAfter = this.slowed.get(String(channel));
    return retryAfter === undefined ? undefined : { retryAfter };
  }

  #call(name: string, token: string, args: Json): Answer {
    const method = METHODS[name];
    if (method === undefined) return { ok: false, error: 'unknown_method' };
    const granted =
      method.token === 'app'
        ? this.#appScopes(token)
        : method.token === 'none'
          ? []
          : this.tokens.get(token);
    if (method.token !== 'none' && token === '') return { ok: false, error: 'not_authed' };
    if (granted === undefined) return { ok: false, error: 'invalid_auth' };
    for (const scope of method.scopes) {
      this.usedScopes.add(scope);
      if (!granted.includes(scope))
        return { ok: false, error: 'missing_scope', needed: scope, provided: granted.join(',') };
    }
    for (const key of method.required) {
      if (args[key] === undefined || args[key] === '') {
        return {
          ok: false,
          error: 'invalid_arguments',
          response_metadata: { messages: [`missing ${key}`] },
        };
      }
    }
    const unknown = Object.keys(args).filter(
      (key) => ![...method.required, ...method.optional].includes(key),
    );
    if (unknown.length > 0) {
      return {
        ok: false,
        error: 'invalid_arguments',
        response_metadata: { messages: [`unknown ${unknown.join()}`] },
      };
    }
    return method.run(args, this.state);
  }

  #appScopes(token: string): string[] | undefined {
    return token === APP_TOKEN ? ['connections:write'] : undefined;
  }

  /** A response_url works five times. */
  #respond(url: string, raw: string, response: ServerResponse): void {
    const uses = (this.#responseUses.get(url) ?? 0) + 1;
    this.#responseUses.set(url, uses);
    const body = JSON.parse(raw) as Json;
    const refused =
      uses > 5 ? { error: 'used_url' } : body.delete_original ? undefined : checkContent(body);
    this.responses.push({ url, body });
    if (refused) this.calls.push({ method: 'response_url', args: body, answer: refused as Json });
    response.writeHead(refused ? 404 : 200).end(refused ? JSON.stringify(refused) : 'ok');
  }

  #upgrade(request: IncomingMessage, stream: import('node:stream').Duplex): void {
    const socket = ServerSocket.accept(request, stream);
    this.sockets.push(socket);
    socket.onText = (text) => {
      const { envelope_id, payload } = JSON.parse(text) as { envelope_id: string; payload?: Json };
      this.#acknowledgements.get(envelope_id)?.(payload ?? {});
      this.#acknowledgements.delete(envelope_id);
    };
    socket.send({
      type: 'hello',
      num_connections: 1,
      connection_info: { app_id: 'A0000000000' },
      debug_info: {},
    });
  }
}
