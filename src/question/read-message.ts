/** Reads a message clause by clause, without the services and tasks that only stand by. */
import type { Catalog } from '../catalog';
import { asUsual, turnsToUsual, withCarriedWays } from './clauses/carried-ways';
import { type Clause, isHint, readClause, withoutGuesses } from './clauses/clause';
import { joinerBefore, splitClauses } from './clauses/clauses';
import { withNamedKeys, withoutNamesInTasks, withoutPurposes } from './clauses/named-before';
import { withPointedBack } from './clauses/pointing-back';
import { onlyWays, withoutBystanders, withoutPlaces, withoutReportedOn } from './clauses/scenes';
import { withSingledOut } from './clauses/singled-out';
import { Weighing } from './clauses/weighing';
import type { Lexicon } from './lexicon/lexicon';
import { textOf, type Word } from './lexicon/words';
import type { Context } from './question';
import { unknownName } from './refusals/unknown-names';
import { leansBack } from './tasks/asks';
import { soundsElsewhere } from './tasks/likely';
import { AWS, FILLERS, hasAny, WHO } from './text/grammar';
import type { Span } from './text/spans';
import { isSure } from './weights/evidence';

/** A message, read clause by clause. */
export interface Message {
  readonly words: readonly Word[];
  readonly clauses: readonly Clause[];
  /** What the conversation was about. */
  readonly context: Context;
  readonly weighing: Weighing;
  readonly lexicon: Lexicon;
}

const SAME = /^(?:(?:and|is|the|so|ok) ){0,3}same (?:goes |again )?(?:for|with|on|in)\b/;

/** "Same for the *logs* bucket, S3?": of a word that says which thing is meant, and no task. */
function withoutKinds(clause: Clause): Clause {
  const { words, targets, mentions } = clause;
  if (targets.length === 0 || !SAME.test(textOf(words.slice(0, 6)))) return clause;
  const isKind = ({ end }: Span): boolean => {
    const next = words[end];
    return next !== undefined && !next.afterComma && !next.afterBreak && !FILLERS.has(next);
  };
  const isOnlyKind = mentions.concerns.every(isKind);
  return isOnlyKind ? { ...clause, concerns: [], mentions: { ...mentions, concerns: [] } } : clause;
}

/** A clause that leans on a conversation, without what proves little of a task beside what was talked about. */
const withoutHint = (clause: Clause): Clause =>
  isHint(clause) ? { ...clause, concerns: [] } : withoutKinds(clause);

/** "And on dedicated hosts?": clauses whose words for tasks are all in the names of ways of running, without them. */
const withoutTasks = (clauses: readonly Clause[]): readonly Clause[] =>
  clauses.map((clause) =>
    clause.mentions.concerns.length + clause.concerns.length === 0
      ? clause
      : { ...clause, concerns: [], mentions: { ...clause.mentions, concerns: [] } },
  );

/** The clauses of a message that leans on a conversation about a task, which says it better than hints do. */
function withoutHints(clauses: readonly Clause[], context: Context): readonly Clause[] {
  const bare = clauses.every(onlyWays) ? withoutTasks(clauses) : clauses.map(withoutHint);
  const isSame = bare.every((clause, at) => clause === clauses[at]);
  return isSame || context.targets.length === 0 || context.concerns.length === 0 ? clauses : bare;
}

/** "*Not who switches Inspector on*, who fixes what it finds": of what is not asked, only the name is left. */
const asksNot = ([first, second]: readonly Word[], next: readonly Word[] | undefined): boolean =>
  first?.word === 'not' &&
  (WHO.has(second) || /^(?:what|how|whether)$/.test(second?.word ?? '')) &&
  next !== undefined &&
  hasAny(next, WHO);

/** Reads the clauses, each without the services and tasks that only stand by. */
export function readMessage(
  catalog: Catalog,
  lexicon: Lexicon,
  words: readonly Word[],
  before: Context,
): Message {
  const leans = leansBack(words);
  const isTurned = leans && turnsToUsual(words, before);
  const usual = isTurned ? before.targets.map(({ service }) => ({ service, variant: null })) : [];
  const context = isTurned ? { ...before, targets: usual } : before;
  const nearby = () => (leans ? context.targets.map(({ service }) => service) : []);
  const split = splitClauses(words);
  const guessed = split.flatMap((said, at): readonly Clause[] => {
    const clause = readClause(catalog, lexicon, said, nearby, joinerBefore(words, said));
    if (!asksNot(said, split[at + 1])) return [clause];
    const [name] = clause.mentions.names;
    return name ? [readClause(catalog, lexicon, said.slice(name.start, name.end), nearby)] : [];
  });
  const certain = withoutPlaces(withoutGuesses(guessed));
  const named = withPointedBack(withCarriedWays(certain), lexicon);
  const told = withoutNamesInTasks(
    withSingledOut(withoutBystanders(withoutReportedOn(named), guessed)),
    lexicon.families,
  );
  const read = withNamedKeys(told).map(withoutPurposes);
  // "Same hole, but on Lambda?", "and on dedicated hosts?": the conversation says the task better than those do.
  const leaning = leans ? withoutHints(read, context) : read;
  const clauses = isTurned ? leaning.map((clause) => asUsual(clause, usual)) : leaning;
  const weighing = new Weighing(clauses, () => (leans ? context.targets : []), lexicon);
  return { words, clauses, context, weighing, lexicon };
}

/** "… stays in Sweden": where data is, is no service. */
function isPlace(words: readonly Word[], name: Word, weighing: Weighing): boolean {
  const before = words[words.indexOf(name) - 1]?.word ?? '';
  const { first } = weighing.all();
  return (
    /^(?:in|to|from|within|inside|outside|leave|leaves|leaving)$/.test(before) &&
    first?.concern === 'data-residency' &&
    isSure(weighing.all())
  );
}

/** A name that no service has; null where the words have nothing to do with AWS: "a quiz plugin for Moodle". */
export function unknownOf({ words, clauses, weighing }: Message): Word | null {
  const name = unknownName(words, clauses);
  if (name && isPlace(words, name, weighing)) return null;
  return name && !hasAny(words, AWS) && soundsElsewhere(weighing) ? null : name;
}
