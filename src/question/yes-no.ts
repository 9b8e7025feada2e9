/** Recognises questions that want a yes or a no: asked outright, stated, reported or cut short. */

import { leadLength, tailLength } from './confirming';
import {
  AUXILIARIES,
  AWS,
  COMPARING,
  CUSTOMER,
  FIRST_PERSON,
  hasAny,
  JOINERS,
  NEGATIONS,
  PREPOSITIONS,
  stems,
  TAGS,
  WHO,
} from './grammar';
import { firstParty, mentionsBoth, ownerClaimed, type Party } from './parties';
import type { Form } from './question';
import type { Word } from './words';

/** Words behind which somebody says what they want confirmed: "confirm that …", "I was told …", "true that …". */
const REPORTING = stems(
  'confirm assume true right correct accurate told tell hear say think believe sure wondering know',
);

const TELLING = stems('know wonder wondering ask asking idea check sure see clear confirm tell');

/** "Tell me", "remind us" */
const isToldTo = (words: readonly Word[], at: number): boolean =>
  /^(?:me|us)$/.test(words[at]?.word ?? '') &&
  /^(?:tell|remind|show|advise)$/.test(words[at - 1]?.word ?? '');

/**
 * Where what is to be confirmed begins: after "… whether", "… if" or "confirm that", before the party that the
 * sentence is about. -1 where nothing is reported.
 */
function reportedAt(words: readonly Word[], start: number): number {
  for (let at = start; at < words.length - 2; at += 1) {
    const word = words[at] as Word;
    const conditional =
      word.word === 'whether' ||
      (word.word === 'if' &&
        at > start &&
        (TELLING.has(words[at - 1]?.stem ?? '') || isToldTo(words, at - 1)));
    if (!conditional && !REPORTING.has(word.stem)) continue;
    const next = /^(?:that|if|whether|me)$/.test(words[at + 1]?.word ?? '') ? at + 2 : at + 1;
    const from = /^(?:that|if|whether)$/.test(words[next]?.word ?? '') ? next + 1 : next;
    if (conditional && from !== at + 1) continue;
    // "Am I right that new objects …", "can I tell them that AWS …"
    const that = words.slice(at + 1, at + 4).findIndex((each) => each.word === 'that');
    if (!conditional && that >= 0 && at + that + 3 < words.length) return at + that + 2;
    // "Confirm it's AWS who …"
    const subject =
      words[from]?.word === 'its' ? from + 1 : words[from]?.word === 'it' ? from + 2 : from;
    if (OPENING.has(words[subject]?.stem ?? '')) return subject;
  }
  return -1;
}
const OPENING = stems('i we aws amazon there nothing no customer');

/** What happens without anybody's doing: "by default", "out of the box", "without us …". */
const UNASKED =
  /\b(?:by default|on default|default on|automatic|automatically|out of the box|builtin|built in|by (?:itself|themselves)|on (?:its|their) own|from the start|whether (?:we|i) \S+|already by|(?:without|with no) (?:us|me|our|my|any|having|lifting|doing|asking|extra|setup|setting|settings|config|action))\b/;

/** "We needn't …", "nobody here has to …", "no need for us to …": that the asker has nothing to do. */
const UNNEEDED =
  /\b(?:nobody (?:\S+ ){0,4}(?:has|needs) to|no need (?:for us )?to|(?:we|i) (?:do not need|need not|do not have|never have|never need))\b/;

const OWING = /\b(?:have|has|need|needs|must|should|ought|responsible|job|duty|task)\b/;

const isUnneeded = (words: readonly Word[]): boolean =>
  UNNEEDED.test(words.map(({ word }) => word).join(' '));

/** Whether the words ask for something that is done without the asker, and not which of two it is. */
function isUnasked(words: readonly Word[]): boolean {
  const text = words.map(({ word }) => word).join(' ');
  if (!UNASKED.test(text) || words.some(({ stem }) => WHO.has(stem) || COMPARING.has(stem)))
    return false;
  return UNNEEDED.test(text) || !OWING.test(text.replace(/\bwhether .*/, ''));
}

/** The form of a question that wants a yes or a no, or null when it wants something else. */
export function readYesNo(words: readonly Word[], begin: number): Form | null {
  const lead = leadLength(words, begin);
  const tail = tailLength(words);
  const start = begin + lead;
  const body = words.slice(start, words.length - tail);
  const isConfirmed = lead > 0 || tail > 0;
  if (
    body.length > 1 &&
    (isConfirmed || words.at(-1)?.asks || AUXILIARIES.has(body[0]?.stem ?? ''))
  ) {
    if (isUnasked(body))
      return { kind: 'yes-no', party: 'aws', negated: !isUnneeded(body) && isDenied(body) };
  }
  const trusted = leavesToAws(body);
  if (trusted) return trusted;
  if (isConfirmed) {
    const said = confirmed(body);
    if (said) return said;
  }
  return read(words, start);
}

