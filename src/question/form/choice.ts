/** Whether a question is about a choice within a task, and not about the task: "who picks the window?" */
import type { Word } from '../lexicon/words';
import type { Form } from '../question';
import { AWS, CUSTOMER, FIRST_PERSON, hasAny, stems, union, WHO } from '../text/grammar';
import { stem } from '../text/stem';
import { isDutyAt } from './parties';

const CHOOSING = stems(
  `choose chosen decide pick select set define determine configure enable activate specify adjust approve approves
  authorise authorize`,
);
const WRITING = stems('write writes writing written author draft');
const POLICY = stem('policy');
const QUOTAS = stems('quota limit increase concurrency vcpu vcpus');
const PARTICLE = /^(?:on|off|to|from|with|in|into|for)$/;
const SWITCHING = stems('turn turning switch switching opt');
/** What is done to a window is a choice: "who moves the weekly window?" */
const PLANNING = stems('schedule change move adjust delay postpone defer');
const WINDOW = stem('window');
const DECISION = stems('call calls choice decision say word');

/** Words without which nothing is chosen. */
export const CHOICE_SIGNS = union(CHOOSING, SWITCHING, DECISION, WRITING, PLANNING);

/** Words between who chooses and the choosing: "who of us has to set …". */
const REACH = 5;

/** Whether a word is a choosing: "decides", "switch it on", "turns data events on"; not "set up", "a set of". */
function isChoosing(words: readonly Word[], at: number): boolean {
  const each = words[at] as Word;
  const next = words[at + 1]?.word ?? '';
  // Who approves a higher quota is asked for it, and chooses nothing of one's own.
  if (CHOOSING.has(each))
    return !/^(?:up|of|to)$/.test(next) && !(/^approv/.test(each.stem) && hasAny(words, QUOTAS));
  const behind = words.slice(at + 1, at + REACH);
  if (WRITING.has(each))
    return words.slice(Math.max(0, at - REACH), at + REACH).some((word) => word.stem === POLICY);
  if (PLANNING.has(each)) return behind.some((word) => word.stem === WINDOW);
  if (!SWITCHING.has(each)) return false;
  const particle = behind.find(({ word }) => PARTICLE.test(word))?.word;
  return /^(?:on|off)$/.test(particle ?? '') || /^(?:in|out)$/.test(next);
}

/** Words that begin something beside what is asked: "the volumes *that* we selected", "*if* we set no window". */
const BESIDE = /^(?:that|which|when|if|once|after|because|since|where|while|unless|as)$/;

/** Not in "the one that picks": that is whom the question is about. */
const isBesideAt = (words: readonly Word[], at: number): boolean =>
  BESIDE.test((words[at] as Word).word) &&
  !/^(?:ones?|party|side)$/.test(words[at - 1]?.word ?? '');

/** "Who", "which party", "which of us" */
const asksWhoAt = (words: readonly Word[], at: number): boolean =>
  WHO.has(words[at]) ||
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

const isParty = (word: Word): boolean => FIRST_PERSON.has(word) || AWS.has(word);

/** "Do we pick …?", "is turning it on our job?", "is it chosen by AWS?": in the sentence that asks, and not beside it. */
function isAskedWhether(words: readonly Word[], at: number): boolean {
  const before = words.slice(Math.max(0, at - REACH), at);
  // "AWS patches it, we only choose the window" is about the patching.
  if (/^(?:only|just|merely)$/.test(before.at(-1)?.word ?? '')) return false;
  const start = at - before.length;
  if (before.some((_, place) => isBesideAt(words, start + place))) return false;
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
  const each = words[at] as Word;
  if (!DECISION.has(each)) return false;
  const before = words[at - 1]?.word ?? '';
  if (before === 'whose') return true;
  const next = words[at + 1]?.word ?? '';
  const isLastWord = /^(?:final|last)$/.test(before) || (before === 'the' && each.word !== 'word');
  const isShots = next === 'the' && words[at + 2]?.word === 'shots';
  if ((isLastWord || isShots) && isAskedWho(words, at)) return true;
  if (each.word === 'choice' && next === 'of')
    return CUSTOMER.has(words.at(-1)) || AWS.has(words.at(-1));
  const isClaimed = isDutyAt(words, at) || next === 'or';
  return !/^(?:say|word)$/.test(each.word) && /^(?:our|my|aws|amazon)$/.test(before) && isClaimed;
};

/** "Who decides …?", "do we switch it on?", "is it for us to define …?", "whose call is …?" */
export const asksForChoice = (words: readonly Word[], form: Form): boolean => {
  const asksWho = words.some((_, at) => asksWhoAt(words, at));
  return words.some(
    (_, at) =>
      isDecision(words, at) ||
      (isChoosing(words, at) &&
        (isAskedWho(words, at) ||
          ((form.kind === 'yes-no' || !asksWho) && isAskedWhether(words, at)))),
  );
};
