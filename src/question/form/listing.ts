/** Recognises questions for a list of services. */
import type { Owner } from '../../catalog';
import type { Word } from '../lexicon/words';
import type { Form } from '../question';
import {
  AUXILIARIES,
  AWS,
  CUSTOMER,
  DETERMINERS,
  exactly,
  hasAny,
  NEGATIONS,
  PREPOSITIONS,
} from '../text/grammar';
import { allOfWhatAt, kindAt, WHOLE, wholeAt } from './all-of-aws';
import { asksWhere } from './asking-where';
import { firstParty, ownerClaimed } from './parties';
import type { Party } from './party';

/** What people have of AWS without saying what: "which of the things that we use". */
const THINGS = /^(?:things|stuff|ones|bits|offerings)$/;
/** What asks for a list: "I want to know which …", "could you tell me which …". */
const ASKING_FOR =
  /^(?:kindly|pls|plz|please|i|we|would|want|need|like|to|know|can|could|you|u|tell|provide|give|make|prepare|send|get|have|me|us|is|there|a|an|any|the|full|complete)$/;

const startOfList = (words: readonly Word[], start: number): number => {
  let at = start;
  while (PREPOSITIONS.has(words[at])) at += 1;
  const asked = words.findIndex(({ word }, place) => place >= at && !ASKING_FOR.test(word));
  return asked > at &&
    (/^(?:which|list|enumerate|show|name|overview|table|inventory)$/.test(
      words[asked]?.word ?? '',
    ) ||
      WHOLE.test(words[asked]?.word ?? ''))
    ? asked
    : at;
};

/** "Which of the things we use …", "what things that we use …", "what stuff is encrypted …" */
const thingsAt = (head: readonly Word[]): number =>
  head.findIndex(
    ({ word: thing }, at) =>
      THINGS.test(thing) &&
      at > 0 &&
      (AWS.has(head[at - 1]) ||
        (head[at + 1]?.word === 'of' && AWS.has(head[at + 2])) ||
        (at === 1 && AUXILIARIES.has(head[2])) ||
        head.slice(at + 1).some(({ word }, next) => /^(?:we|i)$/.test(word) && next < 2)),
  );

/** "Where are they automatic? *I need a list*": the sentence that asks, without those behind it. */
function sentenceAt(words: readonly Word[], start: number): readonly Word[] {
  const end = words.findIndex(({ startsSentence }, at) => at > start && startsSentence);
  return end < 0 ? words : words.slice(0, end);
}

/** "Everything that we must log: which services?" */
function asksAtItsEnd(words: readonly Word[]): boolean {
  const [which, services] = words.slice(-2);
  const isApart = which?.afterBreak || which?.afterComma;
  return (
    words.length > 2 &&
    isApart === true &&
    /^(?:which|what)$/.test(which?.word ?? '') &&
    /^(?:services|products|ones)$/.test(services?.word ?? '')
  );
}

const PRODUCTS = exactly('services products');

/** "Pen tests: *on which services* are those up to us?": where a list is asked for behind what it is of. */
function behindTask(words: readonly Word[], start: number): number {
  if (!hasAny(words, PRODUCTS)) return start;
  const kind = words.findIndex(
    (word, at) =>
      at > start + 1 &&
      at + 1 < words.length &&
      PRODUCTS.has(word) &&
      /^(?:which|what)$/.test(words[at - 1]?.word ?? ''),
  );
  if (kind < 0) return start;
  const at = PREPOSITIONS.has(words[kind - 2]) ? kind - 2 : kind - 1;
  return words[at]?.afterBreak || words[at]?.afterComma ? at : start;
}

/** How a question for a list begins. */
const FIRST =
  /^(?:which|what|list|enumerat|show|nam|giv|gimm|tell|wher|all|any|every|servic|overview|tabl|inventory)$/;

/** The place in the head of a question behind which its list is described; -1 where no list is asked for. */
function describedAt(words: readonly Word[], at: number): number {
  const head = words.slice(at, at + 7);
  const first = head[0]?.stem ?? '';
  if (!FIRST.test(first) && !WHOLE.test(head[0]?.word ?? '')) return -1;
  const services = head.findIndex(
    (word) => /^(?:servic|product)$/.test(word.stem) || word.word === 'ones',
  );
  const asks = first === 'which' || first === 'what';
  const things = asks ? thingsAt(head) : -1;
  const kind = asks ? kindAt(head) : -1;
  const near = first === 'what' ? services === (AWS.has(head[1]) ? 2 : 1) : services > 0;
  const whole = asks ? allOfWhatAt(words, at) : wholeAt(words, at, head);
  const isAimed =
    whole >= 0 ||
    (first === 'servic'
      ? /^(?:that|which|where|with|without)$/.test(head[1]?.word ?? '')
      : first === 'wher'
        ? asksWhere(words, at)
        : near || things > 0 || kind > 0);
  // Behind the services: "give me all AWS services that …" names no party yet; nor does "… that we use".
  const isOurs = /^(?:that|we|i)$/.test(head[things + 1]?.word ?? '');
  return isAimed
    ? Math.max(services, kind, things > 0 ? things + (isOurs ? 2 : 0) : 0, whole, 0)
    : -1;
}

/** "Which services …", "list everything where I …", "where do I have to …". */
export function readList(all: readonly Word[], begin: number): Form | null {
  const start = behindTask(all, begin);
  // "… without being asked" denies nothing.
  const negated = all.some(
    (word, at) =>
      NEGATIONS.has(word) &&
      !(word.word === 'without' && /^(?:being|asking|any)$/.test(all[at + 1]?.word ?? '')),
  );
  if (asksAtItsEnd(all)) {
    const party = ownerClaimed(all) ?? firstParty(all, start);
    return { kind: 'which-services', owner: askedOwner(all, party, negated) };
  }
  const at = startOfList(all, start);
  const words = all[at]?.word === 'where' ? sentenceAt(all, at) : all;
  const named = describedAt(words, at);
  if (named < 0) return null;
  const said = words.slice(at + named);
  // "Everything where the school owns it"
  const isTheirs = said.some((word, next) => CUSTOMER.has(word) && DETERMINERS.has(said[next - 1]));
  const party =
    ownerClaimed(said) ?? firstParty(words, at + named + 1) ?? (isTheirs ? 'customer' : null);
  return { kind: 'which-services', owner: askedOwner(words, party, negated) };
}

/** Whose job it must be on the services of a list. */
function askedOwner(words: readonly Word[], party: Party | null, negated: boolean): Owner {
  if (words.some((word) => word.stem === 'shar')) return 'shared';
  const opposite = { aws: 'customer', customer: 'aws' } as const;
  // "Which services do not encrypt by default?" leaves it to the customer.
  // What a service needs or requires is the customer's to do.
  const needed = words.some((word) => /^(?:need|requir)$/.test(word.stem));
  const named = party ?? (needed ? 'customer' : 'aws');
  return negated ? opposite[named] : named;
}
