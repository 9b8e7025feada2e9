/**
 * A local Bot Connector with its own token issuer: what Teams looks like from a bot. Strict: it checks
 * tokens, ids and activities as the real one does, records every call and fails on demand.
 */
import { randomUUID } from 'node:crypto';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { refusalOf } from './check-activity';
import { type Claims, Issuer } from './issuer';

export const APP_ID = '5a1f6f0e-7a5b-4b9e-9c7e-0d3f2a1b4c5d';
export const APP_PASSWORD = 'a-secret-of-the-test~registration';
export const TENANT_ID = '0b9c1d2e-3f4a-4b5c-8d6e-7f8091a2b3c4';
const TOKEN_ISSUER = 'https://api.botframework.com';

/** One request that the bot made. */
export interface Call {
  readonly method: string;
  readonly path: string;
  readonly conversation?: string;
  readonly activityId?: string;
  // biome-ignore lint/suspicious/noExplicitAny: whatever the bot sent
  readonly body: any;
  readonly status: number;
  /** What the connector answered. */
  readonly answer: { readonly id?: string };
}

interface Failure {
  readonly status: number;
  readonly headers: Readonly<Record<string, string>>;
}

export class BotConnector {
  readonly issuer = new Issuer();
  readonly calls: Call[] = [];
  tokenRequests = 0;
  /** How every call with a valid token goes: with this status, or carried out and never answered, or broken off. */
  weather:
    | { readonly status?: number; readonly hangs?: boolean; readonly breaks?: boolean }
    | undefined;
  private readonly accessTokens = new Set<string>();
  private readonly activities = new Set<string>();
  private failures: Failure[] = [];
  private waiting: (() => void)[] = [];
  private readonly server = createServer((request, response) => {
    this.handle(request, response).catch((error) => {
      response.statusCode = 500;
      response.end(String(error));
    });
  });

  async start(): Promise<this> {
    await new Promise<void>((resolve) => this.server.listen(0, '127.0.0.1', resolve));
    return this;
  }

  async stop(): Promise<void> {
    this.server.closeAllConnections();
    await new Promise((resolve) => this.server.close(resolve));
  }

  /** Root of everything: service URL, token endpoint, OpenID metadata. */
  get url(): string {
    return `http://127.0.0.1:${(this.server.address() as AddressInfo).port}`;
  }

  /** The next `times` calls with a valid token answer this instead. */
  failNext(status: number, times = 1, headers: Record<string, string> = {}): void {
    for (let n = 0; n < times; n += 1) this.failures.push({ status, headers });
  }

  /** Claims of a token from Teams to this bot; override what should be wrong. */
  claims(wrong: Partial<Claims> = {}): Claims {
    const now = Math.floor(Date.now() / 1000);
    return {
      iss: TOKEN_ISSUER,
      aud: APP_ID,
      serviceurl: this.url,
      nbf: now - 10,
      exp: now + 3600,
      ...wrong,
    };
  }

  /** Calls that the connector accepted. */
  get accepted(): Call[] {
    return this.calls.filter(({ status }) => status < 300);
  }

  /** Takes back every token that was issued. */
  revokeTokens(): void {
    this.accessTokens.clear();
  }

  /** Forgets what was recorded and what was to fail. */
  reset(): void {
    this.calls.length = 0;
    this.failures = [];
  }

  /** Resolves with the next recorded call that fits. */
  async next(fits: (call: Call) => boolean = () => true): Promise<Call> {
    for (;;) {
      const call = this.calls.find(fits);
      if (call) return call;
      await new Promise<void>((resolve) => this.waiting.push(resolve));
    }
  }

  private async handle(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const path = decodeURIComponent(new URL(request.url ?? '/', this.url).pathname);
    const chunks: Buffer[] = [];
    for await (const chunk of request) chunks.push(chunk as Buffer);
    const raw = Buffer.concat(chunks).toString('utf8');
    if (path === '/v1/.well-known/openidconfiguration')
      return json(response, 200, { issuer: TOKEN_ISSUER, jwks_uri: `${this.url}/v1/keys` });
    if (path === '/v1/keys') return json(response, 200, this.issuer.jwks());
    if (path.endsWith('/oauth2/v2.0/token')) return this.token(path, raw, response);
    if (path.startsWith('/v3/')) return this.connector(request, path, raw, response);
    return json(response, 404, {});
  }

  private token(path: string, raw: string, response: ServerResponse): void {
    this.tokenRequests += 1;
    const form = new URLSearchParams(raw);
    const right =
      [TENANT_ID, 'botframework.com'].some((tenant) => path === `/${tenant}/oauth2/v2.0/token`) &&
      form.get('grant_type') === 'client_credentials' &&
      form.get('client_id') === APP_ID &&
      form.get('client_secret') === APP_PASSWORD &&
      form.get('scope') === 'https://api.botframework.com/.default';
    if (!right) {
      json(response, 401, { error: 'invalid_client' });
      return;
    }
    const token = randomUUID();
    this.accessTokens.add(token);
    json(response, 200, { token_type: 'Bearer', expires_in: 3599, access_token: token });
  }

  private connector(
    request: IncomingMessage,
    path: string,
    raw: string,
    response: ServerResponse,
  ): void {
    const body = raw === '' ? undefined : JSON.parse(raw);
    const [, conversation, , activityId] =
      /^\/v3\/conversations\/([^/]+)(\/activities(?:\/([^/]+))?)?$/.exec(path) ?? [];
    const known = path === '/v3/conversations' || conversation !== undefined;
    const method = request.method ?? '';
    const bearer = /^Bearer (.+)$/.exec(request.headers.authorization ?? '')?.[1] ?? '';
    const answer = ((): { status: number; body: object; headers?: Record<string, string> } => {
      if (!this.accessTokens.has(bearer)) return failed(401, 'Unauthorized', 'no valid token');
      const failure = this.failures.shift();
      if (this.weather?.status !== undefined)
        return failed(this.weather.status, 'Failed', 'asked to');
      if (failure)
        return { ...failed(failure.status, 'Failed', 'asked to'), headers: { ...failure.headers } };
      if (!known) return failed(404, 'NotFound', path);
      if (method === 'DELETE') return { status: 200, body: {} };
      const message = path === '/v3/conversations' ? body?.activity : body;
      const refusal = message === undefined ? undefined : refusalOf(message);
      if (refusal) return failed(refusal.status, refusal.code, refusal.message);
      if (method === 'PUT' && !this.activities.has(activityId ?? ''))
        return failed(404, 'ActivityNotFoundInConversation', String(activityId));
      const id = method === 'PUT' ? (activityId ?? '') : `${Date.now()}-${this.activities.size}`;
      this.activities.add(id);
      return { status: method === 'POST' ? 201 : 200, body: { id } };
    })();
    this.calls.push({
      method,
      path,
      ...(conversation !== undefined && { conversation }),
      ...(activityId !== undefined && { activityId }),
      body,
      status: answer.status,
      answer: answer.body,
    });
    for (const resolve of this.waiting.splice(0)) resolve();
    if (this.weather?.hangs) return;
    if (this.weather?.breaks) return void response.destroy();
    json(response, answer.status, answer.body, answer.headers);
  }
}

function failed(status: number, code: string, message: string) {
  return { status, body: { error: { code, message } } };
}

function json(
  response: ServerResponse,
  status: number,
  body: object,
  headers: Record<string, string> = {},
): void {
  response.writeHead(status, { 'content-type': 'application/json', ...headers });
  response.end(JSON.stringify(body));
}
