/** The log: JSON lines for machines, short lines for people; secrets leave in neither. */
import { type DestinationStream, type Logger, pino } from 'pino';
import type { Config } from './config';
import { humanLines } from './human-log';

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

/** Creates the program's logger; `human` lines are for a terminal. */
export function createLog(
  { logLevel, secrets }: Pick<Config, 'logLevel' | 'secrets'>,
  human: boolean,
  output: DestinationStream = pino.destination({ dest: 1, sync: true }),
): Logger {
  return pino(
    {
      level: logLevel,
      base: null,
      messageKey: 'message',
      timestamp: pino.stdTimeFunctions.isoTime,
      formatters: { level: (label) => ({ level: label }) },
      hooks: { streamWrite: createRedactor(secrets) },
    },
    human ? humanLines(output) : output,
  );
}
