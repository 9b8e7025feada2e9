/** Who does, or must do, something in a part of a sentence: "AWS patches", "our team has to", "by AWS". */
import type { Word } from '../lexicon/words';
import { AUXILIARIES, AWS, CUSTOMER, exactly, NEGATIONS, stems, TASK_VERBS } from '../text/grammar';
import { firstParty } from './parties';
import type { Party } from './party';

/** People of one side: "our team", "AWS staff". */
const PEOPLE = stems(
  'team people staff engineer guy admin colleague developer dev ops side person',
);

/** Verbs that say what somebody has or thinks, and not what they must do. */
const IN_PASSING = stems(
  `use have pay buy bought got moved move think thought believe guess suppose assume bet hope know see say said claim
  told heard read rent host upload deploy store put want like run send wonder`,
);

const ADVERBS = stems(
  'still also only just always already then now even really actually both all simply',
);
const MODALS = stems('can could may might cannot');

/** What stands between a party and what it does: "we *still must* patch", "AWS *does not* patch". */
const isBetween = (word: Word): boolean =>
  ADVERBS.has(word) || AUXILIARIES.has(word) || MODALS.has(word) || NEGATIONS.has(word);

/** The place of the verb of a party at `at`. */
function verbAt(words: readonly Word[], at: number): number {
  let verb = at + 1;
  while (verb < words.length && isBetween(words[verb] as Word)) verb += 1;
  return verb;
}

/** Words that look like a verb behind "AWS", and are not: "AWS accounts". */
const THINGS = stems(
  'secrets systems accounts services resources workloads regions keys docs credentials',
);

/** What says of AWS before it that it does something: "AWS to fix", "AWS responsible". */
const BEHIND_AWS =
  /^(?:to|who|that|alone|staff|people|engineers?|responsible|accountable|liable|obliged|supposed)$/;

/** Whether AWS at a place does something, and is no part of a name: "AWS Backup plans". */
export function doesSomething(words: readonly Word[], at: number): boolean {
  const next = words[at + 1];
  if (!next || isBetween(next) || BEHIND_AWS.test(next.word)) return true;
  if (TASK_VERBS.has(next)) return !next.capital;
  // "AWS clean it up?"
  if (/^(?:it|them|that|this|those)$/.test(words[at + 2]?.word ?? '')) return !next.capital;
  return next.word.endsWith('s') && !next.capital && !THINGS.has(next);
}

/** What somebody does who leaves a task alone. */
export const LETTING_GO = stems(
  'leave rely count depend trust let skip ignore forget stop relax relieved exempt spared excused off rid',
);

const DELEGATING = stems('leave expect want make require ask force oblige hand pass push');

/** "AWS expects us to …", "AWS leaves it to us": whether AWS at a place gives a task to the customer. */
export const delegates = (words: readonly Word[], at: number): boolean =>
  DELEGATING.has(words[verbAt(words, at)]) &&
  words.some(
    ({ word }, whom) =>
      whom > at + 1 &&
      /^(?:us|me|customers?)$/.test(word) &&
      (words[whom - 1]?.word === 'to' ||
        /^(?:to|responsible|accountable|liable)$/.test(words[whom + 1]?.word ?? '')),
  );

/** "We can leave it to AWS": whether a customer at a place does nothing by what it says. */
export function letsGo(words: readonly Word[], at: number): boolean {
  const verb = verbAt(words, at);
  // "We expect AWS to fix it"
  const isLeft = /^(?:expect|ask)$/.test(words[verb]?.word ?? '') && AWS.has(words[verb + 1]);
  return isLeft || LETTING_GO.has(words[verb]);
}

/** Whether a customer at a place must do something: "we use RDS" and "we migrated it" are told in passing. */
export function owesSomething(words: readonly Word[], at: number): boolean {
  const verb = verbAt(words, at);
  const done = words[verb];
  const { stem, word } = done ?? { stem: '', word: '' };
  const next = words[verb + 1]?.word;
  // "We *have to*", "we are *on the* hook"
  if (words[verb - 1]?.stem === 'hav' || stem === 'have') return next === 'to' || word === 'to';
  if (/^(?:on|in|at)$/.test(word)) return next === 'the' && words[verb + 2]?.stem !== 'cloud';
  return !IN_PASSING.has(done) && (!word.endsWith('ed') || AUXILIARIES.has(words[verb - 1]));
}

/** Words before a party that keep it from doing anything: "on AWS", "for us". */
const BESIDE = exactly(
  'on in to from of with via through under using into for at between among across tell tells told',
);

/** "Control Tower *makes* us compliant", "it *saves* us the work": whoever gains by what another does. */
const GAINING =
  /^(?:makes?|made|keeps?|renders?|gives?|saves?|spares?|gets?|helps?|relieves?|frees?)$/;

/** "Fargate *saves us* the patching": whether a customer at a place has nothing to do by it. */
export const isSpared = (words: readonly Word[], at: number): boolean =>
  /^(?:us|me)$/.test(words[at]?.word ?? '') &&
  /^(?:saves?|spares?|relieves?|frees?)$/.test(words[at - 1]?.word ?? '');

/** What leads over to what things do: "before they leave us", "once they are in". */
const SUBORDINATE = /^(?:before|after|when|whenever|once|until|while|where|as)$/;

const OBJECTS = exactly('us me ourselves myself');

/** The party that a word names as the one that does something. */
export function actorAt(words: readonly Word[], at: number): Party | null {
  const word = words[at] as Word;
  // Who says "they patch it" to a bot about AWS means AWS; "the films, before they go to S3" are things.
  if (word.word === 'they') return SUBORDINATE.test(words[at - 1]?.word ?? '') ? null : 'aws';
  if (word.word === 'i' || word.word === 'we') return 'customer';
  // "Turn it on ourselves?"
  if (/^(?:ourselves|myself)$/.test(word.word) && at > 0 && !words[at + 1]) return 'customer';
  if (BESIDE.has(words[at - 1])) return null;
  if (words[at - 1]?.word === 'and' && !words[at + 1]) return null;
  if (OBJECTS.has(word))
    return GAINING.test(words[at - 1]?.word ?? '') && !isSpared(words, at) ? null : 'customer';
  const next = words[at + 1];
  if (word.word === 'our' || word.word === 'my')
    return PEOPLE.has(next) || (next?.stem === 'own' && PEOPLE.has(words[at + 2]))
      ? 'customer'
      : null;
  if (AWS.has(word)) return 'aws';
  if (!CUSTOMER.has(word) || /^(?:us|you|user|client|busines)/.test(word.stem)) return null;
  // "Tenant isolation", "customer data" are things.
  const doesOrIs = !next || next.word.endsWith('s') || AUXILIARIES.has(next) || next.word === 'to';
  return word.word.endsWith('s') || doesOrIs ? 'customer' : null;
}

/** "Is guarded *from AWS*?", "comes *from AWS*?": how some say "by"; "encrypted from AWS to us" says where. */
const isFrom = (words: readonly Word[], at: number): boolean =>
  words[at]?.word === 'from' &&
  at + 2 === words.length &&
  /(?:ed|^comes?)$/.test(words[at - 1]?.word ?? '');

/** "… by AWS", "… by our team": who does it. */
export function doer(words: readonly Word[]): Party | null {
  const by = words.findIndex(({ word }, at) => word === 'by' || isFrom(words, at));
  if (by < 0) return null;
  const side = /^(?:your|the|its|a)$/.test(words[by + 1]?.word ?? '') ? by + 2 : by + 1;
  return firstParty(words, by + 1, by + 3) ?? (CUSTOMER.has(words[side]) ? 'customer' : null);
}
