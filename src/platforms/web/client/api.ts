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

async function post(path: string, body: unknown): Promise<Shown> {
  const response = await fetch(path, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify(body),
  });
  const answer = await response.json();
  if (!response.ok) throw new Error(answer.error ?? 'That did not work.');
  return answer as Shown;
}

export const ask = (question: string, context: unknown): Promise<Shown> =>
  post('/api/ask', { question, context });

/** Presses a button of a rendered message. */
export const press = (platform: 'slack' | 'teams', value: unknown): Promise<Shown> =>
  post('/api/press', { platform, value });
