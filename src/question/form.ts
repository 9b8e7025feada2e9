/** Reads how a question is put: who, yes or no, comparison, one party's part, a list of services. */
import type { Owner } from '../catalog';
import {
  AUXILIARIES,
  AWS,
  COMPARING,
  CUSTOMER,
  FIRST_PERSON,
  hasAny,
  JOINERS,
  NEGATIONS,
  NOISE,
  PREPOSITIONS,
  RESPONSIBILITY,
  stems,
  TAGS,
  WHO,
} from './grammar';
import type { Form } from './question';
import { stem } from './stem';
import type { Word } from './words';

type Party = 'aws' | 'customer';

/** The party that the words from `start` on name first. */
function firstParty(words: readonly Word[], start: number, end = words.length): Party | null {
  for (const word of words.slice(start, end)) {
    if (FIRST_PERSON.has(word.stem)) return 'customer';
    if (AWS.has(word.stem)) return 'aws';
  }
  return null;
}

/** "… ours", "… on us", "… my job", "… Amazon's problem": whose it is said to be. */
function ownerClaimed(words: readonly Word[]): Party | null {
  for (const [at, word] of words.entries()) {
    if (/^(?:our|min)$/.test(word.stem) && /^(?:ours|mine)$/.test(word.word)) return 'customer';
    const next = words[at + 1];
    if (!next) continue;
    if (word.stem === 'on' && /^(?:us|me)$/.test(next.stem)) return 'customer';
    if (
      !/^(?:job|problem|responsibility|responsibiliti|duty|task|part|side|fault|concern|business)$/.test(
        next.stem,
      )
    )
      continue;
    if (/^(?:my|our)$/.test(word.stem)) return 'customer';
    if (AWS.has(word.stem)) return 'aws';
    if (/^(?:customer|user)$/.test(word.stem)) return 'customer';
  }
  return null;
}

/** Words before the question proper: "hey team, so …". */
const LEAD = stems(
  `so ok okay hey hi hello and but well just then wait also quick question um team folks guys all please sorry
  ah hmm or yo yeah thx thanks correct me if wrong checking double asking`,
);

function startOf(words: readonly Word[]): number {
  let at = 0;
  while (at < words.length - 1 && LEAD.has(words[at]?.stem ?? '')) at += 1;
  return at;
}

/** Words behind which somebody says what they want confirmed: "confirm that …", "I was told …", "true that …". */
const REPORTING = stems(
  'confirm assume true right told tell hear say think believe sure wondering know',
);

const TELLING = stems(
  'me us know wonder wondering ask asking idea check sure see clear confirm tell',
);

/**
 * Where what is to be confirmed begins: after "… whether", "… if" or "confirm that", before the party that the
 * sentence is about. -1 where nothing is reported.
 */
function reportedAt(words: readonly Word[], start: number): number {
  for (let at = start; at < words.length - 2; at += 1) {
    const word = words[at] as Word;
    const conditional =
      word.word === 'whether' ||
      (word.word === 'if' && at > start && TELLING.has(words[at - 1]?.stem ?? ''));
    if (!conditional && !REPORTING.has(word.stem)) continue;
    const next = /^(?:that|if|whether|me)$/.test(words[at + 1]?.word ?? '') ? at + 2 : at + 1;
    const from = /^(?:that|if|whether)$/.test(words[next]?.word ?? '') ? next + 1 : next;
    if (conditional && from !== at + 1) continue;
    if (OPENING.has(words[from]?.stem ?? '')) return from;
  }
  return -1;
}
const OPENING = stems('i we aws amazon there nothing no customer');

/** "Do we …", "Is AWS …", "Does RDS …", "Am I on the hook …". */
function asksDirectly(words: readonly Word[], start: number): Party | null {
  const aux = words[start];
  if (!aux || !AUXILIARIES.has(aux.stem)) return null;
  const next = words[start + 1];
  const subject = next && NEGATIONS.has(next.stem) ? start + 2 : start + 1;
  const first = words[subject]?.word === 'the' ? words[subject + 1] : words[subject];
  if (!first) return null;
  // "Is it me or AWS …" asks who, not whether.
  if (isEither(words, subject)) return null;
  if (FIRST_PERSON.has(first.stem) && !(first.stem === 'our' || first.stem === 'my'))
    return 'customer';
  const claimed = ownerClaimed(words.slice(subject));
  if (claimed) return claimed;
  const party = firstParty(words, subject);
  if (/^(?:it|that|thi|this|th)$/.test(first.stem)) return party;
  if (CUSTOMER.has(first.stem) && first.stem !== 'our' && first.stem !== 'my') return 'customer';
  if (AWS.has(first.stem)) return 'aws';
  if (first.stem === 'anyon' || first.stem === 'someon' || first.stem === 'somebody') return null;
  // "Is S3 encrypted by default?", "Are our disks wiped?": whether it happens without the asker.
  return party === 'customer' && !/^(?:our|my)$/.test(first.stem) && hasDutyWord(words, subject)
    ? 'customer'
    : 'aws';
}

