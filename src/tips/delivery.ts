/** The delivery of one tip: choose, note that it is about to be sent, send, record. */
import { setMaxListeners } from 'node:events';
import { setTimeout as sleep } from 'node:timers/promises';
import type { SendOutcome, TipSender } from '../platforms/tips';
import { entryKey, type TipClaim, type TipLoss, type TipResult } from '../store';
import { Batch } from './batch';
import type { DeliveryParts } from './delivery-parts';
import { Pace } from './pace';
import { subscriptionOf } from './stored';

/** Longer than an attempt to send takes: Slack is given ten seconds. Milliseconds. */
const LEASE = 30_000;
/** Rows of one write. */
const ROWS = 200;
/** A result that cannot be written is tried again, at first after so long. Milliseconds. */
const RECORD_AGAIN = 500;
const RECORD_ATTEMPTS = 7;

/** Delivers tips that were claimed by `holder`. */
export class Deliveries {
  readonly lease: number;
  readonly #pace = new Pace();
  readonly #stop = new AbortController();
  readonly #senders: ReadonlyMap<string, TipSender>;
  readonly #begin: Batch<{ subscription: string; date: string; tip: string }, boolean>;
  readonly #record: Batch<TipResult, void>;

  constructor(
    private readonly parts: DeliveryParts,
    readonly holder: string,
  ) {
    const { tips, now } = parts;
    this.lease = parts.lease ?? LEASE;
    // Every tip that waits for its turn listens.
    setMaxListeners(0, this.#stop.signal);
    this.#senders = new Map(parts.senders.map((sender) => [sender.platform, sender]));
    this.#begin = new Batch(async (entries) => {
      const begun = await tips.begin({ now: now(), holder, lease: this.lease }, entries);
      return ({ subscription, date }) => begun.has(entryKey(subscription, date));
    }, ROWS);
    this.#record = new Batch(async (results) => {
      await tips.record(holder, now(), results);
      return () => {};
    }, ROWS);
  }

  /** Delivers; never throws. The result is what the ledger says; undefined: somebody else has it. */
  async deliver(claim: TipClaim, history: readonly string[]): Promise<TipResult | undefined> {
    try {
      this.parts.onStep?.('claimed');
      return await this.#deliver(claim, history);
    } catch (error) {
      // The row stays as it is; when its lease ends, whoever finds it does what is right.
      this.parts.log.error({ err: error, ...placeOf(claim) }, 'a tip was not delivered');
      return undefined;
    }
  }

  /** Those that were not begun go back to the database. */
  stop(): void {
    this.#stop.abort();
  }

  /** Something was recorded as over without having been sent. */
  lost({ state, reason, date, ...rest }: TipLoss): void {
    const { platform, workspace, conversation } = rest;
    this.parts.metrics.ended(platform, state, 0);
    this.parts.log.warn({ platform, workspace, conversation, date, outcome: state, reason }, 'tip');
  }

  async #deliver(claim: TipClaim, history: readonly string[]): Promise<TipResult | undefined> {
    const { now, pick, interestsOf, onStep } = this.parts;
    const subscription = subscriptionOf(claim.subscription);
    const { id, place, topics } = subscription;
    const entry = { subscription: id, date: claim.date };
    const sender = this.#senders.get(place.platform);
    const interests = (await interestsOf?.(subscription)) ?? [];
    const tip = pick({ subscription: id, topics, shown: history, interests });
    if (!sender || !tip)
      return this.#end(claim, '', { ...entry, state: 'failed', reason: 'no-tip' });
    onStep?.('chosen');
    const back = await this.#waitForTurn(sender, place.workspace);
    if (back !== undefined)
      return this.#end(claim, tip.code, {
        ...entry,
        state: 'claimed',
        reason: 'pace',
        again: back,
      });
    if (!(await this.#begin.add({ ...entry, tip: tip.code }))) return undefined;
    onStep?.('begun');
    const outcome = await sender.send(place, tip.message);
    onStep?.('posted');
    if (outcome.kind === 'retry')
      this.#pace.holdOff(workspaceKey(sender, place.workspace), now() + outcome.after);
    const result = { ...entry, ...this.#resultOf(outcome, claim) };
    await this.#end(claim, tip.code, result);
    onStep?.('recorded');
    return result;
  }

  /** Waits for a turn in the workspace; the time to come back at where that is far away. */
  async #waitForTurn(sender: TipSender, workspace: string): Promise<number | undefined> {
    const { now } = this.parts;
    if (this.#stop.signal.aborted) return now();
    const turn = this.#pace.take(workspaceKey(sender, workspace), sender.perSecond, now());
    if ('back' in turn) return turn.back;
    if (turn.wait > 0)
      await sleep(turn.wait, undefined, { signal: this.#stop.signal }).catch(() => {});
    return this.#stop.signal.aborted ? now() : undefined;
  }

  #resultOf(
    outcome: SendOutcome,
    { dueAt }: TipClaim,
  ): Pick<TipResult, 'state' | 'reason' | 'again' | 'broken'> {
    const { now, catchUp } = this.parts;
    switch (outcome.kind) {
      case 'sent':
        return { state: 'sent', reason: '' };
      case 'refused':
        return { state: 'failed', reason: outcome.code, broken: outcome.because === 'place' };
      case 'unknown':
        return { state: 'unknown', reason: outcome.code };
      case 'retry': {
        const again = now() + outcome.after;
        return again > dueAt + catchUp
          ? { state: 'missed', reason: outcome.code }
          : { state: 'claimed', reason: outcome.code, again };
      }
      default:
        return outcome satisfies never;
    }
  }

  /** Writes the result, however often that takes, and says it in one line. */
  async #end(claim: TipClaim, tip: string, result: TipResult): Promise<TipResult> {
    const { now, log, metrics } = this.parts;
    for (let attempt = 1; ; attempt += 1) {
      try {
        await this.#record.add(result);
        break;
      } catch (error) {
        if (attempt === RECORD_ATTEMPTS) throw error;
        await sleep(RECORD_AGAIN * 2 ** (attempt - 1));
      }
    }
    const { state, reason } = result;
    const lag = Math.max(0, now() - claim.dueAt) / 1000;
    if (state !== 'claimed') metrics.ended(claim.subscription.platform, state, lag);
    const line = { ...placeOf(claim), tip, outcome: state, ...(reason && { reason }), lag };
    if (state === 'sent') log.info(line, 'tip');
    else if (state === 'claimed') log.debug(line, 'tip waits');
    else log.warn(line, 'tip');
    return result;
  }
}

const workspaceKey = ({ platform }: TipSender, workspace: string) => `${platform}\n${workspace}`;

function placeOf({ subscription, date }: TipClaim) {
  const { platform, workspace, conversation } = subscription;
  return { platform, workspace, conversation, date };
}
