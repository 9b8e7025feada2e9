/** Recognises what asks for all that AWS has, in other words than "services": "everything where …", "what all …". */
import { textOf, type Word } from '../lexicon/words';
import { AUXILIARIES, hasAny, stems, WHO } from '../text/grammar';
import { firstParty } from './parties';

/** Kinds of services, by which a list of them is asked for. */
const KINDS = stems(
  'databases database storage stores store caches cache compute queues warehouses runtimes offerings products',
);
/** What may stand between "which" and the kind: "which managed databases". */
const OF_KIND = stems('managed serverless aws amazon of the our');
/** All there is of AWS: "everything where …", "list stuff that …". */
export const WHOLE =
  /^(?:everything|everywhere|everyplace|all|anything|anywhere|anyplace|wherever|whatever|stuff|things|places?)$/;

/** "Which managed databases …", "which AWS compute …": the place of the kind; "which database engine" is no list. */
export function kindAt(head: readonly Word[]): number {
  let at = 1;
  // "What databases do we run?"
  if (head[0]?.word === 'what' && /^(?:have|run|use|own|operate)$/.test(head[4]?.word ?? ''))
    return -1;
  while (at < 4 && OF_KIND.has(head[at])) at += 1;
  const word = head[at];
  if (!word || !KINDS.has(word)) return -1;
  return at > 1 || word.word.endsWith('s') || /^(?:storage|compute)$/.test(word.word) ? at : -1;
}

/** "… where AWS rotates"; but not "… where we can see" */
const partyActsAt = (words: readonly Word[], at: number): boolean =>
  firstParty(words, at, at + 1) !== null && !/^(?:can|could|may)$/.test(words[at + 1]?.word ?? '');

/** "… where logging is off and I need to turn it on" */
const OWING = /\b(?:i|we) (?:need|have|must)\b/;

/** Whose one's own things are: "our own certificates", "configured by us". */
const BY_US = /\b(?:by|from|on) (?:us|me|our (?:side|own|end))\b|\bour own\b|\b(?:our|my)sel/;

/** "What all needs …", "what all do we …", "what needs our own certificates": the place of what asks for all of it. */
export function allOfWhatAt(words: readonly Word[], at: number): number {
  const isAll = words[at + 1]?.word === 'all';
  const verb = words[at + (isAll ? 2 : 1)];
  if (isAll) return AUXILIARIES.has(verb) || verb?.word === 'requires' ? 1 : -1;
  // "On what does Amazon run the backups?"
  if (/^(?:on|in|with)$/.test(words[at - 1]?.word ?? '') && AUXILIARIES.has(verb))
    return firstParty(words, at + 2, at + 3) === null ? -1 : 0;
  const isNeeded = /^(?:needs|requires|wants)$/.test(verb?.word ?? '');
  return isNeeded && BY_US.test(textOf(words.slice(at + 2))) ? 0 : -1;
}

/** What opens what is said of all that is wanted: "list stuff *that* …", "show things *needing* …". */
const OPENS = /^(?:that|which|needing|requiring|with|without)$/;

/** "List what we back up"; but not "show what you know" */
const LISTS_WHAT = /^(?:list|show|name) what (?!you|to)/;

/** "Everything where I patch", "list stuff that …", "everywhere we hold …": the place before what is said of all of it. */
export function wholeAt(words: readonly Word[], at: number, head: readonly Word[]): number {
  const every = head.findIndex(({ word }) => WHOLE.test(word));
  const whole = head[every]?.word ?? '';
  const place = head.findIndex(({ word }, next) => next > Math.max(every, 0) && word === 'where');
  const shows = words
    .slice(0, at + 1)
    .some(({ word }) => /^(?:show|list|name|give|gimme)$/.test(word));
  const acts = (from: number) => partyActsAt(words, at + from + 1);
  if (every >= 0 && place > every && (every > 0 || place < 4)) return place;
  const isSaid = OPENS.test(head[every + 1]?.word ?? '');
  // "Everything in which Amazon holds the keys"
  if (every >= 0 && /^(?:in|on) which$/.test(textOf(head.slice(every + 1, every + 3))))
    return every + 2;
  // "Stuff that we must log", but not "stuff that broke, who fixes it?"
  if (every === 0 && isSaid && /^(?:stuff|things)$/.test(whole) && !hasAny(words, WHO)) return 1;
  if (
    every >= 0 &&
    /^(?:everywhere|anywhere|wherever|places?)$/.test(whole) &&
    (shows || acts(every))
  )
    return every;
  // "List what we back up", "name the databases that …"
  const kind = shows ? kindAt(head) : -1;
  if (kind > 0 && (OPENS.test(head[kind + 1]?.word ?? '') || place === kind + 1)) return kind;
  if (LISTS_WHAT.test(textOf(head.slice(0, 3)))) return 1;
  if (shows && every >= 0 && (isSaid || whole === 'whatever' || acts(every))) return every;
  return shows && place > 0 && (acts(place) || OWING.test(textOf(words.slice(at + place))))
    ? place
    : -1;
}
