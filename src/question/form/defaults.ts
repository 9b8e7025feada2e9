/** Reads what is asked of a default: that a task is done, that it is not, or how open things are left. */
import type { Word } from '../lexicon/words';
import type { Form, Left } from '../question';
import { exactly, hasAny, union } from '../text/word-class';

const OPEN = exactly('public open visible reachable accessible exposed');
const CLOSED = exactly('private closed isolated unreachable invisible');
const UNDONE = exactly('off disabled inactive unencrypted plaintext unprotected');

/** Words without which a default is only asked for the task itself. */
export const DEFAULT_SIGNS = union(OPEN, CLOSED, UNDONE);

/** "Public"; but not "block *public access*". */
const isOpen = (words: readonly Word[]): boolean =>
  words.some((word, at) => OPEN.has(word) && words[at + 1]?.word !== 'access');

function leftIn(words: readonly Word[]): Left | null {
  if (hasAny(words, UNDONE)) return 'undone';
  const isClosed = hasAny(words, CLOSED);
  if (isOpen(words)) return isClosed ? null : 'open';
  return isClosed ? 'closed' : null;
}

/** "Is logging *off* by default?", "are topics *closed* to others by default?": a form with what it asks of a default. */
export function withLeft(form: Form, words: readonly Word[]): Form {
  if (form.kind !== 'yes-no' || form.extent !== 'unasked') return form;
  const left = leftIn(words);
  if (left === null) return form;
  // "Off" denies nothing more than it asks for.
  return { ...form, left, negated: form.negated && left !== 'undone' };
}
