/** The Teams platform on a real port, against the local Bot Connector. */
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import pino from 'pino';
import {
  createTeamsPlatform,
  type TeamsDependencies,
  type TeamsOptions,
  type TeamsPlatform,
} from '../../../src/platforms/teams';
import type { Respond } from '../../../src/respond';
import { APP_ID, APP_PASSWORD, BotConnector, TENANT_ID } from '../../support/bot-connector';
import { respondWithSamples } from './samples';

export interface Harness {
  readonly connector: BotConnector;
  readonly url: string;
  readonly logs: string[];
  readonly platform: TeamsPlatform;
  /** Sends an activity as Teams would; the token is valid unless given. */
  post(activity: unknown, token?: string | null): Promise<Response>;
  stopPlatform(): Promise<void>;
  close(): Promise<void>;
}

/** The body of an answer, whatever it holds. */
// biome-ignore lint/suspicious/noExplicitAny: tests look into it
export async function json(response: Response): Promise<any> {
  return response.json();
}

/** Registration options against a connector. */
export function optionsFor(
  connector: BotConnector,
  wanted: Partial<TeamsOptions> = {},
): TeamsOptions {
  return {
    appId: APP_ID,
    appPassword: APP_PASSWORD,
    appType: 'SingleTenant',
    tenantId: TENANT_ID,
    allowedTenants: [],
    cloud: 'public',
    endpoints: {
      loginUrl: connector.url,
      openIdMetadataUrl: `${connector.url}/v1/.well-known/openidconfiguration`,
    },
    emulator: false,
    ratePerMinute: 1000,
    ...wanted,
  };
}

export async function startTeams(
  wanted: Partial<TeamsOptions> = {},
  dependencies: Partial<TeamsDependencies> & { respond?: Respond } = {},
): Promise<Harness> {
  const connector = await new BotConnector().start();
  const logs: string[] = [];
  const log = pino({ level: 'debug' }, { write: (line: string) => void logs.push(line) });
  const platform = createTeamsPlatform(optionsFor(connector, wanted), {
    respond: respondWithSamples,
    log,
    ...dependencies,
  });
  const server = await listen(platform.routes);
  await platform.start();
  const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  return {
    connector,
    url,
    logs,
    platform,
    post(activity, token = connector.issuer.sign(connector.claims())) {
      return fetch(`${url}/api/messages`, {
        method: 'POST',
        headers: {
          'content-type': 'application/json',
          ...(token !== null && { authorization: `Bearer ${token}` }),
        },
        body: typeof activity === 'string' ? activity : JSON.stringify(activity),
      });
    },
    stopPlatform: () => platform.stop(),
    async close() {
      await platform.stop();
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
      await connector.stop();
    },
  };
}

async function listen(routes: ReturnType<typeof createTeamsPlatform>['routes']): Promise<Server> {
  const server = createServer((request, response) => {
    const path = new URL(request.url ?? '/', 'http://localhost').pathname;
    const route = routes.find((one) => one.path === path);
    if (!route?.methods.includes(request.method ?? '')) {
      response.statusCode = route ? 405 : 404;
      response.end();
      return;
    }
    void route.handle(request, response);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return server;
}
