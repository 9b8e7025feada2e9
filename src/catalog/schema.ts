/**
 * The shape of the catalog's YAML files. These zod schemas are the only definition: the TypeScript
 * types are inferred from them and the JSON Schema for editors is exported from them.
 */
import * as z from 'zod';

const id = z
  .string()
  .regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, 'an id is lower-case words joined by hyphens');
const text = (max: number) => z.string().trim().min(1).max(max);
const isoDate = z.string().regex(/^\d{4}-\d{2}-\d{2}$/, 'a date is written YYYY-MM-DD');

/** A page of an AWS site that supports a statement. */
export const Reference = z.strictObject({
  title: text(160).describe('Title of the page, as a reader would recognise it'),
  url: z
    .url({ protocol: /^https$/ })
    .describe('https address on an AWS site (see the rule official-references)'),
});
export type Reference = z.infer<typeof Reference>;

/** Whose job something is. */
export const Owner = z.enum(['aws', 'customer', 'shared']);
export type Owner = z.infer<typeof Owner>;

/** AWS's sense of the words: a `container` service is a managed platform such as RDS, not Docker. */
export const CategoryId = z.enum(['infrastructure', 'container', 'abstracted']);
export type CategoryId = z.infer<typeof CategoryId>;

/** What a service is to others that are named beside it. */
export const Role = z.enum(['reports', 'operates', 'carries', 'keeps', 'encloses', 'advises']);
export type Role = z.infer<typeof Role>;

/** How much of a task is done without anybody's asking. */
export const ByDefault = z.enum(['all', 'part', 'none']);
export type ByDefault = z.infer<typeof ByDefault>;

/** Longest text of either part of a duty, in characters. */
export const MAX_PART = 300;

/**
 * Words by which people ask for a part of a task, all of them in one message, in any order: "test/drill restore". A slash
 * parts words of which one is enough, a plus joins words that stand side by side ("control+plane"), a hyphen turns
 * a message down ("-staff"), and @us is anybody of the asker's side.
 */
const PartPhrase = text(200).regex(
  /^(?!-)[^\s]+(?: -?[^\s-][^\s]*)*$/,
  'a phrase is words with one space between them, the first of them not turned down',
);

/** One side's part of a task, where people ask for nothing else of it. */
export const TaskPart = z.strictObject({
  owner: z.enum(['aws', 'customer']),
  asked: z.array(PartPhrase).min(1),
});
export type TaskPart = z.infer<typeof TaskPart>;

