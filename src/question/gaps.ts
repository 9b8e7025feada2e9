/** Finds what is missing before an answer is certain. */
import { isPointer, pointsAtNothing } from './bare-question';
import { isHowTo, weighed } from './by-weight';
import { type Clause, isWrittenAsName, ofAll } from './clauses/clause';
import type { Weighing } from './clauses/weighing';
import { asksWhose } from './form/asking-whose';
import { textOf, type Word } from './lexicon/words';
import type { Ask, Context, Form, Subject } from './question';
import { asksAmount, asksPrice, namesMoney } from './refusals/prices';
import { settle, soundsElsewhere } from './tasks/likely';
import { ASKS_WHAT } from './terms';
import { AWS, asksForDuty, ELSEWHERE, hasAny, stems, WHO } from './text/grammar';
import { isLikely } from './weights/evidence';
import { DOUBTLESS, ENOUGH, NOTHING } from './weights/thresholds';

/** One word for a task, and a thing that no one here knows: "who patches my jeans?" */
export function isAboutSomethingElse(clauses: readonly Clause[], words: readonly Word[]): boolean {
  if (hasAny(words, AWS) || asksForDuty(words)) return false;
  // Tasks that need a thing to be done to; "who signs off GDPR" needs none.
  if (
    !clauses.some(({ concerns }) =>
      concerns.some((id) => /^(?:patching|backups|capacity)$/.test(id)),
    )
  )
    return false;
  const concerns = ofAll(clauses, ({ mentions }) => mentions.concerns);
  const explained = concerns.reduce((sum, mention) => sum + mention.words, 0);
  return (
    explained <= 2 &&
    ofAll(clauses, (clause) => clause.unexplained).length > 0 &&
    concerns.length === 1 &&
    words.length <= 6
  );
}

/** "Comprehend: do they store …?": the first word stands apart, as a name. */
const standsApart = (words: readonly Word[]) => words[1]?.afterBreak === true;

/** The form of an ask about one task, that was taken for one about a party's whole part. */
const plain = (form: Form): Form => (form.kind === 'part-of' ? { kind: 'who' } : form);

/** Small words that stand for a task where a yes or a no is wanted. */
const SMALL = stems('attack attacks attacked attacker set sets up down');

/** Words that ask for all that is somebody's. */
const WHOLE_PART = stems('overview responsible responsibility split job duty duties');

/** Whether small words and names speak for a task as clearly as a word of the trade. */
const isDoubtless = (weighing: Weighing): boolean => weighing.told().nothing < DOUBTLESS;

/** "Rules, ours to get right?": every word is small, none asks for the whole, and together they leave no doubt. */
const isRuledBySmall = (words: readonly Word[], weighing: Weighing): boolean =>
  isDoubtless(weighing) &&
  !hasAny(words, WHOLE_PART) &&
  !words.some(({ stem }) => ASKS_WHAT.test(stem));

/** Whether a name is said that is more than an everyday word for a thing: "Transcribe", "Transcribe audio", not "disk". */
const namesService = ({ mentions: { names } }: Clause): boolean =>
  names.some(({ value }) => value.official || !value.everyday);

/** "Which is *less work* for us?", "which *chores* do we lose?": all that is to be done is compared, and no task. */
const weighsEffort = (words: readonly Word[]): boolean =>
  /\b(?:(?:less|more|fewer) (?:\S+ )?(?:work|effort|hassle|trouble|duties|tasks|to (?:do|look after|manage|take care of))|chores|easier|simpler)\b/.test(
    textOf(words),
  );

/** "Data classification, who does it?": whether "it" is the task that is named before. */
const isNamedFirst = (words: readonly Word[], [first]: readonly Clause[]): boolean => {
  const task = first?.mentions.concerns.find(({ value }) => !value.generic && !value.hint);
  const apart = task
    ? words.findIndex(
        ({ afterComma, afterBreak }, at) => at >= task.end && (afterComma || afterBreak),
      )
    : -1;
  return apart > 0 && words.findIndex(isPointer) >= apart;
};

