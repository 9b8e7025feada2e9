/** What people ask for about the tips of a place, carried out: meaning in, meaning out, no words. */
import type { TipSubscriptionRow, Tips } from '../store';
import { scheduleOf } from './defaults';
import type { TipRunner } from './runner';
import { addDays, instantOf, localDate } from './schedule';
import { nextTip, rowOf, subscriptionId, subscriptionOf } from './stored';
import type {
  TipAsker,
  TipOutcome,
  TipPlace,
  TipRequest,
  TipSettings,
  TipStatus,
  TipSubscription,
} from './subscription';

/** What the service needs. */
export interface ServiceParts {
  readonly tips: Tips;
  /** Delivers what is asked for at once, and is woken by what is planned anew. */
  readonly runner: Pick<TipRunner, 'wake' | 'deliverNow'>;
  /** Milliseconds since 1970. */
  readonly now: () => number;
}

/** The tips of places, for who asks about them. */
export interface TipService {
  /** @throws {StoreError} when the database fails. */
  carryOut(request: TipRequest, asker: TipAsker): Promise<TipOutcome>;
  /** Null: nothing is set for the place. */
  status(place: TipPlace): Promise<TipStatus | null>;
  /** What a person turned on, wherever in the workspace of a place. */
  ofPerson(place: TipPlace, person: string): Promise<readonly TipSubscription[]>;
}

/** Places of one person that are told; nobody looks through more. */
const MOST_OF_PERSON = 20;

/** Carries requests out on the database; the runner is only woken. */
export function createTipService({ tips, runner, now }: ServiceParts): TipService {
  async function find(place: TipPlace): Promise<TipSubscription | undefined> {
    const row = await tips.get(subscriptionId(place));
    return row && subscriptionOf(row);
  }

  /** What the ledger says about a date. */
  async function entryOf(id: string, date: string) {
    return (await tips.ledger(id)).find(({ local_date }) => local_date === date);
  }

  /** Plans the next tip anew, never for a date that had its tip, and writes. */
  async function plan(
    subscription: Omit<TipSubscription, 'nextDue'>,
    notBefore = '',
  ): Promise<TipSubscription> {
    const { id, schedule } = subscription;
    const today = localDate(now(), schedule.zone);
    const [last] = await tips.ledger(id);
    const free =
      last === undefined || last.local_date < today ? today : addDays(last.local_date, 1);
    const from = [today, free, notBefore].reduce((late, each) => (each > late ? each : late));
    const skipDates = schedule.skipDates.filter((date) => date >= today);
    const planned = {
      ...subscription,
      schedule: { ...schedule, skipDates },
      nextDue: await nextTip(id, schedule, from, now()),
    };
    await tips.save(rowOf(planned, now()));
    runner.wake();
    return planned;
  }

  async function turnOn(settings: TipSettings, { place, person, zone }: TipAsker) {
    const before = await find(place);
    const status = await plan({
      id: subscriptionId(place),
      place,
      subscriber: person,
      schedule: scheduleOf(settings, before?.schedule, zone),
      topics: settings.topics ?? before?.topics ?? [],
      state: 'active',
      reason: '',
      pausedUntil: null,
    });
    return { kind: 'on', status, before: before ?? null } as const;
  }

  async function pause(
    subscription: TipSubscription,
    until: (TipRequest & { kind: 'pause' })['until'],
  ): Promise<TipOutcome> {
    const paused = { ...subscription, state: 'paused', reason: '' } as const;
    if (until === null) {
      const status = { ...paused, pausedUntil: null, nextDue: null };
      await tips.save(rowOf(status, now()));
      return { kind: 'paused', status };
    }
    const { zone } = subscription.schedule;
    const date = 'date' in until ? until.date : addDays(localDate(now(), zone), until.days);
    const pausedUntil = instantOf(date, '00:00', zone) ?? now();
    return { kind: 'paused', status: await plan({ ...paused, pausedUntil }, date) };
  }

  async function skip(subscription: TipSubscription): Promise<TipOutcome> {
    const { nextDue, schedule } = subscription;
    if (nextDue === null) return { kind: 'nothing-to-skip', status: subscription };
    const { date } = nextDue;
    const status = await plan(
      { ...subscription, schedule: { ...schedule, skipDates: [...schedule.skipDates, date] } },
      addDays(date, 1),
    );
    return { kind: 'skipped', date, status };
  }

  async function post(subscription: TipSubscription): Promise<TipOutcome> {
    const { id, schedule, nextDue } = subscription;
    const today = localDate(now(), schedule.zone);
    const row = (await tips.get(id)) as TipSubscriptionRow;
    const next =
      nextDue?.date === today ? await nextTip(id, schedule, addDays(today, 1), now()) : nextDue;
    const result = await runner.deliverNow(row, today, next);
    const status = (await find(subscription.place)) ?? subscription;
    const entry = result === 'taken' ? await entryOf(id, today) : result;
    if (entry === undefined) return { kind: 'not-posted', code: 'interrupted', certain: false };
    switch (entry.state) {
      case 'sent':
        return { kind: result === 'taken' ? 'already-posted' : 'posted', status };
      case 'claimed':
      case 'sending':
        return { kind: 'under-way', status };
      case 'failed':
      case 'missed':
        if (entry.reason === 'no-tip') return { kind: 'no-tip' };
        return { kind: 'not-posted', code: entry.reason, certain: true };
      case 'unknown':
        return { kind: 'not-posted', code: entry.reason, certain: false };
      default:
        return entry.state satisfies never;
    }
  }

  return {
    async status(place) {
      return (await find(place)) ?? null;
    },
    async ofPerson({ platform, workspace }, subscriber) {
      const rows = await tips.list({ platform, workspace, subscriber, limit: MOST_OF_PERSON });
      return rows.map(subscriptionOf);
    },
    async carryOut(request, asker) {
      if (!asker.mayManage && request.kind !== 'status') return { kind: 'not-allowed' };
      if (request.kind === 'on') return turnOn(request.settings, asker);
      const subscription = await find(asker.place);
      if (subscription === undefined) return { kind: 'nothing-on' };
      switch (request.kind) {
        case 'off':
          await tips.remove(subscription.id);
          return { kind: 'off' };
        case 'pause':
          return pause(subscription, request.until);
        case 'resume': {
          const active = {
            ...subscription,
            state: 'active',
            reason: '',
            pausedUntil: null,
          } as const;
          return { kind: 'resumed', status: await plan(active) };
        }
        case 'status':
          return { kind: 'status', status: subscription };
        case 'now':
          return post(subscription);
        case 'skip':
          return skip(subscription);
        default:
          return request satisfies never;
      }
    },
  };
}
