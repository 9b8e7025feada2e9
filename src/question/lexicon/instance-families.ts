/** Families of instances, as people call what they run: "our c7g fleet", "broken disk under the i3 boxes". */
import { type Catalog, namesOf } from '../../catalog';
import type { Token } from '../text/tokens';

/** A service that has families of instances. */
export interface Machines {
  /** Its name, in one word. */
  readonly name: string;
  /** Letters and the number of the generation: "c7g", "i3", "hpc7a". */
  readonly family: RegExp;
}

/** Those of the catalog. */
export const machinesOf = (catalog: Catalog): readonly Machines[] =>
  [...catalog.services.values()].flatMap((service) => {
    const name = namesOf(service).sure.find((each) => !each.includes(' '));
    if (name === undefined || service.instanceFamilies.length === 0) return [];
    const family = new RegExp(`^(?:${service.instanceFamilies.join('|')})\\d{1,2}[a-z]{0,4}$`);
    return [{ name, family }];
  });

/** What follows: "i3 boxes", "m5.large"; "C5" alone is a standard, and "P1" an incident. */
const MACHINE =
  /^(?:\d*x?large|metal|micro|small|medium|instances?|box|boxes|fleet|hosts?|servers?|machines?|vms?|workers?)$/;

/** Sizes of what other services run: "db.r6g.large", "cache.m7g", "ml.p4d". */
const OF_OTHERS = /^(?:db|cache|ml)$/;

/** The service that a family belongs to, where none is named (`solid`) that may use such instances. */
export function machinesAt(
  tokens: readonly Token[],
  at: number,
  machines: readonly Machines[],
  solid: ReadonlySet<string>,
): string | undefined {
  if (!MACHINE.test(tokens[at + 1]?.word ?? '')) return undefined;
  const found = machines.find(({ family }) => family.test(tokens[at]?.word ?? ''));
  if (!found || OF_OTHERS.test(tokens[at - 1]?.word ?? '')) return undefined;
  return tokens.some(({ word }) => solid.has(word)) ? undefined : found.name;
}
