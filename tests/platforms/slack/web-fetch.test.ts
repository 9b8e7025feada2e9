import { createServer, type RequestListener, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { webApi } from '@slack/bolt';
import { outcomeOf } from '../../../src/platforms/slack/send-outcome';
import { createWebFetch } from '../../../src/platforms/slack/web-fetch';

describe('a call of the Web API', () => {
  let server: Server;
  afterEach(() => {
    server.closeAllConnections();
    server.close();
  });

  async function call(answer: RequestListener): Promise<unknown> {
    server = createServer(answer);
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    const { port } = server.address() as AddressInfo;
    return post(port);
  }

  const post = (port: number) =>
    new webApi.WebClient('xoxb-test', {
      slackApiUrl: `http://127.0.0.1:${port}/api/`,
      fetch: createWebFetch(200),
      retryConfig: { retries: 0 },
      logLevel: webApi.LogLevel.ERROR,
    }).chat.postMessage({ channel: 'C1', text: 'ß☃ & more' });

  const failure = (calling: Promise<unknown>) =>
    calling.then(
      () => 'none',
      (error) => outcomeOf(error),
    );

  it('carries its arguments, and brings back the answer', async () => {
    let sent = '';
    const answer = await call((request, response) => {
      request.on('data', (chunk) => {
        sent += chunk;
      });
      request.on('end', () => response.end(JSON.stringify({ ok: true, ts: '1.2' })));
    });
    expect(answer).toMatchObject({ ok: true, ts: '1.2' });
    expect(Object.fromEntries(new URLSearchParams(sent))).toEqual({
      channel: 'C1',
      text: 'ß☃ & more',
    });
  });

  it('that gets no answer leaves open what became of it', async () => {
    expect(await failure(call(() => {}))).toBe('unclear');
  });

  it('whose answer breaks off leaves it open, too', async () => {
    const broken = call((_, response) => {
      response.writeHead(200, { 'content-length': 100 }).write('{"ok":');
      setImmediate(() => response.destroy());
    });
    expect(await failure(broken)).toBe('unclear');
  });

  it('that never left is known not to have arrived', async () => {
    await call((_, response) => response.end('{"ok":true}'));
    const { port } = server.address() as AddressInfo;
    server.closeAllConnections();
    await new Promise((resolve) => server.close(resolve));
    expect(await failure(post(port))).toBe('unsent');
  });
});
