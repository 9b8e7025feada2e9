/** From clauses to what is asked, within a message and within a conversation. */
import { type Clause, isHint, isQuestion, targetKey, unique } from './clause';
import { readForm } from './form';
import {
  AWS,
  asksForDuty,
  COMPARING,
  FIRST_PERSON,
  FOLLOW_UP,
  hasAny,
  JOINERS,
  stems,
  WHO,
} from './grammar';
import type { Ask, Context, Form, Subject, TargetRef } from './question';
import { within } from './spans';
import type { Word } from './words';

/** "Our instance needs a kernel update. Is that on us?": the form may stand in a clause of its own. */
function formOf(clauses: readonly Clause[], form: Form): Form {
  if (form.kind !== 'who') return form;
  const bare = clauses.filter(
    ({ targets, concerns }) => targets.length === 0 && concerns.length === 0,
  );
  for (const { words } of bare) {
    const own = readForm(words, 0, 1);
    if (own.kind === 'yes-no' && isQuestion(words)) return own;
    const part = readForm(words, 0, 0);
    if (part.kind === 'part-of' && isQuestion(words)) return part;
  }
  return form;
}

const POINTING = stems('it that this them em those these');

/** Whether a clause names a task in more than a word that fits everywhere ("enable", "set up"). */
const isSpecific = ({ mentions: { concerns } }: Clause) =>
  concerns.some(({ value }) => !value.generic && !value.hint);

/** "… or do I set it?": settings, where the word itself is not said. */
const isSetting = ({ concerns, words }: Clause) =>
  concerns.every((id) => id.endsWith('configuration')) &&
  !words.some(({ stem }) => stem.startsWith('config'));

/** Whether its words for a task are all parts of names: "DMS replication instance". */
const onlyNames = ({ mentions: { concerns, names } }: Clause) =>
  concerns.every((mention) => names.some((name) => within(mention, name)));

/** Whether a clause that is no question goes with one: "password policy, and who …?", "… route tables? And backups?" */
function isAskedToo(clauses: readonly Clause[], at: number): boolean {
  const [first] = clauses[at]?.words ?? [];
  const [next] = clauses[at + 1]?.words ?? [];
  // Behind a comma alone, it only sets the scene: "the room was flooded, who …?"
  const runsOn = next !== undefined && !next.startsSentence && !next.afterBreak && !next.afterComma;
  const addsOn = at > 0 && JOINERS.has(first?.stem ?? '');
  return runsOn || addsOn;
}

/** Joins clauses of which one names the service and the other the concern ("I run RDS. Who patches it?"). */
export function toAsks(clauses: readonly Clause[]): Ask[] {
  // "A company hosts a web application on EC2. Who patches …?": the first sentence only sets the scene.
  const asked = clauses.some((clause) => isSpecific(clause) && isQuestion(clause.words));
  const specific = clauses.filter(isSpecific);
  // "A Region is gone, who brings back RDS?": the task is told without a service.
  const told = specific.length > 0 && specific.every(({ targets }) => targets.length === 0);
  const named = clauses
    .map((clause, at) => {
      const scene = asked && !isQuestion(clause.words) && !isAskedToo(clauses, at);
      // "Who must enable it?" names no task of its own, so another sentence does.
      const points =
        specific.length > 0 &&
        !isSpecific(clause) &&
        (told ||
          (clause.targets.length === 0 && (hasAny(clause.words, POINTING) || isSetting(clause))));
      // "Our auditor asked a funny thing." tells no task beside one that is told.
      const aside = specific.length > 0 && !isSpecific(clause) && !isQuestion(clause.words);
      // "Not asking about the hardware, only about …"
      const named =
        !isQuestion(clause.words) && onlyNames(clause) && specific.some((each) => !onlyNames(each));
      const denied = specific.length > 1 && clause.words[0]?.stem === 'not';
      const hints = (specific.length > 0 && isHint(clause)) || denied;
      return scene || points || aside || hints || named ? { ...clause, concerns: [] } : clause;
    })
    .filter(({ targets, concerns }) => targets.length > 0 || concerns.length > 0);
  const asksWho = clauses.some(({ words }) => hasAny(words, WHO));
  const form = (clause: Clause): Form => {
    const own = readForm(clause.words, clause.targets.length, clause.concerns.length);
    // "We rent a server. Who hardens it?": what is told wants no yes.
    return own.kind === 'yes-no' && asksWho && !isQuestion(clause.words) ? { kind: 'who' } : own;
  };
  const complete = named.some(({ targets, concerns }) => targets.length > 0 && concerns.length > 0);
  if (!complete && named.length > 1) {
    const targets = unique(
      named.flatMap((clause) => clause.targets),
      targetKey,
    );
    const concerns = unique(
      named.flatMap((clause) => clause.concerns),
      (id) => id,
    );
    const asking =
      named.findLast((clause) => clause.concerns.length > 0) ?? (named.at(-1) as Clause);
    return [
      {
        targets,
        concerns,
        form: formOf(clauses, form({ ...asking, targets, concerns })),
      },
    ];
  }
  let targets: readonly TargetRef[] =
    named.find((clause) => clause.targets.length > 0)?.targets ?? [];
  let concerns: readonly string[] =
    named.find((clause) => clause.concerns.length > 0)?.concerns ?? [];
  return named.map((clause) => {
    if (clause.targets.length > 0) targets = clause.targets;
    if (clause.concerns.length > 0) concerns = clause.concerns;
    return {
      targets,
      concerns,
      form: named.length === 1 ? formOf(clauses, form(clause)) : form(clause),
    };
  });
}

