/** Daily tips in Slack: one attempt each, and what came of it. */
import type { Message } from '../../message';
import type { SendOutcome, TipPlace, TipSender } from '../tips';
import { type Send, SendError } from './sending';

/**
 * Slack allows one message a second in a channel and "several hundred messages per minute" in a workspace; this
 * is 180. Source: docs.slack.dev/apis/web-api/rate-limits
 */
const PER_SECOND = 3;
/** Where Slack does not say how long to wait. Milliseconds. */
const AGAIN = 30_000;

/** "It's possible some aspect of the operation succeeded": docs.slack.dev/reference/methods/chat.postMessage */
const OPEN = new Set(['internal_error', 'fatal_error', 'unreachable']);

/** The message is at fault, not the channel. */
const UNFIT = new Set([
  'msg_too_long',
  'msg_blocks_too_long',
  'invalid_blocks',
  'invalid_blocks_format',
  'invalid_arguments',
  'no_text',
]);

/** Sends tips over Slack, and says what became of each: it never throws. */
export function createTipSender(send: Send): TipSender {
  async function attempt(
    { workspace, organisation }: TipPlace,
    channel: string,
    message: Message,
  ): Promise<SendOutcome> {
    try {
      const { ts } = await send({ workspace, organisation, channel }, message);
      return { kind: 'sent', id: ts };
    } catch (error) {
      return outcomeOf(error);
    }
  }
  return {
    platform: 'slack',
    perSecond: PER_SECOND,
    send: (place, message) => attempt(place, place.conversation, message),
    // A user's id stands for the direct conversation.
    tell: (place, person, message) => attempt(place, person, message),
  };
}

function outcomeOf(error: unknown): SendOutcome {
  if (!(error instanceof SendError)) return { kind: 'unknown', code: 'unexpected' };
  const { code, lasting, retryAfter } = error;
  if (OPEN.has(code)) return { kind: 'unknown', code };
  // No installation may also mean that the database did not answer; a removed app is forgotten anyway.
  if (!lasting || code === 'not_installed')
    return { kind: 'retry', after: retryAfter === undefined ? AGAIN : retryAfter * 1000, code };
  return { kind: 'refused', code, because: UNFIT.has(code) ? 'message' : 'place' };
}
