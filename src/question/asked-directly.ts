/** Reads what is asked outright: "do we …", "is AWS …", "does RDS …", "am I on the hook …". */
import {
  AUXILIARIES,
  AWS,
  CUSTOMER,
  FIRST_PERSON,
  hasAny,
  NEGATIONS,
  stems,
  TASK_VERBS,
} from './grammar';
import { firstParty, mentionsBoth, ownerClaimed, type Party, whether } from './parties';
import type { Form } from './question';
import type { Word } from './words';

/** "Can we blame AWS …", "may the hospital sue Amazon …" */
const BLAME = stems('blame sue');

/** "Can I stop worrying about …", "may we skip …": whether it is not the asker's. */
const LETTING_GO = stems('stop forget ignore skip relax leave');

/** What says that somebody has something to do: "is it up to …", "do they need …". */
const OWING = /^(?:responsibl|job|task|duty|responsibility|part|problem|up|need|have|must|on)$/;

/** "Our …", "my …" */
const isOwned = ({ stem }: Word): boolean => stem === 'our' || stem === 'my';

/** "… me or AWS …", "… the customer or AWS …", "… AWS or do we …" */
function isEither(words: readonly Word[], subject: number): boolean {
  const or = words.findIndex(({ stem }, at) => at > subject && stem === 'or');
  if (or < 1) return false;
  const around = words.slice(Math.max(or - 2, 0), or + 4);
  // "Does the authority or AWS swap …?"
  const other = AWS.has(words[or + 1]?.stem ?? '') && TASK_VERBS.has(words[or + 2]?.stem ?? '');
  return mentionsBoth(around) || other;
}

/** "Does our helpdesk have to …?" */
const owesSoon = (words: readonly Word[], subject: number): boolean =>
  words.slice(subject + 2, subject + 4).some(({ stem }) => /^(?:hav|need|must)$/.test(stem));

/** "Is it necessary that the authority checks …?" */
function isOfCustomer(words: readonly Word[], subject: number): boolean {
  const that = words.findIndex(({ word }, at) => at > subject && word === 'that');
  const next = words[that + 1]?.word === 'the' ? that + 2 : that + 1;
  return that > 0 && that - subject <= 3 && CUSTOMER.has(words[next]?.stem ?? '');
}

/** "Is it done by AWS?" */
function doerOf(words: readonly Word[], subject: number): Party | null {
  const by = words.findIndex(({ word }, at) => word === 'by' && at > subject);
  return by < 0 ? null : firstParty(words, by + 1, by + 3);
}

/** "Is it …": whose it is stands further on. */
const ofThat = (words: readonly Word[], subject: number, { stem }: Word): Party | null =>
  stem === 'it' && isOfCustomer(words, subject) ? 'customer' : firstParty(words, subject);

/** "Is S3 encrypted by default?", "are our disks wiped?": whether it happens without the asker. */
function ofThing(words: readonly Word[], subject: number, first: Word): Party {
  const owes = words.slice(subject).some(({ stem }) => OWING.test(stem));
  return !isOwned(first) && owes && firstParty(words, subject) === 'customer' ? 'customer' : 'aws';
}

/** The party of which it is asked whether a task is theirs; null where it is asked who. */
function partyAsked(words: readonly Word[], start: number): Party | null {
  if (!AUXILIARIES.has(words[start]?.stem ?? '')) return null;
  const subject = NEGATIONS.has(words[start + 1]?.stem ?? '') ? start + 2 : start + 1;
  const first = words[subject]?.word === 'the' ? words[subject + 1] : words[subject];
  if (!first) return null;
  const next = words[subject + 1]?.stem ?? '';
  if (BLAME.has(next) && hasAny(words.slice(subject + 2), AWS)) return 'aws';
  // "Is it me or AWS …" asks who, not whether.
  if (isEither(words, subject)) return null;
  if (FIRST_PERSON.has(first.stem) && !isOwned(first)) return 'customer';
  const claimed = ownerClaimed(words.slice(subject));
  if (claimed) return claimed;
  if (isOwned(first) && owesSoon(words, subject)) return 'customer';
  if (/^(?:it|that|thi|this|th)$/.test(first.stem)) return ofThat(words, subject, first);
  const doer = doerOf(words, subject);
  if (doer) return doer;
  // "Is the customer side …" names a side, and asks for no duty of theirs.
  if (CUSTOMER.has(first.stem) && !isOwned(first) && next !== 'sid') return 'customer';
  if (AWS.has(first.stem)) return 'aws';
  return /^(?:anyon|someon|somebody)$/.test(first.stem) ? null : ofThing(words, subject, first);
}

/** A question that is asked outright. */
export function askedDirectly(words: readonly Word[], start: number): Form | null {
  const party = partyAsked(words, start);
  const lets = party === 'customer' && LETTING_GO.has(words[start + 2]?.stem ?? '');
  return party && whether(party, lets);
}
