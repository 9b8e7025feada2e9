/** With whom a duty is said to lie: "remains with us", "is up to AWS", "is expected of the customer". */
import type { Word } from '../lexicon/words';
import { AWS, CUSTOMER, DETERMINERS, exactly, stems } from '../text/grammar';
import { type Party, partyAt } from './party';

/** "Stays *with*", "falls *to*", "lands *on*": verbs by which a duty is somebody's. */
export const LYING = stems(
  'stay lie sit rest remain land fall leave left belong down up responsibility duty apply applies attributable',
);

/** Whole shares of a duty: "fully on AWS". */
const WHOLE = stems('fully entirely completely solely wholly totally all only');

/** "I have it *down as* AWS", "it is *marked as* ours" */
const NOTED =
  /^(?:down|listed|marked|noted|recorded|entered|labell?ed|tagged|logged|assigned|put)$/;

const LEADING = exactly('with on to upon');

/** "*That* is on AWS", "*keeping it up* is on AWS"; but "our booking site is on AWS". */
function isTask(words: readonly Word[], end: number): boolean {
  const last = words[end]?.word ?? '';
  if (/^(?:that|thats|its)$/.test(last) || words[end + 1]?.word === 'that') return true;
  if (words[end + 1]?.word !== 'is') return false;
  if (last === 'it' && end < 2) return true;
  return words.some(
    ({ word }, at) =>
      at <= end && at >= end - 4 && /ing$/.test(word) && !DETERMINERS.has(words[at - 1]),
  );
}

/** The party behind "with", "on", "to" where a duty is said to lie with it: "remains with us", "is up to AWS". */
export function liesWith(words: readonly Word[], at: number): Party | null {
  const { word } = words[at] as Word;
  if (word === 'as') return NOTED.test(words[at - 1]?.word ?? '') ? partyAt(words, at + 1) : null;
  if (!LEADING.has(words[at])) return null;
  const before = words[at - 1];
  const isThe = words[at + 1]?.word === 'the';
  const next = words[isThe ? at + 2 : at + 1];
  if (!next) return null;
  const lies = LYING.has(before) || (word === 'on' && WHOLE.has(before));
  const pointing = (/^(?:is|was)$/.test(before?.word ?? '') ? words[at - 2] : before)?.word ?? '';
  // "Isn't that on them?"
  if (next.word === 'them' && (lies || /^(?:that|it|this)$/.test(pointing))) return 'aws';
  // "…, that's on Amazon?", "keeping it up is on AWS?"; "our app is on AWS" says where.
  const isLast = next === words.at(-1);
  if (word === 'on' && AWS.has(next) && isLast && isTask(words, at - 2)) return 'aws';
  if (/^(?:us|me)$/.test(next.word)) return lies || word === 'on' ? 'customer' : null;
  // "Is writing those on my team?"
  const isOurTeam =
    /^(?:our|my)$/.test(next.word) &&
    /^(?:team|people|staff|engineers?)$/.test(words[at + 2]?.word ?? '');
  if (word === 'on' && isOurTeam) return 'customer';
  // "Is deciding it *on the operator*?"; "stored on the client" is a place.
  const isSide = CUSTOMER.has(next) && !/^(?:client|user|your?)/.test(next.word);
  if (!lies) return isThe && word === 'on' && isLast && isSide ? 'customer' : null;
  if (AWS.has(next)) return 'aws';
  // "Falls to the bus company"
  const isOfCompany = isThe && CUSTOMER.has(words[at + 3]);
  return CUSTOMER.has(next) || isOfCompany ? 'customer' : null;
}

/** What is expected of somebody, or is somebody's. */
const EXPECTING = exactly(
  'expected required demanded wanted asked task job duty responsibility obligation fault mistake burden choice decision',
);

/** "Is it expected *of us*?", "what is required *from AWS*?", "a task *of ours*" */
export function expectedOf(words: readonly Word[], at: number): Party | null {
  if (!EXPECTING.has(words[at]) || !/^(?:of|from)$/.test(words[at + 1]?.word ?? '')) return null;
  const next = words[at + 2]?.word === 'the' ? at + 3 : at + 2;
  // "A job of our crawler"
  return /^(?:our|my)$/.test(words[next]?.word ?? '') ? null : partyAt(words, next);
}
