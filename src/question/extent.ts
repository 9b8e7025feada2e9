/** How much of a task a question is about: all of it, what each has to do for itself, or a choice. */
import { readForm } from './form';
import { AWS, FIRST_PERSON, hasAny, stems, WHO } from './grammar';
import type { Ask, Extent, YesNoForm } from './question';
import type { Word } from './words';

/** "Entirely AWS's", "handled by AWS alone" */
const WHOLLY = stems('fully entirely completely solely wholly totally exclusively alone');

/** "Not entirely", "whoever is solely": denied or asked for, and not claimed. */
const claimsAll = (words: readonly Word[]): boolean =>
  words.some(({ stem }, at) => WHOLLY.has(stem) && words[at - 1]?.stem !== 'not');

const OURS = stems('we us our ours i me my');
const COMPLYING = stems('compliant compliance certified certification conform covered');
const BECAUSE = /^(?:automatically|automatic|because|since|behalf|then|make|makes|made)$/;

/** "Does using AWS make us compliant?", "are we certified because AWS is?": as if AWS's part were all. */
const claimsCompliance = (words: readonly Word[]): boolean =>
  hasAny(words, COMPLYING) &&
  words.some(({ word }) => BECAUSE.test(word)) &&
  (hasAny(words, OURS) || words.some(({ word }) => /^automatic/.test(word)));

const TEACHING = stems('train teach educate explain tell show coach');
const PEOPLE = stems(
  'people staff employee employees personnel team teams colleague colleagues user users folks workforce',
);

/** "AWS's staff", "their people" */
const namesOthers = (words: readonly Word[]): boolean =>
  words.some(
    ({ stem }, at) =>
      PEOPLE.has(stem) &&
      words
        .slice(Math.max(0, at - 2), at)
        .some((before) => AWS.has(before.stem) || before.word === 'their'),
  );

/** "The airport's own staff" */
const areOwn = (words: readonly Word[]): boolean =>
  words.some(
    ({ stem }, at) =>
      PEOPLE.has(stem) &&
      words[at - 1]?.word === 'own' &&
      !/^(?:its|their)$/.test(words[at - 2]?.word ?? '') &&
      !AWS.has(words[at - 2]?.stem ?? '') &&
      !AWS.has(words[at - 3]?.stem ?? ''),
  );

/** "Does AWS train our people?"; who trains whom in general is another question. */
const asksForOwnTraining = (words: readonly Word[]): boolean =>
  !namesOthers(words) &&
  (areOwn(words) || (hasAny(words, OURS) && (hasAny(words, TEACHING) || hasAny(words, PEOPLE))));

const CHOOSING = stems(
  'choose decide pick select set define determine configure enable activate specify adjust',
);
const SWITCHING = stems('turn switch opt');
const DECISION = stems('call choice decision say');

/** Words without which a question is about the task as such. */
export const EXTENT_SIGNS: ReadonlySet<string> = new Set(
  [WHOLLY, COMPLYING, TEACHING, PEOPLE, CHOOSING, SWITCHING, DECISION].flatMap((set) => [...set]),
);

/** Words between who chooses and the choosing: "who of us has to set …". */
const REACH = 5;

/** Whether a word is a choosing: "decides", "switch it on"; not "set up", "a set of". */
function isChoosing(words: readonly Word[], at: number): boolean {
  const { stem } = words[at] as Word;
  const next = words[at + 1]?.word ?? '';
  if (CHOOSING.has(stem)) return !/^(?:up|of|to)$/.test(next);
  const behind = /^(?:it|that|this|them)$/.test(next) ? words[at + 2]?.word : next;
  return SWITCHING.has(stem) && /^(?:on|in)$/.test(behind ?? '');
}

/** "Who decides …?", "do we switch it on?", "is it for us to define …?", "whose call is …?" */
const asksForChoice = (words: readonly Word[]): boolean =>
  words.some(({ stem }, at) => {
    if (DECISION.has(stem)) return words[at - 1]?.word === 'whose';
    if (!isChoosing(words, at)) return false;
    const before = words.slice(Math.max(0, at - REACH), at);
    // "AWS patches it, we only choose the window" is about the patching.
    if (/^(?:only|just|merely)$/.test(before.at(-1)?.word ?? '')) return false;
    return hasAny(before, WHO) || hasAny(before, FIRST_PERSON) || hasAny(before, AWS);
  });

/** How much of a task is asked about; undefined where it is the task as such. */
function extentOf(words: readonly Word[], { concerns, form }: Ask): Extent | undefined {
  const [concern] = concerns.length === 1 ? concerns : [];
  const isAll = claimsAll(words) || (concern === 'compliance' && claimsCompliance(words));
  if (form.kind === 'yes-no' && isAll) return 'all';
  if (concern === 'awareness-and-training' && asksForOwnTraining(words)) return 'own';
  return asksForChoice(words) ? 'choice' : undefined;
}

/** Words for the whole of something. */
export const ALL = stems('everything all lot whole entire total');

/** What a question about the model says of all of it: "does AWS do everything?"; null where it says nothing of the kind. */
export function claimOfAll(words: readonly Word[]): YesNoForm | null {
  if (!hasAny(words, ALL) && !claimsAll(words)) return null;
  const form = readForm(words, 0, 1);
  return form.kind === 'yes-no' ? { ...form, extent: 'all' } : null;
}

/** An ask with how much of its tasks it is about. */
export function withExtent(ask: Ask, words: readonly Word[]): Ask {
  const { form } = ask;
  if (form.kind !== 'who' && form.kind !== 'yes-no') return ask;
  const extent = extentOf(words, ask);
  return extent ? { ...ask, form: { ...form, extent } } : ask;
}
