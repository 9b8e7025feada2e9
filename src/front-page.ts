/** What a browser shows while no platform is connected: a form, and the answer as plain text. */

import type { Route } from './platforms/platform';
import { renderText } from './platforms/terminal';
import type { Respond } from './respond';

const ESCAPES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
};
const escapeHtml = (text: string) => text.replace(/[&<>"]/g, (sign) => ESCAPES[sign] ?? '');

/** `GET /` with the question in `q`; needs no script and stores nothing. */
export function createFrontPage(respond: Respond): Route {
  return {
    path: '/',
    methods: ['GET'],
    handle(request, response) {
      const search = (request.url ?? '').split('?')[1] ?? '';
      const question = new URLSearchParams(search).get('q') ?? '';
      const answer = question.trim() === '' ? '' : renderText(respond(question).message);
      response
        .writeHead(200, {
          'content-type': 'text/html; charset=utf-8',
          'content-security-policy':
            "default-src 'none'; style-src 'unsafe-inline'; form-action 'self'",
          'referrer-policy': 'no-referrer',
        })
        .end(page(question, answer));
    },
  };
}

function page(question: string, answer: string): string {
  return `<!doctype html>
<html lang="en">
<meta charset="utf-8">
<meta name="viewport" content="width=device-width">
<title>whosejob</title>
<style>
  body { font: 1.1rem/1.5 system-ui, sans-serif; max-width: 46rem; margin: 3rem auto; padding: 0 1rem; color-scheme: light dark }
  form { display: flex; gap: .5rem } input { flex: 1 } input, button { font: inherit; padding: .4rem .6rem }
  pre { font: .95rem/1.45 ui-monospace, monospace; white-space: pre-wrap; overflow-wrap: anywhere }
</style>
<h1>Whose job is it: AWS's or yours?</h1>
<form>
  <input name="q" aria-label="Your question" placeholder="Who encrypts S3 data?" value="${escapeHtml(question)}" autofocus>
  <button>Ask</button>
</form>
<pre>${escapeHtml(answer)}</pre>
</html>
`;
}
