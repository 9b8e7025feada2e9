/** Questions of duty that name nothing by its name, though their words leave no doubt that they ask for a task. */
import { type Clause, isQuestion, ofAll } from './clauses/clause';
import type { Weighing } from './clauses/weighing';
import { asksWhose } from './form/asking-whose';
import { readForm } from './form/form';
import { textOf, type Word } from './lexicon/words';
import type { Ask, Context, Gap, Subject, TargetRef } from './question';
import type { Message } from './read-message';
import { namesMoney } from './refusals/prices';
import { demandsSecret } from './refusals/secrets';
import { leansBack } from './tasks/asks';
import { AWS, DETERMINERS, ELSEWHERE, HOW_TO, hasAny, PREPOSITIONS, stems } from './text/grammar';
import { APART, DOUBTLESS, ENOUGH, LIKELY, NOTHING, WORTH_ASKING } from './weights/thresholds';

/** What duties in a cloud are about: without any of it, "who replaces the brakes of the van?" sounds like hardware. */
export const COMPUTING = stems(
  `data computer computers server servers datacenter cloud region regions token tokens password passwords account
  accounts login logins repo repository software website app apps database databases disk disks recorded recording
  recordings workload workloads cluster clusters firewall dns az azs zone zones rto rpo ssd ssds hdd instance instances
  vm vms hypervisor firmware api apis tls snapshot snapshots vpc subnet dc dcs admin admins devs developers coding
  phishing scam scams links infosec`,
);

/** Whether words name what a cloud has, or a task in so many words. */
export const isOfComputing = (clauses: readonly Clause[], words: readonly Word[]): boolean =>
  hasAny(words, AWS) ||
  hasAny(words, COMPUTING) ||
  clauses.some(({ mentions: { concerns } }) =>
    concerns.some(({ value }) => !value.weak && !value.generic && !value.hint),
  );

/** "Translate handles the letters. Do they keep them?": an everyday word at the very start, and what it does. */
function namedAtHead([clause]: readonly Clause[]): TargetRef | null {
  if (!clause) return null;
  const { words, mentions } = clause;
  const name = mentions.said.find(({ start }) => start === 0);
  const next = name && words[name.end];
  // "Translate this letter", "connect to it" tell somebody to do something.
  const isTold = !next || DETERMINERS.has(next) || PREPOSITIONS.has(next);
  if (!name || isTold || words[0]?.word !== name.value.name.split(' ')[0]) return null;
  return name.value.target;
}

/** "Organizations changes: do I monitor them?": a name and what is its, which stand apart before all else. */
const isHeaded = ([heading, asked]: readonly Clause[]): boolean =>
  heading !== undefined && heading.words.length <= HEADING && asked?.words[0]?.afterBreak === true;
const HEADING = 3;

/** "Patching TMS, our system from Gallery Systems": something has a name, and AWS has none that is called so. */
const namesThing = (clauses: readonly Clause[]): boolean =>
  clauses.some(({ unexplained }) =>
    unexplained.some(({ capital, startsSentence }) => capital && !startsSentence),
  );

const ASKS_THEM = /\b(?:do|does|can|will|would|are) (?:they|them)\b/;

const asksDuty = (words: readonly Word[]): boolean =>
  asksWhose(words) || ASKS_THEM.test(textOf(words));

/** "… deletion?", "… please confirm", "DNSSEC signing on our zones": asks, but not whose it is. */
function isPut(words: readonly Word[], share: number): boolean {
  if (words.at(-1)?.asks || words.slice(-3).some(({ word }) => word === 'confirm')) return true;
  const isShort = words.length <= 8;
  return isShort && share >= APART && words.slice(1).some(({ word }) => /^(?:our|my)$/.test(word));
}

/** Whether what is asked has nothing to do with a cloud, or no answer; what only a story tells of an office does not count. */
function isElsewhere(clauses: readonly Clause[], words: readonly Word[]): boolean {
  if (ofAll(clauses, ({ mentions }) => mentions.clouds).length > 0) return true;
  if (namesMoney(words) || demandsSecret(words)) return true;
  // "The coffee machine is broken, who fixes it?" asks about what is told.
  const asking = clauses.filter(
    ({ words: own, unexplained, mentions: { concerns } }) =>
      isQuestion(own) && (unexplained.length > 0 || concerns.some(({ value }) => !value.weak)),
  );
  return (asking.length > 0 ? asking : clauses).some(
    ({ words: own }) => hasAny(own, ELSEWHERE) || hasAny(own, HOW_TO),
  );
}

const CHOICES = 3;

/** What would be declined as nothing of AWS's, asked back about. */
function askBack(ask: Ask, share: number, weighing: Weighing): Subject {
  const likely = weighing
    .all()
    .atLeast(WORTH_ASKING)
    .slice(0, CHOICES)
    .map(({ concern }) => concern);
  const isNamed = ask.targets.length > 0;
  const gap: Gap = isNamed ? { kind: 'needs-concern', likely } : { kind: 'needs-service' };
  const concerns = !isNamed && share >= LIKELY ? ask.concerns : [];
  return { kind: 'unclear', gap, ask: { ...ask, concerns } };
}

const GOING_ON = /^(?:and |but |so |or )?(?:(?:what|how) (?:about )?)?(?:if|when) /;

/** "And if it stands in our own hall?": another case of the duty that the conversation is about, in general so far. */
function readOtherCase(
  words: readonly Word[],
  context: Context,
  weighing: Weighing,
): Subject | null {
  const { first, nothing } = weighing.all();
  const [concern, ...others] = context.concerns;
  if (!concern || others.length > 0 || context.targets.length > 0) return null;
  if (!first || nothing > NOTHING || !GOING_ON.test(textOf(words))) return null;
  if (weighing.familyOf(first.concern) !== (weighing.familyOf(concern) ?? concern)) return null;
  const ask: Ask = { ...context, form: readForm(words, 0, 1) };
  return { kind: 'unclear', gap: { kind: 'needs-service' }, ask };
}

/**
 * What a message asks that would be declined as nothing of AWS's: the task that all words speak for, answered where it
 * is asked whose it is and the same for every service, otherwise asked back about; null where they speak for none.
 */
export function readUnnamedDuty({ clauses, words, context, weighing }: Message): Subject | null {
  const other = readOtherCase(words, context, weighing);
  if (other) return other;
  const { first, nothing } = weighing.all();
  const head = namedAtHead(clauses);
  // The name itself says nothing to the weights.
  const doubt = head && isHeaded(clauses) ? NOTHING : DOUBTLESS;
  if (!first || nothing > doubt || isElsewhere(clauses, words)) return null;
  const targets = head ? [head] : leansBack(words) ? context.targets : [];
  const { concern, share } = first;
  const isNamed = targets.length > 0;
  if (share < (isNamed ? WORTH_ASKING : APART)) return null;
  const isSure = isNamed || isOfComputing(clauses, words);
  const isKnown = isNamed || weighing.isOfKind(concern, 'everywhere');
  if (!isSure && !words.some(({ unknown }) => unknown)) return null;
  if (!isKnown && namesThing(clauses)) return null;
  const ask: Ask = { targets, concerns: [concern], form: readForm(words, targets.length, 1) };
  const asks = asksDuty(words);
  if (asks && share >= ENOUGH && isSure && isKnown)
    return { kind: 'asks', asks: [ask], otherCloud: null };
  return asks || isPut(words, share) ? askBack(ask, share, weighing) : null;
}
