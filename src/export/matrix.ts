/** The whole catalog as a table: one row for a service or variant and a concern. */
import {
  type Basis,
  type Catalog,
  type CategoryId,
  type Concern,
  categoryOf,
  type Finding,
  findDuty,
  type Reference,
  type Service,
  type Target,
  type Variant,
} from '../catalog';

/** One cell of the matrix with everything that is known about it. */
export interface MatrixRow {
  readonly service: string;
  readonly serviceName: string;
  /** Id within the service, e.g. `fargate` of `eks/fargate`. */
  readonly variant: string | null;
  readonly variantName: string | null;
  readonly category: CategoryId;
  readonly concern: string;
  readonly concernName: string;
  readonly family: string;
  readonly owner: Finding['owner'];
  readonly aws: string | null;
  readonly customer: string | null;
  /** The level on which the row stands: only `variant` and `service` are statements about the service. */
  readonly basis: Basis;
  readonly references: readonly Reference[];
  /** Day on which the references were last read, YYYY-MM-DD. */
  readonly checked: string;
  readonly confidence: Finding['confidence'];
  /** Year of the older documentation, where that is all there is. */
  readonly asOf: number | null;
  /** Where AWS pages disagree. */
  readonly conflict: string | null;
}

/** "Amazon S3" sorts under S. */
function sortName(name: string): string {
  return name.replace(/^(?:Amazon|AWS) /, '').toLowerCase();
}

/** Services in the order in which people look for them, each followed by its variants. */
export function targetsOf(catalog: Catalog): readonly Target[] {
  const services = [...catalog.services.values()].sort((left: Service, right: Service) =>
    sortName(left.name).localeCompare(sortName(right.name), 'en'),
  );
  return services.flatMap((service): Target[] => [
    { service, variant: null },
    ...service.variants.map((variant: Variant) => ({ service, variant })),
  ]);
}

function rowOf(target: Target, concern: Concern, finding: Finding): MatrixRow {
  const { service, variant } = target;
  return {
    service: service.id,
    serviceName: service.name,
    variant: variant?.id ?? null,
    variantName: variant?.name ?? null,
    category: categoryOf(target),
    concern: concern.id,
    concernName: concern.title,
    family: concern.family,
    owner: finding.owner,
    aws: finding.aws,
    customer: finding.customer,
    basis: finding.basis,
    references: finding.references,
    checked: finding.checked,
    confidence: finding.confidence,
    asOf: finding.asOf,
    conflict: finding.conflict,
  };
}

/** Every cell: what a target says itself, else what holds for it in general, with its basis. */
export function everyRow(catalog: Catalog): readonly MatrixRow[] {
  const concerns = [...catalog.concerns.values()];
  return targetsOf(catalog).flatMap((target) =>
    concerns.map((concern) => rowOf(target, concern, findDuty(catalog, target, concern.id))),
  );
}

/** Whether the row is what the very service or variant states, not inherited from a wider level. */
export function isOwn({ variant, basis }: MatrixRow): boolean {
  return basis === (variant === null ? 'service' : 'variant');
}

/** Only the cells about which the service or variant states something itself. */
export function ownRows(catalog: Catalog): readonly MatrixRow[] {
  return everyRow(catalog).filter(isOwn);
}
