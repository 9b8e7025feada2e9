/**
 * Questions that were accepted and that nobody answers any more: the program was killed, or the chat platform was
 * away for longer than patience lasts. The asker is told, so that nobody waits for an answer that will not come.
 */
import { setTimeout as sleep } from 'node:timers/promises';
import type { Logger } from 'pino';

/** How often it is looked for them. Milliseconds. */
const INTERVAL = 60_000;
/** A question older than this is in nobody's hands: no patience lasts that long. Milliseconds. */
const OVERDUE = 180_000;
/** A stop waits so long for a round under way; a store may never answer. Milliseconds. */
const STOP_PATIENCE = 4_000;
/** Taken at a time: what a process has that is killed waits for the next time. */
const A_TIME = 10;

/** What became of telling an asker. `later`: it may work in some minutes. */
export type Told = 'told' | 'later' | 'never';

/** How a platform keeps what it accepted, and tells who asked. */
export interface UnansweredParts {
  /**
   * Takes those accepted before a time (milliseconds since 1970); of all instances, one gets each. What is not
   * settled is taken again when it is overdue the next time.
   */
  readonly take: (before: number, limit: number) => Promise<readonly string[]>;
  /** Tells the asker. Never throws. */
  readonly tell: (value: string) => Promise<Told>;
  readonly settle: (value: string) => Promise<unknown>;
  /** No other instance uses the store: what is there at the start is of a process that is gone. */
  readonly alone: boolean;
  readonly log: Logger;
  readonly now: () => number;
}

/** The watch: looks every minute, from `start` until `stop`. */
export interface Unanswered {
  start(): void;
  stop(): Promise<void>;
}

/** Builds the watch; nothing happens before `start`. */
export function watchUnanswered(parts: UnansweredParts): Unanswered {
  const { take, tell, settle, alone, log, now } = parts;
  let timer: NodeJS.Timeout | undefined;
  let running: Promise<void> = Promise.resolve();
  let stopping = false;

  async function round(before: number): Promise<void> {
    const counts = { told: 0, later: 0, never: 0 };
    try {
      for (let taken = A_TIME; taken === A_TIME && !stopping; ) {
        const values = await take(before, A_TIME);
        taken = values.length;
        for (const value of values) {
          const told = stopping ? 'later' : await tell(value);
          counts[told] += 1;
          if (told !== 'later') await settle(value);
        }
      }
    } catch (error) {
      log.warn({ err: error }, 'could not look for questions that were left unanswered');
    }
    if (counts.told + counts.later + counts.never > 0)
      log.warn(counts, 'questions were left unanswered; their askers are told');
  }

  const after = (before: () => number): void => {
    running = running.then(() => round(before()));
  };

  return {
    start() {
      const started = now();
      after(() => (alone ? started - 1 : started - OVERDUE));
      timer = setInterval(() => after(() => now() - OVERDUE), INTERVAL).unref();
    },
    async stop() {
      stopping = true;
      clearInterval(timer);
      await Promise.race([running, sleep(STOP_PATIENCE, undefined, { ref: false })]);
    },
  };
}
