/** The playground as a platform: a page in the browser that shows what Slack and Teams would show. */
import { isLocal } from '../../http';
import type { Platform, PlatformDependencies, Route } from '../platform';
import { type ApiOptions, createApiRoutes } from './api';
import { createAssetRoutes } from './assets';

/** Whom the playground answers. */
export interface WebOptions {
  /** Answers other machines too. */
  readonly public: boolean;
}

/** What the rest of the program gives to the playground. */
export interface WebDependencies extends Omit<PlatformDependencies, 'respond' | 'log'>, ApiOptions {
  /** The whole catalog as one page. */
  readonly matrix: () => string;
}

/** Nothing to connect to, nothing to close: it only has routes. */
export function createWebPlatform(options: WebOptions, dependencies: WebDependencies): Platform {
  const routes = [
    ...createAssetRoutes(),
    ...createApiRoutes(dependencies),
    matrixRoute(dependencies),
  ];
  return {
    name: 'web',
    routes: options.public ? routes : routes.map(onlyLocal),
    start: async () => {},
    stop: async () => {},
  };
}

function matrixRoute({ matrix }: Pick<WebDependencies, 'matrix'>): Route {
  let page: string | undefined;
  return {
    path: '/catalog',
    methods: ['GET'],
    handle(_request, response) {
      page ??= matrix();
      // The page brings its own policy, by which its own script may run; no page may hold it in a frame.
      response
        .writeHead(200, {
          'content-type': 'text/html; charset=utf-8',
          'content-security-policy': "frame-ancestors 'none'",
        })
        .end(page);
    },
  };
}

/** Keeps a route to this machine. */
function onlyLocal(route: Route): Route {
  return {
    ...route,
    handle(request, response) {
      if (isLocal(request)) return route.handle(request, response);
      response
        .writeHead(403, { 'content-type': 'text/plain; charset=utf-8' })
        .end('The playground answers on this machine only.');
    },
  };
}
