/** Finds what is missing before an answer is certain. */
import { leansBack } from './asks';
import { type Clause, ofAll } from './clause';
import { readForm } from './form';
import {
  AWS,
  asksForDuty,
  ELSEWHERE,
  FILLERS,
  HOW_TO,
  hasAny,
  MONEY,
  RESPONSIBILITY,
  WHO,
} from './grammar';
import type { Lexicon } from './lexicon';
import { likelyConcerns, settle } from './likely';
import type { Ask, Context, Subject } from './question';
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
  !hasAny(words, WHO) && clauses.some(({ unexplained }) => hasAny(unexplained, HOW_TO));

/** The ask with the concern for which the words speak; without one, asks back where the text is `vague`. */
function weighed(
  ask: Ask,
  clauses: readonly Clause[],
  lexicon: Lexicon,
  vague: boolean,
): Subject | null {
  const { meant, likely } = likelyConcerns(clauses, lexicon);
  if (meant) return { kind: 'asks', asks: [{ ...ask, concerns: [meant] }], otherCloud: null };
  return vague ? { kind: 'unclear', gap: { kind: 'needs-concern', likely }, ask } : null;
}

const PROVIDER = /^(?:cloud|provider)/;

/** "Who vets visitors at an AWS site?": no service and no phrase that is enough, but words that leave no doubt. */
export function readInGeneral(
  clauses: readonly Clause[],
  words: readonly Word[],
  lexicon: Lexicon,
): Subject | null {
  if (!hasAny(words, AWS) && !words.some(({ stem }) => PROVIDER.test(stem))) return null;
  if (isHowTo(clauses, words)) return null;
  const ask: Ask = { targets: [], concerns: [], form: readForm(words, 0, 1) };
  return weighed(ask, clauses, lexicon, false);
}

/** Words that ask for the meaning of a term. */
const EXPLAINING = /^(?:what|explain|defin|mean|differ|difference|understand|tell|describ)/;

/** The task that the words speak for beside a term of the model, where they leave no doubt. */
export function readBeside(
  clauses: readonly Clause[],
  words: readonly Word[],
  lexicon: Lexicon,
): Subject | null {
  if (words.some(({ stem }) => EXPLAINING.test(stem))) return null;
  const ask: Ask = { targets: [], concerns: [], form: readForm(words, 0, 1) };
  return ask.form.kind === 'part-of' ? null : weighed(ask, clauses, lexicon, false);
}

/** "What about the programs we put on it?": the service is that of the conversation, the words say the task. */
export function readAbout(
  context: Context,
  clauses: readonly Clause[],
  words: readonly Word[],
  lexicon: Lexicon,
): Subject | null {
  if (context.targets.length === 0 || !leansBack(words)) return null;
  const ask: Ask = { targets: context.targets, concerns: [], form: readForm(words, 1, 0) };
  const { likely } = likelyConcerns(clauses, lexicon);
  const same = likely.find((id) => context.concerns.includes(id));
  // "Who rotates it then?": the task of the conversation is one that the words speak for.
  if (same) return { kind: 'asks', asks: [{ ...ask, concerns: [same] }], otherCloud: null };
  return weighed(ask, clauses, lexicon, false);
}

/** "Comprehend: do they store …?": the first word stands apart, as a name. */
const standsApart = (words: readonly Word[]) => words[1]?.afterBreak === true;

/** Asks for what is missing, or null when the ask can be answered. */
export function findGap(
  ask: Ask,
  clauses: readonly Clause[],
  words: readonly Word[],
  lexicon: Lexicon,
): Subject | null {
  const unexplained = ofAll(clauses, (clause) => clause.unexplained);
  if (ask.targets.length > 0 && ask.concerns.length === 0) {
    const off: Subject = { kind: 'refused', refusal: { kind: 'off-topic', tone: 'neutral' } };
    const certain = clauses.some(({ mentions }) => mentions.certain);
    if (hasAny(words, MONEY) || isHowTo(clauses, words)) return off;
    if (!certain && unexplained.length > 0)
      return unexplained.length < 2 || hasAny(words, ELSEWHERE)
        ? off
        : (weighed(ask, clauses, lexicon, standsApart(words)) ?? off);
    if (ask.form.kind === 'part-of' || ask.form.kind === 'compare') return null;
    const vague =
      unexplained.length > 0 &&
      !words.some((word) =>
        /^(?:overview|responsibl|responsibility|shar|split|job)$/.test(word.stem),
      );
    return unexplained.length > 0 ? weighed(ask, clauses, lexicon, vague) : null;
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
    return weighed({ ...ask, concerns: [] }, clauses, lexicon, true);
  const settled = mentions.length > 0 ? settle(ask, clauses, lexicon) : null;
  if (settled) return settled;
  if (ask.targets.length === 0 && ask.concerns.length > 0 && ask.form.kind !== 'which-services') {
    const points =
      words.some((word) => /^(?:it|thi|that|this)$/.test(word.stem)) && !hasAny(words, AWS);
    const bare =
      words.filter((word) => !FILLERS.has(word.stem) && !RESPONSIBILITY.has(word.stem)).length <= 1;
    if ((points && words.length <= 6) || (bare && words.length <= 2)) {
      return { kind: 'unclear', gap: { kind: 'needs-service' }, ask };
    }
  }
  return null;
}
