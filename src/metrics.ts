/** What operators can watch: `/metrics` in Prometheus' text format. */
import { Counter, collectDefaultMetrics, Histogram, Registry } from 'prom-client';
import type { Route } from './platforms/platform';
import type { Reply, Respond } from './respond';

export interface Metrics {
  /** The same answers, counted under a platform's name. */
  count(platform: string, respond: Respond): Respond;
  /** An HTTP request is over. `path` is a route's, never what a client made up. */
  request(path: string, status: number, seconds: number): void;
  /** Something went wrong that nobody expected. */
  unexpected(kind: 'exception' | 'rejection' | 'request'): void;
  readonly route: Route;
}

export function createMetrics(): Metrics {
  const registry = new Registry();
  collectDefaultMetrics({ register: registry });
  const registers = [registry];
  const questions = new Counter({
    name: 'whosejob_questions_total',
    help: 'Questions answered, by platform, kind of reply and reason',
    labelNames: ['platform', 'kind', 'reason'],
    registers,
  });
  const thinking = new Histogram({
    name: 'whosejob_answer_seconds',
    help: 'Time from text to message, without the network',
    labelNames: ['platform'],
    buckets: [0.0001, 0.00025, 0.0005, 0.001, 0.0025, 0.005, 0.01, 0.05, 0.25],
    registers,
  });
  const requests = new Histogram({
    name: 'whosejob_http_request_seconds',
    help: 'HTTP requests by route and status',
    labelNames: ['path', 'status'],
    buckets: [0.001, 0.0025, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 10],
    registers,
  });
  const unexpected = new Counter({
    name: 'whosejob_unexpected_errors_total',
    help: 'Errors that nothing expected, by where they came up',
    labelNames: ['kind'],
    registers,
  });
  return {
    count: (platform, respond) => (text, context) => {
      const start = process.hrtime.bigint();
      const reply = respond(text, context);
      thinking.observe({ platform }, Number(process.hrtime.bigint() - start) / 1e9);
      questions.inc({ platform, kind: reply.answer.kind, reason: reasonOf(reply) });
      return reply;
    },
    request: (path, status, seconds) => requests.observe({ path, status }, seconds),
    unexpected: (kind) => unexpected.inc({ kind }),
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
