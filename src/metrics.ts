/** What operators can watch: `/metrics` in Prometheus' text format. */
import { Counter, collectDefaultMetrics, Gauge, Histogram, Registry } from 'prom-client';
import { boundedLabel } from './metric-labels';
import { createBusyCounter, createBusyHistogram } from './metric-series';
import type { Route } from './platforms/platform';
import type { Reply, Respond } from './respond';
import type { QueryReport } from './store';
import type { TipMetrics } from './tips';

/** Names of what is checked for readiness, each with whether it is in order. */
export type CheckStates = () => Promise<ReadonlyArray<readonly [name: string, ok: boolean]>>;

/** What the parts of the program report, by which operators watch it. */
export interface Metrics {
  /** The same answers, counted under a platform's name. */
  count(platform: string, respond: Respond): Respond;
  /** Something reached a platform that it is there for: a command, a mention, a button, … */
  incoming(platform: string, kind: string): void;
  /** A warning or an error was logged; `code` is what it goes by. */
  problem(platform: string, level: 'warn' | 'error' | 'fatal', code: string): void;
  /** A query of the database is over. */
  query(report: QueryReport): void;
  /** An HTTP request is over. `path` is a route's, never what a client made up. */
  request(path: string, status: number, seconds: number): void;
  /** Something went wrong that nobody expected. */
  unexpected(kind: 'exception' | 'rejection' | 'request'): void;
  /** Shows with every scrape what `/readyz` says, and which program this is. */
  show(labels: { readonly version: string; readonly database: string }, checks: CheckStates): void;
  /** Daily tips; see `TipMetrics`. */
  readonly tips: TipMetrics;
  readonly route: Route;
}

/** Metrics of their own for each caller, with those of Node and the process. */
export function createMetrics(): Metrics {
  const registry = new Registry();
  collectDefaultMetrics({ register: registry });
  const registers = [registry];
  const questions = createBusyCounter({
    name: 'whosejob_questions_total',
    help: 'Answers made, those of previews, shares and comparisons with a conversation included',
    labelNames: ['platform', 'kind', 'reason'],
    registers,
  });
  const thinking = createBusyHistogram({
    name: 'whosejob_answer_seconds',
    help: 'Time from text to message, without the network',
    labelNames: ['platform'],
    buckets: [0.0001, 0.00025, 0.0005, 0.001, 0.0025, 0.005, 0.01, 0.05, 0.25],
    registers,
  });
  const incoming = createBusyCounter({
    name: 'whosejob_requests_total',
    help: 'What reached a platform, by platform and kind',
    labelNames: ['platform', 'kind'],
    registers,
  });
  const requests = createBusyHistogram({
    name: 'whosejob_http_request_seconds',
    help: 'HTTP requests by route and status',
    labelNames: ['path', 'status'],
    buckets: [0.001, 0.0025, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 10],
    registers,
  });
  const problems = new Counter({
    name: 'whosejob_problems_total',
    help: 'Warnings and errors in the log, by platform, level and code',
    labelNames: ['platform', 'level', 'code'],
    registers,
  });
  const queries = createBusyHistogram({
    name: 'whosejob_database_seconds',
    help: 'Queries of the database by operation and outcome (ok, or the code of the error)',
    labelNames: ['operation', 'outcome'],
    buckets: [0.0001, 0.0005, 0.001, 0.0025, 0.005, 0.01, 0.025, 0.1, 0.5, 1, 5, 10],
    registers,
  });
  const unexpected = new Counter({
    name: 'whosejob_unexpected_errors_total',
    help: 'Errors that nothing expected, by where they came up',
    labelNames: ['kind'],
    registers,
  });
  // Rates need a beginning: without it the first error would not show as one.
  for (const kind of ['exception', 'rejection', 'request'] as const) unexpected.inc({ kind }, 0);
  const code = boundedLabel();
  const tipsDue = new Counter({
    name: 'whosejob_tips_due_total',
    help: 'Daily tips that came due, by platform',
    labelNames: ['platform'],
    registers,
  });
  const tipsEnded = new Counter({
    name: 'whosejob_tips_total',
    help: 'Daily tips by what became of them: sent, failed, missed, unknown (sent or not)',
    labelNames: ['platform', 'outcome'],
    registers,
  });
  const tipsLag = new Histogram({
    name: 'whosejob_tips_lag_seconds',
    help: 'How much later than planned a daily tip was sent',
    labelNames: ['platform'],
    buckets: [0.1, 0.5, 1, 5, 15, 60, 300, 1800, 7200],
    registers,
  });
  return {
    tips: {
      due: (platform, count) => tipsDue.inc({ platform }, count),
      ended(platform, outcome, lag) {
        tipsEnded.inc({ platform, outcome });
        if (outcome === 'sent') tipsLag.observe({ platform }, lag);
      },
    },
    count: (platform, respond) => (text, context) => {
      const start = performance.now();
      const reply = respond(text, context);
      thinking((performance.now() - start) / 1000, platform);
      questions(platform, reply.answer.kind, reasonOf(reply));
      return reply;
    },
    incoming,
    problem: (platform, level, text) => problems.inc({ platform, level, code: code(text) }),
    query: ({ operation, outcome, seconds }) => queries(seconds, operation, outcome),
    request: (path, status, seconds) => requests(seconds, path, String(status)),
    unexpected: (kind) => unexpected.inc({ kind }),
    show({ version, database }, checks) {
      new Gauge({
        name: 'whosejob_info',
        help: 'Always 1; the labels say which program this is',
        labelNames: ['version', 'node', 'database'],
        registers,
      }).set({ version, node: process.version, database }, 1);
      new Gauge({
        name: 'whosejob_check_ok',
        help: 'What /readyz checks: 1 in order, 0 not',
        labelNames: ['check'],
        registers,
        async collect() {
          for (const [check, ok] of await checks()) this.set({ check }, ok ? 1 : 0);
        },
      });
    },
    route: {
      path: '/metrics',
      methods: ['GET'],
      async handle(_, response) {
        const text = await registry.metrics();
        response.writeHead(200, { 'content-type': registry.contentType }).end(text);
      },
    },
  };
}

function reasonOf({ answer }: Reply): string {
  switch (answer.kind) {
    case 'clarify':
      return answer.reason;
    case 'decline':
      return answer.refusal.kind;
    default:
      return '';
  }
}
