/** Reads what is asked outright: "do we …", "is AWS …", "does RDS …", "am I on the hook …". */
import type { Word } from '../lexicon/words';
import type { Form } from '../question';
import {
  ASKING,
  AUXILIARIES,
  AWS,
  CUSTOMER,
  DETERMINERS,
  exactly,
  FIRST_PERSON,
  hasAny,
  NEGATIONS,
  PREPOSITIONS,
  stems,
  TASK_VERBS,
} from '../text/grammar';
import { delegates, doer, LETTING_GO } from './actors';
import { isRidOf } from './denying';
import { nobodyBut, SOMEBODY, somebodyOf, whoseThing } from './indefinite';
import { asksForAnything, isByHand, needsDoing, owesUnsaid } from './needing';
import { firstParty, INHERITED, mentionsBoth, ownerClaimed, whether } from './parties';
import type { Party } from './party';

/** "Can we blame AWS …", "may the hospital sue Amazon …" */
const BLAME = stems('blame sue');

/** What says that somebody has something to do: "is it up to …", "do they need …". */
const OWING =
  /^(?:responsibl|job|task|duty|responsibility|part|problem|up|need|hav|must|should|ought|hook)$/;

/** Words that say so of a subject with a noun: "is our team expected to …". */
const OBLIGED = stems(
  'have need must expected supposed obliged required responsible liable accountable bound',
);

/** "Our …", "my …" */
const isOwned = ({ stem }: Word): boolean => stem === 'our' || stem === 'my';

/** "… me or AWS …", "… the customer or AWS …", "… AWS or do we …" */
function isEither(words: readonly Word[], subject: number): boolean {
  const or = words.findIndex(({ stem }, at) => at > subject && stem === 'or');
  if (or < 1) return false;
  const around = words.slice(Math.max(or - 2, 0), or + 4);
  // "Does the authority or AWS swap …?"
  const other = AWS.has(words[or + 1]) && TASK_VERBS.has(words[or + 2]);
  return mentionsBoth(around) || other;
}

/** "Does our helpdesk have to …?" */
const owesSoon = (words: readonly Word[], subject: number): boolean =>
  hasAny(words.slice(subject + 2, subject + 4), OBLIGED);

/** "Must the ferry company test its own recovery?", "is our team the one that …?" */
const isForItself = (words: readonly Word[], subject: number): boolean =>
  words.some(
    ({ word }, at) =>
      at > subject + 1 &&
      ((word === 'own' && /^(?:its|their)$/.test(words[at - 1]?.word ?? '')) ||
        (/^ones?$/.test(word) && words[at - 1]?.word === 'the' && at <= subject + 4)),
  );

/** "Don't ask", "don't worry" */
const IMPERATIVE = stems('ask worry tell forget laugh judge panic shoot get want');

/** "Is it necessary that the authority checks …?"; not "is it on AWS that our data …" */
function isOfCustomer(words: readonly Word[], subject: number): boolean {
  const that = words.findIndex(({ word }, at) => at > subject && word === 'that');
  const next = words[that + 1]?.word === 'the' ? that + 2 : that + 1;
  if (that < 0 || hasAny(words.slice(subject, that), AWS)) return false;
  return that - subject <= 3 && CUSTOMER.has(words[next]);
}

/** "Is it …": whose it is stands further on; "does it fix them?" is about the service. */
function ofThat(words: readonly Word[], subject: number, { stem }: Word): Party | null {
  if (stem === 'it' && isOfCustomer(words, subject)) return 'customer';
  if (needsDoing(words, subject) || isByHand(words)) return 'customer';
  const isService = /^(?:does|will)$/.test(words[subject - 1]?.word ?? '');
  return firstParty(words, subject) ?? (isService ? 'aws' : null);
}

/** "Is S3 encrypted by default?", "are our disks wiped?": whether it happens without the asker. */
function ofThing(words: readonly Word[], subject: number, first: Word): Party {
  if (needsDoing(words, subject) || isByHand(words)) return 'customer';
  const owes = words.slice(subject).some(({ stem }) => OWING.test(stem));
  return !isOwned(first) && owes && firstParty(words, subject) === 'customer' ? 'customer' : 'aws';
}

/** "Do *RDS customers* patch …?", "would *a customer of Redshift* …?" */
const isOfCustomers = (words: readonly Word[], subject: number): boolean =>
  words
    .slice(subject, subject + 4)
    .some(
      ({ word }, at) =>
        (word === 'customers' && at > 0 && !PREPOSITIONS.has(words[subject + at - 1])) ||
        (word === 'customer' && words[subject + at + 1]?.word === 'of'),
    );

/** "Do *you* patch *my* database?": who asks so takes the bot for AWS; but "do you need to …?" */
const isDoneForUs = (words: readonly Word[]): boolean =>
  words.some(({ word }) => /^(?:my|our|us|me)$/.test(word)) && !hasAny(words, OBLIGED);

