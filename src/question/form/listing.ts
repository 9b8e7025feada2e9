/** Recognises questions for a list of services. */
import type { Owner } from '../../catalog';
import { textOf, type Word } from '../lexicon/words';
import type { Form } from '../question';
import { AUXILIARIES, AWS, exactly, hasAny, NEGATIONS, PREPOSITIONS, stems } from '../text/grammar';
import { asksWhere } from './asking-where';
import { firstParty, ownerClaimed, type Party } from './parties';

/** Kinds of services, by which a list of them is asked for. */
const KINDS = stems(
  'databases database storage stores store caches cache compute queues warehouses runtimes offerings products',
);
/** What may stand between "which" and the kind: "which managed databases". */
const OF_KIND = stems('managed serverless aws amazon of the our');
/** What people have of AWS without saying what: "which of the things that we use". */
const THINGS = /^(?:things|stuff|ones|bits|offerings)$/;
/** All there is of AWS: "everything where …", "list stuff that …". */
const WHOLE = /^(?:everything|everywhere|all|anything|anywhere|whatever|stuff|things|places?)$/;

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

/** "Which managed databases …", "which AWS compute …": the place of the kind; "which database engine" is no list. */
function kindAt(head: readonly Word[]): number {
  let at = 1;
  // "What databases do we run?"
  if (head[0]?.word === 'what' && /^(?:have|run|use|own|operate)$/.test(head[4]?.word ?? ''))
    return -1;
  while (at < 4 && OF_KIND.has(head[at])) at += 1;
  const word = head[at];
  if (!word || !KINDS.has(word)) return -1;
  return at > 1 || word.word.endsWith('s') || /^(?:storage|compute)$/.test(word.word) ? at : -1;
}

/** "Which of the things we use …", "what things that we use …", "what stuff is encrypted …" */
const thingsAt = (head: readonly Word[]): number =>
  head.findIndex(
    ({ word: thing }, at) =>
      THINGS.test(thing) &&
      at > 0 &&
      (AWS.has(head[at - 1]) ||
        (at === 1 && AUXILIARIES.has(head[2])) ||
        head.slice(at + 1).some(({ word }, next) => /^(?:we|i)$/.test(word) && next < 2)),
  );

/** "… where AWS rotates"; but not "… where we can see" */
const partyActsAt = (words: readonly Word[], at: number): boolean =>
  firstParty(words, at, at + 1) !== null && !/^(?:can|could|may)$/.test(words[at + 1]?.word ?? '');

/** "… where logging is off and I need to turn it on" */
const OWING = /\b(?:i|we) (?:need|have|must)\b/;

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

/** Whose one's own things are: "our own certificates", "configured by us". */
const BY_US = /\b(?:by|from|on) (?:us|me|our (?:side|own|end))\b|\bour own\b|\b(?:our|my)sel/;

/** "What all needs …", "what all do we …", "what needs our own certificates": the place of what asks for all of it. */
function allOfWhatAt(words: readonly Word[], at: number): number {
  const isAll = words[at + 1]?.word === 'all';
  const verb = words[at + (isAll ? 2 : 1)];
  if (isAll) return AUXILIARIES.has(verb) || verb?.word === 'requires' ? 1 : -1;
  const isNeeded = /^(?:needs|requires|wants)$/.test(verb?.word ?? '');
  return isNeeded && BY_US.test(textOf(words.slice(at + 2))) ? 0 : -1;
}

/** What opens what is said of all that is wanted: "list stuff *that* …", "show things *needing* …". */
const OPENS = /^(?:that|which|needing|requiring|with|without)$/;

/** "Everything where I patch", "list stuff that …", "everywhere we hold …": the place before what is said of all of it. */
function wholeAt(words: readonly Word[], at: number, head: readonly Word[]): number {
  const every = head.findIndex(({ word }) => WHOLE.test(word));
  const whole = head[every]?.word ?? '';
  const place = head.findIndex(({ word }, next) => next > Math.max(every, 0) && word === 'where');
  const shows = words
    .slice(0, at + 1)
    .some(({ word }) => /^(?:show|list|name|give|gimme)$/.test(word));
  const acts = (from: number) => partyActsAt(words, at + from + 1);
  if (every >= 0 && place > every && (every > 0 || place < 4)) return place;
  if (every >= 0 && /^(?:everywhere|anywhere|places?)$/.test(whole) && (shows || acts(every)))
    return every;
  if (shows && every >= 0) {
    const isSaid = whole === 'whatever' || acts(every) || OPENS.test(head[every + 1]?.word ?? '');
    if (isSaid) return every;
  }
  return shows && place > 0 && (acts(place) || OWING.test(textOf(words.slice(at + place))))
    ? place
    : -1;
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
  const negated = hasAny(all, NEGATIONS);
  if (asksAtItsEnd(all)) {
    const party = ownerClaimed(all) ?? firstParty(all, start);
    return { kind: 'which-services', owner: askedOwner(all, party, negated) };
  }
  const at = startOfList(all, start);
  const words = all[at]?.word === 'where' ? sentenceAt(all, at) : all;
  const named = describedAt(words, at);
  if (named < 0) return null;
  const party = ownerClaimed(words.slice(at + named)) ?? firstParty(words, at + named + 1);
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
