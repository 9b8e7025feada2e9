/** Puts the daily tips together: the desk that platforms ask, and the runner that sends through them. */
import type { Logger } from 'pino';
import type { Catalog } from './catalog';
import { composeTipsBroken } from './message';
import type { Metrics } from './metrics';
import type { TipSender, TipsDesk } from './platforms/tips';
import type { Store } from './store';
import {
  type ComingTip,
  createPickTip,
  createTipRunner,
  createTipService,
  createTipsDesk,
  previewTips,
  type TipPlace,
  type TipRunner,
  type TipSubscription,
} from './tips';

/** What the daily tips are built from. */
export interface DailyTipsParts {
  readonly catalog: Catalog;
  readonly store: Pick<Store, 'tips' | 'tallies'>;
  readonly metrics: Pick<Metrics, 'tips'>;
  readonly log: Logger;
  /** How late a tip may be sent. Milliseconds. */
  readonly catchUp: number;
}

/** The daily tips of this process. */
export interface DailyTips {
  /** For the platforms, from before they are built. */
  readonly desk: TipsDesk;
  /** Gives the runner the platforms that were built meanwhile; it is not started yet. */
  connect(senders: readonly TipSender[]): TipRunner;
  /** The tips of a place in the next so many local days, as things stand now. */
  preview(subscription: TipSubscription, days: number): Promise<ComingTip[]>;
}

/** What a workspace asked about in the last weeks counts for what its tips are about. */
const INTEREST_DAYS = 30;
const INTERESTS = 10;
const DAY = 86_400_000;
/** So long they are remembered. Milliseconds. */
const INTEREST_LIFETIME = 10 * 60_000;

/** Builds them. The desk takes requests at once; nothing is sent before a runner is connected and started. */
export function createDailyTips(parts: DailyTipsParts): DailyTips {
  const { catalog, store, metrics, log, catchUp } = parts;
  const { tips } = store;
  const now = Date.now;
  const interestsOf = rememberInterests(store.tallies);
  const choice = {
    pick: createPickTip(catalog),
    interestsOf: ({ place }: TipSubscription) => interestsOf(place, now()),
  };
  const connect = (senders: readonly TipSender[]) =>
    createTipRunner({
      tips,
      senders,
      ...choice,
      log,
      metrics: metrics.tips,
      catchUp,
      now,
      wordBroken: (subscription) => wordBroken(catalog, subscription),
    });
  // Platforms need the desk, the runner needs the platforms, and the desk the runner.
  let runner = connect([]);
  const service = createTipService({
    tips,
    runner: {
      wake: () => runner.wake(),
      deliverNow: (...claim) => runner.deliverNow(...claim),
    },
    now,
  });
  return {
    desk: createTipsDesk(catalog, service, now),
    connect(senders) {
      runner = connect(senders);
      return runner;
    },
    preview: (subscription, days) => previewTips({ tips, now, ...choice }, subscription, days),
  };
}

/** Interests by workspace: thousands of its channels may be due in one minute. */
function rememberInterests(tallies: Store['tallies']) {
  const known = new Map<string, { until: number; interests: Promise<readonly string[]> }>();
  return (place: TipPlace, now: number): Promise<readonly string[]> => {
    const key = `${place.platform}\n${place.workspace}`;
    const found = known.get(key);
    if (found && found.until > now) return found.interests;
    for (const [each, { until }] of known) if (until <= now) known.delete(each);
    // What cannot be read interests nobody: the tip goes out all the same.
    const interests = interestsOf(tallies, place, now).catch(() => []);
    known.set(key, { until: now + INTEREST_LIFETIME, interests });
    return interests;
  };
}

/** Ids of the services that a workspace asked about, most frequent first. */
async function interestsOf(
  tallies: Store['tallies'],
  { platform, workspace }: TipPlace,
  now: number,
): Promise<readonly string[]> {
  const since = new Date(now - INTEREST_DAYS * DAY).toISOString().slice(0, 10);
  const asked = await tallies.top({ platform, workspace }, 'asked', since, INTERESTS);
  // A subject reads `eks/fargate+rds · backups`.
  return asked.flatMap(({ subject }) =>
    (subject.split(' · ')[0] ?? '').split('+').map((service) => service.replace(/\/.*/, '')),
  );
}

function wordBroken(catalog: Catalog, subscription: TipSubscription) {
  const { conversation } = subscription.place;
  // Ids of Slack can be looked up; those of Teams are of no use to anybody.
  const where = /^[A-Z0-9]{5,20}$/.test(conversation)
    ? `in the conversation ${conversation}`
    : 'in a conversation for which you turned them on';
  return composeTipsBroken(catalog, subscription, where);
}
