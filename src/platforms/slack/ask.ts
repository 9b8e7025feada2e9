/** What a button carries: a question to ask, and the page of its answer to show. */
import { ASK_CHARACTERS } from './limits';

export interface Ask {
  readonly ask: string;
  readonly page: number;
}

/** The value of a button, or undefined when it does not fit one. A plain question stands for its first page. */
export function encodeAsk({ ask, page }: Ask): string | undefined {
  if (ask.trim() === '') return undefined;
  const value = page === 0 && !ask.startsWith('{') ? ask : JSON.stringify({ ask, page });
  return JSON.stringify(value).length <= ASK_CHARACTERS ? value : undefined;
}

/** Reads a button's value; undefined when it is not one of ours. Slack may return `&`, `<`, `>` as entities. */
export function decodeAsk(value: string | undefined): Ask | undefined {
  if (value === undefined || value === '') return undefined;
  if (!value.startsWith('{')) return { ask: value, page: 0 };
  try {
    const { ask, page } = JSON.parse(value) as Partial<Record<'ask' | 'page', unknown>>;
    if (typeof ask !== 'string' || typeof page !== 'number') return undefined;
    return { ask, page: Math.max(0, Math.trunc(page)) };
  } catch {
    return undefined;
  }
}
