/** From clauses to what is asked, within a message and within a conversation. */
import { type Clause, isQuestion, ofAll, targetKey, unique } from '../clauses/clause';
import { withoutScenes } from '../clauses/scenes';
import { asksWho } from '../form/alternatives';
import { isTagged } from '../form/confirming';
import { readForm } from '../form/form';
import { OPEN_CONCERNS } from '../lexicon/open-concerns';
import { textOf, type Word } from '../lexicon/words';
import type { Ask, Context, Form, TargetRef } from '../question';
import { COMPARING, FOLLOW_UP, hasAny, WHO } from '../text/grammar';
import { formAgain, isAskedAgain, isEmpty } from './asked-again';
import { pairsOf } from './paired-tasks';

/** "Could we …", "kindly confirm …", and all that is a question anyhow. */
const isAsked = (words: readonly Word[]): boolean =>
  isQuestion(words) ||
  /^(?:could|would|may)$/.test(words[0]?.word ?? '') ||
  words.slice(0, 4).some(({ word }) => word === 'confirm');

/** "Our instance needs a kernel update. Is that on us?": the form may stand in a clause of its own. */
function formOf(clauses: readonly Clause[], asking: Clause, form: Form, isOne = false): Form {
  // "Is it recorded? Who turns that on?": the last question counts.
  const who = clauses.findLastIndex(({ words }) => asksWho(words));
  const at = clauses.findIndex(({ words }) => words === asking.words);
  const isAskedAnew = form.kind === 'yes-no' && who > at;
  if (isAskedAnew) return formOf(clauses.slice(who), asking, { kind: 'who' }, false);
  // "We do the snapshots. Does AWS repair the disks?": what is told gives way to what is asked.
  const isTold = form.kind === 'yes-no' && !isQuestion(asking.words);
  if (form.kind !== 'who' && !isTold) return form;
  for (const { words, targets, concerns, mentions } of clauses.slice(Math.max(who, 0))) {
    // "… who may open it, do we set that?" names a task that fits everywhere.
    const isBare =
      targets.length === 0 &&
      (concerns.length === 0 ||
        mentions.concerns.every(({ value }) => value.generic || value.hint));
    if (!isBare && !(isOne && who < 0)) continue;
    const own = readForm(words, 0, 1);
    if (own.kind === 'yes-no' && (isAsked(words) || (!isTold && isTagged(words)))) return own;
    if (isTold || !isBare) continue;
    const part = readForm(words, 0, 0);
    if (part.kind === 'part-of' && isQuestion(words)) return part;
  }
  return form;
}

/** "The management account has no MFA. *Organizations.* Ours?": told, of what was named right before, and no task. */
const isNamedBefore = (clauses: readonly Clause[], at: number): boolean => {
  const before = new Set(clauses[at - 1]?.targets.map(targetKey));
  const { targets, words } = clauses[at] as Clause;
  return !isQuestion(words) && targets.every((target) => before.has(targetKey(target)));
};

/** Joins clauses of which one names the service and the other the concern ("I run RDS. Who patches it?"). */
export function toAsks(clauses: readonly Clause[]): Ask[] {
  const told = withoutScenes(clauses);
  const named = told.filter(
    ({ targets, concerns }, at) =>
      concerns.length > 0 || (targets.length > 0 && !isNamedBefore(told, at)),
  );
  const asksWho = clauses.some(({ words }) => hasAny(words, WHO));
  const form = (clause: Clause): Form => {
    const own = readForm(clause.words, clause.targets.length, clause.concerns.length);
    // "We rent a server. Who hardens it?": what is told wants no yes.
    return own.kind === 'yes-no' && asksWho && !isQuestion(clause.words) ? { kind: 'who' } : own;
  };
  const complete = named.some(({ targets, concerns }) => targets.length > 0 && concerns.length > 0);
  if (!complete && named.length > 1) {
    const targets = unique(
      ofAll(named, (clause) => clause.targets),
      targetKey,
    );
    const concerns = unique(
      ofAll(named, (clause) => clause.concerns),
      (id) => id,
    );
    const asking =
      named.findLast((clause) => clause.concerns.length > 0) ?? (named.at(-1) as Clause);
    return [
      {
        targets,
        concerns,
        form: formOf(told, asking, form({ ...asking, targets, concerns }), true),
      },
    ];
  }
  let targets: readonly TargetRef[] =
    named.find((clause) => clause.targets.length > 0)?.targets ?? [];
  let concerns: readonly string[] =
    named.find((clause) => clause.concerns.length > 0)?.concerns ?? [];
  let before: Form | null = null;
  return named.flatMap((clause) => {
    if (clause.targets.length > 0) targets = clause.targets;
    if (clause.concerns.length > 0) concerns = clause.concerns;
    const own = form(clause);
    const how = named.length === 1 ? formOf(told, clause, own) : own;
    before = before && isAskedAgain(how, clause.words) ? before : how;
    const asked = before;
    return pairsOf({ ...clause, targets, concerns }).map((pair) => ({ ...pair, form: asked }));
  });
}

