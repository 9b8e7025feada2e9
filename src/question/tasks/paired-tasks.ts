/** "EC2 patching and S3 encryption, who?": a clause that lists services, each with a task of its own. */
import { type Clause, isReadFrom } from '../clauses/clause';
import type { TargetRef } from '../question';
import { partsOf } from './listed-parts';

/** A service, and what is asked of it. */
export interface Pair {
  readonly targets: readonly TargetRef[];
  readonly concerns: readonly string[];
}

/** The services and tasks of a clause: all with all, unless each is listed with its own. */
export function pairsOf(clause: Clause): readonly Pair[] {
  const { targets, concerns } = clause;
  const all = [{ targets, concerns }];
  if (targets.length < 2 || concerns.length < 2) return all;
  const pairs: Pair[] = [];
  for (const { clause: part } of partsOf(clause)) {
    const { names, concerns: said } = part.mentions;
    if (names.length === 0 && said.length === 0) continue;
    const own = concerns.filter((id) => said.some((mention) => isReadFrom(id, mention)));
    const [name] = names;
    if (!name || names.length > 1 || own.length !== 1) return all;
    pairs.push({ targets: [name.value.target], concerns: own });
  }
  const isWhole = concerns.every((id) => pairs.some((pair) => pair.concerns.includes(id)));
  return isWhole && pairs.length > 1 ? pairs : all;
}