/** "Can we leave it to AWS to …", "may we rely on …", "can we get away with not …" */
function leavesToAws(words: readonly Word[]): Form | null {
  const text = words.map(({ word }) => word).join(' ');
  if (
    /^(?:can|could|may|should) (?:i|we) (?:leave|stop|forget|ignore|skip|relax|get away with not)\b/.test(
      text,
    )
  )
    return { kind: 'yes-no', party: 'customer', negated: true };
  return /^(?:can|could|may|should) (?:i|we) (?:rely|count|depend) on\b/.test(text)
    ? { kind: 'yes-no', party: 'aws', negated: false }
    : null;
}

/** A statement that is put to be confirmed, whosever it says a task is. */
function confirmed(words: readonly Word[]): Form | null {
  const [first] = words;
  if (!first || AUXILIARIES.has(first.stem)) return null;
  const claimed = ownerClaimed(words);
  if (WHO.has(first.stem) && claimed === null) return null;
  if (mentionsBoth(words) && words.some((word) => word.stem === 'or')) return null;
  const text = words.map(({ word }) => word).join(' ');
  const party =
    claimed ?? (UNNEEDED.test(text) ? 'customer' : (firstSubject(words) ?? firstParty(words, 0)));
  return { kind: 'yes-no', party: party ?? 'aws', negated: isDenied(words) };
}

/** The party that the sentence is about: the one at its start, or AWS where a service is. */
function firstSubject(words: readonly Word[]): Party | null {
  const [first, second] = words;
  if (!first) return null;
  if (/^(?:i|we|nobody|nothing|there)$/.test(first.word)) return 'customer';
  if (AWS.has(first.stem)) return 'aws';
  return /^(?:our|my|the)$/.test(first.word) && CUSTOMER.has(second?.stem ?? '')
    ? 'customer'
    : null;
}

/** Whether a statement denies what it speaks of; two denials undo each other. */
function isDenied(words: readonly Word[]): boolean {
  const from = AUXILIARIES.has(words[0]?.stem ?? '') && NEGATIONS.has(words[1]?.stem ?? '') ? 2 : 0;
  const denials = words.slice(from).filter((word, at, said) => {
    if (!NEGATIONS.has(word.stem) && word.stem !== 'nobody') return false;
    const next = said[at + 1];
    if (word.word === 'without' || next?.word === 'only') return false;
    // "With no setup", "whether we ask or not"
    if (said[at - 1]?.word === 'with' || said[at - 1]?.word === 'or') return false;
    return !(isApart(said, at) && AWS.has(next?.stem ?? ''));
  });
  return denials.length % 2 === 1;
}

function read(words: readonly Word[], start: number): Form | null {
  const reported = reportedAt(words, start);
  const said = reported < 0 ? null : statement(words.slice(reported), 0, true);
  if (said) return said;
  const party = asksDirectly(words, start);
  if (party) {
    const negated = party === 'customer' && LETTING_GO.has(words[start + 2]?.stem ?? '');
    return { kind: 'yes-no', party, negated };
  }
  return statement(words, start) ?? elliptic(words, start);
}

