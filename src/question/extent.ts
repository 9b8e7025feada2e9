/** How much of a task a question is about: all of it, or what each has to do for itself. */
import { readForm } from './form';
import { AWS, hasAny, stems } from './grammar';
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

/** "The company's own certification", "our own workload's compliance"; not "AWS's own", "their own". */
const asksForOwnCompliance = (words: readonly Word[]): boolean =>
  words.some(
    ({ word }, at) =>
      word === 'own' &&
      !/^(?:its|their|aws|aws's|amazon|amazon's)$/.test(words[at - 1]?.word ?? '') &&
      !AWS.has(words[at - 1]?.stem ?? '') &&
      !AWS.has(words[at - 2]?.stem ?? ''),
  );

const OWN = stems('own');

/** Words without which neither is asked about. */
export const EXTENT_SIGNS: ReadonlySet<string> = new Set(
  [WHOLLY, COMPLYING, TEACHING, PEOPLE, OWN].flatMap((set) => [...set]),
);

/** Whether all of a task is asked about, or one's own part of it; null where it is neither. */
export function extentOf(words: readonly Word[], { concerns, form }: Ask): Extent | null {
  const [concern] = concerns.length === 1 ? concerns : [];
  const isAll = claimsAll(words) || (concern === 'compliance' && claimsCompliance(words));
  if (form.kind === 'yes-no' && isAll) return 'all';
  if (concern === 'awareness-and-training' && asksForOwnTraining(words)) return 'own';
  if (concern === 'compliance' && form.kind === 'who' && asksForOwnCompliance(words)) return 'own';
  return null;
}

/** Words for the whole of something. */
export const ALL = stems('everything all lot whole entire total');

/** What a question about the model says of all of it: "does AWS do everything?"; null where it says nothing of the kind. */
export function claimOfAll(words: readonly Word[]): YesNoForm | null {
  if (!hasAny(words, ALL) && !claimsAll(words)) return null;
  const form = readForm(words, 0, 1);
  return form.kind === 'yes-no' ? { ...form, extent: 'all' } : null;
}
