/** What a place will get in the days to come, as things stand now. */
import type { Tips } from '../store';
import { addDays, localDate } from './schedule';
import { nextTip } from './stored';
import type { PickTip, Tip, TipSubscription } from './subscription';

/** A tip that is to come. */
export interface ComingTip {
  readonly date: string;
  /** Milliseconds since 1970. */
  readonly at: number;
  /** Null: none matches the topics. */
  readonly tip: Tip | null;
}

/** What a look ahead needs. */
export interface PreviewParts {
  readonly tips: Pick<Tips, 'history'>;
  readonly pick: PickTip;
  readonly interestsOf: (subscription: TipSubscription) => Promise<readonly string[]>;
  readonly now: () => number;
}

/** The tips of the next so many local days. */
export async function previewTips(
  { tips, pick, interestsOf, now }: PreviewParts,
  subscription: TipSubscription,
  days: number,
): Promise<ComingTip[]> {
  const { id, schedule, topics } = subscription;
  const shown = [...((await tips.history([id])).get(id) ?? [])];
  const interests = await interestsOf(subscription);
  const end = addDays(localDate(now(), schedule.zone), days);
  const coming: ComingTip[] = [];
  let due = subscription.nextDue;
  while (due !== null && due.date < end) {
    const tip = pick({ subscription: id, topics, shown, interests });
    coming.push({ ...due, tip });
    if (tip) shown.push(tip.code);
    due = await nextTip(id, schedule, addDays(due.date, 1), due.at);
  }
  return coming;
}
