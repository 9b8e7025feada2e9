/** Finds what is missing before an answer is certain. */
import { asksWhose } from './asking-whose';
import { leansBack } from './asks';
import { pointsAtNothing } from './bare-question';
import { type Clause, isWrittenAsName, ofAll } from './clause';
import { ALL } from './extent';
import { readForm } from './form';
import { AWS, asksForDuty, ELSEWHERE, HOW_TO, hasAny, stems, WHO } from './grammar';
import { likelyConcerns, settle, soundsElsewhere } from './likely';
import { asksPrice, namesMoney } from './prices';
import type { Ask, Context, Form, Subject } from './question';
import { ADMITTED, DOUBTLESS, ENOUGH, LIKELY, NOTHING } from './thresholds';
import { isLikely, type Weighing } from './weighing';
import type { Word } from './words';

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

/** "How do I create …": asks how, not whose; words inside names do not count. */
const isHowTo = (clauses: readonly Clause[], words: readonly Word[]): boolean =>
  clauses.some(({ unexplained }) => hasAny(unexplained, HOW_TO)) && !asksWhose(words);

/** The ask with the concern for which the words speak; without one, asks back where the text is `vague`. */
function weighed(ask: Ask, weighing: Weighing, vague: boolean, least?: number): Subject | null {
  const { meant, likely } = likelyConcerns(weighing, least);
  if (meant) return { kind: 'asks', asks: [{ ...ask, concerns: [meant] }], otherCloud: null };
  return vague ? { kind: 'unclear', gap: { kind: 'needs-concern', likely }, ask } : null;
}

const PROVIDER = /^(?:cloud|provider)/;

/** "Who vets visitors at an AWS site?": no service and no phrase that is enough, but words that leave no doubt. */
export function readInGeneral(
  clauses: readonly Clause[],
  words: readonly Word[],
  weighing: Weighing,
): Subject | null {
  if (!hasAny(words, AWS) && !words.some(({ stem }) => PROVIDER.test(stem))) return null;
  if (isHowTo(clauses, words)) return null;
  const ask: Ask = { targets: [], concerns: [], form: readForm(words, 0, 1) };
  // "Something's broken with the boards, is it AWS?"
  if (pointsAtNothing(words)) return { kind: 'unclear', gap: { kind: 'needs-service' }, ask };
  return weighed(ask, weighing, false, ENOUGH);
}

/** Words that ask for the meaning of a term. */
const EXPLAINING = /^(?:what|explain|defin|mean|differ|difference|understand|tell|describ)/;

/** The task that the words speak for beside a term of the model, where they leave no doubt. */
export function readBeside(
  clauses: readonly Clause[],
  words: readonly Word[],
  weighing: Weighing,
): Subject | null {
  // "Who is responsible for security of the cloud?"
  // "Is the entire responsibility ours?"
  const isBare = clauses.every(
    ({ unexplained, concerns }) =>
      concerns.length === 0 && unexplained.every(({ stem }) => ALL.has(stem)),
  );
  if (isBare) return null;
  if (words.some(({ stem }) => EXPLAINING.test(stem))) return null;
  const ask: Ask = { targets: [], concerns: [], form: readForm(words, 0, 1) };
  return ask.form.kind === 'part-of' ? null : weighed(ask, weighing, false, ENOUGH);
}

/** "What about the programs we put on it?": the service is that of the conversation, the words say the task. */
export function readAbout(
  context: Context,
  words: readonly Word[],
  weighing: Weighing,
): Subject | null {
  if (context.targets.length === 0 || !leansBack(words)) return null;
  const ask: Ask = { targets: context.targets, concerns: [], form: readForm(words, 1, 0) };
  const { likely } = likelyConcerns(weighing);
  // "Please do it then" speaks for nothing.
  const isSaid = asksWhose(words) || (weighing.told().first?.share ?? 0) >= ADMITTED;
  const same = isSaid && likely.find((id) => context.concerns.includes(id));
  // "Who rotates it then?": the task of the conversation is one that the words speak for.
  if (same) return { kind: 'asks', asks: [{ ...ask, concerns: [same] }], otherCloud: null };
  return weighed(ask, weighing, false);
}

/** "For the number of shards, I must do the sum?": a duty on the service of the conversation, but which is open. */
export function askAbout(
  context: Context,
  words: readonly Word[],
  weighing: Weighing,
): Subject | null {
  if (context.targets.length === 0 || !leansBack(words) || words.length < 5) return null;
  if (!asksWhose(words) && words[1]?.word !== 'about') return null;
  const isFitting = !soundsElsewhere(weighing) || (weighing.all().first?.share ?? 0) >= LIKELY;
  if (!isFitting || hasAny(words, ELSEWHERE)) return null;
  return weighed(
    { targets: context.targets, concerns: [], form: readForm(words, 1, 0) },
    weighing,
    true,
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
      (asksForDuty(words) && !hasAny(words, WHO) && clauses.some(isWrittenAsName)) ||
      ask.targets.every(({ service }) => context.targets.some((near) => near.service === service));
    // "Who sees to it that nobody reads our prices in it?" asks for no price.
    const isPrice = isMoney && !isLikely(weighing.told()) && !hasAny(words, WHO);
    if (isPrice || isHowTo(clauses, words)) return off;
    if (!certain && unexplained.length > 0) {
      // "Comprehend reads the letters. Must names be removed by us?": an everyday word, and a question of duty.
      const isOurs = asksWhose(words) && !soundsElsewhere(weighing);
      if (hasAny(words, ELSEWHERE) || (unexplained.length < 2 && !isOurs)) return off;
      return weighed(ask, weighing, standsApart(words) || isOurs) ?? off;
    }
    if (ask.form.kind === 'part-of' || ask.form.kind === 'compare') {
      // "Who turns what I put in my queue into gibberish?" is about one task, not about a whole part.
      const isTask = unexplained.length > 0 && isLikely(weighing.told());
      // "For the buses of replacement traffic, what is our part?" is about the whole part, whatever it is for.
      const isVague = unexplained.length > 2 && weighing.told().nothing < NOTHING;
      return isTask || isVague
        ? weighed({ ...ask, form: plain(ask.form) }, weighing, isVague)
        : null;
    }
    // "Is running it mostly theirs? Just the overall split please."
    if (words.some(({ word }) => word === 'overall')) return null;
    const vague = unexplained.length > 0 && !words.some(({ stem }) => WHOLE_PART.has(stem));
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
  if (ask.targets.length > 0 && mentions.length > 0 && !proven)
    return weighed({ ...ask, concerns: [] }, weighing, true);
  const isOpen =
    ask.targets.length === 0 && ask.concerns.length > 0 && ask.form.kind !== 'which-services';
  if (isOpen && pointsAtNothing(words))
    return { kind: 'unclear', gap: { kind: 'needs-service' }, ask };
  return mentions.length > 0 ? settle(ask, clauses, weighing) : null;
}
