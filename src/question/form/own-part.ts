/** Whether a question is about the customer's part of a task alone, as it is of training one's own people. */
import { textOf, type Word } from '../lexicon/words';
import type { Form } from '../question';
import { AWS, hasAny, stems, union } from '../text/grammar';

const OURS = stems('we us our ours i me my');

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
    (word, at) =>
      PEOPLE.has(word) &&
      words
        .slice(Math.max(0, at - 2), at)
        .some((before) => AWS.has(before) || before.word === 'their'),
  );

/** "The airport's own staff" */
const areOwn = (words: readonly Word[]): boolean =>
  words.some(
    (word, at) =>
      PEOPLE.has(word) &&
      words[at - 1]?.word === 'own' &&
      !/^(?:its|their)$/.test(words[at - 2]?.word ?? '') &&
      !AWS.has(words[at - 2]) &&
      !AWS.has(words[at - 3]),
  );

/** Whose people these are is left open: AWS has some, too. */
const isStaff = (word: Word | undefined): boolean =>
  word === undefined || PEOPLE.has(word) || AWS.has(word);

/** "Who teaches them?", "who tells the welders?" */
const teachesSome = (words: readonly Word[]): boolean =>
  words.some(
    (word, at) =>
      TEACHING.has(word) &&
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
      !AWS.has(words[at - 1]) &&
      !AWS.has(words[at - 2]),
  );

const OWN = stems('own');

const WORKLOADS = stems('app application workload software product website site shop portal');

/** "The compliance of our app": of what is built on AWS, and not of AWS. */
const namesWorkload = (words: readonly Word[]): boolean =>
  words.some(
    (word, at) =>
      WORKLOADS.has(word) && COMPLIANCE_OF.test(textOf(words.slice(Math.max(0, at - 4), at))),
  );

const COMPLIANCE_OF = /\b(?:complian\w+|certification|audit) (?:of|for) (?:our|my)\b/;

const USE = stems('consent lawful lawfully lawfulness legality download');
const LEGAL = stems('legal');
const BASIS = /^(?:basis|bases|grounds?|justification)$/;

/** "The lawfulness of that use", "a legal basis", "who downloads the reports?": for the customer to see to. */
const asksForLawfulUse = (words: readonly Word[]): boolean =>
  hasAny(words, USE) ||
  words.some((word, at) => LEGAL.has(word) && BASIS.test(words[at + 1]?.word ?? ''));

const CLEANING = stems('clean cleanup contain containment isolate quarantine react disinfect');
const NOTIFYING = stems('notify notified notification inform tell report file');
const AUTHORITIES = stems('authority regulator supervisory ico');

/** "Who cleans it up?", "does AWS inform the authority?" */
const asksForReaction = (words: readonly Word[]): boolean =>
  (hasAny(words, CLEANING) || (hasAny(words, NOTIFYING) && hasAny(words, AUTHORITIES))) &&
  !hasAny(words, BELOW);

const ASKING_FOR = stems('request ask apply');
const QUOTAS = stems('limit quota');
const SCALING = stems('scale scaling');
const ALLOWING = stems(
  'approve approval grant permission permit allow ok okay notify announce may',
);

/** "Must we request the higher limits?"; not "who approves it?" */
const asksForMore = (words: readonly Word[]): boolean =>
  hasAny(words, QUOTAS) &&
  hasAny(words, ASKING_FOR) &&
  !hasAny(words, ALLOWING) &&
  !hasAny(words, SCALING);

const ATTACKING = stems('pentest pentesting penetration');
const FIRST = stems('ask before');

/** "Who does the penetration test of our API?"; not "do we need AWS's permission for it?" */
const asksForAttack = (words: readonly Word[]): boolean =>
  hasAny(words, ATTACKING) &&
  hasAny(words, OURS) &&
  !hasAny(words, FIRST) &&
  !hasAny(words, ALLOWING) &&
  !hasAny(words, BELOW);

const TESTING = stems('test tested testing rehearse drill practise practice');
const RESTORING = stems('restore restoring restored recover');

const asksForRehearsal = (words: readonly Word[]): boolean =>
  hasAny(words, TESTING) &&
  hasAny(words, RESTORING) &&
  !words.some(({ word }) => word === 'nobody');

const IMPORTING = stems('import imported importing imports');
const ISSUING = stems('issue issued issues');

const REPORTED = stems('finding alert alarm drift log trail cve vulnerability');
const ACTING = stems('review triage act react respond remediate resolve fix inspect read');
const REMEDIATING = stems('remediate');

/** "Who reviews the logs?", "who acts on its findings?": whose something is, reads and mends what is reported of it. */
const asksForActing = (words: readonly Word[]): boolean =>
  hasAny(words, REMEDIATING) || (hasAny(words, ACTING) && hasAny(words, REPORTED));

const LEAVERS = stems('leaver joiner mover offboard offboarding onboard onboarding');
const CREATING = stems('create creates created creating add adds remove removes disable disables');
const MEMBERS = stems('user group account');

/** "Who takes the leavers out?", "who creates the users?" */
const asksForMembers = (words: readonly Word[]): boolean =>
  hasAny(words, LEAVERS) || (hasAny(words, CREATING) && hasAny(words, MEMBERS));

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
  backups: asksForRehearsal,
  capacity: asksForMore,
  'certificate-management': (words) => hasAny(words, IMPORTING) && !hasAny(words, ISSUING),
  compliance: (words, form) =>
    asksForLawfulUse(words) ||
    namesWorkload(words) ||
    (form.kind === 'who' && asksForOwnCompliance(words)),
  'disaster-recovery': asksForRehearsal,
  'identity-and-access': asksForMembers,
  'incident-response': asksForReaction,
  'key-management': (words) => namesOwnKeys(words) && !hasAny(words, BELOW),
  'logging-and-monitoring': asksForActing,
  'service-configuration': asksForActing,
  'vulnerability-management': (words) => asksForActing(words) || asksForAttack(words),
};

/** Words without which no such part is asked about. */
export const OWN_PART_SIGNS = union(
  TEACHING,
  PEOPLE,
  OWN,
  WORKLOADS,
  USE,
  LEGAL,
  CLEANING,
  AUTHORITIES,
  QUOTAS,
  ATTACKING,
  RESTORING,
  IMPORTING,
  ACTING,
  LEAVERS,
  MEMBERS,
  KEYS,
);

/** Whether only the customer's part of a task is asked about. */
export const asksForOwnPart = (words: readonly Word[], concern: string, form: Form): boolean =>
  OWN_PARTS[concern]?.(words, form) ?? false;
