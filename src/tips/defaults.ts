/** Tips where nothing is said about them: weekdays at nine, where the asker is. */
import { localDate } from './schedule';
import { nextTip, subscriptionId } from './stored';
import type { TipSchedule, TipSettings, TipSubscription } from './subscription';

const DEFAULT_TIME = '09:00';
const DEFAULT_WEEKDAYS = [1, 2, 3, 4, 5];
const DEFAULT_ZONE = 'UTC';

/** What is asked for, else what is set, else the default. */
export function scheduleOf(
  settings: TipSettings,
  before: TipSchedule | undefined,
  zone: string | null,
): TipSchedule {
  return {
    time: settings.time ?? before?.time ?? DEFAULT_TIME,
    weekdays: settings.weekdays ?? before?.weekdays ?? DEFAULT_WEEKDAYS,
    zone: settings.zone ?? before?.zone ?? zone ?? DEFAULT_ZONE,
    holidays: settings.holidays === undefined ? (before?.holidays ?? null) : settings.holidays,
    skipDates: [...new Set([...(before?.skipDates ?? []), ...(settings.skipDates ?? [])])].sort(),
  };
}

/** A subscription of no place, as `on` makes it, without settings where nothing is said; for previews. */
export async function sampleSubscription(
  now: number,
  settings: TipSettings = {},
  zone: string | null = null,
): Promise<TipSubscription> {
  const place = { platform: '', workspace: '', conversation: '' };
  const schedule = scheduleOf(settings, undefined, zone);
  const id = subscriptionId(place);
  return {
    id,
    place,
    subscriber: '',
    schedule,
    topics: settings.topics ?? [],
    state: 'active',
    reason: '',
    pausedUntil: null,
    nextDue: await nextTip(id, schedule, localDate(now, schedule.zone), now),
  };
}
