/** Reads an ask whose task only the weights know: no phrase says it. */
import { pointsAtNothing } from './bare-question';
import type { Clause } from './clauses/clause';
import type { Weighing } from './clauses/weighing';
import { asksWhose } from './form/asking-whose';
import { ALL } from './form/extent';
import { readForm } from './form/form';
import type { Word } from './lexicon/words';
import type { Ask, Context, Subject } from './question';
import { leansBack } from './tasks/asks';
import { likelyConcerns, soundsElsewhere } from './tasks/likely';
import { AUXILIARIES, AWS, ELSEWHERE, HOW_TO, hasAny } from './text/grammar';
import { ADMITTED, ENOUGH, LIKELY } from './weights/thresholds';

/** How many words a message has that only names a thing: "delivery errors of Kinesis Data Firehose". */
const MOST_OF_THING = 7;

/** "SQS errors": what goes wrong with a service, and not how it is done. */
const isOnlySymptom = ([clause, ...others]: readonly Clause[], words: readonly Word[]): boolean =>
  others.length === 0 &&
  clause?.mentions.certain === true &&
  words.length <= MOST_OF_THING &&
  !hasAny(words, AUXILIARIES) &&
  words.every((word) => !HOW_TO.has(word) || word.stem === 'error') &&
  !words.some(({ word }) => /^(?:how|why|when|i|we|get|getting)$/.test(word));

/** "How do I create …": asks how, not whose; words inside names do not count. */
export const isHowTo = (clauses: readonly Clause[], words: readonly Word[]): boolean =>
  clauses.some(({ unexplained }) => hasAny(unexplained, HOW_TO)) &&
  !asksWhose(words) &&
  !isOnlySymptom(clauses, words);

/** The ask with the concern for which the words speak; without one, asks back where the text is `vague`. */
export function weighed(
  ask: Ask,
  weighing: Weighing,
  vague: boolean,
  least?: number,
): Subject | null {
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
      concerns.length === 0 && unexplained.every((word) => ALL.has(word)),
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
  if (!leansBack(words) || context.targets.length === 0) return null;
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
  if (!leansBack(words) || words.length < 5) return null;
  if (!asksWhose(words) && words[1]?.word !== 'about') return null;
  if (context.targets.length === 0) return null;
  const isFitting = !soundsElsewhere(weighing) || (weighing.all().first?.share ?? 0) >= LIKELY;
  if (!isFitting || hasAny(words, ELSEWHERE)) return null;
  return weighed(
    { targets: context.targets, concerns: [], form: readForm(words, 1, 0) },
    weighing,
    true,
  );
}
