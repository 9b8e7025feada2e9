/** Cuts a message into the questions it holds. */
import { isLead, tailLength } from '../form/confirming';
import { partyAt } from '../form/party';
import type { Word } from '../lexicon/words';
import {
  AUXILIARIES,
  COMPARING,
  FILLERS,
  hasAny,
  JOINERS,
  PEOPLE,
  RESPONSIBILITY,
  stems,
  TAGS,
  WHO,
} from '../text/grammar';

const ASKING = new Set(['who', 'whos', 'what', 'wher', 'how', 'which', 'when']);

const DECIDING = stems(
  'decide decides determine determines say says settle settles choose chooses pick picks control controls set sets know knows define defines check checks see sees track tracks record records limit limits manage manages approve approves list lists guard guards restrict restricts govern governs police polices enforce enforces review reviews regulate regulates oversee oversees verify verifies audit audits vet vets',
);

/** How many words may stand between "and" and the "who" that ends a question. */
const MOST_BEFORE = 6;

/** "…, and device certificates are whose job": whether some words ask whose they are, before the sentence ends. */
function asksAtItsEnd(words: readonly Word[], start: number): boolean {
  for (let at = start; at < words.length && at <= start + MOST_BEFORE; at += 1) {
    const word = words[at] as Word;
    if (at > start && (word.startsSentence || word.afterComma || word.afterBreak)) return false;
    if (WHO.has(word)) return at > start && isBareEnd(words, at);
  }
  return false;
}

/** "The scheduler *is Amazon's*, and the packages?": whether what stands before a place says whose something is. */
export const isSaidToBe = (words: readonly Word[], at: number): boolean =>
  /^(?:is|are)$/.test(words[at - 2]?.word ?? '') && partyAt(words, at - 1) !== null;

/** "… and who …", "… and do I …": a new question without a full stop. */
function startsQuestion(words: readonly Word[], at: number): boolean {
  const joiner = words[at];
  const next = words[at + 1];
  const after = words[at + 2];
  if (!joiner || !next || !JOINERS.has(joiner)) return false;
  if (WHO.has(next) || ASKING.has(next.stem)) return true;
  if (joiner.afterComma && asksAtItsEnd(words, at + 1)) return true;
  if (joiner.afterComma && isSaidToBe(words, at) && words.at(-1)?.asks) return true;
  // "… and are served by CloudFront" goes on about the same.
  const goesOn = /^(?:is|are|was|were|has|have)$/.test(next.word) && after?.word.endsWith('ed');
  return AUXILIARIES.has(next) && after !== undefined && !COMPARING.has(after) && !goesOn;
}

/** "…, so who …", "…; now who …" */
const ADVERBS = /^(?:so|now|then|but)$/;

/** "… who?", "… whose job?", "… who does each?": the end of a sentence that only asks whose the rest is. */
function isBareEnd(words: readonly Word[], at: number): boolean {
  for (let next = at; next < words.length && next < at + 4; next += 1) {
    const word = words[next] as Word;
    if (next > at && word.startsSentence) return true;
    if (!WHO.has(word) && !FILLERS.has(word) && !RESPONSIBILITY.has(word)) return false;
    if (next === words.length - 1) return true;
  }
  return false;
}

const ANSWERING = stems('responsible accountable answerable liable responsibility');

/** "… responsible for", "… has a say over", "… keeps an eye on": what follows is what it is done to. */
const isAnsweredFor = (words: readonly Word[]): boolean =>
  /^(?:of|over|on)$/.test(words.at(-1)?.word ?? '') ||
  (words.at(-1)?.word === 'for' && ANSWERING.has(words.at(-2)));

/** "…, who …", "…, is it …", or a second "who" in one breath. */
function asksAnew(words: readonly Word[], at: number, current: readonly Word[]): boolean {
  const word = words[at];
  if (!word || current.length === 0) return false;
  const next = words[at + 1];
  const apart = word.afterComma || word.afterBreak;
  // "Engine patches there: who?"
  if (WHO.has(word) && isBareEnd(words, at)) return false;
  // "Who decides who gets in?" is one question.
  if (WHO.has(word) && DECIDING.has(current.at(-1))) return false;
  // "Are we responsible for who can read it?" is one, too.
  if (WHO.has(word) && !apart && isAnsweredFor(current)) return false;
  if (apart && next && ADVERBS.test(word.word) && WHO.has(next)) return true;
  if (WHO.has(word)) {
    const only = current.length === 1 && ADVERBS.test(current[0]?.word ?? '');
    // "The keys of the partners who log in" are those of some people.
    if (!apart && PEOPLE.has(current.at(-1))) return false;
    return !only && (apart || hasAny(current, WHO));
  }
  if (!apart || !next) return false;
  // "Db2 on RDS: is patching …?", but not "the server (Windows) is encrypted by crooks"
  const isBehindAside = words[at - 1]?.aside === true && !word.aside;
  if (word.afterBreak && !isBehindAside && (AUXILIARIES.has(word) || OPENING.test(word.word)))
    return true;
  return AUXILIARIES.has(word) && /^(?:i|we|it|that|this|aws|amazon)$/.test(next.stem);
}

/** "Textract: how long are documents kept, and who …?", "Wickr: can AWS read it, or …?" */
const OPENING = /^(?:how|where|can)$/;

/** "And", "or": the word that stands between a clause and the one before, in neither of them. */
export function joinerBefore(words: readonly Word[], clause: readonly Word[]): string | null {
  const [first] = clause;
  if (first === undefined || first === words[0]) return null;
  const before = words[words.indexOf(first) - 1];
  return before && JOINERS.has(before) ? before.word : null;
}

/** The clauses of a message, in order; each is a run of words. */
export function splitClauses(words: readonly Word[]): Word[][] {
  const clauses: Word[][] = [];
  let current: Word[] = [];
  const close = () => {
    if (current.length === 0) return;
    clauses.push(current);
    current = [];
  };
  const tail = words.length - tailLength(words);
  for (let at = 0; at < words.length; at += 1) {
    const word = words[at] as Word;
    // "I never patch it. Correct?" is one question.
    const isTag =
      at > 0 && ((at === words.length - 1 && TAGS.has(word)) || (at > 1 && at === tail));
    if (isTag) {
      current.push(...words.slice(at));
      break;
    }
    // "True or false? The customer …"
    const isLed = word.startsSentence && isLead(current);
    if (!isLed && (word.startsSentence || asksAnew(words, at, current))) close();
    else if (startsQuestion(words, at) && current.length > 1) {
      close();
      continue;
    }
    current.push(word);
  }
  close();
  return clauses;
}
