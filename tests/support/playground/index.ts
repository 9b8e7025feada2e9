/** The playground on a port of its own, as the program serves it. */
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { EXPORTERS } from '../../../src/export';
import { slackPreview } from '../../../src/platforms/slack/preview';
import { teamsPreview } from '../../../src/platforms/teams/preview';
import { createWebPlatform } from '../../../src/platforms/web';
import { toJson } from '../../../src/reply-json';
import type { Respond } from '../../../src/respond';
import { createTipsCalendar } from '../../../src/tips';
import { catalog, respond } from '../shipped';

/** When the calendar of the tips begins: a Wednesday. */
const NOW = Date.parse('2026-11-25T06:00:00Z');

export interface Playground {
  readonly url: string;
  close(): Promise<void>;
}

/** Starts it on a free port of this machine, in front of the program's own answers unless others are given. */
export async function startPlayground(
  options = { public: false },
  dependencies: { readonly respond?: Respond } = {},
): Promise<Playground> {
  const { routes } = createWebPlatform(options, {
    respond,
    previews: [slackPreview, teamsPreview],
    toJson,
    matrix: () => EXPORTERS.html(catalog),
    calendar: createTipsCalendar(catalog, () => NOW),
    ...dependencies,
  });
  const server: Server = createServer((request, response) => {
    const path = request.url?.split('?')[0];
    const route = routes.find((each) => each.path === path);
    if (route) void route.handle(request, response);
    else response.writeHead(404).end();
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}
