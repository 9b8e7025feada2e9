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
import type { Word } from './lexicon/words';
import type { Context } from './question';
import { unknownName } from './refusals/unknown-names';
import { leansBack } from './tasks/asks';
import { soundsElsewhere } from './tasks/likely';
import { AWS, hasAny } from './text/grammar';
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

/** Clauses that lean on a conversation, without what proves little of a task beside what was talked about. */
function withoutHints(clauses: readonly Clause[]): readonly Clause[] {
  if (clauses.every(onlyWays))
    return clauses.map((clause) => ({
      ...clause,
      concerns: [],
      mentions: { ...clause.mentions, concerns: [] },
    }));
  return clauses.map((clause) => (isHint(clause) ? { ...clause, concerns: [] } : clause));
}

/** Reads the clauses, each without the services and tasks that only stand by. */
export function readMessage(
  catalog: Catalog,
  lexicon: Lexicon,
  words: readonly Word[],
  before: Context,
): Message {
  const isTurned = turnsToUsual(words, before.targets) && leansBack(words);
  const usual = isTurned ? before.targets.map(({ service }) => ({ service, variant: null })) : [];
  const context = isTurned ? { ...before, targets: usual } : before;
  const nearby =
    context.targets.length > 0 && leansBack(words)
      ? context.targets.map(({ service }) => service)
      : [];
  const guessed = splitClauses(words).map((clause) =>
    readClause(catalog, lexicon, clause, nearby, joinerBefore(words, clause)),
  );
  const certain = withoutPlaces(withoutGuesses(guessed));
  const named = withPointedBack(withCarriedWays(certain), lexicon);
  const told = withoutNamesInTasks(
    withSingledOut(withoutBystanders(withoutReportedOn(named), guessed)),
    lexicon.families,
  );
  const read = withNamedKeys(told).map(withoutPurposes);
  // "Same hole, but on Lambda?", "and on dedicated hosts?": the conversation says the task better than those do.
  const leaning = nearby.length > 0 && context.concerns.length > 0 ? withoutHints(read) : read;
  const clauses = isTurned ? leaning.map((clause) => asUsual(clause, usual)) : leaning;
  const weighing = new Weighing(clauses, context.targets, lexicon);
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