/** "… me or AWS …", "… the customer or AWS …", "… AWS or do we …" */
function isEither(words: readonly Word[], subject: number): boolean {
  const or = words.findIndex((word, at) => at > subject && word.stem === 'or');
  const around = words.slice(Math.max(or - 2, 0), or + 4);
  return or > 0 && mentionsBoth(around);
}

const hasDutyWord = (words: readonly Word[], from: number) =>
  words
    .slice(from)
    .some((word) =>
      /^(?:responsibl|job|task|duty|responsibility|part|problem|up|need|have|must|on)$/.test(
        word.stem,
      ),
    );

function mentionsBoth(words: readonly Word[]): boolean {
  return (
    words.some((word) => AWS.has(word.stem)) && words.some((word) => FIRST_PERSON.has(word.stem))
  );
}

/** Whether a negation applies to the statement from `start` on ("I don't patch", "there is nothing to do"). */
function isNegated(words: readonly Word[], start: number): boolean {
  // Two negations undo each other: "nobody patches it if I don't".
  // The tag negates nothing: "AWS patches RDS, doesn't it?"
  const end = isTagQuestion(words) ? -3 : -1;
  const negations = words
    .slice(start, end)
    .filter((word) => NEGATIONS.has(word.stem) || word.stem === 'nobody').length;
  return negations % 2 === 1;
}

const AUTOMATIC = stems('automatic automatically default managed included builtin');

/** "So AWS patches RDS, right?": a statement that wants to be confirmed. */
function statement(words: readonly Word[], start: number): Form | null {
  const last = words.at(-1);
  if (!last || !words[start] || WHO.has(words[start].stem)) return null;
  const tagged = TAGS.has(last.stem) || isTagQuestion(words);
  const opens =
    AWS.has(words[start].stem) ||
    /^(?:i|we|you|there|no|nothing|that)$/.test(words[start].word) ||
    (/^(?:it|this)$/.test(words[start].word) && ownerClaimed(words) !== null);
  if (!tagged && !opens) return null;
  const noNeed =
    words.some((word) => /^(?:no|nothing)$/.test(word.stem)) &&
    words.some((word) => /^(?:need|do|worry|patch|side)$/.test(word.stem));
  const party =
    ownerClaimed(words) ??
    firstParty(words, start) ??
    (noNeed ? 'customer' : null) ??
    // "Backups are automatic, right?" says that nobody but AWS has to do them.
    (hasAny(words, AUTOMATIC) ? 'aws' : null);
  if (party === null) return null;
  if (!tagged && !isSubject(words, start) && !(noNeed || words[start].word === 'it')) return null;
  if (mentionsBoth(words) && words.some((word) => word.stem === 'or')) return null;
  return { kind: 'yes-no', party, negated: isNegated(words, start) };
}

const VERBS = stems(
  'patch encrypt handle manage do take own run secure monitor scan rotate replace wipe update maintain protect back keep provide',
);

/** "I …", "we …", and "AWS patches …"; but "AWS Backup …" is a name. */
function isSubject(words: readonly Word[], at: number): boolean {
  const [subject, verb] = [words[at]?.stem ?? '', words[at + 1]?.stem ?? ''];
  if (/^(?:i|we)$/.test(subject)) return true;
  return AWS.has(subject) && (VERBS.has(verb) || AUXILIARIES.has(verb));
}

/** "Hypervisor patching on EC2 - AWS?", "SQS queues encrypted by default?" */
function elliptic(words: readonly Word[], start: number): Form | null {
  const first = words[start]?.stem ?? '';
  const last = words.at(-1);
  const before = words.at(-2);
  if (
    WHO.has(first) ||
    /^(?:what|which|wher|how|list|explain|show)$/.test(first) ||
    !last ||
    !before
  )
    return null;
  const either = words.some((word) => word.stem === 'or' || COMPARING.has(word.stem));
  if (words.length > 2 && !either && !PREPOSITIONS.has(before.stem) && !JOINERS.has(before.stem)) {
    if (AWS.has(last.stem)) return { kind: 'yes-no', party: 'aws', negated: false };
    if (/^(?:ours|mine|us|me)$/.test(last.word))
      return { kind: 'yes-no', party: 'customer', negated: false };
  }
  const byDefault =
    last.stem === 'default' &&
    before.stem === 'by' &&
    words.some((word) => word.word.endsWith('ed'));
  // A slip of the finger: "dose aws …", "dos amazon …".
  const slip =
    /^(?:dos|dose)$/.test(words[start]?.word ?? '') && AWS.has(words[start + 1]?.stem ?? '');
  return byDefault || slip ? { kind: 'yes-no', party: 'aws', negated: false } : null;
}

/** "…, isn't it?", "…, do I?", "…, doesn't it" */
function isTagQuestion(words: readonly Word[]): boolean {
  const tail = words.slice(-3);
  return (
    words.length > 5 &&
    tail.length === 3 &&
    AUXILIARIES.has(tail[0]?.stem ?? '') &&
    (tail[1]?.stem === 'not' || AUXILIARIES.has(tail[1]?.stem ?? '')) &&
    /^(?:it|i|we|they|aws|he)$/.test(tail[2]?.stem ?? '')
  );
}

