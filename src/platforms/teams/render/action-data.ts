/** What a button carries back to the bot. It comes from a client, so it is checked like any input. */
import { z } from 'zod';

/** Questions longer than this are not carried by buttons; nobody wrote them in the catalog. */
export const MAX_ASK = 300;

/** Verbs of `Action.Execute`: ask something, show a page, answer again. */
export const VERBS = ['ask', 'page', 'refresh'] as const;

const ask = z.string().min(1).max(MAX_ASK);

/** The data of every button of an answer. */
export const ActionData = z.object({
  /** The question to answer. */
  ask,
  /** Which page of a long answer, from 1. */
  page: z.coerce.number().int().min(1).max(99).default(1),
  /** The question before, for the way back. */
  from: ask.optional().catch(undefined),
});
export type ActionData = z.infer<typeof ActionData>;
