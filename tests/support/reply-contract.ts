/** The JSON that `whosejob ask --json` promises, written from its documentation and not from the code. */
import { z } from 'zod';

const Owner = z.enum(['aws', 'customer', 'shared']);
const Category = z.enum(['infrastructure', 'container', 'abstracted']);
const Id = z.string().regex(/^[a-z0-9]+(?:-[a-z0-9]+)*$/);
const TargetId = z.string().regex(/^[a-z0-9-]+(?:\/[a-z0-9-]+)?$/);

const Block = z
  .strictObject({
    service: TargetId.nullable(),
    serviceName: z.string().min(1).nullable(),
    category: Category.nullable(),
    concern: Id,
    concernName: z.string().min(1),
    owner: Owner,
    aws: z.string(),
    customer: z.string(),
    basis: z.enum(['variant', 'service', 'category', 'model']),
    references: z
      .array(z.strictObject({ title: z.string().min(1), url: z.url({ protocol: /^https$/ }) }))
      .min(1),
  })
  .refine(({ owner, aws }) => owner === 'customer' || aws !== '', "AWS's part is missing")
  .refine(({ owner, customer }) => owner === 'aws' || customer !== '', 'your part is missing')
  .refine(({ service, serviceName }) => (service === null) === (serviceName === null));

const KINDS = ['answer', 'overview', 'comparison', 'model', 'list', 'help'] as const;
const CLARIFY = z.enum(['needs-service', 'needs-concern', 'ambiguous-service']);
const DECLINE = z.enum(['other-cloud', 'unknown-service', 'off-topic', 'empty', 'too-long']);

const common = {
  question: z.string(),
  owner: Owner.nullable(),
  services: z.array(TargetId),
  concerns: z.array(Id),
  answers: z.array(Block),
  suggestions: z.array(z.string().min(1)),
  text: z.string().min(1),
};

export const ReplyContract = z.discriminatedUnion('kind', [
  z.strictObject({ ...common, kind: z.enum(KINDS), reason: z.null() }),
  z.strictObject({ ...common, kind: z.literal('clarify'), reason: CLARIFY, owner: z.null() }),
  z.strictObject({
    ...common,
    kind: z.literal('decline'),
    reason: DECLINE,
    owner: z.null(),
    answers: z.tuple([]),
  }),
]);
export type ReplyContract = z.infer<typeof ReplyContract>;

/** What `whosejob catalog --json` promises. More keys may come. */
export const CatalogContract = z.object({
  services: z
    .array(
      z.object({
        id: Id,
        name: z.string().min(1),
        aliases: z.array(z.string().min(1)),
        category: Category,
        variants: z.array(z.object({ id: TargetId, name: z.string().min(1) })),
      }),
    )
    .min(1),
  concerns: z.array(z.object({ id: Id, title: z.string().min(1) })).min(1),
  families: z.array(z.object({ id: Id, title: z.string().min(1) })).min(1),
});
