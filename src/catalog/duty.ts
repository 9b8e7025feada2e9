/** The shape of who does what: of duties and of the general rules that stand in for them. */
import * as z from 'zod';
import { id, isoDate, Reference, text } from './fields';

/** Whose job something is. */
export const Owner = z.enum(['aws', 'customer', 'shared']);
export type Owner = z.infer<typeof Owner>;

/** How much of a task is done without anybody's asking. */
export const ByDefault = z.enum(['all', 'part', 'none']);
export type ByDefault = z.infer<typeof ByDefault>;

/** Longest text of either part of a duty, in characters. */
export const MAX_PART = 300;

/**
 * Words by which people ask for a part of a task, all of them in one message, in any order: "test/drill restore". A slash
 * parts words of which one is enough, a plus joins words that stand side by side ("control+plane"), a hyphen turns
 * a message down ("-staff"), @us is anybody of the asker's side, and @choice asks who chooses.
 */
const PartPhrase = text(200).regex(
  /^(?!-)[^\s]+(?: -?[^\s-][^\s]*)*$/,
  'a phrase is words with one space between them, the first of them not turned down',
);

/** One side's part of a task, where people ask for nothing else of it. */
export const TaskPart = z.strictObject({
  owner: z.enum(['aws', 'customer']),
  asked: z.array(PartPhrase).min(1),
  always: z
    .literal(true)
    .optional()
    .describe('Of a rule: counts whoever owns the duty, as "its own staff" is AWS\'s everywhere'),
});
export type TaskPart = z.infer<typeof TaskPart>;

/** Who does what, and where AWS says so. */
export const split = {
  owner: Owner,
  aws: text(MAX_PART).optional().describe("AWS's part. Required unless the owner is customer"),
  customer: text(MAX_PART)
    .optional()
    .describe("The customer's part, addressed as you. Required unless the owner is aws"),
  choice: z
    .literal(true)
    .optional()
    .describe(
      "The customer's part is to choose or to set something, and nobody else does: who asks who decides hears customer. Only where the owner is shared",
    ),
  byDefault: ByDefault.optional().describe(
    'How much of the task is done where nobody asks for it: "is it encrypted by default?". Left out where the owner tells: all of what is AWS\'s, nothing of what is the customer\'s, part of what is shared',
  ),
  parts: z
    .array(TaskPart)
    .default([])
    .describe(
      "What belongs to one side alone, whoever the owner of the whole is. A duty's parts count in any case; those of a category's or a concern's rule where the duty is shared, or always",
    ),
  references: z.array(Reference).min(1),
  checked: isoDate.describe('Day on which the references were last read'),
};

/** Who does what for a concern when nothing more specific is known: per category, or for AWS in general. */
export const GeneralRule = z.strictObject({ concern: id, ...split });
export type GeneralRule = z.infer<typeof GeneralRule>;

/** Who does what for one concern of one service or variant. One duty per concern. */
export const Duty = z
  .strictObject({
    concern: id,
    ...split,
    confidence: z
      .enum(['confirmed', 'inferred', 'older-documentation'])
      .default('confirmed')
      .describe(
        'confirmed: read on the AWS page. inferred: follows from the page, which does not say it itself. older-documentation: read in an older edition; give asOf',
      ),
    asOf: z.int().min(2015).max(2100).optional().describe('Year of the older edition'),
    conflict: text(MAX_PART)
      .optional()
      .describe('Where AWS pages disagree: what each of them says. Cite them all in references'),
    hook: text(140)
      .optional()
      .describe('One line that makes a daily tip of a duty that surprises people'),
  })
  .refine((duty) => (duty.confidence === 'older-documentation') === (duty.asOf !== undefined), {
    message: 'asOf (a year) goes with confidence: older-documentation, and only with it',
    path: ['asOf'],
  });
export type Duty = z.infer<typeof Duty>;
