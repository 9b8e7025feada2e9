import { APP_ID, APP_PASSWORD, TENANT_ID } from '../support/bot-connector';
import { Program } from '../support/program';
import { BOT_TOKEN, SIGNING_SECRET } from '../support/slack-server';
import { NONSENSE, slowLoris, statusOfBytes } from './scenarios/clients';

const MIB = 1024 * 1024;
let program: Program;
beforeAll(async () => {
  program = await Program.start({
    env: {
      PLAYGROUND: 'local',
      SLACK_BOT_TOKEN: BOT_TOKEN,
      SLACK_SIGNING_SECRET: SIGNING_SECRET,
      SLACK_API_URL: 'http://127.0.0.1:9/',
      TEAMS_APP_ID: APP_ID,
      TEAMS_APP_PASSWORD: APP_PASSWORD,
      TEAMS_TENANT_ID: TENANT_ID,
    },
  });
}, 60_000);
afterAll(() => program.stop('SIGKILL'));

/** The status of a POST that sends so many bytes without saying how many; 0: the connection was closed. */
function pour(path: string, bytes: number): Promise<number> {
  const piece = `10000\r\n${'x'.repeat(0x10000)}\r\n`;
  const head = `POST ${path} HTTP/1.1\r\nhost: 127.0.0.1\r\ntransfer-encoding: chunked\r\n\r\n`;
  return statusOfBytes(program, `${head}${piece.repeat(bytes / 0x10000)}0\r\n\r\n`);
}

test.each(['/slack/events', '/api/messages', '/api/ask', '/healthz', '/nowhere'])(
  '%s: a body that is announced as too large gets 413 (or is not read) and is not waited for',
  async (path) => {
    const bytes = `POST ${path} HTTP/1.1\r\nhost: 127.0.0.1\r\ncontent-length: ${50 * MIB}\r\n\r\n`;
    expect([401, 404, 405, 413]).toContain(await statusOfBytes(program, bytes));
  },
);

test.each([
  ['/slack/events', 1.25 * MIB, 413],
  // Who has no token is not listened to.
  ['/api/messages', 1.25 * MIB, 401],
  ['/api/ask', MIB / 8, 413],
])('%s: a body that grows beyond the limit is not read to its end', async (path, bytes, status) => {
  expect(await pour(path, bytes)).toBe(status);
  await pour(path, 8 * MIB);
  expect((await program.get('/healthz')).status).toBe(200);
});

test.each(NONSENSE)('%s is refused', async (_, bytes, status) => {
  expect(await statusOfBytes(program, bytes)).toBe(status);
});

test('every response has the security headers, also where the parser refuses', async () => {
  for (const path of [
    '/healthz',
    '/readyz',
    '/metrics',
    '/nowhere',
    '/slack/events',
    '/',
    '/catalog',
  ]) {
    const { headers } = await program.get(path);
    expect([path, headers.get('x-content-type-options')]).toEqual([path, 'nosniff']);
    expect([path, headers.get('referrer-policy')]).toEqual([path, 'no-referrer']);
    expect(headers.get('content-security-policy')).toContain("frame-ancestors 'none'");
  }
});

test('clients that come to no point are cut off, and nobody waits for them meanwhile', async () => {
  const figures = await slowLoris(program, 20);
  expect(figures).toMatchObject({ 'their answer': '408', 'their answers': '408' });
}, 60_000);
