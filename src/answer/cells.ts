/** Looks up who does what for the services and concerns of a question. */
import {
  type Catalog,
  type Category,
  type CategoryId,
  categoryOf,
  categoryRule,
  findDuty,
  modelRule,
  ownDuty,
  type Target,
} from '../catalog';
import type { Ask, TargetRef } from '../question';
import type { Cell } from './answer';
import { expand, narrow, openVariants } from './narrow';
import { unique } from './unique';

const CATEGORIES: readonly CategoryId[] = ['infrastructure', 'container', 'abstracted'];

/** Builds the look-ups; indexes what services state. */
export function createCells(catalog: Catalog) {
  const toTarget = (ref: TargetRef): Target[] => {
    const service = catalog.services.get(ref.service);
    if (!service) return [];
    const variant = service.variants.find((each) => each.id === ref.variant) ?? null;
    return [{ service, variant }];
  };

  const category = (id: CategoryId): Category => catalog.categories.get(id) as Category;

  const cellOf = (target: Target, id: string): Cell[] => {
    const concern = catalog.concerns.get(id);
    if (!concern) return [];
    return [
      {
        target,
        category: category(categoryOf(target)),
        concern,
        finding: findDuty(catalog, target, id),
      },
    ];
  };

  /** By concern: what services say themselves. A general rule is no fact about a service, and is not listed. */
  const stated = new Map(
    [...catalog.concerns.keys()].map((id) => [
      id,
      [...catalog.services.values()]
        .filter((service) => service.status !== 'ended')
        // The services that AWS, and so the catalog, says most about are those that people know.
        .sort((left, right) => right.duties.length - left.duties.length)
        .flatMap((service) => cellOf({ service, variant: null }, id))
        .filter(({ finding }) => finding.basis === 'service'),
    ]),
  );

  /** A variant that says nothing of its own about it needs no row beside its service. */
  const formsFor = (target: Target, id: string): Target[] => {
    const forms = openVariants(target);
    if (forms.length === 1) return forms;
    const differs = forms.some(
      (form) =>
        form.variant?.duties.some((duty) => duty.concern === id) ||
        (ownDuty({ service: form.service, variant: null }, id) === null &&
          categoryOf(form) !== form.service.category),
    );
    return differs ? forms : [target];
  };

  /** Cells of an ask that names services, and the concerns as these narrow them. */
  const cellsFor = (ask: Ask): { cells: Cell[]; concerns: string[] } => {
    const targets = ask.targets.flatMap(toTarget);
    const concerns: string[] = [];
    const cells = targets.flatMap((target) =>
      ask.concerns.flatMap((asked) => {
        const id = narrow(asked, target);
        concerns.push(id);
        return expand(catalog, id).flatMap((each) =>
          formsFor(target, each).flatMap((form) => cellOf(form, each)),
        );
      }),
    );
    return { cells, concerns: unique(concerns, (id) => id) };
  };

  /** Without a service: the rule for AWS as a whole, then by category where these differ. */
  const generalCells = (concerns: readonly string[]): Cell[] =>
    concerns
      .flatMap((id) => expand(catalog, id))
      .flatMap((id) => {
        const concern = catalog.concerns.get(id);
        return concern
          ? [{ target: null, category: null, concern, finding: modelRule(catalog, id) }]
          : [];
      });

  /** The general rule of each category. */
  const byCategory = (id: string): Cell[] =>
    CATEGORIES.flatMap((each) => {
      const concern = catalog.concerns.get(id);
      if (!concern) return [];
      return [
        {
          target: null,
          category: category(each),
          concern,
          finding: categoryRule(catalog, each, id),
        },
      ];
    });

  return {
    toTarget,
    categoryOf: (target: Target) => category(categoryOf(target)),
    cellOf,
    stated,
    cellsFor,
    generalCells,
    byCategory,
  };
}
