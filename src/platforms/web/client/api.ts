/** Talks to the server of this page. */

/** What one question gave: see the server's `api.ts`. */
export interface Shown {
  readonly question: string;
  readonly context: unknown;
  readonly json: { readonly suggestions: readonly string[]; readonly text: string };
  readonly previews: {
    readonly slack?: { readonly text: string; readonly blocks: readonly object[] };
    readonly teams?: object;
  };
}

/** A day with its tip: see the server's `TipDay`. */
export interface TipDay {
  readonly date: string;
  readonly code: string;
  readonly hook: string;
  readonly owner: 'aws' | 'customer' | 'shared' | null;
}

/** The tips of the next weeks, or why there are none. */
export type TipPlan =
  | { readonly kind: 'plan'; readonly text: string; readonly days: readonly TipDay[] }
  | { readonly kind: 'refused'; readonly text: string };

async function post<T = Shown>(path: string, body: unknown): Promise<T> {
  const response = await fetch(path, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify(body),
  });
  const answer = await response.json();
  if (!response.ok) throw new Error(answer.error ?? 'That did not work.');
  return answer as T;
}

/** Asks. `context`: that of the question before, as it came. Rejects with what the server says. */
export const ask = (question: string, context: unknown): Promise<Shown> =>
  post('/api/ask', { question, context });

/** Presses a button of a rendered message. */
export const press = (platform: 'slack' | 'teams', value: unknown): Promise<Shown> =>
  post('/api/press', { platform, value });

/** The tips of the next weeks for what would be typed after "tips on". */
export const planTips = (wish: string): Promise<TipPlan> =>
  post<TipPlan>('/api/tips', { wish, zone: Intl.DateTimeFormat().resolvedOptions().timeZone });

/** One tip, as the chat platforms show it. */
export const showTip = (code: string): Promise<Shown> => post('/api/tip', { code });
