/** Names that are said only to be set aside: "not S3", "RDS is fine", "instead of EC2". */
import type { Name } from '../lexicon/service-names';
import { textOf, type Word } from '../lexicon/words';
import { AUXILIARIES, compares, DETERMINERS, JOINERS, stems } from '../text/grammar';
import type { Span } from '../text/spans';

/** How far before a name a denial of it begins. */
const DENIAL = 6;

/** Whether "not" stands before a name, with nothing between that is no part of the same: "not the old one on EC2". */
function isDenied(words: readonly Word[], { start }: Name): boolean {
  for (let at = start - 1; at >= Math.max(0, start - DENIAL); at -= 1) {
    const word = words[at] as Word;
    if (word.stem === 'not')
      return (
        at === start - 1 ||
        DETERMINERS.has(words[at + 1]) ||
        (word.afterComma && !/^(?:only|just)$/.test(words[at + 1]?.word ?? ''))
      );
    if (word.afterComma || AUXILIARIES.has(word)) return false;
  }
  return false;
}

/** The two words before a name, without articles. */
function leadOf(words: readonly Word[], { start }: Span): string {
  let at = start - 1;
  while (at >= 0 && DETERMINERS.has(words[at])) at -= 1;
  return `${words[at - 1]?.word ?? ''} ${words[at]?.word ?? ''}`;
}

/** "Instead of EC2", "I don't mean SNS", "ignore the NLB" */
const DISMISSED =
  /^(?:instead of|rather than|other than|apart from|except for|opposed to|\w* without|not about|not mean|\w* ignore|\w* forget)$/;

/** "Don't care about EKS", "not asking about Kinesis", not "I only care about EKS" */
function isUncared(words: readonly Word[], name: Span): boolean {
  if (!UNCARED.test(leadOf(words, name))) return false;
  for (let at = name.start - 1; at >= Math.max(0, name.start - DENIAL); at -= 1) {
    const word = words[at] as Word;
    if (word.stem === 'not' || NOTHING.has(word)) return true;
    // "Not Lambda, we ask about API Gateway"
    if (word.afterComma) return false;
  }
  return false;
}

const UNCARED = /^(?:care|asking|ask|asked|talking|worried|worry|concerned|do) (?:about|with)$/;
const NOTHING = stems('nothing');
const MOVED = /^(?:moved|migrated|switched|came|went)$/;
const MOVES_ON = /^(?:moved to|migrated to|replaced by|replaced with|superseded by)$/;
const REPLACED = /^(?:replaced|swapped|dropped|ditched|left|retired)$/;

/** "Moved from a self-run MySQL on EC2 into Aurora" */
function isOnWhatWasLeft(words: readonly Word[], { start }: Span): boolean {
  if (words[start - 1]?.word !== 'on') return false;
  const before = words.slice(Math.max(0, start - DENIAL), start);
  const from = before.findIndex(({ word }) => word === 'from');
  return from >= 0 && before.slice(from).every(({ word }) => !/^(?:to|into|onto)$/.test(word));
}

/** "We moved from RDS to Aurora", "replaced MQ by MSK": what was left behind. */
function isLeft(words: readonly Word[], name: Name): boolean {
  if (
    MOVES_ON.test(textOf(words.slice(name.end, name.end + 2))) ||
    WAS_CALLED.test(textOf(words.slice(Math.max(0, name.start - 4), name.start)))
  )
    return true;
  const lead = leadOf(words, name);
  // "Moved from on-prem SFTP"
  const isFrom = words[name.start - 3]?.word === 'from' && /^on prem/.test(lead);
  if (isFrom || lead.endsWith(' from') || lead === 'out of' || isOnWhatWasLeft(words, name))
    return words.slice(0, name.start).some(({ word }) => MOVED.test(word));
  return (
    words.slice(Math.max(0, name.start - 3), name.start).some(({ word }) => REPLACED.test(word)) &&
    words.slice(name.end, name.end + 4).some(({ word }) => /^(?:by|with|for)$/.test(word))
  );
}

/** "It used to be Pinpoint, now it is End User Messaging": what something was called before. */
const WAS_CALLED = /\b(?:used to be(?: called)?|formerly|previously|(?:was|were|once) called)$/;

const SETTLED = stems(
  'fine ok okay aside clear done healthy solved sorted green irrelevant retired history decommissioned',
);

/** "Athena is only the reader", "S3 is just where it comes from" */
const isMinor = (words: readonly Word[], at: number): boolean =>
  /^(?:only|just|merely|simply)$/.test(words[at]?.word ?? '') &&
  (DETERMINERS.has(words[at + 1]) || words[at + 1]?.word === 'where');

/** "RDS is fine", "the RDS itself is clear", "Cognito login ok", "Snowball aside": nothing is open there. */
function isSettled(words: readonly Word[], { start, end }: Name): boolean {
  // "Is RDS fine for HIPAA?"
  if (AUXILIARIES.has(words[start - 1])) return false;
  if (/^(?:is|are|was)$/.test(words[end]?.word ?? '') && isMinor(words, end + 1)) return true;
  let at = end;
  const isBetween = () =>
    /^(?:itself|fleet|part|side|stuff|is|are|was|all|dead|anyway)$/.test(words[at]?.word ?? '');
  while (at < end + 3 && isBetween()) at += 1;
  if (at === end && SETTLED.has(words[at + 1]) && !words[at + 1]?.afterComma) at += 1;
  if (!SETTLED.has(words[at])) return false;
  const next = words[at + 1];
  return (
    next === undefined ||
    next.afterComma ||
    next.afterBreak ||
    JOINERS.has(next) ||
    /^(?:but|now|though|thanks)$/.test(next.word)
  );
}

/** Whether a name is said only to be set aside. */
export const isSetAside = (words: readonly Word[], name: Name): boolean =>
  isDenied(words, name) ||
  ((isSettled(words, name) ||
    isLeft(words, name) ||
    isUncared(words, name) ||
    DISMISSED.test(leadOf(words, name))) &&
    !compares(words));

/** The names without those that are set aside, where another is left. */
export function withoutSetAside(words: readonly Word[], names: readonly Name[]): readonly Name[] {
  if (names.length < 2) return names;
  const left = names.filter((name) => !isSetAside(words, name));
  return left.length > 0 ? left : names;
}
