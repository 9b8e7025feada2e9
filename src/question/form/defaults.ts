/** Reads what is asked of a default: that a task is done, that it is not, or how open things are left. */
import type { Lexicon } from '../lexicon/lexicon';
import type { Word } from '../lexicon/words';
import type { Ask, Form, Left } from '../question';
import { exactly, hasAny } from '../text/word-class';

const OPEN = exactly('public open visible reachable accessible exposed');
const CLOSED = exactly('private closed isolated unreachable invisible');
const UNDONE = exactly(
  'off disabled inactive idle dormant silent asleep unencrypted plaintext unprotected',
);

/** Of what both stays and goes, either is asked for. */
const STAYING = exactly(
  'keep keeps kept store stores stored retain retains retained hold holds held stay stays remain remains forever',
);

/** Whether it is asked what happens without anybody's asking. */
export const ofDefault = (form: Form): boolean =>
  form.kind === 'yes-no' && form.extent === 'unasked';

/** "Public"; but not "block *public access*". */
const isOpen = (words: readonly Word[]): boolean =>
  words.some((word, at) => OPEN.has(word) && words[at + 1]?.word !== 'access');

/** "Closed *unless* we open it": what a condition supposes is not what is asked. */
const SUPPOSING = exactly('unless until if when without');

const SHUTTING = exactly('shut cut closed sealed walled fenced');

function leftIn(all: readonly Word[]): Left | null {
  const supposed = all.findIndex((word) => SUPPOSING.has(word));
  const words = supposed < 0 ? all : all.slice(0, supposed);
  // "Shut *off* from the internet"
  if (words.some((word, at) => word.word === 'off' && SHUTTING.has(words[at - 1]))) return 'closed';
  if (hasAny(words, UNDONE)) return 'undone';
  const isClosed = hasAny(words, CLOSED);
  if (isOpen(words)) return isClosed ? null : 'open';
  return isClosed ? 'closed' : null;
}

/** "Is logging *off* by default?", "are topics *closed* to others by default?": a form with what it asks of a default. */
export function withLeft(
  { form, concerns }: Ask,
  words: readonly Word[],
  isOfKind: Lexicon['isOfKind'],
): Form {
  if (form.kind !== 'yes-no') return form;
  if (hasAny(words, STAYING) && concerns.some((id) => isOfKind(id, 'two-senses')))
    return { kind: 'who' };
  const left = leftIn(words);
  if (left === null) return form;
  if (left !== 'undone' && !concerns.every((id) => isOfKind(id, 'closes'))) return form;
  // "Off" denies nothing more than it asks for.
  const isOff = left === 'undone' || words.some(({ word }) => word === 'off');
  return { ...form, left, negated: form.negated && !isOff };
}
