// What the bots call back: Slack's Web API and the Bot Connector with its token issuer, as thin as can be. It answers
// all contestants alike and hears when a message was posted. The strict servers are in tests/support.
import { createSign, generateKeyPairSync, randomUUID } from 'node:crypto';
import { createServer } from 'node:http';

export const ISSUER = 'https://api.botframework.com';

async function read(request) {
  const chunks = [];
  for await (const chunk of request) chunks.push(chunk);
  return Buffer.concat(chunks).toString();
}

const encode = (value) => Buffer.from(JSON.stringify(value)).toString('base64url');

/** Starts it. `onPost(key, text)` hears of each message: the thread of Slack, the activity of Teams it answers. */
export async function startChatServer(onPost) {
  const { publicKey, privateKey } = generateKeyPairSync('rsa', { modulusLength: 2048 });
  const kid = randomUUID();
  let posted = 0;

  const answers = {
    '/api/auth.test': () => ({ ok: true, user_id: 'U0BOT', bot_id: 'B0BOT', team_id: 'T0BENCH' }),
    '/v1/openid': () => ({ issuer: ISSUER, jwks_uri: `${url}/v1/keys` }),
    '/v1/keys': () => {
      const { n, e } = publicKey.export({ format: 'jwk' });
      return { keys: [{ kty: 'RSA', use: 'sig', kid, n, e, endorsements: ['msteams'] }] };
    },
  };

  function post(path, body) {
    posted += 1;
    if (path === '/api/chat.postMessage') {
      const ts = `1700000000.${String(posted).padStart(6, '0')}`;
      onPost(new URLSearchParams(body).get('thread_ts'), body);
      return { ok: true, ts, channel: 'C0', message: { ts } };
    }
    onPost(JSON.parse(body).replyToId, body);
    return { id: `a-${posted}` };
  }

  const server = createServer(async (request, response) => {
    const body = await read(request);
    const path = request.url.split('?', 1)[0];
    const answer = path.endsWith('/oauth2/v2.0/token')
      ? { token_type: 'Bearer', expires_in: 3599, access_token: randomUUID() }
      : (answers[path] ?? (() => post(path, body)))();
    response.writeHead(200, { 'content-type': 'application/json' }).end(JSON.stringify(answer));
  });
  await new Promise((resolve) => server.listen(0, '127.0.0.1', resolve));
  const url = `http://127.0.0.1:${server.address().port}`;

  return {
    url,
    /** A token with which Teams shows that it is Teams. */
    token(appId) {
      const now = Math.floor(Date.now() / 1000);
      const claims = { iss: ISSUER, aud: appId, serviceurl: url, nbf: now - 10, exp: now + 3600 };
      const text = `${encode({ alg: 'RS256', typ: 'JWT', kid })}.${encode(claims)}`;
      return `${text}.${createSign('RSA-SHA256').update(text).sign(privateKey, 'base64url')}`;
    },
    stop() {
      server.closeAllConnections();
      server.close();
    },
  };
}
