/** The one HTTP server: routes by exact path, with limits against clients that are slow or too large. */
import {
  createServer,
  type IncomingMessage,
  type Server,
  type ServerResponse,
  STATUS_CODES,
} from 'node:http';
import type { AddressInfo } from 'node:net';
import type { Duplex } from 'node:stream';
import type { Logger } from 'pino';
import type { Metrics } from '../metrics';
import type { Route } from '../platforms/platform';
import { EXIT_UNAVAILABLE, StartError } from '../start-error';
import { SECURITY_HEADERS } from './headers';
import { createRouter } from './router';

/** Limits in milliseconds. Slack gives up after 3 seconds, Teams after 15: slower clients are neither. */
const HEADERS_TIMEOUT = 10_000;
const REQUEST_TIMEOUT = 20_000;
/** Longer than the 60 seconds after which load balancers commonly drop idle connections themselves. */
const KEEP_ALIVE_TIMEOUT = 65_000;
/** How often the limits above are looked at. */
const CHECK_INTERVAL = 2_000;
/** Codes of Node's HTTP parser that have an answer of their own. */
const STATUSES: Readonly<Record<string, number>> = {
  HPE_HEADER_OVERFLOW: 431,
  ERR_HTTP_REQUEST_TIMEOUT: 408,
};

/** The one port, listening. */
export interface HttpServer {
  /** Where it listens, to be shown. */
  readonly url: string;
  readonly port: number;
  /** Takes no new requests; resolves when those under way are answered. */
  stop(): Promise<void>;
  /** Ends what is still under way. */
  abort(): void;
}

/** Where to listen (port 0: any that is free), and where to report. */
export interface HttpOptions {
  readonly port: number;
  /** Undefined: all addresses. */
  readonly host: string | undefined;
  readonly log: Logger;
  readonly metrics: Pick<Metrics, 'request' | 'unexpected'>;
}

/** Starts to listen. @throws {StartError} when the port or address cannot be had. */
export async function startHttpServer(
  routes: readonly Route[],
  options: HttpOptions,
): Promise<HttpServer> {
  const underWay: ServerResponse[] = [];
  const route = createRouter(routes, options);
  let stopping = false;

  function handle(request: IncomingMessage, response: ServerResponse): void {
    underWay.push(response);
    if (stopping) response.setHeader('connection', 'close');
    void route(request, response, () => remove(underWay, response));
  }

  const server = createServer(
    {
      headersTimeout: HEADERS_TIMEOUT,
      requestTimeout: REQUEST_TIMEOUT,
      keepAliveTimeout: KEEP_ALIVE_TIMEOUT,
      connectionsCheckingInterval: CHECK_INTERVAL,
    },
    handle,
  );
  server.on('clientError', refuse);
  await listen(server, options);
  const { port } = server.address() as AddressInfo;
  const name =
    options.host === undefined || /^(0\.0\.0\.0|::)$/.test(options.host)
      ? 'localhost'
      : options.host;

  return {
    port,
    url: `http://${name.includes(':') ? `[${name}]` : name}:${port}`,
    stop() {
      stopping = true;
      for (const response of underWay)
        if (!response.headersSent) response.setHeader('connection', 'close');
      return new Promise((resolve) => {
        // A connection that becomes idle only now would be kept open for its whole timeout.
        const sweep = setInterval(() => server.closeIdleConnections(), 50);
        server.close(() => {
          clearInterval(sweep);
          resolve();
        });
      });
    },
    abort: () => server.closeAllConnections(),
  };
}

/**
 * Takes one out of few. They are no Set: V8 links a table that a Set has outgrown to the next one, so the first that
 * grew old keeps all requests that came after it, until the whole heap is collected.
 */
function remove<Value>(values: Value[], value: Value): void {
  const at = values.indexOf(value);
  const last = values.pop();
  if (last !== undefined && at < values.length) values[at] = last;
}

/** What a client gets that speaks no HTTP, sends too many headers, or does not come to its point in time. */
function refuse({ code }: NodeJS.ErrnoException, socket: Duplex): void {
  if (code === 'ECONNRESET' || !socket.writable) return void socket.destroy();
  const status = STATUSES[code ?? ''] ?? 400;
  const headers = Object.entries({
    ...SECURITY_HEADERS,
    connection: 'close',
    'content-length': '0',
  });
  socket.end(
    `HTTP/1.1 ${status} ${STATUS_CODES[status]}\r\n${headers.map((each) => each.join(': ')).join('\r\n')}\r\n\r\n`,
    () => socket.destroy(),
  );
}

function listen(server: Server, { port, host }: HttpOptions): Promise<void> {
  return new Promise((resolve, reject) => {
    server.once('error', (error: NodeJS.ErrnoException) =>
      reject(
        new StartError('port_unavailable', explain(error, port, host), EXIT_UNAVAILABLE, {
          cause: error,
        }),
      ),
    );
    server.listen({ port, ...(host === undefined ? {} : { host }) }, resolve);
  });
}

function explain({ code }: NodeJS.ErrnoException, port: number, host = ''): string {
  switch (code) {
    case 'EADDRINUSE':
      return `Port ${port} is in use by another program. Stop that program, or set PORT to a free port.`;
    case 'EACCES':
      return `Port ${port} may not be used by this user. Set PORT to 1024 or more.`;
    case 'EADDRNOTAVAIL':
    case 'ENOTFOUND':
      return `HOST (${host}) is not an address of this machine.`;
    default:
      return `Cannot listen on port ${port} (${code}).`;
  }
}