/** Same service and concern asked twice is asked once. */
export function mergeAsks(asks: readonly Ask[]): readonly Ask[] {
  return unique(asks, (ask) => `${ask.targets.map(targetKey)}:${ask.concerns}`);
}

/** Whether the text leans on what was said before: "and for Lambda?", "what about backups?" */
export function leansBack(words: readonly Word[]): boolean {
  const first = words.map((word) => word.word).slice(0, 3);
  if (
    /^(?:and|vs|versus|what about|how about|same|also|ok|okay|but|or|then|so|now|plus|with|for|on|in|no|sorry|i meant|meant|wait|actually|hmm)\b/.test(
      first.join(' '),
    )
  )
    return true;
  return words.length <= 6 || hasAny(words, FOLLOW_UP);
}

export function withContext(asks: readonly Ask[], context: Context, words: readonly Word[]): Ask[] {
  if (context.targets.length === 0 && context.concerns.length === 0) return [...asks];
  if (!leansBack(words)) return [...asks];
  const [only] = asks;
  // "Vs EC2?" sets beside what was asked before.
  if (asks.length === 1 && only && only.targets.length > 0 && COMPARING.has(words[0]?.stem ?? '')) {
    return [
      {
        targets: unique([...context.targets, ...only.targets], targetKey),
        concerns: only.concerns.length > 0 ? only.concerns : context.concerns,
        form: { kind: 'compare' },
      },
    ];
  }
  return asks.map((ask) => {
    if (ask.targets.length > 0 && ask.concerns.length === 0 && ask.form.kind !== 'part-of') {
      return { ...ask, concerns: context.concerns };
    }
    if (ask.targets.length === 0 && ask.concerns.length > 0)
      return { ...ask, targets: context.targets };
    return ask;
  });
}

/** "Is it my job?", "AWS or me?": whose, but not what. The conversation may know. */
export function readBareQuestion(
  clauses: readonly Clause[],
  words: readonly Word[],
  context: Context,
): Subject | null {
  const asks =
    hasAny(words, WHO) ||
    asksForDuty(words) ||
    (hasAny(words, AWS) && hasAny(words, FIRST_PERSON) && words.some(({ word }) => word === 'or'));
  const isBare =
    words.length <= 8 &&
    clauses.every(({ unexplained, mentions }) => unexplained.length + mentions.clouds.length === 0);
  // "Who are you?" is about the bot.
  if (!asks || !isBare || words.some(({ word }) => word === 'you')) return null;
  const ask: Ask = { ...context, form: readForm(words, 0, 1) };
  if (context.concerns.length > 0 && context.targets.length > 0)
    return { kind: 'asks', asks: [ask], otherCloud: null };
  return { kind: 'unclear', gap: { kind: 'needs-service' }, ask };
}
