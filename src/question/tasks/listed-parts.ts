/** A clause that lists tasks, cut into its parts: "patching of the fleet | and the secrets it uses". */
import { type Clause, isQuestion } from '../clauses/clause';
import { isBetweenThings } from '../form/alternatives';
import { isHead, isOnlyList } from '../names/coordination';
import { AWS, FIRST_PERSON, joinsAt, stems, union, WHO } from '../text/grammar';
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
  /** Whether nothing asks before its end, so that it is a thing of a list. */
  readonly isHead: boolean;
  /** Whether it says what is done, by a word of the trade, to a thing that may be named by the next part. */
  readonly isDeed: boolean;
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

/** What is done to something by a word of the trade. */
const DOING = stems('update upgrade patch fix scan monitor watch encrypt harden restore scale log');

const DOERS = union(WHO, FIRST_PERSON, AWS);

/** "Who *updates* and backs up *the wordpress*": what two things are done to, as if only the first were. */
function withSharedThing(clause: Clause, start: number, joiner: number): Clause | null {
  const { words } = clause;
  const doing = joiner - 1;
  if (doing < start || !DOING.has(words[doing]) || !DOERS.has(words[doing - 1])) return null;
  const thing = slice(clause, joiner + 2, words.length);
  const done = slice(clause, start, joiner);
  if (POINTING.has(words[joiner + 2])) return done;
  return {
    ...thing,
    words: [...done.words, ...thing.words],
    mentions: {
      ...thing.mentions,
      named: [],
      concerns: [...done.mentions.concerns, ...thing.mentions.concerns],
    },
  };
}

/** "Who hardens *and scans AMIs*", "do I patch *and monitor it*", not "backups and restore tests" */
const isSecondDeed = ({ words }: Clause, start: number): boolean =>
  DOING.has(words[start + 1]) &&
  (words[start + 1]?.word.endsWith('s') === true || DOING.has(words[start - 1]));

/** Whether anything in a clause is joined. */
export function hasParts(clause: Clause): boolean {
  const { words } = clause;
  if (isOnlyList(words)) return true;
  for (let at = 1; at < words.length; at += 1) if (joinsAt(words, at)) return true;
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
    const head = isHead(words, end);
    const shared = joinsAt(words, end) ? withSharedThing(clause, start, end) : null;
    return {
      clause: shared ?? part,
      isJoined: (isThing || (head && isOnlyList(words) && part.words.length > 1)) && !isPointing,
      isItem,
      isHead: head,
      isDeed: shared !== null || (!isFirst && !head && isSecondDeed(clause, start)),
    };
  });
}
