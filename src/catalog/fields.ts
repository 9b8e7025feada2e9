/** Kinds of value that the schemas of the catalog are made of. */
import * as z from 'zod';

/** Names a service, variant, concern, family or term. */
export const id = z
  .string()
  .regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, 'an id is lower-case words joined by hyphens');
/** Something to read, at most `max` characters long. */
export const text = (max: number) => z.string().trim().min(1).max(max);

/** A day. */
export const isoDate = z.string().regex(/^\d{4}-\d{2}-\d{2}$/, 'a date is written YYYY-MM-DD');

/** A page of an AWS site that supports a statement. */
export const Reference = z.strictObject({
  title: text(160).describe('Title of the page, as a reader would recognise it'),
  url: z
    .url({ protocol: /^https$/ })
    .describe('https address on an AWS site (see the rule official-references)'),
});
export type Reference = z.infer<typeof Reference>;
