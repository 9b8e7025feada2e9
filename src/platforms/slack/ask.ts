/** What a button carries: a question to ask, the page of its answer to show, and what it continues. */
import type { Context } from '../../question';
import { ASK_CHARACTERS } from './limits';

/** A question that a button asks, with all that its answer depends on. */
export interface Ask {
  readonly ask: string;
  readonly page: number;
  /** The conversation's context in which the question was asked, when it needs one ("and for Lambda?"). */
  readonly context?: Context | undefined;
  /** The message with the button stays; see `Choice`. */
  readonly beside?: boolean | undefined;
}

/** The value of a button, or undefined when it does not fit one. A plain question stands for its first page. */
export function encodeAsk({ ask, page, context, beside }: Ask): string | undefined {
  if (ask.trim() === '') return undefined;
  const plain = page === 0 && context === undefined && !beside && !ask.startsWith('{');
  const value = plain ? ask : JSON.stringify({ ask, page, context, beside });
  return fits(value) ? value : undefined;
}

/** A character takes at most six in JSON (`\\u0000`): of a short text it need not be asked how many. */
const fits = (value: string): boolean =>
  value.length < ASK_CHARACTERS / 6 - 1 || JSON.stringify(value).length <= ASK_CHARACTERS;

/** Reads a button's value; undefined when it is not one of ours. */
export function decodeAsk(value: string | undefined): Ask | undefined {
  if (value === undefined || value === '') return undefined;
  if (!value.startsWith('{')) return { ask: value, page: 0 };
  try {
    const { ask, page, context, beside } = JSON.parse(value) as Partial<Record<keyof Ask, unknown>>;
    if (typeof ask !== 'string' || typeof page !== 'number') return undefined;
    return {
      ask,
      page: Math.max(0, Math.trunc(page)),
      ...(isContext(context) ? { context } : {}),
      ...(beside === true ? { beside } : {}),
    };
  } catch {
    return undefined;
  }
}

const isOwner = (value: unknown): boolean => /^(?:aws|customer|shared)$/.test(String(value));

/** Whether a value is the form of a question that wanted a yes or a no. */
const isAsked = (value: unknown): boolean => {
  const { kind, party, negated } = (value ?? {}) as Partial<Record<string, unknown>>;
  return kind === 'yes-no' && isOwner(party) && typeof negated === 'boolean';
};

/** Whether a value, from a button or from the store, is a context. */
export function isContext(value: unknown): value is Context {
  if (typeof value !== 'object' || value === null) return false;
  const { targets, concerns, list, asked } = value as Partial<Record<keyof Context, unknown>>;
  return (
    (list === undefined || isOwner(list)) &&
    (asked === undefined || isAsked(asked)) &&
    Array.isArray(targets) &&
    targets.every((target) => typeof target?.service === 'string') &&
    Array.isArray(concerns) &&
    concerns.every((concern) => typeof concern === 'string')
  );
}
