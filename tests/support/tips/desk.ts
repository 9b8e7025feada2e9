/** The desk as the program runs it: real catalog, real SQLite; tips go out through the platform under test. */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pino } from 'pino';
import type { TipSender, TipsDesk } from '../../../src/platforms/tips';
import { openStore, type Store } from '../../../src/store';
import { createPickTip } from '../../../src/tips/choose';
import { createTipsDesk } from '../../../src/tips/desk';
import { createTipRunner, type TipRunner } from '../../../src/tips/runner';
import { createTipService } from '../../../src/tips/service';
import { catalog } from '../shipped';
import { line, NO_METRICS } from '.';

/** A Wednesday, in the morning in Berlin. */
export const NOW = Date.parse('2026-11-25T06:00:00Z');

export interface RunningDesk {
  readonly desk: TipsDesk;
  readonly store: Store;
  /** Moves on by the tests alone. Milliseconds since 1970. */
  readonly clock: { now: number };
  /** Lends the sender of the platform, which is given the desk before. */
  connect(sender: TipSender | undefined): TipRunner;
  close(): Promise<void>;
}

/** Opens a desk on a database of its own. */
export async function openDesk(): Promise<RunningDesk> {
  const folder = mkdtempSync(join(tmpdir(), 'whosejob-tips-'));
  const store = await openStore(`file:${join(folder, 'tips.db')}`);
  await store.migrate();
  const clock = { now: NOW };
  const now = () => clock.now;
  let runner: TipRunner | undefined;
  const service = createTipService({
    tips: store.tips,
    runner: {
      wake: () => {},
      deliverNow: (...what) => (runner as TipRunner).deliverNow(...what),
    },
    now,
  });
  return {
    desk: createTipsDesk(catalog, service, now),
    store,
    clock,
    connect(sender) {
      if (sender === undefined) throw new Error('the platform lends no sender');
      runner = createTipRunner({
        tips: store.tips,
        senders: [sender],
        pick: createPickTip(catalog),
        log: pino({ level: 'silent' }),
        metrics: NO_METRICS,
        catchUp: 2 * 3_600_000,
        now,
        wordBroken: ({ reason }) => line(`broken: ${reason}`),
      });
      return runner;
    },
    async close() {
      await runner?.stop();
      await store.close();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}
