/** Errors of the Slack platform, and what may be told about any error in a log. */

/** `slack-not-configured`: settings are missing. `slack-credentials`: Slack refuses those that there are. */
export type SlackErrorCode = 'slack-not-configured' | 'slack-credentials';

/** Slack cannot be started as configured; the message says what to change and holds no secret. */
export class SlackError extends Error {
  override readonly name = 'SlackError';
  constructor(
    readonly code: SlackErrorCode,
    message: string,
    options?: { cause?: unknown },
  ) {
    super(message, options);
  }
}

/** Slack's own error code (`channel_not_found`, …) of a failed Web API call, if it is one. */
export function slackErrorOf(error: unknown): string | undefined {
  const data = propertyOf(error, 'data');
  const code = propertyOf(data, 'error');
  return typeof code === 'string' ? code : undefined;
}

/** Fields for a log line about an error: no tokens, none of the `hidden` texts (what people typed). */
export function describeError(
  error: unknown,
  hidden: readonly string[] = [],
): Record<string, unknown> {
  const wrapped = propertyOf(error, 'original') ?? error;
  const needed = propertyOf(propertyOf(error, 'data'), 'needed');
  return {
    error: wrapped instanceof Error ? wrapped.name : typeof wrapped,
    code: propertyOf(error, 'code'),
    slackError: slackErrorOf(error),
    neededScope: typeof needed === 'string' ? needed : undefined,
    detail: hide(wrapped instanceof Error ? wrapped.message : String(wrapped), hidden),
    at: wrapped instanceof Error ? stackFrames(wrapped) : undefined,
  };
}

/** Removes tokens and the given texts from a line. */
export function hide(line: string, hidden: readonly string[] = []): string {
  let clean = line.replace(/\bx(?:ox[a-z]|app|wfp)-[\w-]+/g, '[token]');
  for (const text of hidden) {
    if (text.trim() === '') continue;
    const literal = text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
    clean = clean.replace(new RegExp(literal, 'gi'), '[text]');
  }
  return clean;
}

/** Where it happened: the frames of the stack, without its first line, which repeats the message. */
function stackFrames(error: Error): string[] {
  const frames = (error.stack?.split('\n') ?? []).filter((line) => /^\s+at /.test(line));
  return frames.slice(0, 6).map((line) => line.trim());
}

function propertyOf(value: unknown, key: string): unknown {
  return typeof value === 'object' && value !== null
    ? (value as Record<string, unknown>)[key]
    : undefined;
}
