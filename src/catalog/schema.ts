/**
 * The shape of the catalog's YAML files. These zod schemas are the only definition: the TypeScript
 * types are inferred from them and the JSON Schema for editors is exported from them.
 */
import * as z from 'zod';
import { Duty, GeneralRule, MAX_PART, Owner, split } from './duty';
import { id, isoDate, Reference, text } from './fields';

export { ByDefault, Duty, GeneralRule, Owner, TaskPart } from './duty';
export { Reference } from './fields';

/** AWS's sense of the words: a `container` service is a managed platform such as RDS, not Docker. */
export const CategoryId = z.enum(['infrastructure', 'container', 'abstracted']);
export type CategoryId = z.infer<typeof CategoryId>;

/** What a service is to others that are named beside it. */
export const Role = z.enum(['reports', 'operates', 'carries', 'keeps', 'encloses', 'advises']);
export type Role = z.infer<typeof Role>;

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

/** What kind of task a concern is, where a question of it has to be read otherwise. */
export const Trait = z.enum([
  'beneath',
  'everywhere',
  'closes',
  'two-senses',
  'content',
  'secrecy',
]);
export type Trait = z.infer<typeof Trait>;

const traits = z
  .array(Trait)
  .default([])
  .describe(
    'beneath: done below all that a customer can reach. everywhere: the same side\'s on every service. closes: keeps others out, so that "closed by default" means it is done. two-senses: what stays and what goes are both asked for, so that yes to one is no to the other. content: about the content itself, so that what AWS does with it is a fact and no duty. secrecy: asked for to know who gets to see something',
  );

/** One security concern of the vocabulary: an entry of `concerns.yaml`. */
export const Concern = z.strictObject({
  id,
  title: text(80),
  short: text(40).describe('Title in a row of a table'),
  family: id,
  does: text(80).describe('The task as a verb phrase: "patch the guest operating system"'),
  traits,
  rule: z.strictObject(split),
});
export type Concern = z.infer<typeof Concern>;

/** An umbrella over concerns: "who encrypts S3 data?" names the family encryption. */
export const Family = z.strictObject({
  id,
  title: text(80),
  does: text(80),
  column: id.describe('The concern that stands for it in a list of services'),
  traits,
});
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
/** By id of a concern or family. */
export type Phrases = z.infer<typeof PhrasesFile>;

/**
 * `paraphrases.yaml`: for each concern (and "none"), sentences in which people ask for it. The parser learns from them.
 * `{S}` stands for the service.
 */
export const ParaphrasesFile = z.record(id, z.array(text(400)).min(1));
/** By id of a concern, or "none". */
export type Paraphrases = z.infer<typeof ParaphrasesFile>;
