/** Every page that the catalog cites, with a question that is answered from it. */
import type { Catalog, Duty, Target } from './catalog';
import { nameOf } from './message';

/** A page of AWS, and a question (`ask`) whose answer rests on it. */
export interface Citation {
  readonly url: string;
  readonly title: string;
  readonly ask: string;
}

/** Citations of services and variants, in the order of the catalog. General rules are about no page in particular. */
export function* citationsOf(catalog: Catalog): Generator<Citation> {
  for (const service of catalog.services.values()) {
    yield {
      ...service.securityPage,
      ask: `What am I responsible for on ${service.name}?`,
    };
    yield* citationsOfDuties(catalog, { service, variant: null }, service.duties);
    for (const variant of service.variants)
      yield* citationsOfDuties(catalog, { service, variant }, variant.duties);
  }
}

function* citationsOfDuties(
  catalog: Catalog,
  target: Target,
  duties: readonly Duty[],
): Generator<Citation> {
  for (const { concern, references } of duties) {
    const title = catalog.concerns.get(concern)?.title ?? concern;
    for (const reference of references)
      yield { ...reference, ask: `${title} on ${nameOf(target)}?` };
  }
}
