/** `/healthz`: the process answers. `/readyz`: it can do its work, and if not, why. */
import type { ServerResponse } from 'node:http';
import type { Check, Route } from './platforms/platform';

/** Probes come every few seconds from several sides; the database is asked once. Milliseconds. */
const FRESH = 1000;
/** A check that takes longer has failed. Milliseconds. */
const LATE = 2000;

type Result = Readonly<Record<string, unknown>> & { readonly ok: boolean };

/** The probes of the program. */
export interface Health {
  /** The routes for probes. */
  readonly routes: readonly Route[];
  /** What is checked, each with whether it is in order; at most a second old. */
  states(): Promise<[name: string, ok: boolean][]>;
}

/** Checks on demand; `isStopping` makes the program not ready, so that no new work is sent. */
export function createHealth(checks: readonly Check[], isStopping: () => boolean): Health {
  let last: { readonly at: number; readonly results: Promise<[string, Result][]> } | undefined;

  function results(): Promise<[string, Result][]> {
    const now = Date.now();
    if (last === undefined || now - last.at > FRESH || now < last.at)
      last = { at: now, results: Promise.all(checks.map(runCheck)) };
    return last.results;
  }

  const routes: Route[] = [
    {
      path: '/healthz',
      methods: ['GET'],
      handle: (_, response) => send(response, 200, { status: 'ok' }),
    },
    {
      path: '/readyz',
      methods: ['GET'],
      async handle(_, response) {
        const all = await results();
        const ready = !isStopping() && all.every(([, { ok }]) => ok);
        const status = isStopping() ? 'stopping' : ready ? 'ready' : 'not ready';
        send(response, ready ? 200 : 503, { status, checks: Object.fromEntries(all) });
      },
    },
  ];
  return {
    routes,
    states: async () => (await results()).map(([name, { ok }]) => [name, ok]),
  };
}

async function runCheck({ name, run }: Check): Promise<[string, Result]> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(new Error(`no answer within ${LATE / 1000} s`)), LATE);
  });
  try {
    return [name, { ok: true, ...(await Promise.race([run(), late])) }];
  } catch (error) {
    return [name, { ok: false, reason: error instanceof Error ? error.message : 'failed' }];
  } finally {
    clearTimeout(timer);
  }
}

function send(response: ServerResponse, status: number, body: object): void {
  response
    .writeHead(status, { 'content-type': 'application/json', 'cache-control': 'no-store' })
    .end(`${JSON.stringify(body)}\n`);
}
