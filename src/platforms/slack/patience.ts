/** Waits out Slack's rate limits, channel by channel, and tries again what certainly did not arrive. */
import { outcomeOf } from './send-outcome';

/** The longest that one call is put off in all, in seconds; Slack's own limits are a few seconds. */
const LONGEST = 120;

/** Waits before further attempts, in milliseconds. */
const WAITS = [300, 600, 1200, 2400];

/** Whether a call may be carried out twice: a change of a message may, a new message must not. */
export type Repeating = 'harmless' | 'visible';

/**
 * Runs calls in order within a key (a channel) and repeats one after the Retry-After of a 429. The SDK
 * would hold up every channel of the workspace meanwhile, and post a message again that Slack has taken
 * without saying so in time.
 */
export class Patience {
  readonly #tails = new Map<string, Promise<unknown>>();

  run<T>(key: string, call: () => Promise<T>, repeating: Repeating = 'visible'): Promise<T> {
    const before = this.#tails.get(key) ?? Promise.resolve();
    const result = before.then(() => patiently(call, repeating));
    const tail = result.then(
      () => {},
      () => {},
    );
    this.#tails.set(key, tail);
    void tail.then(() => {
      if (this.#tails.get(key) === tail) this.#tails.delete(key);
    });
    return result;
  }
}

async function patiently<T>(call: () => Promise<T>, repeating: Repeating): Promise<T> {
  let attempt = 0;
  for (let waited = 0; ; ) {
    try {
      return await call();
    } catch (error) {
      const limited = retryAfterOf(error);
      const seconds = limited ?? waitFor(error, attempt++, repeating);
      if (seconds === undefined || waited + seconds > LONGEST) throw error;
      waited += limited === undefined ? seconds : Math.max(seconds, 1);
      await new Promise((resolve) => setTimeout(resolve, seconds * 1000));
    }
  }
}

/** Seconds until a call is tried again; undefined: it is not. */
function waitFor(error: unknown, attempt: number, repeating: Repeating): number | undefined {
  const outcome = outcomeOf(error);
  const again = outcome === 'unsent' || (outcome === 'unclear' && repeating === 'harmless');
  const wait = WAITS[attempt];
  return again && wait !== undefined ? wait / 1000 : undefined;
}

/** Seconds that Slack asks to wait, if the error is a 429. */
function retryAfterOf(error: unknown): number | undefined {
  if (typeof error !== 'object' || error === null || !('retryAfter' in error)) return undefined;
  return typeof error.retryAfter === 'number' ? error.retryAfter : undefined;
}
