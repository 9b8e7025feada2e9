/** The built program, connected to the local Slack as it would be to Slack itself. */
import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import {
  APP_TOKEN,
  BOT_TOKEN,
  CHANNEL,
  checkBlocks,
  commandForm,
  createHttpClient,
  createSocketClient,
  mentionEvent,
  postSigned,
  SIGNING_SECRET,
  type SlackClient,
  SlackServer,
  USER,
} from '../../support/slack-server';
import { TRANSPORTS } from './bot';

const PROGRAM = resolve(__dirname, '../../../dist/main.js');

describe.each(TRANSPORTS)('the program over %s', (transport) => {
  let slack: SlackServer;
  let child: ChildProcess;
  let client: SlackClient;
  let url: string;
  let output = '';
  const folder = mkdtempSync(join(tmpdir(), 'whosejob-slack-'));

  beforeAll(async () => {
    slack = await SlackServer.start();
    const door =
      transport === 'http'
        ? { SLACK_SIGNING_SECRET: SIGNING_SECRET }
        : { SLACK_APP_TOKEN: APP_TOKEN };
    child = spawn(process.execPath, [PROGRAM, 'serve'], {
      cwd: folder,
      env: {
        PATH: process.env.PATH,
        HOST: '127.0.0.1',
        PORT: '0',
        DATABASE_URL: `file:${join(folder, 'test.db')}`,
        SLACK_BOT_TOKEN: BOT_TOKEN,
        SLACK_API_URL: slack.apiUrl,
        ...door,
      },
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    for (const stream of [child.stdout, child.stderr]) {
      stream?.setEncoding('utf8').on('data', (text: string) => {
        output += text;
      });
    }
    const started = /"port":(\d+)/;
    await slack.until(() => started.test(output) || child.exitCode !== null, 20_000);
    const port = started.exec(output)?.[1];
    if (port === undefined) throw new Error(`the program did not start: ${output}`);
    url = `http://127.0.0.1:${port}/slack/events`;
    client = transport === 'http' ? createHttpClient(url) : createSocketClient(slack);
  });

  afterAll(async () => {
    if (child.exitCode === null) child.kill('SIGKILL');
    await slack.close();
    rmSync(folder, { recursive: true, force: true });
  });

  test('answers a slash command from the catalog, with an AWS page', async () => {
    const form = commandForm(slack.state, 'who encrypts S3 data?', slack.newResponseUrl());
    const { status, body } = await client.command(form);
    expect(status).toBe(200);
    expect(checkBlocks(body.blocks, 'message')).toEqual([]);
    expect(JSON.stringify(body.blocks)).toContain('<https://docs.aws.amazon.com/AmazonS3/');
    expect(JSON.stringify(body.blocks)).toContain('5 January 2023');
  });

  test('answers a mention in its thread, and a follow-up with its context', async () => {
    const { state } = slack;
    const posts = () => slack.callsOf('chat.postMessage');
    const first = state.write(CHANNEL, USER, `<@${state.botUserId}> who does backups on EC2?`);
    await client.event(mentionEvent(state, first));
    await slack.until(() => posts().length === 1);
    expect(posts()[0]).toMatchObject({ answer: { ok: true }, args: { thread_ts: first.ts } });
    const next = state.write(CHANNEL, USER, `<@${state.botUserId}> and for Lambda?`, first.ts);
    await client.event(mentionEvent(state, next));
    await slack.until(() => posts().length === 2);
    expect(JSON.stringify(posts()[1]?.args.blocks)).toContain('Backups');
    expect(JSON.stringify(posts()[1]?.args.blocks)).toContain('Lambda');
  });

  test('turns daily tips on, announces them, and posts one when asked to', async () => {
    const told = async (text: string) => {
      const address = slack.newResponseUrl();
      await client.command(commandForm(slack.state, text, address));
      return address;
    };
    const posts = () => slack.state.inChannel(CHANNEL).map(({ text }) => text);
    await told('tips on 9am s3');
    await slack.until(() => posts().some((text) => text.startsWith('Daily tips are on')));
    const address = await told('tips now');
    await slack.until(() => slack.responses.some((response) => response.url === address));
    expect(posts().at(-1)).toContain('Daily tip: ');
    await slack.until(() => /"outcome":"sent"/.test(output));
  });

  test('refuses what is not from Slack', async () => {
    const { status, raw } = await postSigned(url, '{}', 'application/json', {
      secret: 'x'.repeat(32),
    });
    // In Socket Mode there is no such address at all.
    expect(status).toBe(transport === 'http' ? 401 : 404);
    if (transport === 'http') expect(raw).toBe('');
  });

  test('stops on SIGTERM, and has logged neither questions nor secrets', async () => {
    child.kill('SIGTERM');
    const [code] = await once(child, 'exit');
    expect(code).toBe(0);
    for (const secret of [BOT_TOKEN, APP_TOKEN, SIGNING_SECRET, 'who encrypts', 'backups on EC2']) {
      expect(output).not.toContain(secret);
    }
  });
});
