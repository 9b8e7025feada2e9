/** What a message is about: step by step, from its words to what is asked, asked back or refused. */
import type { Catalog } from '../catalog';
import { readModel, readSecurity, withClaim } from './about-model';
import { askBack, readBareQuestion, readSafety } from './bare-question';
import { askAbout, readAbout, readInGeneral } from './by-weight';
import { ofAll, targetKey, unique } from './clauses/clause';
import { asResponse, asTask, asTaskOfTold } from './clauses/made-for';
import { chooseTargets } from './clauses/open-choice';
import { offersChoice, offersDefault, withoutParties } from './form/alternatives';
import { withoutDenied } from './form/denying';
import { setsSideBySide, wantsSideBySide } from './form/form';
import { whether } from './form/parties';
import { findGap } from './gaps';
import type { Lexicon } from './lexicon/lexicon';
import { OWN_DATA_CENTER } from './lexicon/other-clouds';
import type { Word } from './lexicon/words';
import type { Ask, Context, Form, Subject } from './question';
import { type Message, readMessage, unknownOf } from './read-message';
import { asksForHelp, BOT_SIGNS } from './refusals/about-bot';
import { AT_HOME, isAtHome } from './refusals/at-home';
import {
  isOfOtherCloud,
  isThanks,
  OFF_TOPIC,
  refusalOf,
  refuse,
  refused,
} from './refusals/refusals';
import { nameCutShort, similarTo } from './refusals/unknown-names';
import { isRequest } from './requests';
import { sized } from './sized';
import { joinAsks, mergeAsks, toAsks, withContext } from './tasks/asks';
import { weighClauses } from './tasks/clause-tasks';
import { withoutAlternatives, withoutSecondTasks } from './tasks/second-tasks';
import { AWS, hasAny } from './text/grammar';
import { readUnnamedDuty } from './unnamed-duty';
import { withoutService } from './without-service';

const WHO: Form = { kind: 'who' };

/** "Do we patch it or does AWS?" has no yes and no no; "must we turn it on, or is it on?" has. */
const choiceOf = (words: readonly Word[]): Form =>
  offersDefault(words) ? { ...whether('customer', true), extent: 'unasked' } : WHO;

/** Thanks, errands, questions about the bot, names that are cut short: told by the words alone. */
function readAtOnce({ words, clauses, lexicon }: Message): Subject | null {
  if (isThanks(clauses, words)) return refused({ kind: 'off-topic', tone: 'thanks' });
  if (isRequest(words)) return refused(OFF_TOPIC);
  if (hasAny(words, AT_HOME) && isAtHome(clauses, words)) return refused(OFF_TOPIC);
  if (hasAny(words, BOT_SIGNS) && asksForHelp(clauses, words)) return { kind: 'help' };
  const longer = nameCutShort(clauses);
  if (longer)
    return refused({
      kind: 'unknown-service',
      name: longer.typed,
      similar: similarTo(longer.word, lexicon),
    });
  return null;
}

/** "Both again, but for backups": what was set side by side stays so. */
const takesTogether = (words: readonly Word[], context: Context): boolean =>
  words.some(({ word }) => /^(?:both|two|each|again)$/.test(word)) && context.targets.length > 1;

/** What the clauses ask for, with what the conversation adds. */
function readAsks({ words, clauses, context, weighing }: Message): readonly Ask[] {
  const weighed = weighClauses(clauses, weighing);
  const said = toAsks(withoutSecondTasks(withoutAlternatives(weighed), weighing)).map((ask) =>
    asTaskOfTold(ask, clauses, context, (id) => weighing.familyOf(id)),
  );
  const asks = mergeAsks(withContext(said, context, words));
  return (asks.length > 1 && wantsSideBySide(words) ? joinAsks(asks) : asks).map((ask): Ask => {
    if (ask.targets.length > 1 && (setsSideBySide(words) || takesTogether(words, context)))
      return { ...ask, form: { kind: 'compare' } };
    return ask.form.kind === 'yes-no' && offersChoice(words)
      ? { ...ask, form: choiceOf(words) }
      : ask;
  });
}

/** Whether AWS is more than the place of something: "Confluent's Kafka *on AWS*". */
const isAbout = (words: readonly Word[]): boolean =>
  words.some((word, at) => AWS.has(word) && !/^(?:on|in|at)$/.test(words[at - 1]?.word ?? ''));

/** Whether another cloud is asked about: "And in Google Cloud SQL?" turns away from the service of the conversation. */
function isTheirs({ words, clauses }: Message, candidates: number, cloud: string): boolean {
  if (isAbout(words)) return false;
  const isNamed = clauses.some(({ targets }) => targets.length > 0);
  const isOurs = cloud === OWN_DATA_CENTER && clauses.some(({ mentions }) => mentions.certain);
  return !isOurs && (candidates > 0 || !isNamed || isOfOtherCloud(clauses));
}

/** Another cloud, or names that may be several services or ways of running them. */
function readCandidates(
  message: Message,
  asks: readonly Ask[],
  cloud: string | null,
): Subject | null {
  const candidates = unique(
    ofAll(message.clauses, ({ mentions }) => mentions.candidates),
    targetKey,
  );
  if (cloud !== null && isTheirs(message, candidates.length, cloud))
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
  const choice = said && asks.length === 1 ? chooseTargets(asTask(said, clauses), clauses) : null;
  if (choice && choice.candidates.length > 0)
    return {
      kind: 'unclear',
      gap: { kind: 'ambiguous-service', candidates: choice.candidates },
      ask: choice.ask,
    };
  const chosen = choice?.ask ?? said;
  if (!chosen) {
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
  const first = asks.length === 1 ? asResponse(chosen, clauses, words) : chosen;
  const instead = asks.every((ask) => ask.targets.length === 0)
    ? withoutService(first, clauses, words, unknown, lexicon, weighing)
    : null;
  if (instead) return instead;
  const gap = asks.length === 1 ? findGap(first, context, clauses, words, weighing) : null;
  return gap ?? { kind: 'asks', asks: asks.length === 1 ? [first] : asks, otherCloud: cloud };
}

const isOffTopicReply = (subject: Subject): boolean =>
  subject.kind === 'refused' && subject.refusal.kind === 'off-topic';

/** What a message asks, in a conversation about `context`. */
export function understand(
  catalog: Catalog,
  lexicon: Lexicon,
  said: readonly Word[],
  context: Context,
): Subject {
  const words = withoutDenied(withoutParties(said), (thing) =>
    lexicon.services.matches(thing).some(({ value }) => value.certainty === 'sure'),
  );
  const message = readMessage(catalog, lexicon, words, context);
  const atOnce = readAtOnce(message);
  if (atOnce) return atOnce;
  const subject = sized(readAll(message), message, catalog);
  if (!isOffTopicReply(subject)) return subject;
  const unnamed = readUnnamedDuty(message);
  return unnamed ? sized(unnamed, message, catalog) : subject;
}
