/** The log: JSON lines for machines, short lines for people; secrets leave in neither. */
import { type DestinationStream, type Logger, pino } from 'pino';
import type { Config } from './config';
import { humanLines } from './human-log';

/** Stands in the log in place of a secret. */
export const HIDDEN = '[hidden]';

/** Fields whose text is hidden whatever it is, at any depth. */
const SECRET_FIELDS =
  /"([^"\\]*(?:authorization|cookie|password|secret|token|api_?key|signature))":"(?:[^"\\]|\\.)*"/gi;

/** Tokens of Slack, and bearer tokens, wherever they turn up. */
const SECRET_SHAPES = /\b(?:xox[a-z]|xapp)-[\w-]{6,}|\bBearer [\w.~+/-]+=*/g;

/** Shorter values are no secrets, and hiding them would make the log unreadable. */
const SHORTEST = 4;

/** A function that hides secrets in a serialized log line: by field, by shape and by value. */
export function createRedactor(secrets: readonly string[]): (line: string) => string {
  const values = secrets
    .filter((secret) => secret.length >= SHORTEST)
    // As it is, as JSON escapes it, and as an address carries it.
    .flatMap((secret) => [secret, JSON.stringify(secret).slice(1, -1), encodeURIComponent(secret)])
    // The longest first: one secret may hold another.
    .sort((a, b) => b.length - a.length);
  return (line) => {
    let clean = line
      .replace(SECRET_FIELDS, (_, field: string) => `"${field}":"${HIDDEN}"`)
      .replace(SECRET_SHAPES, HIDDEN);
    for (const value of values) clean = clean.replaceAll(value, HIDDEN);
    return clean;
  };
}

/** Hears of every line of level warn or above, as far as the level of the log lets it through. */
export type OnProblem = (platform: string, level: 'warn' | 'error' | 'fatal', code: string) => void;

/** How lines look, who hears of problems, and where lines go; default: standard output. */
export interface LogOptions {
  /** Lines for a terminal. */
  readonly human: boolean;
  readonly onProblem?: OnProblem;
  readonly output?: DestinationStream;
}

/** Creates the program's logger. */
export function createLog(
  { logLevel, secrets }: Pick<Config, 'logLevel' | 'secrets'>,
  { human, onProblem = () => {}, output = pino.destination({ dest: 1, sync: true }) }: LogOptions,
): Logger {
  return pino(
    {
      level: logLevel,
      base: null,
      messageKey: 'message',
      timestamp: pino.stdTimeFunctions.isoTime,
      formatters: { level: (label) => ({ level: label }) },
      hooks: {
        streamWrite: createRedactor(secrets),
        logMethod(line, method, number) {
          const level = PROBLEMS[number];
          if (level) onProblem(platformOf(this), level, codeOf(line[0]));
          method.apply(this, line);
        },
      },
    },
    human ? humanLines(output) : output,
  );
}

/** Numbers of pino's levels that mean trouble. */
const PROBLEMS: Readonly<Record<number, 'warn' | 'error' | 'fatal'>> = {
  40: 'warn',
  50: 'error',
  60: 'fatal',
};

function platformOf(log: Logger): string {
  const { platform } = log.bindings();
  return typeof platform === 'string' ? platform : '';
}

/** What a problem goes by: Slack's code, an HTTP status, the code of an error, or its class. */
function codeOf(fields: unknown): string {
  if (typeof fields !== 'object' || fields === null) return 'none';
  const { slackError, status, code, error, err } = fields as Record<string, unknown>;
  const inner = (err ?? {}) as Record<string, unknown>;
  const candidates = [
    slackError,
    typeof status === 'number' ? `http_${status}` : undefined,
    code,
    inner.code,
    error,
    inner.type,
    inner.name,
  ];
  return String(candidates.find((each) => typeof each === 'string' && each !== '') ?? 'none');
}
