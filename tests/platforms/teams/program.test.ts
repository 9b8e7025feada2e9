/** The built program, configured as an administrator would, with Teams on the other side. */
import { type ChildProcess, spawn } from 'node:child_process';
import { mkdtempSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import {
  APP_ID,
  APP_PASSWORD,
  BotConnector,
  cardAction,
  channelMention,
  invoke,
  personalMessage,
  TENANT_ID,
} from '../../support/bot-connector';
import { parseCard } from './cards';

const root = join(__dirname, '../../..');
let connector: BotConnector;
let program: ChildProcess;
let url: string;
let output = '';

beforeAll(async () => {
  connector = await new BotConnector().start();
  const port = await freePort();
  url = `http://127.0.0.1:${port}`;
  program = spawn(process.execPath, [join(root, 'dist/main.js'), 'serve'], {
    // No .env of whoever runs the tests.
    cwd: mkdtempSync(join(tmpdir(), 'teams-')),
    env: {
      PATH: process.env.PATH,
      PORT: String(port),
      HOST: '127.0.0.1',
      DATABASE_URL: 'file:./bot.db',
      TEAMS_APP_ID: APP_ID,
      TEAMS_APP_PASSWORD: APP_PASSWORD,
      TEAMS_TENANT_ID: TENANT_ID,
      TEAMS_LOGIN_URL: connector.url,
      TEAMS_OPENID_METADATA_URL: `${connector.url}/v1/.well-known/openidconfiguration`,
    },
  });
  program.stdout?.on('data', (data) => (output += String(data)));
  program.stderr?.on('data', (data) => (output += String(data)));
  await ready();
}, 60_000);

afterAll(async () => {
  program.kill('SIGKILL');
  await connector.stop();
});
beforeEach(() => connector.reset());

test('a personal message and a mention in a channel get the cited answer', async () => {
  for (const ask of [personalMessage, channelMention]) {
    connector.reset();
    const response = await post(ask(connector.url, 'who encrypts S3 data?'));
    expect([response.status, await response.text()]).toEqual([200, '']);
    const [call] = connector.accepted;
    const card = call?.body.attachments[0].content;
    expect(parseCard(card)).toEqual([]);
    expect(JSON.stringify(card)).toContain('https://docs.aws.amazon.com/AmazonS3/');
    expect(call?.body.summary).toMatch(/^Shared/);
  }
});

test('a follow-up is understood, a press updates the card, a search finds', async () => {
  await post(personalMessage(connector.url, 'who backs up DynamoDB?'));
  await post(personalMessage(connector.url, 'and RDS?'));
  const followUp = connector.accepted[1];
  expect(followUp?.body.summary).toMatch(/backups.*RDS/i);
  const pressed = await post(
    cardAction(
      connector.url,
      { verb: 'ask', data: { ask: 'who patches RDS?' } },
      { replyToId: followUp?.answer.id },
    ),
  );
  expect(JSON.stringify(await pressed.json())).toContain('Amazon RDS');
  expect(connector.accepted.at(-1)).toMatchObject({ method: 'PUT' });
  const found = await post(
    invoke(connector.url, 'composeExtension/query', {
      commandId: 'ask',
      parameters: [{ name: 'question', value: 'rds patching' }],
    }),
  );
  expect(JSON.stringify(await found.json())).toContain('thumbnail');
});

test('a cited page unfolds', async () => {
  const response = await post(
    invoke(connector.url, 'composeExtension/queryLink', {
      url: 'https://docs.aws.amazon.com/AmazonS3/latest/userguide/UsingServerSideEncryption.html',
    }),
  );
  expect(await response.text()).toContain('AdaptiveCard');
});

test('a forged token gets 401 and nothing else', async () => {
  const token = connector.issuer.forge(connector.claims());
  const response = await post(personalMessage(connector.url, 'S3'), token);
  expect([response.status, await response.text()]).toEqual([401, '']);
  expect(connector.calls).toEqual([]);
});

test('it stops when it is asked to, and never wrote a secret or a question', async () => {
  const ended = new Promise((resolve) => program.once('exit', resolve));
  program.kill('SIGTERM');
  expect(await ended).toBe(0);
  for (const secret of [APP_PASSWORD, 'DynamoDB', 'Megan']) expect(output).not.toContain(secret);
});

function post(activity: object, token = connector.issuer.sign(connector.claims())) {
  return fetch(`${url}/api/messages`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', authorization: `Bearer ${token}` },
    body: JSON.stringify(activity),
  });
}

async function ready(): Promise<void> {
  for (;;) {
    if (program.exitCode !== null) throw new Error(`the program ended: ${output}`);
    const response = await fetch(`${url}/readyz`).catch(() => undefined);
    if (response?.ok) return;
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
}

async function freePort(): Promise<number> {
  const server = createServer();
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  await new Promise((resolve) => server.close(resolve));
  return port;
}
