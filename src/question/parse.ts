/** Text in, {@link Question} out. Pure; bounded in time by the length of the text alone. */
import type { Catalog } from '../catalog';
import { asksForHelp } from './about-bot';
import { offersChoice } from './alternatives';
import { leansBack, mergeAsks, toAsks, withContext } from './asks';
import { askBack, isVagueDuty, readBareQuestion } from './bare-question';
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
import { splitClauses } from './clauses';
import { setsSideBySide } from './form';
import {
  askAbout,
  findGap,
  isAboutSomethingElse,
  readAbout,
  readBeside,
  readInGeneral,
} from './gaps';
import { AWS, asksForDuty, hasAny } from './grammar';
import { createLexicon, type Lexicon } from './lexicon';
import { soundsElsewhere, soundsLikeNothing } from './likely';
import { chooseTargets } from './open-choice';
import { OWN_DATA_CENTER } from './other-clouds';
import { withPointedBack } from './pointing-back';
import type { Ask, Context, Question, Refusal, Subject, TargetRef } from './question';
import {
  demandsSecret,
  isConceivable,
  isOfOtherCloud,
  isPlausible,
  isThanks,
  refusalOf,
  refuse,
} from './refusals';
import { isRequest, mayMeanBot, signsOf } from './requests';
import { learnWeights } from './samples';
import { withoutBystanders } from './scenes';
import { withoutSecondTasks } from './second-tasks';
import { withSingledOut } from './singled-out';
import { CATEGORIZING, FRAMES, IN_GENERAL, readGeneralPart, readSecurity, readTerm } from './terms';
import { MAX_QUESTION, tokenize } from './tokens';
import { nameCutShort, similarTo, unknownName } from './unknown-names';
import { Weighing } from './weighing';
import { repairTokens, type Word } from './words';

const EMPTY: Context = { targets: [], concerns: [] };

const refused = (refusal: Refusal): Subject => ({ kind: 'refused', refusal });

