/** What the matrix page holds: the catalog without repetition, so that the page stays small. */
import {
  type Catalog,
  categoryOf,
  categoryRule,
  type Finding,
  namesOf,
  type Reference,
  type Target,
  targetId,
} from '../catalog';
import { NOTHING, nameOf, VERDICT } from '../message';
import { targetsOf } from './matrix';

/** A finding in the page: references are indexes into {@link PageData.references}. */
interface PageFinding {
  readonly owner: Finding['owner'];
  readonly basis: Finding['basis'];
  readonly aws?: string;
  readonly customer?: string;
  readonly references: readonly number[];
  readonly checked: string;
  readonly isInferred?: true;
  readonly asOf?: number;
  readonly conflict?: string;
}

/** Numbers references, so that a page cited a hundred times is written once. */
function createReferenceList() {
  const list: Reference[] = [];
  const seen = new Map<string, number>();
  const add = (reference: Reference): number => {
    const key = `${reference.title}\n${reference.url}`;
    const at = seen.get(key) ?? list.push(reference) - 1;
    seen.set(key, at);
    return at;
  };
  return { list, add };
}

/** Everything that the scripts of the page read; `null`s are left out. */
export function pageData(catalog: Catalog) {
  const references = createReferenceList();
  const concerns = [...catalog.concerns.values()];

  const compact = (finding: Omit<Finding, 'choice' | 'byDefault'>): PageFinding => ({
    owner: finding.owner,
    basis: finding.basis,
    ...(finding.aws === null ? {} : { aws: finding.aws }),
    ...(finding.customer === null ? {} : { customer: finding.customer }),
    references: finding.references.map(references.add),
    checked: finding.checked,
    ...(finding.confidence === 'inferred' ? { isInferred: true } : {}),
    ...(finding.asOf === null ? {} : { asOf: finding.asOf }),
    ...(finding.conflict === null ? {} : { conflict: finding.conflict }),
  });

  const ownOf = ({ service, variant }: Target) => {
    const duties = variant ? variant.duties : service.duties;
    const basis = variant ? 'variant' : 'service';
    return Object.fromEntries(
      duties.map((duty) => [
        duty.concern,
        compact({
          ...duty,
          basis,
          aws: duty.aws ?? null,
          customer: duty.customer ?? null,
          asOf: duty.asOf ?? null,
          conflict: duty.conflict ?? null,
        }),
      ]),
    );
  };

  const targets = targetsOf(catalog).map((target) => {
    const { service, variant } = target;
    const { sure, ambiguous } = namesOf(variant ?? service);
    return {
      id: targetId(target),
      name: nameOf(target),
      ...(variant ? { parent: service.id, label: variant.label } : {}),
      category: categoryOf(target),
      reason: variant?.categoryReason ?? service.categoryReason,
      ...(variant
        ? {}
        : {
            summary: service.summary,
            status: service.status === 'active' ? undefined : service.status,
            statusNote: service.statusNote,
            securityPage: references.add(service.securityPage),
            aliases: service.aliases,
          }),
      search: [...new Set([...sure, ...ambiguous, ...(variant ? [] : service.iamPrefixes)])].join(
        ' · ',
      ),
      own: ownOf(target),
    };
  });

  const general = Object.fromEntries(
    [...catalog.categories.keys()].map((category) => [
      category,
      Object.fromEntries(
        concerns.map(({ id }) => [id, compact(categoryRule(catalog, category, id))]),
      ),
    ]),
  );

  return {
    verdicts: VERDICT,
    nothing: NOTHING,
    families: [...catalog.families.values()].map(({ id, title }) => ({ id, title })),
    concerns: concerns.map(({ id, title, short, family }) => ({ id, title, short, family })),
    categories: [...catalog.categories.values()].map(({ id, title, meaning }) => ({
      id,
      title,
      meaning,
    })),
    general,
    targets,
    references: references.list.map(({ title, url }) => [title, url] as const),
  };
}
