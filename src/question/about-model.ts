/** Questions about the shared responsibility model itself. */
import type { Owner } from '../catalog';
import { readBeside } from './by-weight';
import { type Clause, ofAll } from './clauses/clause';
import type { Weighing } from './clauses/weighing';
import { ALL, claimOfAll } from './form/extent';
import { readForm } from './form/form';
import { isDutyAt, mentionsBoth } from './form/parties';
import { textOf, type Word } from './lexicon/words';
import type { Context, Subject } from './question';
import type { Message } from './read-message';
import { OFF_TOPIC, refusalOf, refused } from './refusals/refusals';
import { leansBack } from './tasks/asks';
import { soundsElsewhere } from './tasks/likely';
import { ASKS_WHAT, CATEGORIZING, FRAMES, pointsAway, readTerm } from './terms';
import { AWS, asksForDuty, hasAny, RESPONSIBILITY, stems } from './text/grammar';
import { readWhole, WHOLE_SIGNS } from './whole-part';

/** Words of a question about everything: "… regardless of the service", "… stays with us", "in plain words". */
const IN_GENERAL = stems(
  'regardless irrespective matter whichever whatever undertake undertakes stay stays plain simple words principle end ends begin begins',
);

/** "What does AWS do, and what is left for us?": both parts. */
const wantsBothParts = (words: readonly Word[]): boolean =>
  mentionsBoth(words) && words.some(({ stem }) => ASKS_WHAT.test(stem));

/** What explains whose part a question in general is about. */
const RESPONSIBILITIES_OF: Readonly<Record<Owner, string>> = {
  aws: 'aws-responsibilities',
  customer: 'customer-responsibilities',
  shared: 'shared-responsibility-model',
};

/** "What is AWS responsible for?" without a service: a term of the model. */
function readGeneralPart(
  clauses: readonly Clause[],
  words: readonly Word[],
  context: Context,
): Subject | null {
  if (clauses.some(({ targets, concerns }) => targets.length > 0 || concerns.length > 0))
    return null;
  if (!hasAny(words, RESPONSIBILITY) && !hasAny(words, IN_GENERAL)) return null;
  const unexplained = ofAll(clauses, (clause) => clause.unexplained).filter(
    (word) => !IN_GENERAL.has(word) && !ALL.has(word),
  );
  if (unexplained.length > 1) return null;
  const form = readForm(words, 0, 0);
  if (form.kind === 'who' && wantsBothParts(words))
    return leansBack(words) && context.targets.length > 0
      ? null
      : { kind: 'term', terms: ['shared-responsibility-model'], targets: [] };
  if (form.kind !== 'part-of' && form.kind !== 'yes-no' && form.kind !== 'which-services')
    return null;
  if (
    form.kind === 'yes-no' &&
    !words.some((word) => /^(?:responsibl|responsibility|everyth|security|secur)$/.test(word.stem))
  )
    return null;
  if (pointsAway(words)) return null;
  // "And what do I have to do?" goes on about the service.
  if (form.kind === 'part-of' && leansBack(words) && context.targets.length > 0) {
    const ask = { targets: context.targets, concerns: [], form };
    return { kind: 'asks', asks: [ask], otherCloud: null };
  }
  const party = form.kind === 'which-services' ? form.owner : form.party;
  return { kind: 'term', terms: [RESPONSIBILITIES_OF[party]], targets: [] };
}

/** "What do I still own when everything is serverless?" */
const OF_CLOUD = stems('cloud serverless saas paas iaas');

/** "What is the pass mark of the exam?": about what is learnt, and not about what is known. */
const STUDYING =
  /\b(?:saa|clf|pass(?:ing)? (?:mark|score)|how many questions|exam (?:fee|date|voucher|dumps?)|(?:security|networking) special(?:i)?ty)\b/;

/** "CLF-C02 practice question: patch management is a ___ control" asks for what is learnt. */
const isAboutExam = (clauses: readonly Clause[], words: readonly Word[]): boolean =>
  STUDYING.test(textOf(words)) && clauses.every(({ concerns }) => concerns.length === 0);

/** Whether a word of the model stands by chance in a text that has nothing to do with AWS. */
const isOffTopic = (clauses: readonly Clause[], words: readonly Word[], weighing: Weighing) =>
  !hasAny(words, AWS) &&
  !hasAny(words, CATEGORIZING) &&
  !hasAny(words, IN_GENERAL) &&
  !hasAny(words, OF_CLOUD) &&
  !asksForDuty(words) &&
  clauses.every(
    ({ mentions: { names, concerns, terms } }) =>
      names.length + concerns.length === 0 && terms.every(({ words: length }) => length === 1),
  ) &&
  soundsElsewhere(weighing);

/** The shared responsibility model and its terms. */
export function readModel(message: Message, unknown: Word | null): Subject | null {
  const { words, clauses, context, weighing } = message;
  const isOfOurs = !unknown || clauses.some(({ targets }) => targets.length > 0);
  const whole = hasAny(words, WHOLE_SIGNS) && isOfOurs ? readWhole(clauses, words, weighing) : null;
  if (whole) return whole;
  const term =
    readTerm(clauses, words, unknown, context) ??
    (unknown ? null : readGeneralPart(clauses, words, context));
  // "What's our share price today?"
  const isTerm = term?.kind === 'term';
  if (isTerm && (isOffTopic(clauses, words, weighing) || isAboutExam(clauses, words)))
    return refused(OFF_TOPIC);
  // "Who destroys worn-out disks in the cloud?" says where, and asks for a task.
  const task =
    term?.kind === 'term' && term.targets.length === 0 && term.terms.every((id) => FRAMES.has(id))
      ? readBeside(clauses, words, weighing)
      : null;
  if (task || !term) return task;
  // "The shared responsibility model of Azure" is not ours to explain.
  const [cloud] = ofAll(clauses, ({ mentions }) => mentions.clouds);
  if (!cloud || term.kind !== 'term' || term.targets.length > 0) return term;
  // "Is Okta's security AWS's responsibility?" names AWS only as who might answer for it.
  const isOurs = words.some((word, at) => AWS.has(word) && !isDutyAt(words, at + 1));
  return isOurs ? term : refused(refusalOf(cloud.value));
}

/** What the model calls each side's part. */
const PART_OF: Partial<Record<Owner, string>> = {
  aws: 'security-of-the-cloud',
  customer: 'security-in-the-cloud',
};

/** A subject of the model with what the message says of all of it. */
export function withClaim(subject: Subject, words: readonly Word[]): Subject {
  if (subject.kind !== 'term' || subject.targets.length > 0) return subject;
  const claim = subject.terms.every((id) => FRAMES.has(id)) ? claimOfAll(words) : null;
  // "Is AWS responsible for all security of the cloud?" is that side's part.
  return claim && !subject.terms.includes(PART_OF[claim.party] ?? '')
    ? { ...subject, claim }
    : subject;
}

/** "Who is responsible for security?" asks for the model. */
export function readSecurity(words: readonly Word[]): Subject | null {
  if (!asksForDuty(words) || !words.some((word) => word.stem === 'security')) return null;
  return { kind: 'term', terms: ['shared-responsibility-model'], targets: [] };
}
