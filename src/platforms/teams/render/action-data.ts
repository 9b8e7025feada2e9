/** What a button carries back to the bot. It comes from a client, so it is checked like any input. */
import * as z from 'zod';
import { Context } from '../../../question/context';

/** Questions longer than this are not carried by buttons; nobody wrote them in the catalog. */
export const MAX_ASK = 300;

/**
 * Bytes of a question with its context that a button carries: some fifteen services. A card repeats them a dozen
 * times and has to stay below what Teams accepts, so they take no more than a question alone may.
 */
export const MAX_ASKED = 3 * MAX_ASK;

const ask = z.string().min(1).max(MAX_ASK);

/** A question, with its context where it needs one. */
const Asked = z.object({ ask, context: Context.optional().catch(undefined) });
export type Asked = z.infer<typeof Asked>;

/** The data of every button that asks. */
export const ActionData = Asked.extend({
  /** Which page of a long answer, from 1. */
  page: z.coerce.number().int().min(1).max(99).default(1).catch(1),
  /** The question before, for the way back. */
  back: Asked.optional().catch(undefined),
  /** The message with the button is everybody's and stays; see `Choice`. */
  beside: z.literal(true).optional().catch(undefined),
});
export type ActionData = z.infer<typeof ActionData>;

/** What an answer is about, in catalog ids, for feedback. */
export const FeedbackData = z.object({ subject: z.string().min(1).max(200) });
