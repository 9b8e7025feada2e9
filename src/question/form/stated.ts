/** Reads statements that want to be confirmed: "so AWS patches RDS, right?", "I was told that we needn't …". */
import type { Word } from '../lexicon/words';
import type { Form } from '../question';
import {
  ASKING,
  AUXILIARIES,
  AWS,
  COMPARING,
  CUSTOMER,
  exactly,
  hasAny,
  stems,
  TAGS,
  TASK_VERBS,
  WHO,
} from '../text/grammar';
import { asksWho } from './alternatives';
import { claimOf } from './claims';
import { tailLength } from './confirming';
import { isDenied } from './denying';
import { firstParty, mentionsBoth, ownerClaimed, whether } from './parties';
import type { Party } from './party';
import { isUnaided, isUnneeded } from './unasked';

/** "… AWS or us": which of two it is. */
const isChoice = (words: readonly Word[]): boolean =>
  mentionsBoth(words) && words.some(({ stem }) => stem === 'or');

/** The party that the sentence is about: the one at its start, or AWS where a service is. */
function firstSubject([first, second]: readonly Word[]): Party | null {
  if (!first) return null;
  if (/^(?:i|we|nobody|nothing|there)$/.test(first.word)) return 'customer';
  if (AWS.has(first)) return 'aws';
  return /^(?:our|my|the)$/.test(first.word) && CUSTOMER.has(second) ? 'customer' : null;
}

/** "The Lottery must itself decide …", "the bakery has to patch its servers": who owes something is no service. */
const OWES =
  /^(?:the|our) (?:\S+ ){1,2}(?:must (?:itself|themselves)|(?:itself )?(?:has|have|needs?|ought) to(?: itself)?) (?!be\b)/;

/**
 * A statement that is put to be confirmed, whosever it says a task is. `isSure`: it is one even where it names nobody,
 * and then it is about what AWS does.
 */
export function confirmed(words: readonly Word[], text: string, isSure: boolean): Form | null {
  const [first] = words;
  if (!first || AUXILIARIES.has(first)) return null;
  if (WHO.has(first) && ownerClaimed(words) === null) return null;
  if (isChoice(words)) return null;
  const claim = claimOf(words);
  if (claim?.isStrong) return whether(claim.party, claim.negated);
  const subject = isUnneeded(text) || OWES.test(text) ? 'customer' : firstSubject(words);
  const isAws = isSure && !/\b(?:has|needs|have|need|ought) to\b/.test(text);
  const party = subject ?? claim?.party ?? firstParty(words, 0) ?? (isAws ? 'aws' : null);
  return party && whether(party, isDenied(words));
}

const AUTOMATIC = stems('automatic automatically default managed included builtin');

/** "There is nothing to do", "no need to worry" */
const saysNoNeed = (words: readonly Word[]): boolean =>
  words.some(({ stem }) => /^(?:no|nothing)$/.test(stem)) &&
  words.some(({ stem }) => /^(?:need|do|worry|patch|side)$/.test(stem));

/** Whose a statement says a task is. */
function partyOf(words: readonly Word[], start: number): Party | null {
  const unaided = isUnaided(words) ? 'aws' : null;
  const named = ownerClaimed(words) ?? unaided ?? firstParty(words, start);
  if (named) return named;
  if (saysNoNeed(words)) return 'customer';
  // "Backups are automatic, right?" says that nobody but AWS has to do them.
  return hasAny(words, AUTOMATIC) ? 'aws' : null;
}

/** "I …", "we …", and "AWS patches …"; but "AWS Backup …" and "AWS managed keys" are names. */
function isSubject(words: readonly Word[], at: number): boolean {
  const [subject, verb] = [words[at], words[at + 1]];
  if (/^(?:i|we)$/.test(subject?.stem ?? '')) return true;
  if (subject?.stem === 'customer') return TASK_VERBS.has(verb);
  const does = TASK_VERBS.has(verb) && !verb?.word.endsWith('ed');
  return AWS.has(subject) && (does || AUXILIARIES.has(verb));
}

/** Whether a sentence may open a statement with its first word: "AWS …", "we …", "it's our job …". */
const opensStatement = (words: readonly Word[], first: Word): boolean =>
  AWS.has(first) ||
  /^(?:i|we|you|there|no|nothing|that|customers?)$/.test(first.word) ||
  // "It's the customer who must patch it"
  (/^(?:its?|this)$/.test(first.word) && (hasAny(words, WHO) || ownerClaimed(words) !== null));

/** What opens a request, or names things: "list what AWS does", "tasks that we must do". */
const OPENING = exactly(
  'list explain show tell describe give name summarize summarise everything anything all tasks duties things responsibilities overview please split compare if when',
);

/** "For Aurora we *must* …", "nodes *get* updates from AWS": what a sentence has that is no mere heading. */
const VERBS = exactly('must have has get gets are is do does will should');

/** Whether a sentence only tells something, with no mark that asks. */
const tells = (words: readonly Word[]): boolean =>
  words.length > 4 &&
  !OPENING.has(words[0]) &&
  !AUXILIARIES.has(words[0]) &&
  !hasAny(words, ASKING) &&
  !hasAny(words, COMPARING) &&
  words.some((word, at) => at > 0 && VERBS.has(word));

/** "So AWS patches RDS, right?": a statement that wants to be confirmed. `isReported`: somebody is said to say so. */
export function statement(words: readonly Word[], start: number, isReported = false): Form | null {
  const last = words.at(-1);
  const first = words[start];
  if (!last || !first || WHO.has(first)) return null;
  const tail = tailLength(words) || (TAGS.has(last) ? 1 : 0);
  const isTagged = tail > 0;
  // "I want to know who …" asks who.
  if (!isTagged && asksWho(words)) return null;
  const isMarked = isTagged || isReported;
  const said = words.slice(start, words.length - tail);
  const isTold = !isMarked && tells(said);
  if (!isMarked && !isTold && !opensStatement(words, first)) return null;
  const claim = claimOf(said);
  if (isTold && !claim?.isStrong) return null;
  const party = claim?.party ?? partyOf(words, start);
  if (party === null) return null;
  const isSaid =
    isMarked ||
    isTold ||
    isUnaided(words) ||
    isSubject(words, start) ||
    saysNoNeed(words) ||
    first.word === 'it';
  if (!isSaid || isChoice(words)) return null;
  return whether(party, claim?.isStrong ? claim.negated : isDenied(said));
}
