/** `whosejob serve`: puts the program together, runs it, and takes it apart again. */
import type { Logger } from 'pino';
import { loadCatalog } from './catalog';
import { type Config, parseConfig, readEnvironment } from './config';
import { connectPlatforms } from './connect';
import { createDailyTips } from './daily-tips';
import { explainFailure } from './explain-failure';
import { createHealth } from './health';
import { type HttpServer, startHttpServer } from './http';
import { type Lifecycle, stopInTime, watchProcess } from './lifecycle';
import { createLog } from './log';
import { createMetrics, type Metrics } from './metrics';
import type { Platform } from './platforms/platform';
import { createRespond } from './respond';
import { setStartFlags } from './start-flags';
import { announce } from './start-lines';
import { openStore, type Store } from './store';
import type { TipRunner } from './tips';
import { VERSION } from './version';

/** Expired rows are deleted this often. Milliseconds. */
const PURGE_INTERVAL = 10 * 60_000;

/** So long after the start the program is left to those who ask whether it is ready. Milliseconds. */
const QUIET = 50;

/** Everything that runs, in the order in which it was started. */
interface Running {
  store?: Store;
  http?: HttpServer;
  platforms: readonly Platform[];
  tips?: TipRunner;
  purging?: NodeJS.Timeout;
  stopping: boolean;
}

/** Starts the bot, waits for a signal, stops it, and ends the process. */
export async function serve(): Promise<void> {
  const lifecycle = watchProcess();
  const endStart = setStartFlags();
  const running: Running = { platforms: [], stopping: false };
  let log: Logger | undefined;
  try {
    const config = parseConfig(readEnvironment());
    const human = process.stdout.isTTY === true || !isConnected(config);
    const metrics = createMetrics();
    log = createLog(config, { human, onProblem: metrics.problem });
    const prepare = await start(config, { log, metrics, human, lifecycle }, running);
    // After whoever waits for the start was told, and before anybody asks; a question that is faster does it itself.
    setTimeout(() => {
      prepare();
      endStart();
    }, QUIET);
  } catch (error) {
    await stop(running, log).catch(() => {});
    process.exit(explainFailure(error));
  }
  const { reason, exitCode } = await lifecycle.stopped;
  log.info({ reason }, 'stopping');
  await stopInTime(
    () => stop(running, log),
    () => {
      log.warn('what was still under way is cut off');
      running.http?.abort();
    },
  );
  log.info('stopped');
  process.exit(exitCode);
}

const isConnected = ({ slack, teams }: Config) => slack !== null || teams !== null;

/** What is there before anything has started. */
interface Surroundings {
  readonly log: Logger;
  readonly metrics: Metrics;
  readonly human: boolean;
  readonly lifecycle: Lifecycle;
}

/** Returns what builds the parser's indexes, which the start need not wait for. */
async function start(
  config: Config,
  { log, metrics, human, lifecycle }: Surroundings,
  running: Running,
): Promise<() => unknown> {
  lifecycle.report(log, metrics);
  const catalog = loadCatalog();
  const respond = createRespond(catalog);

  const store = await openStore(config.database, {
    onError: (error) => log.warn({ err: error }, 'a database connection broke'),
    onQuery: metrics.query,
  });
  running.store = store;
  const applied = await store.migrate();
  if (applied.length > 0) log.debug({ applied }, 'the database is up to date');
  running.purging = purgeRegularly(store, log);

  const daily = createDailyTips({ catalog, store, metrics, log, ...config.tips });
  const parts = { catalog, respond, store, metrics, log, tips: daily.desk };
  const platforms = await connectPlatforms(config, parts);
  const checks = [
    { name: 'catalog', run: async () => ({ services: catalog.services.size }) },
    { name: 'database', run: () => store.ping().then(() => ({ kind: store.kind })) },
    ...platforms.flatMap(({ checks = [] }) => checks),
  ];
  const health = createHealth(checks, () => running.stopping);
  metrics.show({ version: VERSION, database: store.kind }, health.states);
  const routes = [
    ...health.routes,
    metrics.route,
    ...platforms.flatMap((platform) => platform.routes),
  ];
  running.http = await startHttpServer(routes, { ...config, log, metrics });
  running.platforms = platforms;
  await Promise.all(platforms.map((platform) => platform.start()));
  running.tips = daily.connect(
    platforms.flatMap(({ tipSender }) => (tipSender === undefined ? [] : [tipSender])),
  );
  running.tips.start();
  announce({ config, catalog, store, http: running.http, log, human });
  return () => respond('who patches EC2?');
}

/** Takes nothing new, finishes what is under way, closes. May be called half-way through a start. */
async function stop(running: Running, log: Logger | undefined): Promise<void> {
  running.stopping = true;
  clearInterval(running.purging);
  const stops = [
    running.http?.stop(),
    running.tips?.stop(),
    ...running.platforms.map((platform) => platform.stop()),
  ];
  for (const result of await Promise.allSettled(stops))
    if (result.status === 'rejected') log?.error({ err: result.reason }, 'could not stop cleanly');
  await running.store?.close();
}

function purgeRegularly(store: Store, log: Logger): NodeJS.Timeout {
  const purge = () =>
    store.purge(Date.now()).then(
      (rows) => log.debug({ rows }, 'deleted what had expired'),
      (error) => log.warn({ err: error }, 'could not delete what has expired'),
    );
  return setInterval(purge, PURGE_INTERVAL).unref();
}
