/** How much of a task a question is about: all of it, what each has to do for itself, or a choice. */
import { readForm } from './form';
import { AWS, CUSTOMER, FIRST_PERSON, hasAny, stems, WHO } from './grammar';
import { isDutyAt } from './parties';
import type { Ask, Extent, Form, YesNoForm } from './question';
import { stem } from './stem';
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

const CHOOSING = stems(
  `choose chosen decide pick select set define determine configure enable activate specify adjust approve approves
  authorise authorize`,
);
const WRITING = stems('write writes writing written author draft');
const POLICY = stem('policy');
const PARTICLE = /^(?:on|off|to|from|with|in|into|for)$/;
const SWITCHING = stems('turn turning switch switching opt');
const DECISION = stems('call calls choice decision say word');
const OWN = stems('own');

/** Words without which a question is about the task as such. */
export const EXTENT_SIGNS: ReadonlySet<string> = new Set(
  [WHOLLY, COMPLYING, TEACHING, PEOPLE, CHOOSING, SWITCHING, DECISION, WRITING, OWN].flatMap(
    (set) => [...set],
  ),
);

/** Words between who chooses and the choosing: "who of us has to set …". */
const REACH = 5;

/** Whether a word is a choosing: "decides", "switch it on", "turns data events on"; not "set up", "a set of". */
function isChoosing(words: readonly Word[], at: number): boolean {
  const { stem } = words[at] as Word;
  const next = words[at + 1]?.word ?? '';
  if (CHOOSING.has(stem)) return !/^(?:up|of|to)$/.test(next);
  const behind = words.slice(at + 1, at + REACH);
  if (WRITING.has(stem))
    return words.slice(Math.max(0, at - REACH), at + REACH).some((word) => word.stem === POLICY);
  if (!SWITCHING.has(stem)) return false;
  const particle = behind.find(({ word }) => PARTICLE.test(word))?.word;
  return /^(?:on|off)$/.test(particle ?? '') || /^(?:in|out)$/.test(next);
}

/** Words that begin something beside what is asked: "the volumes *that* we selected", "*if* we set no window". */
const BESIDE = /^(?:that|which|when|if|once|after|because|since|where|while|unless|as)$/;

/** "Who", "which party", "which of us" */
const asksWhoAt = (words: readonly Word[], at: number): boolean =>
  WHO.has((words[at] as Word).stem) ||
  (words[at]?.word === 'which' && /^(?:party|side|team|of)$/.test(words[at + 1]?.word ?? ''));

/** "Who of us has to set": whether it is asked who chooses, and not who does something with what "we selected". */
function isAskedWho(words: readonly Word[], at: number): boolean {
  const start = Math.max(0, at - REACH);
  const asked = words.findLastIndex(
    (_, place) => place >= start && place < at && asksWhoAt(words, place),
  );
  if (asked < 0) return false;
  const between = words.slice(asked + 1, at);
  const isOfSubject = /^(?:i|we|you|they|aws|amazon)$/.test(between.at(-1)?.word ?? '');
  const isListed = /^(?:or|and)$/.test(between.at(-2)?.word ?? '');
  return (
    (!isOfSubject || isListed) &&
    !between.some(({ word, startsSentence }) => startsSentence || BESIDE.test(word))
  );
}

const isParty = ({ stem }: Word): boolean => FIRST_PERSON.has(stem) || AWS.has(stem);

/** "Do we pick …?", "is turning it on our job?", "is it chosen by AWS?": in the sentence that asks, and not beside it. */
function isAskedWhether(words: readonly Word[], at: number): boolean {
  const before = words.slice(Math.max(0, at - REACH), at);
  // "AWS patches it, we only choose the window" is about the patching.
  if (/^(?:only|just|merely)$/.test(before.at(-1)?.word ?? '')) return false;
  if (before.some(({ word }) => BESIDE.test(word))) return false;
  // "We enabled encryption. Who manages the keys?"
  if (words.slice(at + REACH).some(({ startsSentence }) => startsSentence)) return false;
  const isTask = /ing$/.test((words[at] as Word).word);
  return before.some(isParty) || (isTask ? words.slice(at + 1).some(isParty) : isBy(words, at + 1));
}

/** "… by us", "… by the customer" */
const isBy = (words: readonly Word[], at: number): boolean =>
  words[at]?.word === 'by' && words.slice(at + 1, at + 3).some(isParty);

/** "Whose call", "who has the final say", "our decision", "the choice of the key is ours" */
const isDecision = (words: readonly Word[], at: number): boolean => {
  const { stem, word } = words[at] as Word;
  if (!DECISION.has(stem)) return false;
  const before = words[at - 1]?.word ?? '';
  if (before === 'whose') return true;
  const next = words[at + 1]?.word ?? '';
  const isLastWord = /^(?:final|last)$/.test(before) || (before === 'the' && word !== 'word');
  const isShots = next === 'the' && words[at + 2]?.word === 'shots';
  if ((isLastWord || isShots) && isAskedWho(words, at)) return true;
  if (word === 'choice' && next === 'of')
    return CUSTOMER.has((words.at(-1) as Word).stem) || AWS.has((words.at(-1) as Word).stem);
  const isClaimed = isDutyAt(words, at) || next === 'or';
  return !/^(?:say|word)$/.test(word) && /^(?:our|my|aws|amazon)$/.test(before) && isClaimed;
};

/** "Who decides …?", "do we switch it on?", "is it for us to define …?", "whose call is …?" */
const asksForChoice = (words: readonly Word[], form: Form): boolean => {
  const asksWho = words.some((_, at) => asksWhoAt(words, at));
  return words.some(
    (_, at) =>
      isDecision(words, at) ||
      (isChoosing(words, at) &&
        (isAskedWho(words, at) ||
          ((form.kind === 'yes-no' || !asksWho) && isAskedWhether(words, at)))),
  );
};

/** How much of a task is asked about; undefined where it is the task as such. */
function extentOf(words: readonly Word[], { concerns, form }: Ask): Extent | undefined {
  const [concern] = concerns.length === 1 ? concerns : [];
  const isAll = claimsAll(words) || (concern === 'compliance' && claimsCompliance(words));
  if (form.kind === 'yes-no' && isAll) return 'all';
  if (concern === 'awareness-and-training' && asksForOwnTraining(words)) return 'own';
  if (concern === 'compliance' && form.kind === 'who' && asksForOwnCompliance(words)) return 'own';
  return asksForChoice(words, form) ? 'choice' : undefined;
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
