/** Waits out Slack's rate limits, channel by channel. */

/** The longest that one call is put off in all, in seconds; Slack's own limits are a few seconds. */
const LONGEST = 120;

/**
 * Runs calls in order within a key (a channel) and repeats one after the Retry-After of a 429. The SDK
 * would hold up every channel of the workspace meanwhile.
 */
export class Patience {
  readonly #tails = new Map<string, Promise<unknown>>();

  run<T>(key: string, call: () => Promise<T>): Promise<T> {
    const before = this.#tails.get(key) ?? Promise.resolve();
    const result = before.then(() => patiently(call));
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

async function patiently<T>(call: () => Promise<T>): Promise<T> {
  for (let waited = 0; ; ) {
    try {
      return await call();
    } catch (error) {
      const seconds = retryAfterOf(error);
      if (seconds === undefined || waited + seconds > LONGEST) throw error;
      waited += Math.max(seconds, 1);
      await new Promise((resolve) => setTimeout(resolve, seconds * 1000));
    }
  }
}

/** Seconds that Slack asks to wait, if the error is a 429. */
function retryAfterOf(error: unknown): number | undefined {
  if (typeof error !== 'object' || error === null || !('retryAfter' in error)) return undefined;
  return typeof error.retryAfter === 'number' ? error.retryAfter : undefined;
}
