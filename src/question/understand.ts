/** What a message is about: step by step, from its words to what is asked, asked back or refused. */
import type { Catalog } from '../catalog';
import { asksForHelp } from './about-bot';
import { offersChoice } from './alternatives';
import { leansBack, mergeAsks, toAsks, withContext } from './asks';
import { askBack, readBareQuestion, readSafety } from './bare-question';
import { withCarriedWays } from './carried-ways';
import {
  type Clause,
  isHint,
  ofAll,
  readClause,
  targetKey,
  unique,
  withoutGuesses,
} from './clause';
import { weighClauses } from './clause-tasks';
import { joinerBefore, splitClauses } from './clauses';
import { claimOfAll, withExtent } from './extent';
import { setsSideBySide } from './form';
import { askAbout, findGap, readAbout, readBeside, readInGeneral } from './gaps';
import { AWS, asksForDuty, hasAny } from './grammar';
import type { Lexicon } from './lexicon';
import { soundsElsewhere } from './likely';
import { withNamedKeys, withoutPurposes } from './named-before';
import { chooseTargets } from './open-choice';
import { OWN_DATA_CENTER } from './other-clouds';
import { isDutyAt } from './parties';
import { withPointedBack } from './pointing-back';
import type { Ask, Context, Form, Subject } from './question';
import { isOfOtherCloud, isThanks, OFF_TOPIC, refusalOf, refuse, refused } from './refusals';
import { isRequest, mayMeanBot, mayMeanWhole, signsOf } from './requests';
import { onlyWays, withoutBystanders, withoutPlaces } from './scenes';
import { withoutAlternatives, withoutSecondTasks } from './second-tasks';
import { withSingledOut } from './singled-out';
import { CATEGORIZING, FRAMES, IN_GENERAL, readGeneralPart, readSecurity, readTerm } from './terms';
import { nameCutShort, similarTo, unknownName } from './unknown-names';
import { readUnnamedDuty } from './unnamed-duty';
import { isSure, Weighing } from './weighing';
import { readWhole } from './whole-part';
import { withoutService } from './without-service';
import type { Word } from './words';

const WHO: Form = { kind: 'who' };

/** A message, read clause by clause. */
interface Message {
  readonly words: readonly Word[];
  /** What they are signs of. */
  readonly signs: number;
  readonly clauses: readonly Clause[];
  /** What the conversation was about. */
  readonly context: Context;
  readonly weighing: Weighing;
  readonly lexicon: Lexicon;
}

/** Clauses that lean on a conversation, without what proves little of a task beside what was talked about. */
function withoutHints(clauses: readonly Clause[]): readonly Clause[] {
  if (clauses.every(onlyWays))
    return clauses.map((clause) => ({
      ...clause,
      concerns: [],
      mentions: { ...clause.mentions, concerns: [] },
    }));
  return clauses.map((clause) => (isHint(clause) ? { ...clause, concerns: [] } : clause));
}

/** Reads the clauses, each without the services and tasks that only stand by. */
function readMessage(
  catalog: Catalog,
  lexicon: Lexicon,
  words: readonly Word[],
  context: Context,
): Message {
  const nearby =
    context.targets.length > 0 && leansBack(words)
      ? context.targets.map(({ service }) => service)
      : [];
  const guessed = splitClauses(words).map((clause) =>
    readClause(catalog, lexicon, clause, nearby, joinerBefore(words, clause)),
  );
  const certain = withoutPlaces(withoutGuesses(guessed));
  const named = withPointedBack(withCarriedWays(certain), lexicon);
  const told = withSingledOut(withoutBystanders(named, guessed));
  const read = withNamedKeys(told).map(withoutPurposes);
  // "Same hole, but on Lambda?", "and on dedicated hosts?": the conversation says the task better than those do.
  const clauses = nearby.length > 0 && context.concerns.length > 0 ? withoutHints(read) : read;
  const weighing = new Weighing(clauses, context.targets, lexicon);
  return { words, signs: signsOf(words), clauses, context, weighing, lexicon };
}

