import { createServer, type IncomingMessage } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { Activity } from 'botbuilder';
import { Connectors } from '../../../src/platforms/teams/connectors';
import { statusOf } from '../../../src/platforms/teams/send';

/** What the bot says when it asks for credentials: here, nothing. */
const connectors = new Connectors(async () => ({ signRequest: async (request) => request }));

/** Answers every request with this; says what it was sent. */
async function startServer(answer: { status: number; text: string }) {
  const received: Pick<IncomingMessage, 'method' | 'url' | 'headers'>[] = [];
  const bodies: string[] = [];
  const server = createServer(async (request, response) => {
    const chunks: Buffer[] = [];
    for await (const chunk of request) chunks.push(chunk as Buffer);
    received.push(request);
    bodies.push(Buffer.concat(chunks).toString());
    response.writeHead(answer.status).end(answer.text);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    received,
    bodies,
    stop: () => {
      server.closeAllConnections();
      server.close();
    },
  };
}

const MESSAGE = { type: 'message', text: 'Ä 🔒' } as Activity;

test('a service URL with a path is where its conversations are, whatever their ids hold', async () => {
  const server = await startServer({ status: 201, text: '{"id":"1"}' });
  for (const start of ['/amer', '/amer/']) {
    const connector = await connectors.create(`${server.url}${start}`);
    const { id } = await connector.conversations.replyToActivity('19:a/b?c;m=1', '4 2', MESSAGE);
    expect(id).toBe('1');
  }
  const path = '/amer/v3/conversations/19%3Aa%2Fb%3Fc%3Bm%3D1/activities/4%202';
  expect(server.received.map(({ url }) => url)).toEqual([path, path]);
  expect(server.received[0]?.headers).toMatchObject({
    'content-type': 'application/json; charset=utf-8',
    'x-ms-conversation-id': '19:a/b?c;m=1',
  });
  expect(server.bodies.map((body) => JSON.parse(body))).toEqual([MESSAGE, MESSAGE]);
  server.stop();
});

test('an address has one client for each audience', async () => {
  const client = await connectors.create('https://a.example');
  expect(await connectors.create('https://a.example')).toBe(client);
  expect(await connectors.create('https://b.example')).not.toBe(client);
  expect(await connectors.create('https://a.example', 'somebody')).not.toBe(client);
});

test.each(['', 'OK', 'null'])('yes is yes, also in the words "%s"', async (text) => {
  const server = await startServer({ status: 202, text });
  const connector = await connectors.create(server.url);
  const sent = await connector.conversations.sendToConversation('a', MESSAGE);
  expect(sent.id).toBeUndefined();
  server.stop();
});

test('no is an error with its status, and without what was sent', async () => {
  const server = await startServer({ status: 418, text: '{"error":{}}' });
  const connector = await connectors.create(server.url);
  const error = await connector.conversations.sendToConversation('a', MESSAGE).catch((no) => no);
  expect(statusOf(error)).toBe(418);
  expect(JSON.stringify(error)).not.toContain('🔒');
  server.stop();
});

test('an address where nobody listens is an error that says so', async () => {
  const connector = await connectors.create('http://127.0.0.1:9/');
  await expect(connector.conversations.sendToConversation('a', MESSAGE)).rejects.toMatchObject({
    code: 'ECONNREFUSED',
    left: false,
  });
});
