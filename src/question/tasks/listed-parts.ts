/** A clause that lists tasks, cut into its parts: "patching of the fleet | and the secrets it uses". */
import { type Clause, isQuestion } from '../clauses/clause';
import { isBetweenThings } from '../form/alternatives';
import { joinsAt, stems } from '../text/grammar';
import type { Span } from '../text/spans';

const POINTING = stems('it that this them those these');

/** One part of a clause. */
export interface Part {
  /** The part, as if it were all there is. */
  readonly clause: Clause;
  /** Whether "and" joins it to the part before, or the next one to it. */
  readonly isJoined: boolean;
  /** Whether it names a thing, without a phrase for a task, in a list of three or more: "*users*, backups and logs". */
  readonly isItem: boolean;
}

/** How many words a thing of a list has at most. */
const MOST_OF_ITEM = 4;

const isInside = (at: number, spans: readonly Span[]): boolean =>
  spans.some(({ start, end }) => start < at && at < end);

/** Whether a new part of a list begins: not in the middle of a name or of a phrase. */
function beginsAt(clause: Clause, at: number): boolean {
  const { words, mentions } = clause;
  const word = words[at];
  const isCut = word?.afterComma || word?.afterBreak || joinsAt(clause.words, at);
  return isCut === true && !isInside(at, mentions.concerns) && !isInside(at, mentions.names);
}

function slice(clause: Clause, start: number, end: number): Clause {
  const { mentions } = clause;
  const within = <T extends Span>(spans: readonly T[]): T[] =>
    spans
      .filter((span) => start <= span.start && span.start < end)
      .map((span) => ({ ...span, start: span.start - start, end: span.end - start }));
  return {
    ...clause,
    words: clause.words.slice(start, end),
    mentions: {
      ...mentions,
      names: within(mentions.names),
      named: within(mentions.named),
      concerns: within(mentions.concerns),
    },
  };
}

/** Whether anything in a clause is joined. */
export function hasParts(clause: Clause): boolean {
  for (let at = 1; at < clause.words.length; at += 1) if (joinsAt(clause.words, at)) return true;
  return false;
}

/** The parts of a clause. */
export function partsOf(clause: Clause): Part[] {
  const { words } = clause;
  const starts = [0];
  for (let at = 1; at < words.length; at += 1) if (beginsAt(clause, at)) starts.push(at);
  // "Us or them" is no list.
  const isList = starts.slice(1).some((at) => joinsAt(words, at) && words[at]?.word !== 'or');
  return starts.map((start, index) => {
    const end = starts[index + 1] ?? words.length;
    const part = slice(clause, start, end);
    const isFirst = !joinsAt(words, start);
    // "Who wipes the messages, and after how many days?": the question before "and" is no thing of a list, nor is what
    // stands before a party, "client side or AWS".
    const isThing =
      !isFirst ||
      (joinsAt(words, end) &&
        (words[end]?.stem !== 'or' || isBetweenThings(words, end)) &&
        !isQuestion(part.words));
    const isPointing = POINTING.has(part.words.at(-1));
    const isItem =
      isList &&
      starts.length > 2 &&
      part.words.length <= MOST_OF_ITEM &&
      part.mentions.concerns.length === 0 &&
      !isPointing &&
      !isQuestion(part.words);
    return { clause: part, isJoined: isThing && !isPointing, isItem };
  });
}
