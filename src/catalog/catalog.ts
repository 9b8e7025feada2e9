/** The catalog in memory, and the look-up that answers who does what. */
import type * as z from 'zod';
import type {
  ByDefault,
  Category,
  CategoryId,
  Concern,
  Duty,
  Family,
  Owner,
  Paraphrases,
  Phrases,
  Reference,
  Service,
  Term,
  Variant,
} from './schema';
import type { Weights } from './weights';

/** Every fact the bot knows, validated and indexed by id. Read-only. */
export interface Catalog {
  readonly services: ReadonlyMap<string, Service>;
  readonly families: ReadonlyMap<string, Family>;
  readonly concerns: ReadonlyMap<string, Concern>;
  readonly categories: ReadonlyMap<CategoryId, Category>;
  readonly terms: ReadonlyMap<string, Term>;
  /** By concern or family id: what people type when they mean it; a leading `~` marks a weak phrase. */
  readonly phrases: Phrases;
  /** By concern id: sentences in which people ask for it; `{S}` stands for the service. */
  readonly paraphrases: Paraphrases;
  /** What was learnt from the sentences; null until the catalog is compiled. */
  readonly weights: Weights | null;
}

/** A service, or one of its variants. */
export interface Target {
  readonly service: Service;
  readonly variant: Variant | null;
}

/** How specific a finding is. */
export type Basis = 'variant' | 'service' | 'category' | 'model';

/** Who does what for one concern, and on which level of the catalog that stands. */
export interface Finding {
  readonly basis: Basis;
  readonly owner: Owner;
  readonly aws: string | null;
  readonly customer: string | null;
  /** Of a shared task: the customer's part is a choice that nobody else makes. */
  readonly choice: boolean;
  /** How much of it is done without anybody's asking; null where only the owner tells. */
  readonly byDefault: ByDefault | null;
  readonly references: readonly Reference[];
  readonly checked: string;
  readonly confidence: z.infer<typeof Duty>['confidence'];
  readonly asOf: number | null;
  readonly conflict: string | null;
}

type Split = Pick<
  Duty,
  'owner' | 'aws' | 'customer' | 'choice' | 'byDefault' | 'references' | 'checked'
>;

function finding(basis: Basis, split: Split, duty?: Duty): Finding {
  return {
    basis,
    owner: split.owner,
    aws: split.aws ?? null,
    customer: split.customer ?? null,
    choice: split.choice ?? false,
    byDefault: split.byDefault ?? null,
    references: split.references,
    checked: split.checked,
    confidence: duty?.confidence ?? 'confirmed',
    asOf: duty?.asOf ?? null,
    conflict: duty?.conflict ?? null,
  };
}

/** The category that counts for a target: a variant may differ from its service. */
export function categoryOf({ service, variant }: Target): CategoryId {
  return variant?.category ?? service.category;
}

/** "s3", or "eks/fargate". */
export function targetId({ service, variant }: Target): string {
  return variant ? `${service.id}/${variant.id}` : service.id;
}

/** Findings by concern, made once for each service, variant or category. */
const findings = new WeakMap<object, ReadonlyMap<string, Finding>>();

function findingsOf(
  holder: Service | Variant | Category,
  build: () => ReadonlyMap<string, Finding>,
): ReadonlyMap<string, Finding> {
  let found = findings.get(holder);
  if (!found) {
    found = build();
    findings.set(holder, found);
  }
  return found;
}

const ofDuties = (basis: Basis, holder: Service | Variant) =>
  findingsOf(
    holder,
    () => new Map(holder.duties.map((duty) => [duty.concern, finding(basis, duty, duty)])),
  );

/** The duty that the target itself states for the concern, if it does. */
export function ownDuty({ service, variant }: Target, concern: string): Finding | null {
  const ofVariant = variant ? ofDuties('variant', variant).get(concern) : undefined;
  return ofVariant ?? ofDuties('service', service).get(concern) ?? null;
}

/** The general rule of a category for a concern. */
export function categoryRule(catalog: Catalog, category: CategoryId, concern: string): Finding {
  const holder = catalog.categories.get(category);
  if (!holder) return modelRule(catalog, concern);
  const rules = findingsOf(
    holder,
    () => new Map(holder.rules.map((rule) => [rule.concern, finding('category', rule)])),
  );
  return rules.get(concern) ?? modelRule(catalog, concern);
}

/** The general rule for AWS as a whole. @throws {RangeError} for an id outside the vocabulary. */
export function modelRule(catalog: Catalog, concern: string): Finding {
  const found = catalog.concerns.get(concern);
  if (!found) throw new RangeError(`unknown concern ${concern}`);
  return finding('model', found.rule);
}

/** Who does what: the variant's duty, else the service's, else the rule of the variant's or service's category. */
export function findDuty(catalog: Catalog, target: Target, concern: string): Finding {
  return ownDuty(target, concern) ?? categoryRule(catalog, categoryOf(target), concern);
}

/** Members of a family in display order. */
export function membersOf(catalog: Catalog, family: string): readonly Concern[] {
  return [...catalog.concerns.values()].filter((concern) => concern.family === family);
}