/** Thanks, errands, questions about the bot, names that are cut short: told by the words alone. */
function readAtOnce({ words, signs, clauses, lexicon }: Message): Subject | null {
  if (isThanks(clauses, words)) return refused({ kind: 'off-topic', tone: 'thanks' });
  if (isRequest(words, signs)) return refused(OFF_TOPIC);
  if (mayMeanBot(signs) && asksForHelp(clauses, words)) return { kind: 'help' };
  const longer = nameCutShort(clauses);
  if (longer)
    return refused({
      kind: 'unknown-service',
      name: longer.typed,
      similar: similarTo(longer.word, lexicon),
    });
  return null;
}

/** "… stays in Sweden": where data is, is no service. */
function isPlace(words: readonly Word[], name: Word, weighing: Weighing): boolean {
  const before = words[words.indexOf(name) - 1]?.word ?? '';
  const { first } = weighing.all();
  return (
    /^(?:in|to|from|within|inside|outside|leave|leaves|leaving)$/.test(before) &&
    first?.concern === 'data-residency' &&
    isSure(weighing.all())
  );
}

/** A name that no service has; null where the words have nothing to do with AWS: "a quiz plugin for Moodle". */
function unknownOf({ words, clauses, weighing }: Message): Word | null {
  const name = unknownName(words, clauses);
  if (name && isPlace(words, name, weighing)) return null;
  return name && !hasAny(words, AWS) && soundsElsewhere(weighing) ? null : name;
}

/** Whether a word of the model stands by chance in a text that has nothing to do with AWS. */
const isOffTopic = (clauses: readonly Clause[], words: readonly Word[], weighing: Weighing) =>
  !hasAny(words, AWS) &&
  !hasAny(words, CATEGORIZING) &&
  !hasAny(words, IN_GENERAL) &&
  !asksForDuty(words) &&
  clauses.every(
    ({ mentions: { names, concerns, terms } }) =>
      names.length + concerns.length === 0 && terms.every(({ words: length }) => length === 1),
  ) &&
  soundsElsewhere(weighing);

/** The shared responsibility model and its terms. */
function readModel(message: Message, unknown: Word | null): Subject | null {
  const { words, signs, clauses, context, weighing } = message;
  const isOfOurs = !unknown || clauses.some(({ targets }) => targets.length > 0);
  const whole = mayMeanWhole(signs) && isOfOurs ? readWhole(clauses, words, weighing) : null;
  if (whole) return whole;
  const term =
    readTerm(clauses, words, unknown, context) ??
    (unknown ? null : readGeneralPart(clauses, words, context));
  // "What's our share price today?"
  if (term?.kind === 'term' && isOffTopic(clauses, words, weighing)) return refused(OFF_TOPIC);
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
  const isOurs = words.some(({ stem }, at) => AWS.has(stem) && !isDutyAt(words, at + 1));
  return isOurs ? term : refused(refusalOf(cloud.value));
}

/** "Both again, but for backups": what was set side by side stays so. */
const takesTogether = (words: readonly Word[], context: Context): boolean =>
  context.targets.length > 1 && words.some(({ word }) => /^(?:both|two|each|again)$/.test(word));

/** What the clauses ask for, with what the conversation adds. */
function readAsks({ words, clauses, context, weighing }: Message): readonly Ask[] {
  const weighed = weighClauses(clauses, weighing);
  return mergeAsks(
    withContext(toAsks(withoutSecondTasks(withoutAlternatives(weighed), weighing)), context, words),
  ).map((ask): Ask => {
    if (ask.targets.length > 1 && (setsSideBySide(words) || takesTogether(words, context)))
      return { ...ask, form: { kind: 'compare' } };
    // "Do we switch it on, or is it automatic?" has no yes and no no.
    const form: Form = ask.form.kind === 'yes-no' && offersChoice(words) ? WHO : ask.form;
    return withExtent({ ...ask, form }, words);
  });
}

/** What the model calls each side's part. */
const PART_OF = { aws: 'security-of-the-cloud', customer: 'security-in-the-cloud' } as const;

