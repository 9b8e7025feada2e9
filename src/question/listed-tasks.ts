/** Tasks of one breath that are listed, so that all of them are asked about. */
import type { Clause } from './clause';
import { JOINERS, stems } from './grammar';

/** How far before a word for a task "and" still joins it to another. */
const REACH = 3;
const ASKING = stems('who whose how what which where when does do is are can');

/** Whether a task of a clause is joined to another by "and" or by a comma: both are asked about. */
export function isListed({ words, mentions: { concerns } }: Clause, id: string): boolean {
  const at = concerns.findIndex(({ value }) => value.id === id);
  const joins = (left: number) => {
    const [one, two] = [concerns[left], concerns[left + 1]];
    const first = words[two?.start ?? 0];
    if (!one || !two || two.value.generic) return false;
    // "Patches - snapshots - TLS" are a list; one dash is none.
    if (first?.afterBreak) return words[one.start]?.afterBreak === true;
    if (one.value.hint || two.value.hint) return false;
    // "CloudTrail logs, how long are they kept?"
    if (ASKING.has(first?.stem ?? '')) return false;
    const between = words.slice(Math.max(one.end, two.start - REACH), two.start);
    return (
      two.start === one.end ||
      first?.afterComma === true ||
      between.at(-1)?.afterComma === true ||
      between.some(({ stem }) => JOINERS.has(stem))
    );
  };
  return joins(at - 1) || joins(at);
}

/** "A) patching the hypervisor": what stands before the bracket ends the clause before. */
export const isEnumerated = (clauses: readonly Clause[], at: number): boolean =>
  at > 0 && /^(?:[a-h]|\d{1,2})$/.test(clauses[at - 1]?.words.at(-1)?.word ?? '');
