/**
 * What a conversation remembers. It lies in stores, buttons and browsers until the next question brings it back, so
 * its shape is a schema: what comes from outside is checked by the same lines that say what it is.
 */
import * as z from 'zod';
import { Owner } from '../catalog';

/** Bounds for what nobody's parser wrote: longer than any id, and more than a question has room to name. */
const id = z.string().max(80);
const MOST = 1000;

/** A service, or one of its variants, by id. */
const TargetRef = z.object({ service: id, variant: id.nullable() }).readonly();
export type TargetRef = z.infer<typeof TargetRef>;

/**
 * How a question is about a task, where not simply whose it is. `all`: "entirely AWS's"; `choice`: "who decides …";
 * `unasked`: "by default"; `each`: "uptime theirs, route tables ours?", of which the sides tell.
 */
const Extent = z.enum(['all', 'choice', 'unasked', 'each']);
export type Extent = z.infer<typeof Extent>;

/** How a default may leave things: with the task not done ("off by default"), or open or closed to others. */
const Left = z.enum(['undone', 'open', 'closed']);
export type Left = z.infer<typeof Left>;

/** Asks whether something is one party's, or shared. */
const YesNoForm = z
  .object({
    kind: z.literal('yes-no'),
    party: Owner,
    negated: z.boolean(),
    extent: Extent.exactOptional(),
    /** Of a default: how it is asked to leave things, where not with the task done. */
    left: Left.exactOptional(),
  })
  .readonly();
export type YesNoForm = z.infer<typeof YesNoForm>;

/** What a conversation remembers of its last question. Small enough to store; holds no text. */
export const Context = z
  .object({
    targets: z.array(TargetRef).max(MOST).readonly(),
    /** Ids of concerns or families. */
    concerns: z.array(id).max(MOST).readonly(),
    /** Whose job it had to be, where a list of services was asked for. */
    list: Owner.exactOptional(),
    /** Whose it was asked to be, where a yes or a no was wanted. */
    asked: YesNoForm.exactOptional(),
  })
  .readonly();
export type Context = z.infer<typeof Context>;

/** The context in a text that was stored as JSON; undefined where there is none. */
export function readContext(stored: string | undefined): Context | undefined {
  if (stored === undefined) return undefined;
  try {
    return Context.safeParse(JSON.parse(stored)).data;
  } catch {
    return undefined;
  }
}
