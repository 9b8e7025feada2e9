/** "Right" and "Something is off" below an answer; the latter asks why, in a dialog. */
import * as z from 'zod';
import { feedbackCard } from './feedback-card';
import { cardDialog, messageDialog, respondToInvoke } from './invoke-response';
import { FeedbackData } from './render';
import { dayOf } from './subject';
import type { Turn } from './turn';
import { FEEDBACK, STALE, THANKS } from './wording';

const Submitted = FeedbackData.extend({
  reason: z.enum(Object.keys(FEEDBACK.reasons) as [keyof typeof FEEDBACK.reasons]),
  comment: z.string().max(2000).default(''),
});

/** Counts "Right" once a person and answer. */
export async function countRight(turn: Turn, subject: string): Promise<void> {
  await count(turn, 'confirmed', subject, turn.activity.replyToId ?? '');
}

/** Opens the dialog (`task/fetch`). */
export async function fetchFeedback({ context, activity }: Turn): Promise<void> {
  const about = FeedbackData.safeParse(dataOf(activity.value)).data;
  await respondToInvoke(
    context,
    about ? cardDialog(FEEDBACK.title, feedbackCard(about.subject)) : messageDialog(STALE),
  );
}

/** Takes what was entered (`task/submit`). */
export async function takeFeedback(turn: Turn): Promise<void> {
  const { context, activity, memory, now } = turn;
  const feedback = Submitted.safeParse(dataOf(activity.value)).data;
  if (!feedback) return respondToInvoke(context, messageDialog(STALE));
  const key = activity.id ?? `${activity.from.id}:${now()}`;
  await memory.keepFeedback(key, { ...feedback, user: activity.from.id, day: dayOf(now()) });
  await count(turn, 'disputed', feedback.subject, key);
  await respondToInvoke(context, messageDialog(THANKS));
}

async function count(
  { memory, activity, now }: Turn,
  what: 'confirmed' | 'disputed',
  subject: string,
  vote: string,
): Promise<void> {
  if (await memory.claimOnce(`${what}:${activity.from.id}:${vote}`))
    void memory.tally(what, subject, dayOf(now()));
}

function dataOf(value: unknown): unknown {
  return (value as { data?: unknown } | undefined)?.data;
}
