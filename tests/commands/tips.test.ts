import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { openStore } from '../../src/store';
import { whosejob } from '../support/command-line';
import { BOT_TOKEN, SIGNING_SECRET, SlackServer } from '../support/slack-server';
import { askerIn, startTips } from '../support/tips';

describe('whosejob tips', () => {
  const folder = mkdtempSync(join(tmpdir(), 'whosejob-tips-'));
  const database = `file:${join(folder, 'test.db')}`;
  let slack: SlackServer;
  const run = (...args: string[]) =>
    whosejob(['tips', ...args], {
      env: {
        DATABASE_URL: database,
        SLACK_BOT_TOKEN: BOT_TOKEN,
        SLACK_SIGNING_SECRET: SIGNING_SECRET,
        SLACK_API_URL: slack.apiUrl,
      },
    });

  beforeAll(async () => {
    slack = await SlackServer.start();
  });
  afterAll(async () => {
    await slack.close();
    rmSync(folder, { recursive: true, force: true });
  });

  /** A channel with tips every day, a minute from now or so. */
  async function subscribe(conversation: string): Promise<void> {
    const store = await openStore(database);
    await store.migrate();
    const now = new Date();
    const { service } = startTips(store, now.toISOString());
    const time = new Date(now.getTime() + 120_000).toISOString().slice(11, 16);
    const weekdays = [1, 2, 3, 4, 5, 6, 7];
    const place = { platform: 'slack', workspace: slack.state.teamId, conversation };
    await service.carryOut(
      { kind: 'on', settings: { time, weekdays, zone: 'UTC', topics: ['s3'] } },
      askerIn(conversation, { place }),
    );
    await store.close();
  }

  it('shows what a place might get where none has tips', async () => {
    const { code, stdout } = await run('preview');
    expect(code).toBe(0);
    expect(stdout).toMatch(/^No place has tips yet/);
    expect(stdout.match(/^ {2}\d{4}-\d\d-\d\d 09:00 {2}\S/gm)?.length).toBeGreaterThanOrEqual(9);
  });

  it('says that a place has none', async () => {
    const { code, stderr } = await run('preview', '--channel', 'C0NOWHERE');
    expect({ code, stderr }).toEqual({ code: 1, stderr: 'No tips are set for that place.\n' });
  });

  it('shows the days to come of a place, and what is due', async () => {
    await subscribe('C0GENERAL1');
    const preview = await run('preview', '--days', '5', '--channel', 'C0GENERAL1');
    expect(preview.stdout).toContain(`slack ${slack.state.teamId} C0GENERAL1`);
    const lines = preview.stdout.trim().split('\n').slice(1);
    expect(lines.length).toBeGreaterThanOrEqual(4);
    expect(new Set(lines).size).toBe(lines.length);
    const due = await run('due');
    expect(due.stdout).toMatch(/^\d{4}-\d\d-\d\d \d\d:\d\d UTC {2}slack T0EXAMPLE1 C0GENERAL1\n$/);
  });

  it('sends the tip of today at once, once', async () => {
    await subscribe('C0GENERAL1');
    const first = await run('send-now', '--channel', 'C0GENERAL1');
    expect(first).toMatchObject({ code: 0, stderr: '' });
    expect(slack.state.inChannel('C0GENERAL1')).toHaveLength(1);
    const second = await run('send-now', '--channel', 'C0GENERAL1');
    expect(second.stdout).toMatch(/already/);
    expect(slack.state.inChannel('C0GENERAL1')).toHaveLength(1);
  });

  it('asks for what is missing', async () => {
    expect(await run('send-now')).toMatchObject({ code: 2, stdout: '' });
    expect(await run('preview', '--days', '0')).toMatchObject({ code: 2, stdout: '' });
  });
});