/** "Customer keys: do I rotate them?": one word for several tasks, of which another ask says which. */
const isSaidBetter = ({ targets, concerns: [open = ''] }: Ask, asks: readonly Ask[]): boolean => {
  const meant = OPEN_CONCERNS.get(open);
  return (
    meant !== undefined &&
    asks.some(
      (ask) =>
        meant.includes(ask.concerns[0] ?? '') &&
        `${ask.targets.map(targetKey)}` === `${targets.map(targetKey)}`,
    )
  );
};

/** Same service and concern asked twice is asked once. */
export function mergeAsks(asks: readonly Ask[]): readonly Ask[] {
  if (asks.length < 2) return asks;
  return unique(
    asks.filter((ask) => !isSaidBetter(ask, asks)),
    (ask) => `${ask.targets.map(targetKey)}:${ask.concerns}`,
  );
}

/** "Who patches A, and who B? Side by side please": what was asked one by one, as one ask. */
export const joinAsks = (asks: readonly Ask[]): readonly Ask[] => [
  {
    targets: unique(
      asks.flatMap((ask) => ask.targets),
      targetKey,
    ),
    concerns: unique(
      asks.flatMap((ask) => ask.concerns),
      (id) => id,
    ),
    form: { kind: 'who' },
  },
];

/** "The certs is what *I asked*" */
const MEANT = /^(?:i|we) (?:asked|meant|mean|said)$/;

/** Whether the text leans on what was said before: "and for Lambda?", "what about backups?" */
export function leansBack(words: readonly Word[]): boolean {
  const first = words.map((word) => word.word).slice(0, 3);
  if (
    /^(?:and|both|each of|once more|again|vs|versus|what about|how about|same|also|ok|okay|but|or|then|so|now|plus|with|for|on|in|no|nah|nope|correction|sorry|i meant|meant|wait|actually|hmm|what if|if)\b/.test(
      first.join(' '),
    )
  )
    return true;
  return words.length <= 6 || hasAny(words, FOLLOW_UP) || MEANT.test(textOf(words.slice(-2)));
}

/** Completes what leans on the question before: "and for Lambda?". What stands on its own stays as it is. */
export function withContext(asks: readonly Ask[], context: Context, words: readonly Word[]): Ask[] {
  if (!leansBack(words)) return [...asks];
  const [only] = asks;
  // "Vs EC2?" sets beside what was asked before.
  const isBeside = asks.length === 1 && only && only.targets.length > 0 && COMPARING.has(words[0]);
  if (isBeside && !isEmpty(context)) {
    return [
      {
        targets: unique([...context.targets, ...only.targets], targetKey),
        concerns: only.concerns.length > 0 ? only.concerns : context.concerns,
        form: { kind: 'compare' },
      },
    ];
  }
  return asks.map((ask) => {
    // "Which services rotate keys?", "And certificates?"
    if (ask.targets.length === 0 && ask.form.kind === 'who' && context.list)
      return { ...ask, form: { kind: 'which-services', owner: context.list } };
    const form = formAgain(ask, context, words);
    if (ask.targets.length > 0 && ask.concerns.length === 0 && form.kind !== 'part-of')
      return { ...ask, form, concerns: context.concerns };
    if (ask.targets.length === 0 && ask.concerns.length > 0)
      return { ...ask, form, targets: context.targets };
    return { ...ask, form };
  });
}
