/** Recognises questions for a list of services. */
import type { Owner } from '../catalog';
import { AUXILIARIES, AWS, NEGATIONS, PREPOSITIONS } from './grammar';
import { firstParty, ownerClaimed, type Party } from './parties';
import type { Form } from './question';
import type { Word } from './words';

/** "Which services …", "list everything where I …", "where do I have to …". */
export function readList(words: readonly Word[], start: number): Form | null {
  let at = start;
  while (PREPOSITIONS.has(words[at]?.stem ?? '')) at += 1;
  const head = words.slice(at, at + 7);
  const first = head[0]?.stem ?? '';
  if (!/^(?:which|what|list|show|nam|giv|tell|wher|all|any|every|servic)$/.test(first)) return null;
  const services = head.findIndex(
    (word) => /^(?:servic|product)$/.test(word.stem) || word.word === 'ones',
  );
  const things = /^(?:databas|storag|stor)$/.test(head[1]?.stem ?? '');
  const near =
    first === 'what' ? services === (AWS.has(head[1]?.stem ?? '') ? 2 : 1) : services > 0;
  const where =
    AUXILIARIES.has(head[1]?.stem ?? '') &&
    (words
      .slice(at + 2, at + 4)
      .some((word) => /^(?:i|we|aws|amazon|customer|user)$/.test(word.stem)) ||
      /^(?:responsibility|responsibl|job)$/.test(words.at(-1)?.stem ?? '') ||
      words.at(-1)?.stem === 'default');
  // "Give me everything where I patch"
  const every = head.findIndex(({ word }) => /^(?:everything|all|anything|anywhere)$/.test(word));
  const everywhere = every > 0 && head.some(({ word }, place) => place > every && word === 'where');
  const aimed =
    everywhere ||
    (first === 'servic'
      ? /^(?:that|which|wher)$/.test(head[1]?.stem ?? '')
      : first === 'wher'
        ? where
        : near || (first === 'which' && things));
  if (!aimed) return null;
  // Behind the services: "give me all AWS services that …" names no party yet.
  const party = ownerClaimed(words) ?? firstParty(words, at + Math.max(services, 0) + 1);
  const negated = words.some((word) => NEGATIONS.has(word.stem));
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
