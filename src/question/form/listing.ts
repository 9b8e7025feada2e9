/** Recognises questions for a list of services. */
import type { Owner } from '../../catalog';
import type { Word } from '../lexicon/words';
import type { Form } from '../question';
import { AUXILIARIES, AWS, exactly, hasAny, NEGATIONS, PREPOSITIONS, stems } from '../text/grammar';
import { firstParty, ownerClaimed, type Party } from './parties';

/** Kinds of services, by which a list of them is asked for. */
const KINDS = stems(
  'databases database storage stores store caches cache compute queues warehouses runtimes offerings products',
);
/** What may stand between "which" and the kind: "which managed databases". */
const OF_KIND = stems('managed serverless aws amazon of the our');
/** What people have of AWS without saying what: "which of the things that we use". */
const THINGS = /^(?:things|stuff|ones|bits|offerings)$/;

/** What asks for a list: "I want to know which …", "could you tell me which …". */
const ASKING_FOR =
  /^(?:kindly|pls|plz|please|i|we|would|want|need|like|to|know|can|could|you|u|tell|provide|give|make|prepare|send|get|have|me|us|is|there|a|an|any|the|full|complete)$/;

const startOfList = (words: readonly Word[], start: number): number => {
  let at = start;
  while (PREPOSITIONS.has(words[at])) at += 1;
  const asked = words.findIndex(({ word }, place) => place >= at && !ASKING_FOR.test(word));
  // "Tell me everything where …" has its own verb.
  return asked > at &&
    /^(?:which|list|enumerate|show|name|overview|table|inventory)$/.test(words[asked]?.word ?? '')
    ? asked
    : at;
};

/** "Which managed databases …", "which AWS compute …": the place of the kind; "which database engine" is no list. */
function kindAt(head: readonly Word[]): number {
  let at = 1;
  while (at < 4 && OF_KIND.has(head[at])) at += 1;
  const word = head[at];
  if (!word || !KINDS.has(word)) return -1;
  return at > 1 || word.word.endsWith('s') || /^(?:storage|compute)$/.test(word.word) ? at : -1;
}

/** "Which of the things we use …", "what things that we use …" */
const thingsAt = (head: readonly Word[]): number =>
  head.findIndex(
    ({ word: thing }, at) =>
      THINGS.test(thing) &&
      at > 0 &&
      (AWS.has(head[at - 1]) ||
        head.slice(at + 1).some(({ word }, next) => /^(?:we|i)$/.test(word) && next < 2)),
  );

/** "Where is key management on us", "where AWS rotates keys": whose it is there. */
function asksWhere(words: readonly Word[], at: number): boolean {
  const next = words[at + 1];
  if (!AUXILIARIES.has(next)) return false;
  // "Where do we get the report?"
  const verb = words[at + 3]?.word ?? '';
  const isThing = /^(?:the|an?|aws|amazon)$/.test(words[at + 4]?.word ?? '');
  if (/^(?:obtain|find|download|see|read|look)$/.test(verb) || (verb === 'get' && isThing))
    return false;
  const party = words
    .slice(at + 2, at + 4)
    .some((word) => /^(?:i|we|aws|amazon|customer|user)$/.test(word.stem));
  const last = words.at(-1);
  return (
    party ||
    isOwedUntil(words, at) ||
    /^(?:responsibility|responsibl|job)$/.test(last?.stem ?? '') ||
    /^(?:default|automatic|automatically)$/.test(last?.word ?? '') ||
    ownerClaimed(words.slice(at + 2)) !== null
  );
}

/** "… where AWS rotates"; but not "… where we can see" */
const partyActsAt = (words: readonly Word[], at: number): boolean =>
  firstParty(words, at, at + 1) !== null && !/^(?:can|could|may)$/.test(words[at + 1]?.word ?? '');

/** "… until I enable it", "… unless we turn it on" */
const isOwedUntil = (words: readonly Word[], at: number): boolean =>
  words.some(
    ({ word }, next) =>
      next > at &&
      /^(?:until|till|unless)$/.test(word) &&
      /^(?:i|we)$/.test(words[next + 1]?.word ?? ''),
  );

/** "… where logging is off and I need to turn it on" */
const owesBehind = (words: readonly Word[], at: number): boolean =>
  words.some(
    ({ word }, next) =>
      next > at &&
      /^(?:need|have|must)$/.test(word) &&
      /^(?:i|we)$/.test(words[next - 1]?.word ?? ''),
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
  const head = words.slice(at, at + 7);
  const first = head[0]?.stem ?? '';
  if (
    !/^(?:which|what|list|enumerat|show|nam|giv|tell|wher|all|any|every|servic|overview|tabl|inventory)$/.test(
      first,
    )
  )
    return null;
  const services = head.findIndex(
    (word) => /^(?:servic|product)$/.test(word.stem) || word.word === 'ones',
  );
  const things = first === 'which' || first === 'what' ? thingsAt(head) : -1;
  const kind = first === 'which' ? kindAt(head) : -1;
  const near = first === 'what' ? services === (AWS.has(head[1]) ? 2 : 1) : services > 0;
  // "Give me everything where I patch", "show me where AWS patches"
  const every = head.findIndex(({ word }) =>
    /^(?:everything|everywhere|all|anything|anywhere)$/.test(word),
  );
  const place = head.findIndex(({ word }, next) => next > 0 && word === 'where');
  const shows = /^(?:show|list|nam|giv)$/.test(first);
  const everywhere =
    (every > 0 && place > every) ||
    // "List everything that backs itself up"
    (shows && every > 0 && /^(?:that|which)$/.test(head[every + 1]?.word ?? '')) ||
    (shows && head[every]?.word === 'everywhere') ||
    (shows &&
      place > 0 &&
      (partyActsAt(words, at + place + 1) || owesBehind(words, at + place + 1)));
  const aimed =
    everywhere ||
    (first === 'servic'
      ? /^(?:that|which|wher)$/.test(head[1]?.stem ?? '')
      : first === 'wher'
        ? asksWhere(words, at)
        : near || things > 0 || kind > 0);
  if (!aimed) return null;
  // Behind the services: "give me all AWS services that …" names no party yet; nor does "… that we use".
  const named = Math.max(
    services,
    kind,
    things > 0 ? things + 2 : 0,
    everywhere ? Math.max(every, place) : 0,
  );
  const party =
    ownerClaimed(words.slice(at + Math.max(named, 0))) ?? firstParty(words, at + named + 1);
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