const split = {
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
      "What belongs to one side alone, whoever the owner of the whole is. A duty's parts count in any case; those of a category's or a concern's rule where the duty is shared",
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

const naming = {
  aliases: z
    .array(text(80))
    .default([])
    .describe('Other names, abbreviations, former names and everyday words that mean only this'),
  ambiguousAliases: z
    .array(text(80))
    .default([])
    .describe('Everyday words that mean this service only when the words around them say so'),
};

const means = z
  .strictObject({ firmware: id.optional(), exposure: id.optional() })
  .optional()
  .describe(
    'Concerns meant here by words that usually mean another. firmware: usually host-and-hypervisor. exposure ("public"): usually network-configuration, identity-and-access where an abstracted service says something of that',
  );

/** A way of running a service that moves the split. */
export const Variant = z.strictObject({
  id,
  name: text(100).describe('Full name, e.g. Amazon EKS on AWS Fargate'),
  label: text(40).describe('Short name beside its siblings, e.g. Fargate'),
  place: id
    .optional()
    .describe('Where it runs, if services share the place and people may mean any of them by it'),
  ...naming,
  category: CategoryId.optional().describe("Where it differs from the service's"),
  categoryReason: text(MAX_PART).optional(),
  means,
  duties: z.array(Duty).default([]),
});
export type Variant = z.infer<typeof Variant>;

/** One AWS service: `services/<id>.yaml`. */
export const Service = z.strictObject({
  id,
  name: text(100).describe('As AWS spells it today, e.g. Amazon S3'),
  ...naming,
  summary: text(160).describe('What it is, in one plain phrase'),
  category: CategoryId,
  categoryReason: text(MAX_PART).optional().describe('Why, where the class is debatable'),
  status: z.enum(['active', 'closed-to-new-customers', 'ended']).default('active'),
  statusNote: text(MAX_PART).optional().describe('Since when, and what follows it'),
  securityPage: Reference,
  iamPrefixes: z.array(z.string().regex(/^[a-z0-9-]+$/)).default([]),
  storesData: z
    .boolean()
    .default(true)
    .describe('False where data only passes through: "encrypted" then means in transit'),
  means,
  madeFor: id
    .optional()
    .describe(
      'The concern that it is there for, which other services leave to it: certificates, of ACM',
    ),
  standsFor: id
    .optional()
    .describe(
      'The concern that its bare name says beside another service: the keys, of KMS in "rds kms"',
    ),
  role: Role.optional().describe(
    'What it is to the services named beside it, if they are what a question is about, or it alone is. reports: tells of them (GuardDuty). operates: runs them for the customer (AMS). carries: the machine under them (EC2). keeps: where they put what they make (S3). encloses: the network around them (VPC). advises: whom one turns to (Support)',
  ),
  unlike: z
    .array(z.string().regex(/^[a-z0-9-]+(?: [a-z0-9-]+)*$/))
    .default([])
    .describe('What begins with a name of it and means something else: "x-ray image"'),
  instanceFamilies: z
    .array(z.string().regex(/^[a-z]+$/))
    .default([])
    .describe('Letters that names of its machines begin with: the c of "c7g"'),
  duties: z.array(Duty).default([]),
  unspecified: z
    .enum(['service', 'variants'])
    .default('service')
    .describe(
      'What a question that names no variant means: the service itself (RDS, beside RDS Custom), or any of the variants (EKS: all are shown)',
    ),
  variants: z.array(Variant).default([]),
});
export type Service = z.infer<typeof Service>;

/** One security concern of the vocabulary: an entry of `concerns.yaml`. */
export const Concern = z.strictObject({
  id,
  title: text(80),
  short: text(40).describe('Title in a row of a table'),
  family: id,
  does: text(80).describe('The task as a verb phrase: "patch the guest operating system"'),
  rule: z.strictObject(split),
});
export type Concern = z.infer<typeof Concern>;

/** An umbrella over concerns: "who encrypts S3 data?" names the family encryption. */
export const Family = z.strictObject({ id, title: text(80), does: text(80) });
export type Family = z.infer<typeof Family>;

/** `concerns.yaml`: families in display order, concerns in display order within them. */
export const ConcernsFile = z.strictObject({
  families: z.array(Family).min(1),
  concerns: z.array(Concern).min(1),
});

/** One of the three service categories with its general rule for every concern. */
export const Category = z.strictObject({
  id: CategoryId,
  title: text(80),
  meaning: text(600),
  aws: text(MAX_PART),
  customer: text(MAX_PART),
  examples: z.array(id).min(1),
  references: z.array(Reference).min(1),
  checked: isoDate,
  rules: z.array(GeneralRule),
});
export type Category = z.infer<typeof Category>;

/** `categories.yaml`. */
export const CategoriesFile = z.strictObject({ categories: z.array(Category).length(3) });

/** A term of the Shared Responsibility Model: an entry of `model.yaml`. */
export const Term = z.strictObject({
  id,
  title: text(80),
  aliases: z.array(text(80)).default([]),
  owner: Owner.nullable().describe(
    'The verdict, where the term has one (security of the cloud: aws)',
  ),
  meaning: text(600),
  aws: text(MAX_PART).optional(),
  customer: text(MAX_PART).optional(),
  references: z.array(Reference).min(1),
  checked: isoDate,
});
export type Term = z.infer<typeof Term>;

/** `model.yaml`: what the model is and the terms around it. */
export const ModelFile = z.strictObject({ terms: z.array(Term).min(1) });

/** `phrases.yaml`: for each concern or family, what people type when they mean it. `~` marks a weak
 * phrase, `?` a hint; see the head of the file. */
export const PhrasesFile = z.record(id, z.array(text(80)).min(1));
export type Phrases = z.infer<typeof PhrasesFile>;

/**
 * `paraphrases.yaml`: for each concern (and "none"), sentences in which people ask for it. The parser learns from them.
 * `{S}` stands for the service.
 */
export const ParaphrasesFile = z.record(id, z.array(text(400)).min(1));
export type Paraphrases = z.infer<typeof ParaphrasesFile>;
