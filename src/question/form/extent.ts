/** How much of a task a question is about: all of it, or what each has to do for itself. */
import type { Word } from '../lexicon/words';
import type { Ask, Extent, Form, YesNoForm } from '../question';
import { AWS, hasAny, stems } from '../text/grammar';
import { readForm } from './form';

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

/** What AWS alone runs and looks after, also where a task is shared. */
const BELOW = stems(
  'host hypervisor infrastructure platform datacenter center centre hardware facility',
);

const TEACHING = stems('train teach educate explain tell told show coach');
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

/** Whose people these are is left open: AWS has some, too. */
const isStaff = (word: Word | undefined): boolean =>
  word === undefined || PEOPLE.has(word.stem) || AWS.has(word.stem);

/** "Who teaches them?", "who tells the welders?" */
const teachesSome = (words: readonly Word[]): boolean =>
  words.some(
    ({ stem }, at) =>
      TEACHING.has(stem) &&
      (/^(?:them|her|him|everybody|everyone)$/.test(words[at + 1]?.word ?? '') ||
        (words[at + 1]?.word === 'the' && !isStaff(words[at + 2]))),
  );

/** "Does AWS train our people?"; who trains whom in general is another question. */
const asksForOwnTraining = (words: readonly Word[]): boolean =>
  !namesOthers(words) &&
  (areOwn(words) ||
    (teachesSome(words) && !hasAny(words, BELOW)) ||
    (hasAny(words, OURS) && (hasAny(words, TEACHING) || hasAny(words, PEOPLE))));

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

/** Whether a use is lawful, and the reports that AWS hands out: both are for the customer to see to. */
const USE = stems('consent lawful lawfully lawfulness legality download');

const CLEANING = stems('clean cleanup contain containment isolate quarantine react disinfect');

const REPORTED = stems('finding alert alarm drift log trail cve vulnerability');
const ACTING = stems('review triage act react respond remediate resolve fix inspect read');
const REMEDIATING = stems('remediate');

/** "Who reviews the logs?", "who acts on its findings?": whose something is, reads and mends what is reported of it. */
const asksForActing = (words: readonly Word[]): boolean =>
  hasAny(words, REMEDIATING) || (hasAny(words, ACTING) && hasAny(words, REPORTED));

const LEAVERS = stems('leaver joiner mover offboard offboarding onboard onboarding');

/** "Customer managed keys", "CMKs" */
const namesOwnKeys = (words: readonly Word[]): boolean =>
  words.some(
    ({ word }, at) =>
      /^cmks?$/.test(word) ||
      (/^keys?$/.test(word) &&
        words[at - 1]?.word === 'managed' &&
        words[at - 2]?.word === 'customer'),
  );

const KEYS = stems('key cmk');

/** By concern: whether only the customer's part of it is asked about. */
const OWN_PARTS: Readonly<Record<string, (words: readonly Word[], form: Form) => boolean>> = {
  'awareness-and-training': asksForOwnTraining,
  compliance: (words, form) =>
    hasAny(words, USE) || (form.kind === 'who' && asksForOwnCompliance(words)),
  'identity-and-access': (words) => hasAny(words, LEAVERS),
  'incident-response': (words) => hasAny(words, CLEANING) && !hasAny(words, BELOW),
  'key-management': (words) => namesOwnKeys(words) && !hasAny(words, BELOW),
  'logging-and-monitoring': asksForActing,
  'service-configuration': asksForActing,
  'vulnerability-management': asksForActing,
};

/** Words without which neither is asked about. */
export const EXTENT_SIGNS: ReadonlySet<string> = new Set(
  [
    ...[WHOLLY, COMPLYING, TEACHING, PEOPLE, OWN],
    ...[USE, CLEANING, ACTING, LEAVERS, KEYS],
  ].flatMap((set) => [...set]),
);

/** Whether all of a task is asked about, or one's own part of it; null where it is neither. */
export function extentOf(words: readonly Word[], { concerns, form }: Ask): Extent | null {
  const [concern] = concerns.length === 1 ? concerns : [];
  const isAll = claimsAll(words) || (concern === 'compliance' && claimsCompliance(words));
  if (form.kind === 'yes-no' && isAll) return 'all';
  return concern !== undefined && OWN_PARTS[concern]?.(words, form) ? 'own' : null;
}

/** Words for the whole of something. */
export const ALL = stems('everything all lot whole entire total');

/** What a question about the model says of all of it: "does AWS do everything?"; null where it says nothing of the kind. */
export function claimOfAll(words: readonly Word[]): YesNoForm | null {
  if (!hasAny(words, ALL) && !claimsAll(words)) return null;
  const form = readForm(words, 0, 1);
  return form.kind === 'yes-no' ? { ...form, extent: 'all' } : null;
}