/** Words without an AWS service: what they are about instead, or null when they are about AWS in general. */
function withoutService(
  ask: Ask,
  clauses: readonly Clause[],
  words: readonly Word[],
  name: Word | null,
  lexicon: Lexicon,
  weighing: Weighing,
): Subject | null {
  const [cloud] = ofAll(clauses, ({ mentions }) => mentions.clouds);
  // "We move from our own data center to AWS" is a question about AWS; one about another cloud never is.
  if (cloud && !(cloud.value === OWN_DATA_CENTER && hasAny(words, AWS)))
    return refused(refusalOf(cloud.value));
  if (name && ask.form.kind !== 'which-services') {
    return refused({
      kind: 'unknown-service',
      name: name.typed,
      similar: similarTo(name.word, lexicon),
    });
  }
  if (demandsSecret(words)) return refused({ kind: 'off-topic', tone: 'neutral' });
  // "It's broken, who fixes it?": a duty, of what only the asker knows.
  const isOpen = () => isVagueDuty(clauses, words);
  if (!isPlausible(clauses, words, ask.form)) {
    const meant = readInGeneral(clauses, words, weighing);
    if (meant) return meant;
    return isOpen() || isConceivable(clauses, words)
      ? { kind: 'unclear', gap: { kind: 'needs-service' }, ask }
      : refused({ kind: 'off-topic', tone: 'neutral' });
  }
  // "Stripe Radar rules, who maintains them?": a word that fits everywhere, of things that nobody here knows.
  const isVague = clauses.every(({ mentions: { concerns } }) =>
    concerns.every(({ value }) => value.generic || value.hint),
  );
  // "Is our data on AWS safe?" wants no yes and no no.
  if (
    isVague &&
    ask.form.kind === 'yes-no' &&
    /^(?:saf|safe|secur|secure|fin|ok)$/.test(words.at(-1)?.stem ?? '')
  )
    return { kind: 'unclear', gap: { kind: 'needs-service' }, ask };
  const open = ofAll(clauses, ({ unexplained }) => unexplained).length;
  if (isVague && open > 1 && !hasAny(words, AWS) && !asksForDuty(words))
    return { kind: 'unclear', gap: { kind: 'needs-service' }, ask };
  if (ask.form.kind !== 'which-services' && !hasAny(words, AWS)) {
    if (soundsLikeNothing(weighing) && isOpen())
      return { kind: 'unclear', gap: { kind: 'needs-service' }, ask };
    if (soundsElsewhere(weighing)) return refused({ kind: 'off-topic', tone: 'neutral' });
  }
  if (ask.form.kind !== 'who' || !isAboutSomethingElse(clauses, words)) return null;
  return { kind: 'unclear', gap: { kind: 'needs-service' }, ask };
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

/** Few enough ways of running things to answer for each. */
const isShowable = (candidates: readonly TargetRef[]) =>
  candidates.length > 0 &&
  candidates.length <= 3 &&
  candidates.every(({ variant }) => variant !== null);

function understand(
  catalog: Catalog,
  lexicon: Lexicon,
  words: readonly Word[],
  context: Context,
): Subject {
  const nearby =
    context.targets.length > 0 && leansBack(words)
      ? context.targets.map(({ service }) => service)
      : [];
  const guessed = splitClauses(words).map((clause) => readClause(catalog, lexicon, clause, nearby));
  const named = withPointedBack(withCarriedWays(withoutGuesses(guessed)), lexicon);
  const read = withSingledOut(withoutBystanders(named, guessed));
  // "Same hole, but on Lambda?": the conversation says the task better than a hint.
  const clauses =
    nearby.length > 0 && context.concerns.length > 0
      ? read.map((clause) => (isHint(clause) ? { ...clause, concerns: [] } : clause))
      : read;
  const weighing = new Weighing(clauses, context.targets, lexicon);
  if (isThanks(clauses, words)) return refused({ kind: 'off-topic', tone: 'thanks' });
  const signs = signsOf(words);
  if (isRequest(words, signs)) return refused({ kind: 'off-topic', tone: 'neutral' });
  if (mayMeanBot(signs) && asksForHelp(clauses, words)) return { kind: 'help' };
  const longer = nameCutShort(clauses);
  if (longer)
    return refused({
      kind: 'unknown-service',
      name: longer.typed,
      similar: similarTo(longer.word, lexicon),
    });
  const name = unknownName(words, clauses);
  // "Recommend a quiz plugin for Moodle" names something, but no service of AWS.
  const unknown = name && !hasAny(words, AWS) && soundsElsewhere(weighing) ? null : name;
  const term =
    readTerm(clauses, words, unknown, context) ??
    (unknown ? null : readGeneralPart(clauses, words, context));
  // "What's our share price today?"
  if (term?.kind === 'term' && isOffTopic(clauses, words, weighing))
    return refused({ kind: 'off-topic', tone: 'neutral' });
  // "Who destroys worn-out disks in the cloud?" says where, and asks for a task.
  const task =
    term?.kind === 'term' && term.targets.length === 0 && term.terms.every((id) => FRAMES.has(id))
      ? readBeside(clauses, words, weighing)
      : null;
  if (task) return task;
  if (term) {
    // "The shared responsibility model of Azure" is not ours to explain.
    const [cloud] = ofAll(clauses, ({ mentions }) => mentions.clouds);
    return cloud && term.kind === 'term' && term.targets.length === 0 && !hasAny(words, AWS)
      ? refused(refusalOf(cloud.value))
      : term;
  }

  const asks = mergeAsks(
    withContext(
      toAsks(withoutSecondTasks(weighClauses(clauses, weighing), weighing)),
      context,
      words,
    ),
  ).map((ask): Ask => {
    if (ask.targets.length > 1 && setsSideBySide(words))
      return { ...ask, form: { kind: 'compare' } };
    // "Do we switch it on, or is it automatic?" has no yes and no no.
    return ask.form.kind === 'yes-no' && offersChoice(words)
      ? { ...ask, form: { kind: 'who' } }
      : ask;
  });
  const general = asks.every((ask) => ask.targets.length === 0);
  const candidates = unique(
    ofAll(clauses, ({ mentions }) => mentions.candidates),
    targetKey,
  );
  const cloud = ofAll(clauses, ({ mentions }) => mentions.clouds)[0]?.value ?? null;
  // "And in Google Cloud SQL?" turns away from the service of the conversation.
  const isNamed = clauses.some(({ targets }) => targets.length > 0);
  const isOurs = cloud === OWN_DATA_CENTER && clauses.some(({ mentions }) => mentions.certain);
  if (
    cloud !== null &&
    !isOurs &&
    (candidates.length > 0 || !isNamed || isOfOtherCloud(clauses)) &&
    !hasAny(words, AWS)
  ) {
    return refused(refusalOf(cloud));
  }
  // "Fargate" is a way of running ECS and EKS: where the task is known, both are answered.
  if (isShowable(candidates) && asks.length === 1 && asks[0] && asks[0].concerns.length > 0) {
    return { kind: 'asks', asks: [{ ...asks[0], targets: candidates }], otherCloud: null };
  }
  // "And Fargate?" takes the task from the conversation.
  if (
    isShowable(candidates) &&
    asks.length === 0 &&
    context.concerns.length > 0 &&
    leansBack(words)
  ) {
    const ask: Ask = { targets: candidates, concerns: context.concerns, form: { kind: 'who' } };
    return { kind: 'asks', asks: [ask], otherCloud: null };
  }
  if (candidates.length > 0 && general) {
    const ask: Ask = asks[0] ?? { targets: [], concerns: [], form: { kind: 'who' } };
    return { kind: 'unclear', gap: { kind: 'ambiguous-service', candidates }, ask };
  }
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
  const instead = general
    ? withoutService(first, clauses, words, unknown, lexicon, weighing)
    : null;
  if (instead) return instead;
  const gap = asks.length === 1 ? findGap(first, context, clauses, words, weighing) : null;
  return gap ?? { kind: 'asks', asks: choice ? [choice.ask] : asks, otherCloud: cloud };
}

function contextOf(subject: Subject, previous: Context): Context {
  if (subject.kind === 'asks') {
    const { asks } = subject;
    const [only] = asks;
    const { targets, concerns } =
      only && asks.length === 1
        ? only
        : {
            targets: asks.flatMap((ask) => ask.targets),
            concerns: asks.flatMap((ask) => ask.concerns),
          };
    return { targets: unique(targets, targetKey), concerns: unique(concerns, (id) => id) };
  }
  if (subject.kind === 'unclear')
    return { targets: subject.ask.targets, concerns: subject.ask.concerns };
  if (subject.kind === 'term') return { targets: subject.targets, concerns: [] };
  return previous;
}

/** Reads a question; `context` is what the conversation was about, where there is one. */
export type Parse = (text: string, context?: Context) => Question;

/** Indexes are large and never change: one for each catalog. */
const lexicons = new WeakMap<Catalog, Lexicon>();

function lexiconOf(catalog: Catalog): Lexicon {
  let lexicon = lexicons.get(catalog);
  if (!lexicon) {
    lexicon = createLexicon(catalog, catalog.weights ?? learnWeights(catalog));
    lexicons.set(catalog, lexicon);
  }
  return lexicon;
}

/** Returns the parser. The first question to a catalog builds the indexes, which takes a tenth of a second. */
export function createParser(catalog: Catalog): Parse {
  return (text, context = EMPTY) => {
    const answer = (subject: Subject): Question => ({
      text: text.slice(0, MAX_QUESTION).toWellFormed(),
      subject,
      context: contextOf(subject, context),
    });
    if (text.length > MAX_QUESTION)
      return answer({ kind: 'refused', refusal: { kind: 'too-long' } });
    const lexicon = lexiconOf(catalog);
    const words = repairTokens(tokenize(text), lexicon);
    if (words.length === 0) return answer({ kind: 'refused', refusal: { kind: 'empty' } });
    return answer(understand(catalog, lexicon, words, context));
  };
}
