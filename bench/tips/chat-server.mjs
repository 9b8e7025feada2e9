// A local chat: takes `chat.postMessage` as Slack's Web API does, and counts what was posted where.
// node chat-server.mjs; says its port to its parent, and what it counted when asked over /counts.
import { createServer } from 'node:http';

const posts = new Map();
let count = 0;
let first = 0;
let last = 0;

function post(form) {
  const channel = form.get('channel');
  const blocks = JSON.parse(form.get('blocks') ?? '[]');
  if (!channel) return { ok: false, error: 'channel_not_found' };
  if (!form.get('text') || blocks.length === 0) return { ok: false, error: 'no_text' };
  posts.set(channel, (posts.get(channel) ?? 0) + 1);
  count += 1;
  last = Date.now();
  first ||= last;
  return { ok: true, channel, ts: `${count}.000000` };
}

function counts() {
  const twice = [...posts.values()].filter((each) => each > 1).length;
  return { count, channels: posts.size, twice, first, last };
}

function reset() {
  posts.clear();
  count = 0;
  first = 0;
  last = 0;
  return {};
}

const server = createServer((request, response) => {
  const chunks = [];
  request.on('data', (chunk) => chunks.push(chunk));
  request.on('end', () => {
    const answer = request.url.endsWith('/chat.postMessage')
      ? post(new URLSearchParams(Buffer.concat(chunks).toString()))
      : request.url === '/counts'
        ? counts()
        : request.url === '/reset'
          ? reset()
          : { ok: true, user_id: 'U0BOT', bot_id: 'B0BOT', team_id: 'T0' };
    response.writeHead(200, { 'content-type': 'application/json' }).end(JSON.stringify(answer));
  });
});
server.keepAliveTimeout = 60_000;
server.listen(0, '127.0.0.1', () => process.send({ port: server.address().port }));
process.on('disconnect', () => process.exit());