/** Asks for what is missing, or null when the ask can be answered. */
export function findGap(
  ask: Ask,
  context: Context,
  clauses: readonly Clause[],
  words: readonly Word[],
  weighing: Weighing,
): Subject | null {
  const unexplained = ofAll(clauses, (clause) => clause.unexplained);
  const off: Subject = { kind: 'refused', refusal: { kind: 'off-topic', tone: 'neutral' } };
  const isMoney = namesMoney(words);
  if (isMoney && (asksPrice(words) || weighing.told().nothing > NOTHING)) return off;
  if (ask.targets.length > 0 && ask.concerns.length === 0) {
    const certain =
      clauses.some(({ mentions }) => mentions.certain) ||
      // "I start with Clean Rooms next week. What are my duties?"
      (asksForDuty(words) &&
        !hasAny(words, WHO) &&
        clauses.some((clause) => isWrittenAsName(clause))) ||
      ask.targets.every(({ service }) => context.targets.some((near) => near.service === service));
    // "Who sees to it that nobody reads our prices in it?" asks for no price.
    const isPrice = isMoney && !isLikely(weighing.told()) && !hasAny(words, WHO);
    const isAmount = unexplained.length === 0 && asksAmount(words);
    if (isPrice || isAmount || isHowTo(clauses, words)) return off;
    if (!certain && unexplained.length > 0) {
      // "Comprehend reads the letters. Must names be removed by us?": an everyday word, and a question of duty.
      const isOurs =
        (asksWhose(words) && !soundsElsewhere(weighing)) ||
        (isDoubtless(weighing) && clauses.some(namesService));
      if (hasAny(words, ELSEWHERE) || (unexplained.length < 2 && !isOurs)) return off;
      return weighed(ask, weighing, standsApart(words) || isOurs) ?? off;
    }
    if (ask.form.kind === 'part-of' || ask.form.kind === 'compare') {
      if (ask.form.kind === 'compare' && weighsEffort(words)) return null;
      // "Who turns what I put in my queue into gibberish?" is about one task, not about a whole part.
      const isTask =
        isLikely(weighing.told()) && (unexplained.length > 0 || isRuledBySmall(words, weighing));
      // "For the buses of replacement traffic, what is our part?" is about the whole part, whatever it is for.
      const isVague = unexplained.length > 2 && weighing.told().nothing < NOTHING;
      return isTask || isVague
        ? weighed({ ...ask, form: plain(ask.form) }, weighing, isVague)
        : null;
    }
    // "Is running it mostly theirs? Just the overall split please."
    if (words.some(({ word }) => word === 'overall')) return null;
    // "Experiments hurting prod, our responsibility?" says what for; "Redshift, our responsibility?" does not.
    const isOfTask =
      ask.form.kind === 'yes-no' &&
      unexplained.length > 1 &&
      !words.some(({ stem }) => ASKS_WHAT.test(stem));
    const isWhole = hasAny(words, WHOLE_PART) && !isOfTask;
    const vague = unexplained.length > 0 && !isWhole;
    // "Shield Advanced: do we have to do anything when attacked?" is about one task, though all its words are small.
    const isSmall = ask.form.kind === 'yes-no' && hasAny(words, SMALL);
    if (unexplained.length > 0 || isSmall) return weighed(ask, weighing, vague);
    // "Who looks at CloudTrail at 3 am?", "Are the Cedar policies ours to get right?" are about no whole service.
    return ask.targets.length === 1 && isDoubtless(weighing)
      ? weighed(ask, weighing, false, ENOUGH)
      : null;
  }
  // Of a story only the sentences count that say the task.
  const telling = clauses.filter(({ concerns }) =>
    concerns.some((id) => ask.concerns.includes(id)),
  );
  const said = telling.length > 0 ? telling : clauses;
  const mentions = ofAll(said, (clause) => clause.mentions.concerns);
  const open = ofAll(said, (clause) => clause.unexplained);
  const unclear = open.length > 2 || (open.length > 0 && isHowTo(clauses, words));
  // What proves little is not answered beside words that are not understood.
  const proven = mentions.some(
    ({ value }) => !(value.generic && unclear) && !(value.hint && open.length > 1),
  );
  // "Keep the device in our office updated": all words together are of the family that is said.
  const isConfirmed = () =>
    ask.concerns.every((id) => weighing.shareOf(id, weighing.told()) >= ENOUGH);
  if (ask.targets.length > 0 && mentions.length > 0 && !proven && !isConfirmed())
    return weighed({ ...ask, concerns: [] }, weighing, true);
  const isOpen =
    ask.targets.length === 0 && ask.concerns.length > 0 && ask.form.kind !== 'which-services';
  if (isOpen && !isNamedFirst(words, clauses) && pointsAtNothing(words))
    return { kind: 'unclear', gap: { kind: 'needs-service' }, ask };
  return mentions.length > 0 ? settle(ask, clauses, weighing) : null;
}
