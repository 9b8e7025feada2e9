/** Tells what kind of task a concern is, by what the catalog says of it. */
import type { Catalog, Trait } from '../../catalog';
import { OPEN_CONCERNS } from './open-concerns';

/** Whether the concern, the family or the open concern of an id is a task of a kind: an open one where all that it may mean is. */
export function kindsOf({ families, concerns }: Catalog): (id: string, trait: Trait) => boolean {
  const all = [...families.values(), ...concerns.values()];
  const traits = new Map(all.map((each) => [each.id, each.traits]));
  return (id, trait) =>
    (OPEN_CONCERNS.get(id) ?? [id]).every((each) => traits.get(each)?.includes(trait) === true);
}
