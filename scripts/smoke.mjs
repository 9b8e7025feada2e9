// Runs a built whosejob as its users do, with the Node that runs this script: `node scripts/smoke.mjs [folder]`.
import assert from 'node:assert/strict';
import { spawn, spawnSync } from 'node:child_process';
import { createHmac } from 'node:crypto';
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { createServer } from 'node:http';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';

const MAIN = join(resolve(process.argv[2] ?? '.'), 'dist/main.js');
const SIGNING_SECRET = '0123456789abcdef0123456789abcdef';
/** Milliseconds until the program must have started, and until it must have stopped. */
const PATIENCE = 10_000;

const work = mkdtempSync(join(tmpdir(), 'whosejob-smoke-'));
const environment = { PATH: process.env.PATH, DATABASE_URL: `file:${join(work, 'smoke.db')}` };

function run(args, { input, env = {} } = {}) {
  return spawnSync(process.execPath, [MAIN, ...args], {
    cwd: work,
    env: { ...environment, ...env },
    input,
    encoding: 'utf8',
  });
}

async function step(name, check) {
  await check();
  console.log(`ok  ${name}`);
}

/** Starts the bot, gives its address to `check`, and stops it; it must stop by itself, cleanly. */
async function whileServing(env, check) {
  const bot = spawn(process.execPath, [MAIN, 'serve'], {
    cwd: work,
    env: { ...environment, ...env },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let output = '';
  for (const stream of [bot.stdout, bot.stderr]) stream.on('data', (part) => (output += part));
  const ended = once(bot, 'exit');
  try {
    const address = `http://127.0.0.1:${env.PORT}`;
    await waitFor(`${address}/readyz`, bot);
    await check(address);
    const asked = Date.now();
    bot.kill('SIGTERM');
    const [code] = await Promise.race([
      ended,
      new Promise((_, reject) => setTimeout(reject, PATIENCE, new Error('does not stop')).unref()),
    ]);
    assert.equal(code, 0, 'exit code after SIGTERM');
    assert.ok(Date.now() - asked < PATIENCE);
  } catch (error) {
    console.error(output);
    throw error;
  } finally {
    bot.kill('SIGKILL');
  }
}

async function waitFor(url, bot) {
  for (const until = Date.now() + PATIENCE; Date.now() < until; ) {
    assert.equal(bot.exitCode, null, 'the program ended instead of serving');
    const answer = await fetch(url).catch(() => null);
    if (answer?.ok) return;
    await new Promise((wake) => setTimeout(wake, 50));
  }
  throw new Error(`${url} is not ready after ${PATIENCE} ms`);
}

/** A free port of this machine. */
async function freePort() {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address();
  server.close();
  return String(port);
}

/** A stand-in for Slack's Web API that knows who the bot is, and nothing else. */
async function slackApi() {
  const server = createServer((request, response) => {
    request.resume();
    const known = request.url.endsWith('/auth.test');
    response.setHeader('content-type', 'application/json');
    response.end(
      JSON.stringify(
        known
          ? { ok: true, url: 'https://x.slack.com/', team_id: 'T1', user_id: 'U1', bot_id: 'B1' }
          : { ok: false, error: 'unknown_method' },
      ),
    );
  }).listen(0, '127.0.0.1');
  await once(server, 'listening');
  return server;
}

function slashCommand(address, text, secret) {
  const timestamp = Math.floor(Date.now() / 1000);
  const body = new URLSearchParams({
    token: 'x',
    team_id: 'T1',
    team_domain: 'x',
    channel_id: 'C1',
    channel_name: 'general',
    user_id: 'U2',
    user_name: 'ann',
    command: '/whosejob',
    text,
    api_app_id: 'A1',
    response_url: `${address}/unused`,
    trigger_id: '1.1',
  }).toString();
  const signature = createHmac('sha256', secret).update(`v0:${timestamp}:${body}`).digest('hex');
  return fetch(`${address}/slack/events`, {
    method: 'POST',
    headers: {
      'content-type': 'application/x-www-form-urlencoded',
      'x-slack-request-timestamp': String(timestamp),
      'x-slack-signature': `v0=${signature}`,
    },
    body,
  });
}

console.log(`Node ${process.version}, ${MAIN}`);
try {
  await step('ask', () => {
    const { status, stdout } = run(['ask', 'who encrypts S3 data?']);
    assert.equal(status, 0);
    assert.match(stdout, /docs\.aws\.amazon\.com/);
  });
  await step('ask --json -', () => {
    const { status, stdout } = run(['ask', '--json', '-'], {
      input: 'who encrypts S3 data?\n\ndo I patch RDS?\n',
    });
    const replies = stdout
      .trimEnd()
      .split('\n')
      .map((line) => JSON.parse(line));
    assert.equal(status, 0);
    assert.deepEqual(
      replies.map(({ kind }) => kind),
      ['answer', 'decline', 'answer'],
    );
    assert.equal(replies[0].owner, 'shared');
  });
  await step('catalog --json', () => {
    const { stdout } = run(['catalog', '--json']);
    assert.ok(JSON.parse(stdout).services.length > 20);
  });
  await step('wrong usage exits with 2', () => {
    assert.equal(run(['ask']).status, 2);
  });
  await step('a configuration mistake exits with 78', () => {
    const { status, stderr } = run(['serve'], { env: { PORT: 'x', SLACK_BOT_TOKEN: 'secret-1' } });
    assert.equal(status, 78);
    assert.match(stderr, /PORT/);
    assert.match(stderr, /SLACK_BOT_TOKEN/);
    assert.doesNotMatch(stderr, /secret-1/);
  });
  await step('migrate', () => {
    const { status, stderr } = run(['migrate']);
    assert.equal(status, 0, stderr);
  });
  await step('serve with nothing configured, stop on SIGTERM', async () => {
    await whileServing({ PORT: await freePort() }, async (address) => {
      assert.equal((await fetch(`${address}/healthz`)).status, 200);
      assert.equal((await fetch(`${address}/`)).status, 200);
      assert.equal((await fetch(`${address}/slack/events`, { method: 'POST' })).status, 404);
    });
  });
  await step('Slack: a signed command is answered, a forged one is not', async () => {
    const api = await slackApi();
    const env = {
      PORT: await freePort(),
      SLACK_BOT_TOKEN: 'xoxb-1-1-smoke',
      SLACK_SIGNING_SECRET: SIGNING_SECRET,
      SLACK_API_URL: `http://127.0.0.1:${api.address().port}/api/`,
    };
    await whileServing(env, async (address) => {
      const answer = await slashCommand(address, 'who encrypts S3 data?', SIGNING_SECRET);
      assert.equal(answer.status, 200);
      assert.match(await answer.text(), /Amazon S3/);
      assert.equal((await slashCommand(address, 'x', 'another secret')).status, 401);
    });
    api.close();
  });
  await step('Teams: a forged token gets 401', async () => {
    const env = {
      PORT: await freePort(),
      TEAMS_APP_ID: '11111111-1111-4111-8111-111111111111',
      TEAMS_APP_PASSWORD: 'smoke',
      TEAMS_TENANT_ID: '22222222-2222-4222-8222-222222222222',
    };
    await whileServing(env, async (address) => {
      const answer = await fetch(`${address}/api/messages`, {
        method: 'POST',
        headers: { 'content-type': 'application/json', authorization: 'Bearer forged' },
        body: JSON.stringify({ type: 'message', text: 'who patches EC2?' }),
      });
      assert.equal(answer.status, 401);
    });
  });
} finally {
  rmSync(work, { recursive: true, force: true });
}
