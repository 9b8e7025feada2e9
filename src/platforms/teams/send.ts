/** Sending, with the patience that Microsoft asks for. */
import { setTimeout as sleep } from 'node:timers/promises';
import { ConnectionError } from './post';

/**
 * Statuses that pass by themselves. Source: learn.microsoft.com, "Optimize your bot with rate limiting in
 * Teams" (429, 412, 502, 504); 503 is retried likewise.
 */
const TRANSIENT: ReadonlySet<number> = new Set([412, 429, 502, 503, 504]);

/** How long a sender goes on. */
export interface Patience {
  /** Attempts in all. */
  readonly attempts: number;
  /** First wait; doubled each time, with jitter. Milliseconds. */
  readonly wait: number;
  /** No wait ends later than this after the start: Teams gives a turn 15 seconds. Milliseconds. */
  readonly limit: number;
}

const PATIENCE: Patience = { attempts: 5, wait: 500, limit: 12_000 };

/** HTTP status of an error of the SDK, if that is what it is. */
export function statusOf(error: unknown): number | undefined {
  const status = (error as { statusCode?: unknown } | undefined)?.statusCode;
  return typeof status === 'number' ? status : undefined;
}

/** Whether a message was on its way when the connection broke or time was up: it may be there. */
export function isUnclear(error: unknown): boolean {
  return error instanceof ConnectionError && error.left;
}

/** Whether a message may be there all the same; 503 comes from an edge that did not reach the server. */
export function mayBeThere(error: unknown): boolean {
  const status = statusOf(error) ?? 0;
  return isUnclear(error) || (status >= 500 && status !== 503);
}

/** Whether nothing was sent for want of a token, an address or a connection. */
export function isUnsent(error: unknown): boolean {
  if (error instanceof ConnectionError) return !error.left;
  return (error as { code?: unknown } | undefined)?.code === 'TEAMS_TOKEN';
}

/** Calls `send` until it succeeds or fails for good; waits as long as `Retry-After` says, if it does. */
export async function withRetry<T>(
  send: () => Promise<T>,
  patience: Patience = PATIENCE,
): Promise<T> {
  const start = Date.now();
  for (let attempt = 1; ; attempt += 1) {
    try {
      return await send();
    } catch (error) {
      const status = statusOf(error);
      if (status === undefined || !TRANSIENT.has(status)) throw error;
      const wait = retryAfter(error) ?? patience.wait * 2 ** (attempt - 1) * (0.5 + Math.random());
      if (attempt >= patience.attempts || Date.now() - start + wait > patience.limit) throw error;
      await sleep(wait);
    }
  }
}

/** Milliseconds that `Retry-After` asks to wait, if it does. */
export function retryAfter(error: unknown): number | undefined {
  const headers = (error as { response?: { headers?: { get?(name: string): unknown } } }).response
    ?.headers;
  const value = headers?.get?.('retry-after');
  if (typeof value !== 'string' || value === '') return undefined;
  const seconds = Number(value);
  const wait = Number.isNaN(seconds) ? Date.parse(value) - Date.now() : seconds * 1000;
  return Number.isNaN(wait) ? undefined : Math.max(wait, 0);
}