/** "Do we …", "Is AWS …", "Does RDS …", "Am I on the hook …". */
function asksDirectly(words: readonly Word[], start: number): Party | null {
  const aux = words[start];
  if (!aux || !AUXILIARIES.has(aux.stem)) return null;
  const next = words[start + 1];
  const subject = next && NEGATIONS.has(next.stem) ? start + 2 : start + 1;
  const first = words[subject]?.word === 'the' ? words[subject + 1] : words[subject];
  if (!first) return null;
  if (BLAME.has(words[subject + 1]?.stem ?? '') && hasAny(words.slice(subject + 2), AWS))
    return 'aws';
  // "Is it me or AWS …" asks who, not whether.
  if (isEither(words, subject)) return null;
  if (FIRST_PERSON.has(first.stem) && !(first.stem === 'our' || first.stem === 'my'))
    return 'customer';
  const claimed = ownerClaimed(words.slice(subject));
  if (claimed) return claimed;
  // "Does our helpdesk have to …?"
  const owes = words
    .slice(subject + 2, subject + 4)
    .some(({ stem }) => /^(?:hav|need|must)$/.test(stem));
  if (/^(?:our|my)$/.test(first.stem) && owes) return 'customer';
  const party = firstParty(words, subject);
  if (first.stem === 'it' && isOfCustomer(words, subject)) return 'customer';
  if (/^(?:it|that|thi|this|th)$/.test(first.stem)) return party;
  // "Is it done by AWS?"
  const agent = words.findIndex(({ word }, at) => word === 'by' && at > subject);
  const doer = agent < 0 ? null : firstParty(words, agent + 1, agent + 3);
  if (doer) return doer;
  if (
    CUSTOMER.has(first.stem) &&
    words[subject + 1]?.stem !== 'sid' &&
    first.stem !== 'our' &&
    first.stem !== 'my'
  )
    return 'customer';
  if (AWS.has(first.stem)) return 'aws';
  if (first.stem === 'anyon' || first.stem === 'someon' || first.stem === 'somebody') return null;
  // "Is S3 encrypted by default?", "Are our disks wiped?": whether it happens without the asker.
  return party === 'customer' && !/^(?:our|my)$/.test(first.stem) && hasDutyWord(words, subject)
    ? 'customer'
    : 'aws';
}

const BLAME = stems('blame sue');

/** "Is it necessary that the authority checks …?" */
function isOfCustomer(words: readonly Word[], subject: number): boolean {
  const that = words.findIndex(({ word }, at) => at > subject && word === 'that');
  const next = words[that + 1]?.word === 'the' ? that + 2 : that + 1;
  return that > 0 && that - subject <= 3 && CUSTOMER.has(words[next]?.stem ?? '');
}

/** "Can I stop worrying about …", "may we skip …": whether it is not the asker's. */
const LETTING_GO = stems('stop forget ignore skip relax leave');

/** "… me or AWS …", "… the customer or AWS …", "… AWS or do we …" */
function isEither(words: readonly Word[], subject: number): boolean {
  const or = words.findIndex((word, at) => at > subject && word.stem === 'or');
  const around = words.slice(Math.max(or - 2, 0), or + 4);
  // "Does the authority or AWS swap …?"
  const other = AWS.has(words[or + 1]?.stem ?? '') && VERBS.has(words[or + 2]?.stem ?? '');
  return or > 0 && (mentionsBoth(around) || other);
}

const hasDutyWord = (words: readonly Word[], from: number) =>
  words
    .slice(from)
    .some((word) =>
      /^(?:responsibl|job|task|duty|responsibility|part|problem|up|need|have|must|on)$/.test(
        word.stem,
      ),
    );

/** ", not …", ", and not …" */
const isApart = (words: readonly Word[], at: number): boolean =>
  words[at]?.afterComma === true ||
  (words[at - 1]?.word === 'and' && words[at - 1]?.afterComma === true);

/** Whether a negation applies to the statement from `start` on ("I don't patch", "there is nothing to do"). */
function isNegated(words: readonly Word[], start: number): boolean {
  // Two negations undo each other: "nobody patches it if I don't".
  // The tag negates nothing: "AWS patches RDS, doesn't it?"
  const end = isTagQuestion(words) ? -3 : -1;
  const negations = words.slice(start, end).filter(
    (word, at, said) =>
      (NEGATIONS.has(word.stem) || word.stem === 'nobody') &&
      // "Without us doing anything" takes nothing back, nor does "the customer, not AWS, …".
      !(word.word === 'without' && FIRST_PERSON.has(said[at + 1]?.stem ?? '')) &&
      !(isApart(said, at) && AWS.has(said[at + 1]?.stem ?? '')),
  ).length;
  return negations % 2 === 1;
}

/** "… without us doing anything" */
const isUnaided = (words: readonly Word[]): boolean =>
  words.some(
    ({ word }, at) =>
      word === 'without' && /^(?:us|me|our|my|any)$/.test(words[at + 1]?.word ?? ''),
  );

const AUTOMATIC = stems('automatic automatically default managed included builtin');