/** A subject of the model with what the message says of all of it. */
function withClaim(subject: Subject, words: readonly Word[]): Subject {
  if (subject.kind !== 'term' || subject.targets.length > 0) return subject;
  const claim = subject.terms.every((id) => FRAMES.has(id)) ? claimOfAll(words) : null;
  // "Is AWS responsible for all security of the cloud?" is that side's part.
  return claim && !subject.terms.includes(PART_OF[claim.party]) ? { ...subject, claim } : subject;
}

/** Another cloud, or names that may be several services or ways of running them. */
function readCandidates(
  { words, clauses }: Message,
  asks: readonly Ask[],
  cloud: string | null,
): Subject | null {
  const candidates = unique(
    ofAll(clauses, ({ mentions }) => mentions.candidates),
    targetKey,
  );
  // "And in Google Cloud SQL?" turns away from the service of the conversation.
  const isNamed = clauses.some(({ targets }) => targets.length > 0);
  const isOurs = cloud === OWN_DATA_CENTER && clauses.some(({ mentions }) => mentions.certain);
  const isTheirs = candidates.length > 0 || !isNamed || isOfOtherCloud(clauses);
  if (cloud !== null && !isOurs && isTheirs && !hasAny(words, AWS))
    return refused(refusalOf(cloud));
  const [ask] = asks;
  if (candidates.length === 0 || asks.some(({ targets }) => targets.length > 0)) return null;
  return {
    kind: 'unclear',
    gap: { kind: 'ambiguous-service', candidates },
    ask: ask ?? { targets: [], concerns: [], form: WHO },
  };
}

/** What is told by more than the words alone: names, tasks, what all of it speaks for. */
function readAll(message: Message): Subject {
  const { words, clauses, context, weighing, lexicon } = message;
  const unknown = unknownOf(message);
  const told = readSafety(clauses, words, context, weighing) ?? readModel(message, unknown);
  if (told) return withClaim(told, words);
  const asks = readAsks(message);
  const cloud = ofAll(clauses, ({ mentions }) => mentions.clouds)[0]?.value ?? null;
  const candidates = readCandidates(message, asks, cloud);
  if (candidates) return candidates;
  const [said] = asks;
  const choice = said && asks.length === 1 ? chooseTargets(said, clauses) : null;
  if (choice && choice.candidates.length > 0)
    return {
      kind: 'unclear',
      gap: { kind: 'ambiguous-service', candidates: choice.candidates },
      ask: choice.ask,
    };
  const first = choice?.ask ?? said;
  if (!first) {
    return (
      readSecurity(words) ??
      readAbout(context, words, weighing) ??
      readBareQuestion(clauses, words, context) ??
      askAbout(context, words, weighing) ??
      (unknown || cloud
        ? null
        : (readInGeneral(clauses, words, weighing) ?? askBack(words, weighing))) ??
      refuse(clauses, words, unknown, lexicon)
    );
  }
  const instead = asks.every((ask) => ask.targets.length === 0)
    ? withoutService(first, clauses, words, unknown, lexicon, weighing)
    : null;
  if (instead) return instead;
  const gap = asks.length === 1 ? findGap(first, context, clauses, words, weighing) : null;
  return gap ?? { kind: 'asks', asks: choice ? [choice.ask] : asks, otherCloud: cloud };
}

const isOffTopicReply = (subject: Subject): boolean =>
  subject.kind === 'refused' && subject.refusal.kind === 'off-topic';

/** What a message asks, in a conversation about `context`. */
export function understand(
  catalog: Catalog,
  lexicon: Lexicon,
  words: readonly Word[],
  context: Context,
): Subject {
  const message = readMessage(catalog, lexicon, words, context);
  const atOnce = readAtOnce(message);
  if (atOnce) return atOnce;
  const subject = readAll(message);
  if (!isOffTopicReply(subject)) return subject;
  const { clauses, weighing } = message;
  return readUnnamedDuty(clauses, words, context, weighing) ?? subject;
}
