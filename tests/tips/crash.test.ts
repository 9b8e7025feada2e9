/**
 * A process that delivers a tip is killed (SIGKILL) at every step, on both databases; another one goes on. Nothing
 * is posted twice, nothing is lost that was certainly not sent, and the ledger says what happened.
 */
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import type { Store } from '../../src/store';
import { openStore } from '../../src/store';
import { DELIVERY_STEPS } from '../../src/tips/delivery-parts';
import { localDate } from '../../src/tips/schedule';
import { nextTip, rowOf, subscriptionId } from '../../src/tips/stored';
import { DATABASES } from '../contracts/databases';
import { BOT_TOKEN, SlackServer } from '../support/slack-server';

const PROCESS = join(__dirname, '../support/tips/deliver.cjs');
const CHANNEL = 'C0GENERAL1';
/** How long a dead process is waited for. Milliseconds. */
const LEASE = 1500;

/** Where the process dies → how often the tip is posted in the end, and what the ledger says. */
const STEPS: Readonly<Record<(typeof DELIVERY_STEPS)[number], readonly [number, string]>> = {
  // Nothing was sent, and that is certain: another process sends it.
  claiming: [1, 'sent'],
  claimed: [1, 'sent'],
  chosen: [1, 'sent'],
  // It may have been sent, and nobody knows.
  begun: [0, 'unknown'],
  posted: [1, 'unknown'],
  recorded: [1, 'sent'],
};

describe.each(DATABASES.filter(({ available }) => available))(
  'killed at any step ($name)',
  (kind) => {
    let database: Awaited<ReturnType<typeof kind.create>>;
    let slack: SlackServer;
    let store: Store;

    beforeEach(async () => {
      database = await kind.create();
      slack = await SlackServer.start();
      store = await openStore(database.url);
      await store.migrate();
      await subscribe();
    }, 90_000);

    afterEach(async () => {
      await slack.close();
      await store.close();
      await database.drop();
    });

    const place = () => ({
      platform: 'slack',
      workspace: slack.state.teamId,
      conversation: CHANNEL,
    });

    /** One channel whose tip is due now, and the next in a day. */
    async function subscribe(): Promise<void> {
      const now = Date.now();
      const id = subscriptionId(place());
      const schedule = {
        time: new Date(now).toISOString().slice(11, 16),
        weekdays: [1, 2, 3, 4, 5, 6, 7],
        zone: 'UTC',
        holidays: null,
        skipDates: [],
      };
      expect(await nextTip(id, schedule, localDate(now, 'UTC'), now)).not.toBeNull();
      const subscription = {
        id,
        place: place(),
        subscriber: 'U1',
        schedule,
        topics: [],
        state: 'active',
        reason: '',
        pausedUntil: null,
        nextDue: { at: now, date: localDate(now, 'UTC') },
      } as const;
      await store.tips.save(rowOf(subscription, now));
    }

    function run(dieAt?: string) {
      const settings = {
        database: database.url,
        apiUrl: slack.apiUrl,
        botToken: BOT_TOKEN,
        dieAt,
        lease: LEASE,
        patience: 10_000,
      };
      const child = spawn(process.execPath, [PROCESS, JSON.stringify(settings)], {
        stdio: ['ignore', 'ignore', 'inherit'],
      });
      const ended = once(child, 'exit').then(([code, signal]) => signal ?? code);
      return { child, ended };
    }

    const posts = () => slack.state.inChannel(CHANNEL).length;
    const ledger = () => store.tips.ledger(subscriptionId(place()));

    it.each(Object.entries(STEPS))('%s', async (step, [posted, state]) => {
      expect(await run(step).ended).toBe('SIGKILL');
      expect(await run().ended).toBe(0);
      expect(posts()).toBe(posted);
      expect(await ledger()).toMatchObject([{ state, held_until: null }]);
      // And whoever comes later finds nothing to do.
      expect(await run().ended).toBe(0);
      expect(posts()).toBe(posted);
    });

    it('while the message is on its way', async () => {
      let child: ReturnType<typeof run>;
      const dead = new Promise<void>((resolve) => {
        slack.beforeCall = async (method) => {
          if (method !== 'chat.postMessage') return;
          slack.beforeCall = undefined;
          child.child.kill('SIGKILL');
          await child.ended;
          resolve();
        };
      });
      child = run();
      expect(await child.ended).toBe('SIGKILL');
      await dead;
      expect(await run().ended).toBe(0);
      // Slack had the message and took it, though nobody was there to hear.
      expect(posts()).toBe(1);
      expect(await ledger()).toMatchObject([{ state: 'unknown', reason: 'interrupted' }]);
    });

    it('while the answer is on its way', async () => {
      let child: ReturnType<typeof run>;
      slack.beforeAnswer = async (method) => {
        if (method !== 'chat.postMessage') return;
        slack.beforeAnswer = undefined;
        child.child.kill('SIGKILL');
        await child.ended;
      };
      child = run();
      expect(await child.ended).toBe('SIGKILL');
      expect(await run().ended).toBe(0);
      expect(posts()).toBe(1);
      expect(await ledger()).toMatchObject([{ state: 'unknown', reason: 'interrupted' }]);
    });
  },
);

it('every step is tried', () => {
  expect(Object.keys(STEPS)).toEqual([...DELIVERY_STEPS]);
});