/** "So AWS patches RDS, right?": a statement that wants to be confirmed. */
function statement(words: readonly Word[], start: number, reported = false): Form | null {
  const last = words.at(-1);
  if (!last || !words[start] || WHO.has(words[start].stem)) return null;
  const tagged = TAGS.has(last.stem) || isTagQuestion(words);
  // "I want to know who …" asks who.
  if (!tagged && hasAny(words, WHO)) return null;
  const opens =
    reported ||
    AWS.has(words[start].stem) ||
    /^(?:i|we|you|there|no|nothing|that|customers?)$/.test(words[start].word) ||
    (/^(?:it|this)$/.test(words[start].word) && ownerClaimed(words) !== null);
  if (!tagged && !opens) return null;
  const noNeed =
    words.some((word) => /^(?:no|nothing)$/.test(word.stem)) &&
    words.some((word) => /^(?:need|do|worry|patch|side)$/.test(word.stem));
  const party =
    ownerClaimed(words) ??
    (isUnaided(words) ? 'aws' : null) ??
    firstParty(words, start) ??
    (noNeed ? 'customer' : null) ??
    // "Backups are automatic, right?" says that nobody but AWS has to do them.
    (hasAny(words, AUTOMATIC) ? 'aws' : null);
  if (party === null) return null;
  if (
    !tagged &&
    !reported &&
    !isUnaided(words) &&
    !isSubject(words, start) &&
    !(noNeed || words[start].word === 'it')
  )
    return null;
  if (mentionsBoth(words) && words.some((word) => word.stem === 'or')) return null;
  return { kind: 'yes-no', party, negated: isNegated(words, start) };
}

const VERBS = stems(
  'patch encrypt handle manage do take own run secure monitor scan rotate replace wipe update maintain protect back keep provide swap fix install renew delete wipe restore scale configure train',
);

/** "I …", "we …", and "AWS patches …"; but "AWS Backup …" is a name. */
function isSubject(words: readonly Word[], at: number): boolean {
  const [subject, verb] = [words[at]?.stem ?? '', words[at + 1]?.stem ?? ''];
  if (/^(?:i|we)$/.test(subject)) return true;
  if (subject === 'customer') return VERBS.has(verb);
  return AWS.has(subject) && (VERBS.has(verb) || AUXILIARIES.has(verb));
}

/** "IAM permissions: us for all three?", "how long footage is kept: our setting?", "permissions = employer?" */
function namedAlone(words: readonly Word[]): Party | null {
  const from = words.findLastIndex(({ afterBreak, afterComma }) => afterBreak || afterComma);
  const tail = words.slice(from);
  if (from < 1 || tail.length > 4) return null;
  const [first] = tail;
  if (!first) return null;
  if (/^(?:us|ours|mine|me)$/.test(first.word)) return 'customer';
  if (/^(?:our|my)$/.test(first.word) && tail.length <= 2) return 'customer';
  if (AWS.has(first.stem) || first.word === 'theirs') return tail.length === 1 ? 'aws' : null;
  return tail.length === 1 && CUSTOMER.has(first.stem) ? 'customer' : null;
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
    if (AWS.has(last.stem) || (last.asks && last.word === 'theirs'))
      return { kind: 'yes-no', party: 'aws', negated: false };
    if (/^(?:ours|mine|us|me)$/.test(last.word))
      return { kind: 'yes-no', party: 'customer', negated: false };
  }
  // "… query logging, ours to enable?", "backups: automatic?"
  const named = last.asks && !either ? namedAlone(words) : null;
  if (named) return { kind: 'yes-no', party: named, negated: false };
  const claimed = last.asks && !either ? ownerClaimed(words) : null;
  if (claimed) return { kind: 'yes-no', party: claimed, negated: isDenied(words) };
  if (last.asks && /^automatic(?:ally)?$/.test(last.word))
    return { kind: 'yes-no', party: 'aws', negated: false };
  const byDefault =
    (last.stem === 'default' &&
      before.stem === 'by' &&
      words.some((word) => word.word.endsWith('ed'))) ||
    // "Flow logs, default on?"
    (last.asks && last.word === 'on' && before.stem === 'default');
  // A slip of the finger: "dose aws …", "dos amazon …".
  const slip =
    /^(?:dos|dose)$/.test(words[start]?.word ?? '') && AWS.has(words[start + 1]?.stem ?? '');
  return byDefault || slip ? { kind: 'yes-no', party: 'aws', negated: false } : null;
}

/** "…, isn't it?", "…, do I?", "…, will they?" */
function isTagQuestion(words: readonly Word[]): boolean {
  const [first, second, last] = words.slice(-3);
  if (words.length <= 5 || !first || !second || !last) return false;
  if (!/^(?:it|i|we|they|aws|he)$/.test(last.stem)) return false;
  if (AUXILIARIES.has(second.stem) && second.afterComma) return true;
  return AUXILIARIES.has(first.stem) && (second.stem === 'not' || AUXILIARIES.has(second.stem));
}
