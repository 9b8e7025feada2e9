/**
 * Delivers what is due: one runner a process, any number of processes on one database. It sleeps until the next
 * tip is due, the next lease ends, or somebody wakes it.
 */
import { randomUUID } from 'node:crypto';
import type { TipClaim, TipClaims, TipHold, TipResult, TipSubscriptionRow } from '../store';
import { Deliveries } from './delivery';
import type { DeliveryParts } from './delivery-parts';
import { createNotifier, type NoticeParts } from './notice';
import { planDue } from './stored';

/** What the runner needs. */
export type RunnerParts = DeliveryParts & NoticeParts;

/** Delivers from `start` until `stop`. */
export interface TipRunner {
  start(): void;
  /** Takes nothing new, puts back what was not begun, waits for what is being sent. */
  stop(): Promise<void>;
  /** Something may be due earlier than planned. */
  wake(): void;
  /** Does all that is due, and waits until it is done; when there is something to do next. For one-off programs. */
  drain(): Promise<number | null>;
  /** Takes and delivers the tip of a date at once. `taken`: it was taken before. */
  deliverNow(
    subscription: TipSubscriptionRow,
    date: string,
    next: { readonly at: number; readonly date: string } | null,
  ): Promise<TipResult | 'taken' | undefined>;
}

/** Deliveries under way at a time. */
const MOST = 256;
/** Rows of one claim. */
const CLAIM = 128;
/** Tips that other instances arranged are seen by then, should they die. Milliseconds. */
const LONGEST_SLEEP = 30_000;
/** What is due is in other hands: look again after so long. Milliseconds. */
const SHORTEST_SLEEP = 100;
/** A database that fails is left alone for so long. Milliseconds. */
const RECOVERY = 5000;

/** Builds a runner under a name of its own; nothing happens before `start`. */
export function createTipRunner(parts: RunnerParts): TipRunner {
  const { tips, senders, log, metrics, catchUp, now, onStep } = parts;
  const notify = createNotifier(parts);
  const deliveries = new Deliveries(parts, randomUUID());
  const platforms = senders.map(({ platform }) => platform);
  const underWay = new Set<Promise<unknown>>();
  let stopping = false;
  let running: Promise<void> | undefined;
  let awake: () => void = () => {};
  let woken = false;
  let crowded = false;

  const hold = (limit: number): TipHold => ({
    now: now(),
    holder: deliveries.holder,
    lease: deliveries.lease,
    limit,
    platforms,
  });

  function track(work: Promise<unknown>): void {
    underWay.add(work);
    void work.finally(() => {
      underWay.delete(work);
      if (crowded && underWay.size <= MOST - CLAIM) awake();
    });
  }

  async function plan(row: TipSubscriptionRow) {
    onStep?.('claiming');
    try {
      return await planDue(row, now(), catchUp);
    } catch (error) {
      // One row that nobody can read must not keep all others waiting.
      log.error({ err: error, subscription: row.id }, 'a subscription to tips cannot be read');
      return { due: [], next: null };
    }
  }

  async function take({ claims, losses }: TipClaims): Promise<void> {
    for (const loss of losses) deliveries.lost(loss);
    if (claims.length === 0) return;
    const histories = await tips.history(claims.map(({ subscription }) => subscription.id));
    for (const claim of claims)
      track(deliveries.deliver(claim, histories.get(claim.subscription.id) ?? []));
  }

  /** Takes some of what there is; how many rows were seen, and when there is more to do. */
  async function round(): Promise<{ seen: number; next: number | null }> {
    const outlook = await tips.outlook(platforms);
    const isTime = (at: number | null) => at !== null && at <= now();
    let seen = 0;
    if (isTime(outlook.held)) {
      const lapsed = await tips.claimLapsed(hold(CLAIM), now() - catchUp);
      seen += lapsed.seen;
      await take(lapsed);
    }
    if (isTime(outlook.due)) {
      const due = await tips.claimDue(hold(CLAIM), plan);
      seen += due.seen;
      for (const { subscription } of due.claims) metrics.due(subscription.platform, 1);
      for (const { platform } of due.losses) metrics.due(platform, 1);
      await take(due);
    }
    if (isTime(outlook.notice)) {
      const owed = await tips.claimNotices(now(), CLAIM, platforms);
      seen += owed.length;
      for (const row of owed) track(notify(row));
    }
    const times = Object.values(outlook).filter((at): at is number => at !== null);
    return { seen, next: times.length === 0 ? null : Math.min(...times) };
  }

  /** Until somebody wakes it, or so many milliseconds. */
  async function sleep(milliseconds: number): Promise<void> {
    if (woken || stopping) return;
    await new Promise<void>((resolve) => {
      const timer = setTimeout(resolve, milliseconds);
      awake = () => {
        clearTimeout(timer);
        resolve();
      };
    });
    awake = () => {};
  }

  async function run(): Promise<void> {
    while (!stopping) {
      woken = false;
      try {
        crowded = underWay.size > MOST - CLAIM;
        if (crowded) {
          await sleep(LONGEST_SLEEP);
          continue;
        }
        const { seen, next } = await round();
        if (seen > 0) continue;
        const wait = (next ?? Number.POSITIVE_INFINITY) - now();
        await sleep(Math.min(Math.max(wait, SHORTEST_SLEEP), LONGEST_SLEEP));
      } catch (error) {
        log.error({ err: error }, 'the database of the tips failed; trying again');
        await sleep(RECOVERY);
      }
    }
  }

  return {
    start() {
      if (platforms.length > 0) running ??= run();
    },
    async stop() {
      stopping = true;
      deliveries.stop();
      awake();
      await running;
      while (underWay.size > 0) await Promise.all(underWay);
    },
    wake() {
      woken = true;
      awake();
    },
    async drain() {
      for (;;) {
        const { seen, next } = await round();
        while (underWay.size > 0) await Promise.all(underWay);
        // What a stop put back is for others.
        if (seen === 0 || stopping) return next;
      }
    },
    async deliverNow(subscription, date, next) {
      const claim: TipClaim | undefined = await tips.claimNow(hold(1), subscription, date, next);
      if (claim === undefined) return 'taken';
      metrics.due(subscription.platform, 1);
      const histories = await tips.history([subscription.id]);
      const work = deliveries.deliver(claim, histories.get(subscription.id) ?? []);
      track(work);
      return work;
    },
  };
}
