/** What single clauses lean on, of a message that tells its task elsewhere: "who fixes it?", "which party performs this?" */
import type { Word } from '../lexicon/words';
import { BOTH, exactly, hasAny, JOINERS, stems, WHO } from '../text/grammar';
import { isLikely, isSure, type Opinion } from '../weights/evidence';
import { CLEAR, ENOUGH, FAINT, HARDLY, LIKELY, SLIGHT } from '../weights/thresholds';
import { type Clause, isHint, isPlain, isQuestion } from './clause';

const CONDITIONS = stems('if when suppose say should unless');
const POINTING = stems('it that this them em those these him her');

/** Whether a phrase of the trade says the task. */
export const isSpecific = ({ mentions: { concerns } }: Clause) =>
  concerns.some(({ value }) => !value.weak);

/** What is done with a task, whichever it is. */
const DOING = stems(
  'do does doing done perform performs handle handles own owns carry carries cover covers fulfil fulfils satisfy satisfies discharge provide provides set sets arrange arranges arranged',
);
/** How many words may stand between what is done and what it is done to: "takes care *of* that". */
const NEAR = 2;

/** "Which party performs this?", "who has to do that for S3?": the task is told before, whatever else is said here. */
export const asksForTold = ({ words, mentions }: Clause): boolean =>
  mentions.concerns.every(({ value }) => value.weak || value.hint) &&
  words.some(
    (each, at) =>
      (DOING.has(each) && words.slice(at + 1, at + 1 + NEAR).some(isPointer)) ||
      (each.word === 'this' && DUTIES.has(words[at + 1])),
  );
const isPointer = ({ word }: Word) => /^(?:this|that)$/.test(word);
/** "Does this *control* fall to AWS?" */
const DUTIES = stems('control requirement duty task obligation responsibility measure');

/** "It", "that"; "does AWS set *any* for us?" */
export const pointsBack = (words: Clause['words']): boolean =>
  hasAny(words, POINTING) ||
  (hasAny(words, ANY) &&
    words.some(
      (word, at) => ANY.has(word) && /^(?:|for|of|in|on|by)$/.test(words[at + 1]?.word ?? ''),
    ));
const ANY = exactly('any one ones some none');

/** "Segregation of duties in deployments: *is the design ours?*" asks about what stands before the colon. */
export const isSmall = ({ concerns, targets, unexplained }: Clause) =>
  concerns.length === 0 && targets.length === 0 && unexplained.length < 2;

/** "If the Region is gone, …" */
export const isCondition = ({ words }: Clause) => CONDITIONS.has(words[0]);

/** What the words of a message speak for, as far as it is needed here. */
interface Weighed {
  all(): Opinion;
  of(clause: Clause): Opinion;
  shareOf(id: string, opinion: Opinion): number;
  isParallel(clause: Clause): boolean;
}

/** Whether a clause says its task: by a word of the trade, or by all of its words. */
const tells = (clause: Clause, weighing: Weighed): boolean =>
  isSpecific(clause) || isSure(weighing.of(clause));

/** "*The* policy", "*that* setting": one that is known. */
const namesKnown = ({ words, mentions: { concerns } }: Clause): boolean =>
  concerns.every(({ start }) =>
    /^(?:the|that|this|these|those)$/.test(words[start - 1]?.word ?? ''),
  );

/** Whether the whole message is sure of a task beside which some count for nothing. */
const isBeside = (ids: readonly string[], weighing: Weighed): boolean =>
  isSure(weighing.all()) && ids.every((id) => weighing.shareOf(id, weighing.all()) < HARDLY);

/** "Who keeps it up and running, and who deletes …?", "Who updates the software?" */
function saysInSmallWords(clause: Clause, weighing: Weighed): boolean {
  const { words, concerns, joiner } = clause;
  const opinion = weighing.of(clause);
  const isJoined = weighing.isParallel(clause);
  if (concerns.length === 0) return joiner === null && isJoined && isLikely(opinion);
  if (pointsBack(words)) return false;
  // "TLS 1.0 is still accepted. Is the policy ours to set?": which policy, is told before.
  if (!isJoined && namesKnown(clause) && isBeside(concerns, weighing)) return false;
  // "Who updates and who hardens the agent?": whichever of the family.
  const isFamily = () => concerns.some((id) => weighing.shareOf(id, opinion) >= ENOUGH);
  return isLikely(opinion, isJoined ? LIKELY : ENOUGH) || (isJoined && isFamily());
}

/** How many words a question has that says only what is done: "who swaps it?" */
const MOST_OF_VERB = 3;

/** How many words a question has that may lean on what is told: "who gets to say for how long". */
const MOST_OF_HINT = 5;

