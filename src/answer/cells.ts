/** Looks up who does what for the services and concerns of a question. */
import {
  type Catalog,
  type Category,
  type CategoryId,
  type Concern,
  categoryOf,
  categoryRule,
  findDuty,
  modelRule,
  ownDuty,
  type Target,
} from '../catalog';
import type { Ask, TargetRef } from '../question';
import type { Cell } from './answer';
import { narrow, openVariants } from './narrow';
import { unique } from './unique';

const CATEGORIES: readonly CategoryId[] = ['infrastructure', 'container', 'abstracted'];

const keyOf = ({ service, variant }: TargetRef) => (variant ? `${service}/${variant}` : service);

/** Cells, each once, and the concerns or families that they stand for. */
export interface Found {
  readonly cells: readonly Cell[];
  readonly concerns: readonly string[];
}

/** One object for each service and variant, so that what is worked out for it is kept with it. */
function createTargets(catalog: Catalog): ReadonlyMap<string, Target> {
  const targets = new Map<string, Target>();
  for (const service of catalog.services.values()) {
    targets.set(service.id, { service, variant: null });
    for (const variant of service.variants)
      targets.set(`${service.id}/${variant.id}`, { service, variant });
  }
  return targets;
}

/** Works out a value for a key once. */
function remembering<K, V>(kept: { get(key: K): V | undefined; set(key: K, value: V): unknown }) {
  return (key: K, build: () => V): V => {
    let value = kept.get(key);
    if (value === undefined) {
      value = build();
      kept.set(key, value);
    }
    return value;
  };
}

/** Builds the look-ups. Everything they return is shared between answers and never changed. */
export function createCells(catalog: Catalog) {
  const category = (id: CategoryId): Category => catalog.categories.get(id) as Category;
  const targets = createTargets(catalog);
  const toTargets = (refs: readonly TargetRef[]): Target[] => {
    const found: Target[] = [];
    for (const ref of refs) {
      const target = targets.get(keyOf(ref)) ?? targets.get(ref.service);
      if (target) found.push(target);
    }
    return found;
  };

  const members = new Map<string, readonly Concern[]>();
  for (const concern of catalog.concerns.values()) {
    members.set(concern.id, [concern]);
    members.set(concern.family, [...(members.get(concern.family) ?? []), concern]);
  }
  /** The concerns that an id stands for: itself, or the members of the family. */
  const expand = (id: string): readonly Concern[] => members.get(id) ?? [];

  const cellsOf = remembering<Target, Map<string, Cell>>(new WeakMap());
  const cellOf = (target: Target, concern: Concern): Cell =>
    remembering(cellsOf(target, () => new Map()))(concern.id, () => ({
      target,
      category: category(categoryOf(target)),
      concern,
      finding: findDuty(catalog, target, concern.id),
    }));

  const ofServices = remembering<string, readonly Cell[]>(new Map());
  /** What services say themselves about a concern. A general rule is no fact about a service, and is not listed. */
  const statedOn = (id: string): readonly Cell[] =>
    ofServices(id, () => {
      const concern = catalog.concerns.get(id);
      if (!concern) return [];
      return (
        [...catalog.services.values()]
          .filter(
            (service) => service.status !== 'ended' && ownDuty({ service, variant: null }, id),
          )
          // The services that AWS, and so the catalog, says most about are those that people know.
          .sort((left, right) => right.duties.length - left.duties.length)
          .map((service) => cellOf(targets.get(service.id) as Target, concern))
      );
    });

  const formsOf = remembering<Target, readonly Target[]>(new WeakMap());
  /** A variant that says nothing of its own about it needs no row beside its service. */
  const formsFor = (target: Target, id: string): readonly Target[] => {
    const forms = formsOf(target, () =>
      openVariants(target).map((form) =>
        form.variant ? (targets.get(`${form.service.id}/${form.variant.id}`) as Target) : form,
      ),
    );
    if (forms.length === 1) return forms;
    const differs = forms.some(
      (form) =>
        form.variant?.duties.some((duty) => duty.concern === id) ||
        (ownDuty({ service: form.service, variant: null }, id) === null &&
          categoryOf(form) !== form.service.category),
    );
    return differs ? forms : [target];
  };

  const foundOn = remembering<Target, Map<string, Found>>(new WeakMap());
  /** What the id of a concern or family asks for on a service; prepared when it is first asked. */
  const find = (target: Target, asked: string): Found =>
    remembering(foundOn(target, () => new Map()))(asked, () => {
      const id = narrow(asked, target);
      const cells = expand(id).flatMap((concern) =>
        formsFor(target, concern.id).map((form) => cellOf(form, concern)),
      );
      return { cells, concerns: [id] };
    });

  /** Cells of an ask that names services, and the concerns as these narrow them. */
  const cellsFor = (ask: Ask): Found => {
    const found = toTargets(ask.targets).flatMap((each) =>
      ask.concerns.map((id) => find(each, id)),
    );
    const [only] = found;
    if (only && found.length === 1) return only;
    return {
      cells: unique(
        found.flatMap(({ cells }) => cells),
        (cell) => cell,
      ),
      concerns: unique(
        found.flatMap(({ concerns }) => concerns),
        (id) => id,
      ),
    };
  };

  const general = remembering<string, readonly Cell[]>(new Map());
  /** Without a service: the rule for AWS as a whole. */
  const generalCells = (concerns: readonly string[]): readonly Cell[] =>
    unique(
      concerns.flatMap((id) =>
        general(id, () =>
          expand(id).map((concern) => ({
            target: null,
            category: null,
            concern,
            finding: modelRule(catalog, concern.id),
          })),
        ),
      ),
      (cell) => cell,
    );

  const ofCategories = remembering<string, readonly Cell[]>(new Map());
  /** The general rule of each category. */
  const byCategory = (concern: Concern): readonly Cell[] =>
    ofCategories(concern.id, () =>
      CATEGORIES.map((each) => ({
        target: null,
        category: category(each),
        concern,
        finding: categoryRule(catalog, each, concern.id),
      })),
    );

  return {
    toTargets,
    categoryOf: (target: Target) => category(categoryOf(target)),
    cellOf,
    statedOn,
    cellsFor,
    generalCells,
    byCategory,
  };
}
