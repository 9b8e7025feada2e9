/** Families of EC2 instances, as people call what they run: "our c7g fleet", "broken disk under the i3 boxes". */
import type { Token } from './tokens';

/** Letters and the number of the generation: "c7g", "i3", "hpc7a". */
const FAMILY = /^(?:hpc|inf|trn|mac|vt|dl|im|is|[acdfghimprtuxz])\d{1,2}[a-z]{0,4}$/;

/** What follows: "i3 boxes", "m5.large"; "C5" alone is a standard, and "P1" an incident. */
const MACHINE =
  /^(?:\d*x?large|metal|micro|small|medium|instances?|box|boxes|fleet|hosts?|servers?|machines?|vms?|workers?)$/;

/** Sizes of what other services run: "db.r6g.large", "cache.m7g", "ml.p4d". */
const OF_OTHERS = /^(?:db|cache|ml)$/;

/** Whether a word is a family of EC2, where no service is named (`solid`) that may use such instances. */
export function namesInstances(
  tokens: readonly Token[],
  at: number,
  solid: ReadonlySet<string>,
): boolean {
  if (!FAMILY.test(tokens[at]?.word ?? '') || !MACHINE.test(tokens[at + 1]?.word ?? ''))
    return false;
  return !OF_OTHERS.test(tokens[at - 1]?.word ?? '') && !tokens.some(({ word }) => solid.has(word));
}
