/** Names that stand before a question as its heading, or in a list that goes on with it. */
import type { Word } from '../lexicon/words';
import { POINT } from '../names/meant-names';
import { AUXILIARIES, hasAny } from '../text/grammar';
import { type Clause, isQuestion } from './clause';

/** How many words beside a name its clause may have: "hey, for Control Tower: …" */
const GREETING = 3;

/** "DataZone: who grants access?", "for Control Tower: are guardrails ours?": a name before the question about it. */
export function opensQuestion(clauses: readonly Clause[], at: number): boolean {
  const [clause, next] = [clauses[at], clauses[at + 1]];
  const [first] = next?.words ?? [];
  const [name] = clause?.mentions.names ?? [];
  return (
    clause !== undefined &&
    next !== undefined &&
    name !== undefined &&
    (first?.afterBreak === true || first?.afterComma === true) &&
    name.end === clause.words.length &&
    name.start < GREETING &&
    isQuestion(next.words)
  );
}

/** How many words of its own a name may have in a heading: "AppSync request logs: who enables them?" */
const OWN = 2;

/** The same, or what the name has: "AppSync request logs: who enables them?" */
export function isHeadOfQuestion(clauses: readonly Clause[], at: number): boolean {
  const next = clauses[at + 1];
  if (next === undefined || next.targets.length > 0) return false;
  const { words, mentions } = clauses[at] as Clause;
  const [name] = mentions.names;
  const isHeading =
    next.words[0]?.afterBreak === true &&
    name?.value.official === true &&
    name.start === 0 &&
    words.length <= name.end + OWN &&
    isQuestion(next.words);
  return isHeading || opensQuestion(clauses, at);
}

/** "Whose job: DocumentDB encryption; *Glue network settings*; *Macie findings*": goes on with a list that asks. */
export const isListedTask = ({ words, targets, concerns }: Clause): boolean =>
  words[0]?.startsSentence === true &&
  words.length <= LISTED &&
  targets.length > 0 &&
  concerns.length > 0 &&
  !hasAny(words, AUXILIARIES);
const LISTED = 5;

/** "Secrets Manager; Parameter Store: who …", "1) RDS 2) DynamoDB": nothing but a name. */
export const isBareName = ({ words, mentions: { names } }: Clause): boolean =>
  names.some(
    ({ start, end }) =>
      start === 0 && (end === words.length || (end === words.length - 1 && isCount(words[end]))),
  );
const isCount = (word: Word | undefined): boolean => POINT.test(word?.word ?? '');
