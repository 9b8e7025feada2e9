/** Words for a task that only say what a thing is for, or point back to what was named in full. */
import type { Word } from '../lexicon/words';
import { DETERMINERS, hasAny, JOINERS, RESPONSIBILITY, stems, WHO } from '../text/grammar';
import { type Span, within } from '../text/spans';
import { type Clause, isReadFrom } from './clause';

const KEY = stems('key keys');
const PURPOSE = stems('for with of over behind');

/** How many words may stand between "for" and the word for a task: "for the old video archive". */
const REACH = 3;

/**
 * "An access key leaked, who kills the key?": the clauses, of which those that say "key" alone are about the key that
 * another one names in full.
 */
export function withNamedKeys(clauses: readonly Clause[]): readonly Clause[] {
  if (clauses.length < 2) return clauses;
  const names = ({ mentions, words }: Clause) =>
    mentions.concerns.some(
      ({ value, start, end }) => value.id === 'credentials' && hasAny(words.slice(start, end), KEY),
    );
  if (!clauses.some(names)) return clauses;
  return clauses.map((clause) =>
    clause.concerns.length === 1 && clause.concerns[0] === 'keys'
      ? { ...clause, concerns: [] }
      : clause,
  );
}

/** How many tasks of other kinds make a list of tasks. */
const OTHERS = 2;

/** Whether a task is one of several that are listed: ", IAM users", "IAM users, …", "or the IAM users". */
function isListed(words: readonly Word[], { start, end }: Span): boolean {
  const first = DETERMINERS.has(words[start - 1]) ? start - 1 : start;
  return (
    words[first]?.afterComma === true ||
    words[end]?.afterComma === true ||
    JOINERS.has(words[first - 1])
  );
}

/**
 * "Which is ours: patching the hypervisor, IAM users, wiping disks?": the clauses, without a service that only the
 * phrase for one of several tasks names. @param families by concern: its family
 */
export function withoutNamesInTasks(
  clauses: readonly Clause[],
  families: ReadonlyMap<string, string>,
): readonly Clause[] {
  const named = clauses.filter(({ targets }) => targets.length > 0);
  if (named.length === 0 || !named.every(({ mentions }) => mentions.borrowed)) return clauses;
  const naming = named.flatMap(({ words, mentions: { concerns, names } }) =>
    concerns.filter((task) => names.some((name) => within(name, task)) && isListed(words, task)),
  );
  if (naming.length === 0) return clauses;
  const own = new Set(naming.map(({ value }) => families.get(value.id)));
  const others = clauses
    .flatMap(({ words, mentions: { concerns } }) =>
      concerns.filter((task) => !task.value.generic && (!task.value.hint || isListed(words, task))),
    )
    .filter(({ value }) => !own.has(families.get(value.id)));
  const isList = new Set(others.map(({ value }) => value.id)).size >= OTHERS;
  return isList ? clauses.map((clause) => ({ ...clause, targets: [] })) : clauses;
}

/** Where a phrase that begins somewhere follows "for", right behind a name or the thing that it names; -1 if none. */
function purposeBefore({ words, mentions }: Clause, start: number): number {
  for (let at = start - 1; at > 0 && at >= start - 1 - REACH; at -= 1) {
    const word = words[at];
    if (!word || words[at + 1]?.afterComma || words[at + 1]?.afterBreak) return -1;
    if (!PURPOSE.has(word)) continue;
    const isNamed = mentions.names.some(({ end }) => end === at || end === at - 1);
    return isNamed && !word.afterComma && !word.afterBreak ? at : -1;
  }
  return -1;
}

/**
 * "A Kinesis stream for alarms, encryption at rest: whose?": a clause without the everyday words that only say what
 * the service is for, where another task is said behind them.
 */
export function withoutPurposes(clause: Clause): Clause {
  const { words, mentions, concerns } = clause;
  if (concerns.length < 2) return clause;
  const aside = mentions.concerns.filter((mention, at) => {
    if (!mention.value.weak || at === mentions.concerns.length - 1) return false;
    const purpose = purposeBefore(clause, mention.start);
    const before = words.slice(0, Math.max(purpose, 0));
    return purpose > 0 && !hasAny(before, WHO) && !hasAny(before, RESPONSIBILITY);
  });
  if (aside.length === 0) return clause;
  const left = concerns.filter((id) =>
    mentions.concerns.some((mention) => !aside.includes(mention) && isReadFrom(id, mention)),
  );
  return left.length > 0 ? { ...clause, concerns: left } : clause;
}
