/** Two instances of the built program over one PostgreSQL, as compose.yaml runs them; one is killed in mid-flight. */
import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { openStore, type Store } from '../../src/store';
import { localDate } from '../../src/tips/schedule';
import { rowOf, subscriptionId } from '../../src/tips/stored';
import { createDatabase, HAS_POSTGRES } from '../support/postgres';
import { BOT_TOKEN, SIGNING_SECRET, SlackServer } from '../support/slack-server';

const PROGRAM = resolve(__dirname, '../../dist/main.js');
/** As many as keep two instances busy for some seconds, at the pace that Slack allows. */
const CHANNELS = Array.from({ length: 40 }, (_, at) => `C0TIPS${String(at).padStart(4, '0')}`);

/** Leases end after half a minute, and what the dead one had is sent then. */
const PATIENCE = 100_000;

(HAS_POSTGRES ? describe : describe.skip)('two instances that share the tips', () => {
  let database: Awaited<ReturnType<typeof createDatabase>>;
  let slack: SlackServer;
  let store: Store;
  const folder = mkdtempSync(join(tmpdir(), 'whosejob-tips-'));
  const children: ChildProcess[] = [];

  beforeAll(async () => {
    database = await createDatabase();
    slack = await SlackServer.start();
    for (const id of CHANNELS) slack.state.channels.set(id, { id });
    store = await openStore(database.url);
    await store.migrate();
    const now = Date.now();
    for (const conversation of CHANNELS) {
      const place = { platform: 'slack', workspace: slack.state.teamId, conversation };
      const subscription = {
        id: subscriptionId(place),
        place,
        subscriber: 'U1',
        schedule: {
          time: new Date(now).toISOString().slice(11, 16),
          weekdays: [1, 2, 3, 4, 5, 6, 7],
          zone: 'UTC',
          holidays: null,
          skipDates: [],
        },
        topics: [],
        state: 'active',
        reason: '',
        pausedUntil: null,
        nextDue: { at: now, date: localDate(now, 'UTC') },
      } as const;
      await store.tips.save(rowOf(subscription, now));
    }
  }, 90_000);

  afterAll(async () => {
    for (const child of children) if (child.exitCode === null) child.kill('SIGKILL');
    await store.close();
    await slack.close();
    await database.drop();
    rmSync(folder, { recursive: true, force: true });
  });

  async function start() {
    let output = '';
    const child = spawn(process.execPath, [PROGRAM, 'serve'], {
      cwd: folder,
      env: {
        PATH: process.env.PATH,
        HOST: '127.0.0.1',
        PORT: '0',
        DATABASE_URL: database.url,
        SLACK_BOT_TOKEN: BOT_TOKEN,
        SLACK_SIGNING_SECRET: SIGNING_SECRET,
        SLACK_API_URL: slack.apiUrl,
      },
      stdio: ['ignore', 'pipe', 'inherit'],
    });
    children.push(child);
    child.stdout?.setEncoding('utf8').on('data', (text: string) => {
      output += text;
    });
    return {
      child,
      delivered: () => output.split('"outcome":"sent"').length - 1,
      async metrics() {
        const port = /"port":(\d+)/.exec(output)?.[1];
        return (await fetch(`http://127.0.0.1:${port}/metrics`)).text();
      },
    };
  }

  it('send each tip once, though one of them dies', async () => {
    const [one, two] = await Promise.all([start(), start()]);
    await slack.until(() => one.delivered() >= 3 && two.delivered() >= 3, PATIENCE);
    one.child.kill('SIGKILL');
    await once(one.child, 'exit');

    const states = () =>
      Promise.all(
        CHANNELS.map(async (conversation) => {
          const place = { platform: 'slack', workspace: slack.state.teamId, conversation };
          const [row] = await store.tips.ledger(subscriptionId(place));
          return { posts: slack.state.inChannel(conversation).length, state: row?.state };
        }),
      );
    // What it had in its hands is over when its leases are.
    const isOver = ({ state }: { state: string | undefined }) =>
      state !== undefined && state !== 'claimed' && state !== 'sending';
    const end = Date.now() + PATIENCE;
    let all = await states();
    while (!all.every(isOver)) {
      if (Date.now() > end) throw new Error(`not over: ${JSON.stringify(all)}`);
      await sleep(200);
      all = await states();
    }
    for (const { posts, state } of all) {
      if (state === 'sent') expect(posts).toBe(1);
      else expect({ posts: posts <= 1, state }).toEqual({ posts: true, state: 'unknown' });
    }
    // It was in the middle of few, if any.
    expect(all.filter(({ state }) => state === 'unknown').length).toBeLessThanOrEqual(5);

    // Nothing else was counted than what it said line by line.
    const counted = /whosejob_tips_total\{platform="slack",outcome="sent"\} (\d+)/;
    expect(counted.exec(await two.metrics())?.[1]).toBe(String(two.delivered()));

    two.child.kill('SIGTERM');
    const [code] = await once(two.child, 'exit');
    expect(code).toBe(0);
  }, 250_000);
});
