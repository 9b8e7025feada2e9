/** What a button carries: a question to ask, the page of its answer to show, and what it continues. */
import { Context } from '../../question/context';
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
    const asked = Context.safeParse(context).data;
    return {
      ask,
      page: Math.max(0, Math.trunc(page)),
      ...(asked ? { context: asked } : {}),
      ...(beside === true ? { beside } : {}),
    };
  } catch {
    return undefined;
  }
}
