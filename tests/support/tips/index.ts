/** What tests of the tips need around them: a clock, a sender that remembers, a tip for every day. */
import { pino } from 'pino';
import type { Message } from '../../../src/message';
import type { SendOutcome, TipPlace, TipSender } from '../../../src/platforms/tips';
import type { Store } from '../../../src/store';
import type { TipMetrics } from '../../../src/tips/delivery-parts';
import { createTipRunner, type RunnerParts, type TipRunner } from '../../../src/tips/runner';
import { createTipService, type TipService } from '../../../src/tips/service';
import type { PickTip, TipAsker } from '../../../src/tips/subscription';

/** A message of one line. */
export const line = (text: string): Message => ({
  owner: null,
  summary: text,
  blocks: [{ kind: 'text', text }],
});

/** Tip after tip, by their number. */
export const numbered: PickTip = ({ shown }) => ({
  code: `tip:${shown.length}`,
  message: line(`tip ${shown.length}`),
});

export const NO_METRICS: TipMetrics = { due() {}, ended() {} };

export interface Posted {
  readonly conversation: string;
  readonly text: string;
  readonly at: number;
}

/** A sender in memory that does as it is told. */
export class MemorySender implements TipSender {
  readonly perSecond = 1000;
  readonly posted: Posted[] = [];
  readonly told: Posted[] = [];
  /** What becomes of the next messages; then everything is sent. */
  readonly outcomes: SendOutcome[] = [];

  constructor(
    private readonly now: () => number,
    readonly platform = 'slack',
  ) {}

  async send({ conversation }: TipPlace, { summary }: Message): Promise<SendOutcome> {
    const outcome = this.outcomes.shift() ?? ({ kind: 'sent', id: '1' } as const);
    if (outcome.kind === 'sent') this.posted.push({ conversation, text: summary, at: this.now() });
    return outcome;
  }

  async tell(_: TipPlace, person: string, { summary }: Message): Promise<SendOutcome> {
    this.told.push({ conversation: person, text: summary, at: this.now() });
    return { kind: 'sent', id: '1' };
  }
}

export interface TipsInMemory {
  readonly clock: { now: number };
  readonly sender: MemorySender;
  readonly runner: TipRunner;
  readonly service: TipService;
  /** Goes from one due time to the next until `end`, and does what is due. */
  runUntil(end: number): Promise<void>;
}

/** Runner and service over a real store, with a clock that only the test moves. */
export function startTips(
  store: Store,
  start: string,
  parts: Partial<RunnerParts> = {},
): TipsInMemory {
  const clock = { now: Date.parse(start) };
  const now = () => clock.now;
  const sender = new MemorySender(now);
  const runner = createTipRunner({
    tips: store.tips,
    senders: [sender],
    pick: numbered,
    log: pino({ level: 'silent' }),
    metrics: NO_METRICS,
    catchUp: 2 * 3_600_000,
    now,
    wordBroken: ({ reason }) => line(`broken: ${reason}`),
    ...parts,
  });
  return {
    clock,
    sender,
    runner,
    service: createTipService({ tips: store.tips, runner, now }),
    async runUntil(end) {
      for (;;) {
        const next = await runner.drain();
        if (next === null || next > end) break;
        clock.now = Math.max(next, clock.now);
      }
      clock.now = end;
    },
  };
}

/** Somebody who may do everything in a conversation. */
export const askerIn = (conversation: string, changes: Partial<TipAsker> = {}): TipAsker => ({
  place: { platform: 'slack', workspace: 'T1', conversation },
  person: 'U1',
  zone: 'Europe/Berlin',
  mayManage: true,
  ...changes,
});