/** The party of which it is asked whether a task is theirs; null where it is asked who. */
function partyAsked(words: readonly Word[], start: number): Party | null {
  if (words.at(-1)?.asks) {
    if (owesUnsaid(words, start)) return 'customer';
    // "Anyone at AWS reading our logs?"
    if (SOMEBODY.test(words[start]?.word ?? '')) return somebodyOf(words, start);
  }
  if (!AUXILIARIES.has(words[start])) return null;
  // "Do we inherit this control?"
  if (hasAny(words, INHERITED)) return 'aws';
  const only = nobodyBut(words);
  if (only) return only;
  const subject = NEGATIONS.has(words[start + 1]) ? start + 2 : start + 1;
  const first = words[subject]?.word === 'the' ? words[subject + 1] : words[subject];
  if (!first || (subject > start + 1 && IMPERATIVE.has(first))) return null;
  const next = words[subject + 1]?.stem ?? '';
  if (BLAME.has(words[subject + 1]) && hasAny(words.slice(subject + 2), AWS)) return 'aws';
  // "Is it me or AWS …" asks who, not whether.
  if (isEither(words, subject)) return null;
  if (FIRST_PERSON.has(first) && !isOwned(first) && first.stem !== 'customer') return 'customer';
  if (first.word === 'you' && isDoneForUs(words)) return 'aws';
  if (SOMEBODY.test(first.word)) return somebodyOf(words, subject);
  if (isOfCustomers(words, subject)) return 'customer';
  const claimed = ownerClaimed(words.slice(subject)) ?? whoseThing(words, subject);
  if (claimed) return claimed;
  // "Does the brewery have to …?"; what AWS runs never has to.
  const isOurs = isOwned(first) || (first !== words[subject] && !AWS.has(first));
  const isTold = /^(?:is|are)$/.test(words[start]?.word ?? '') && words[subject + 2]?.word === 'to';
  if (isOurs && (isTold || owesSoon(words, subject) || isForItself(words, subject)))
    return 'customer';
  if (/^(?:it|that|thi|this|th)$/.test(first.stem)) return ofThat(words, subject, first);
  const by = doer(words.slice(subject + 1));
  if (by) return by;
  // "Is the customer side …" names a side, and asks for no duty of theirs.
  if (CUSTOMER.has(first) && !isOwned(first) && next !== 'sid') return 'customer';
  if (AWS.has(first)) return delegates(words, subject) ? 'customer' : 'aws';
  return ofThing(words, subject, first);
}

const INVERTED = exactly('do does did is am are was were should must will need has have can may');

const CLAIMING = /^(?:ours?|mine|my|theirs?|on|off|out|up|with|for|aws|amazon)$/;

/** "… is that Amazon's problem", "… is choosing it our thing to do"; but "this is our job" tells. */
const isClaimAt = (words: readonly Word[], at: number): boolean => {
  if (!/^(?:is|are|was|were)$/.test(words[at]?.word ?? '') || words.length - at > 9) return false;
  const next = words[words[at + 1]?.word === 'not' ? at + 2 : at + 1]?.word ?? '';
  const isThat = /^(?:that|this|it)$/.test(next);
  if (CLAIMING.test(next)) return false;
  if (!isThat && (words.length - at < 4 || hasAny(words.slice(0, at), ASKING))) return false;
  return ownerClaimed(words.slice(isThat ? at : -4)) !== null;
};

/** "For IAM users, is enforcing it our job?", "versioning must we switch on": where the question begins, or `start`. */
export function questionAt(words: readonly Word[], start: number): number {
  if (AUXILIARIES.has(words[start])) return start;
  for (let at = words.length - 2; at > start; at -= 1) {
    const { word, afterComma, afterBreak } = words[at] as Word;
    if (!INVERTED.has(words[at])) continue;
    if (isClaimAt(words, at)) return at;
    const next = words[at + 1]?.word ?? '';
    const isPronoun =
      /^(?:i|we)$/.test(next) ||
      (/^(?:it|aws|amazon)$/.test(next) &&
        (/ing$/.test(words[at + 2]?.word ?? '') ||
          words.at(-1)?.asks === true ||
          /^(?:do|does|must)$/.test(word)));
    // "When a fix comes out, do we …"
    const isWhen = at - start > 2 && /^(?:if|when)$/.test(words[start]?.word ?? '');
    // "If I stop it is the data erased"
    const isThing = isWhen && DETERMINERS.has(words[at + 1]);
    if (!afterComma && !afterBreak && !isPronoun && !isThing) continue;
    // "What do we patch", "which keys do we rotate"
    return hasAny(words.slice(isWhen ? start + 1 : start, at), ASKING) ? start : at;
  }
  return start;
}

/** A question that is asked outright. */
export function askedDirectly(words: readonly Word[], begin: number): Form | null {
  const start = questionAt(words, begin);
  const party = partyAsked(words, start);
  if (party && asksForAnything(words, start)) return whether('customer');
  // "Is there really no server for us to patch?"
  if (party === 'customer' && words[start + 1]?.word === 'there')
    return whether(
      party,
      words.some(({ word }) => word === 'no' || word === 'nothing'),
    );
  // "Am I exempt from it?", "is it off our plate?"
  const lets = party === 'customer' && (LETTING_GO.has(words[start + 2]) || isRidOf(words));
  return party && whether(party, lets);
}