/** "Which services …", "list everything where I …", "where do I have to …". */
function lists(words: readonly Word[], start: number): Form | null {
  let at = start;
  while (PREPOSITIONS.has(words[at]?.stem ?? '')) at += 1;
  const head = words.slice(at, at + 7);
  const first = head[0]?.stem ?? '';
  if (!/^(?:which|what|list|show|nam|giv|wher|all|any|every|servic)$/.test(first)) return null;
  const services = head.findIndex(
    (word) => /^(?:servic|product)$/.test(word.stem) || word.word === 'ones',
  );
  const things = /^(?:databas|storag|stor)$/.test(head[1]?.stem ?? '');
  const near =
    first === 'what' ? services === (AWS.has(head[1]?.stem ?? '') ? 2 : 1) : services > 0;
  const where =
    AUXILIARIES.has(head[1]?.stem ?? '') &&
    (words
      .slice(at + 2, at + 4)
      .some((word) => /^(?:i|we|aws|amazon|customer|user)$/.test(word.stem)) ||
      /^(?:responsibility|responsibl|job)$/.test(words.at(-1)?.stem ?? '') ||
      words.at(-1)?.stem === 'default');
  const aimed =
    first === 'servic'
      ? /^(?:that|which|wher)$/.test(head[1]?.stem ?? '')
      : first === 'wher'
        ? where
        : near || (first === 'which' && things);
  if (!aimed) return null;
  // Behind the services: "give me all AWS services that …" names no party yet.
  const party = ownerClaimed(words) ?? firstParty(words, at + Math.max(services, 0) + 1);
  const negated = words.some((word) => NEGATIONS.has(word.stem));
  return { kind: 'which-services', owner: askedOwner(words, party, negated) };
}

/** Whose job it must be on the services of a list. */
function askedOwner(words: readonly Word[], party: Party | null, negated: boolean): Owner {
  if (words.some((word) => word.stem === 'shar')) return 'shared';
  const opposite = { aws: 'customer', customer: 'aws' } as const;
  // "Which services do not encrypt by default?" leaves it to the customer.
  // What a service needs or requires is the customer's to do.
  const needed = words.some((word) => /^(?:need|requir)$/.test(word.stem));
  const named = party ?? (needed ? 'customer' : 'aws');
  return negated ? opposite[named] : named;
}

/** "What do I have to do on EC2?", "what is AWS responsible for?" */
function partOf(words: readonly Word[], start: number): Form | null {
  const head = words.slice(start, start + 9);
  const what = head.findIndex((word) => /^(?:what|which|list|everyth|tell|all)$/.test(word.stem));
  // "My responsibilities for EC2" asks without a question word.
  const party = what < 0 ? ownerClaimed(words) : firstParty(words, start + what + 1);
  if (party === null || mentionsBothSides(words)) return null;
  return { kind: 'part-of', party };
}

/** "What does AWS do and what do I do": both parts are wanted. */
function mentionsBothSides(words: readonly Word[]): boolean {
  return (
    words.some((word) => /^(?:aws|amazon)$/.test(word.stem)) &&
    words.some((word) => /^(?:i|we|customer|your|you)$/.test(word.stem)) &&
    words.some((word) => JOINERS.has(word.stem) || COMPARING.has(word.stem))
  );
}

/** "… vs …", "… or …", "side by side", "which of them …". */
export function setsSideBySide(words: readonly Word[]): boolean {
  return words.some(
    (word, at) =>
      COMPARING.has(word.stem) ||
      word.stem === 'or' ||
      (word.stem === stem('side') && words[at + 1]?.stem === 'by') ||
      (word.stem === 'which' && at < 3) ||
      // "The same duties on EMR as on Glue".
      (word.stem === 'sam' && words.slice(at + 1).some((each) => each.word === 'as')),
  );
}

/** The form of one clause. `services`: how many services it names. */
export function readForm(words: readonly Word[], services: number, concerns: number): Form {
  if (words.length === 0) return { kind: 'who' };
  const start = startOf(words);
  if (services >= 2 && setsSideBySide(words)) return { kind: 'compare' };
  if (services === 0) {
    const list = lists(words, start);
    if (list) return list;
  }
  const reported = reportedAt(words, start);
  if (reported >= 0) {
    const said = statement(words.slice(reported), 0);
    if (said) return said;
  }
  const asked = asksDirectly(words, start);
  if (asked) return { kind: 'yes-no', party: asked, negated: false };
  const stated = statement(words, start) ?? elliptic(words, start);
  if (stated) return stated;
  if (concerns === 0) {
    const part = partOf(words, start);
    if (part) return part;
  }
  return { kind: 'who' };
}

/** Words that add no subject of their own, besides {@link NOISE}. */
export const isGeneric = (word: Word): boolean =>
  NOISE.has(word.stem) || RESPONSIBILITY.has(word.stem);
