/** The one error boundary: whatever a listener throws is logged without what people typed, and answered politely. */
import type { Logger } from 'pino';
import { describeError } from './errors';
import { readText } from './incoming';

/** Texts of a payload that must not reach a log. */
export type Hidden = readonly (string | undefined)[];

/**
 * Runs a listener. When it throws: logs, then `apologise`s; an apology that fails is logged too, and
 * nothing is thrown on.
 */
export async function guard(
  log: Logger,
  what: string,
  hidden: Hidden,
  work: () => Promise<void>,
  apologise: (error: unknown) => Promise<unknown>,
): Promise<void> {
  try {
    await work();
  } catch (error) {
    // As Slack sent them and as the parser saw them.
    const texts = hidden.flatMap((text = '') => [text, readText(text)]);
    log.error({ ...describeError(error, texts), what }, 'a Slack request failed');
    try {
      await apologise(error);
    } catch (second) {
      log.warn({ ...describeError(second, texts), what }, 'could not apologise either');
    }
  }
}