/** Whether a question that names no task means one all the same: "the certificate is old, who rotates it?" does not. */
function addsTo(clause: Clause, weighing: Weighed): boolean {
  const opinion = weighing.of(clause);
  const { first } = opinion;
  if (first === null || !isLikely(opinion)) return false;
  // "Who holds the keys and who can lose them?" is about the keys.
  if (weighing.isParallel(clause)) {
    const isFirst = clause.joiner === null && !clause.words[0]?.afterComma;
    // "Who makes the key, who swaps it?": one verb says little.
    const isVerb = clause.words.length <= MOST_OF_VERB && isBeside([first.concern], weighing);
    return isFirst || (isSure(opinion) && !isVerb);
  }
  // "The SOC reports: who says which colleagues can download them?" says all by itself.
  const isWhole = hasAny(clause.words, WHO) && clause.words.length > MOST_OF_HINT;
  if (isWhole && first.share >= CLEAR) return true;
  const all = weighing.all();
  return !isSure(all) || weighing.shareOf(first.concern, all) >= FAINT;
}

/** Whether all words of a question leave no doubt of its task, and the message has it, too. */
const saysIn = (clause: Clause, weighing: Weighed): boolean =>
  isSure(weighing.of(clause)) && addsTo(clause, weighing);

/** "Worn drives, *who throws them away?*": done to what is named right before, which the whole message is sure about. */
function isDoneToNamed(clause: Clause, clauses: readonly Clause[], weighing: Weighed): boolean {
  const [word] = clause.words;
  if (!(word?.afterComma || word?.afterBreak) || !hasAny(clause.words, THEM)) return false;
  const named = clauses[clauses.indexOf(clause) - 1];
  const isName = named && !isQuestion(named.words) && named.words.length <= MOST_OF_NAME;
  const { first } = weighing.of(clause);
  const all = weighing.all();
  return (
    isName === true &&
    first !== null &&
    isSure(all) &&
    weighing.shareOf(first.concern, all) < SLIGHT
  );
}
const THEM = stems('it them those these em');
/** How many words only name what a question is about: "the edge locations of CloudFront". */
const MOST_OF_NAME = 6;

/** "… and who fixes it?", "… or do I flip a switch?" ask for no task of their own, beside a clause that names one. */
export function isBare(clause: Clause, clauses: readonly Clause[], weighing: Weighed): boolean {
  const { words, unexplained, joiner, mentions } = clause;
  const { concerns } = mentions;
  if (isDoneToNamed(clause, clauses, weighing)) return true;
  if (unexplained.length === 0 && concerns.every(({ value }) => value.generic))
    return !saysInSmallWords(clause, weighing);
  if (!clauses.some((each) => each !== clause && tells(each, weighing))) return false;
  // "Python libraries + who may run it, both ours?"
  if (hasAny(words, BOTH)) return false;
  // "Does Firewall Manager fix the drift, or do we define a policy?"
  if (joiner === 'or' && concerns.every(({ value }) => value.generic)) return true;
  // "Who kills the key?": which, another clause says.
  if (clause.concerns.length === 0 && concerns.length > 0) return true;
  // "Who decides which supervisor may listen to them?", "Who monitors it?"
  if (concerns.length === 0) return pointsBack(words) && !addsTo(clause, weighing);
  // "Who fixes a failed server in it and who locks the room?"
  if (weighing.isParallel(clause) && isSure(weighing.of(clause))) return false;
  // "Who changes a broken fan in the rack?"
  if (isHint(clause)) return pointsBack(words) || !(isPlain(clause) || saysIn(clause, weighing));
  // "Who backs it up and who patches it?"
  const isWord = concerns.some(({ value }) => !value.generic);
  if (isWord && joiner && weighing.isParallel(clause) && isLikely(weighing.of(clause)))
    return false;
  // "Who sets that?", "who fixes it?": done to whatever was told before.
  return (
    pointsBack(words) && concerns.every(({ value }) => value.generic || value.id === 'patching')
  );
}

/** "Who …", "which team …", "in which country …" */
const asksWho = (words: readonly Word[]) =>
  hasAny(words, WHO) || words.slice(0, 3).some(({ word }) => word === 'which');
/** Whether "and" begins a sentence: "And who keeps the logs?" */
export const goesOn = (clause: Clause | undefined): boolean =>
  JOINERS.has(clause?.words[0]) && clause?.words[0]?.word !== 'or';

/** Whether "and" or a comma joins a question to what stands before: "who patches, *who scans*?" */
function isJoined(clause: Clause | undefined): boolean {
  if (clause?.joiner) return clause.joiner !== 'or';
  return goesOn(clause) || (clause?.words[0]?.afterComma === true && asksWho(clause.words));
}

/** "Who keeps it up, *and who deletes the recordings*?": whether "and" joins a question to another. */
export function isParallel(clauses: readonly Clause[], at: number): boolean {
  const joins = (later: number) => {
    const [one, two] = [clauses[later - 1], clauses[later]];
    if (!one || !two || !isJoined(two)) return false;
    // "Retention, encryption at rest, *and who may watch it*": the last thing of a list.
    return (asksWho(one.words) || one.concerns.length > 1) && asksWho(two.words);
  };
  return joins(at) || joins(at + 1);
}
