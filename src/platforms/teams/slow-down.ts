/** The limit of questions for each person: nobody holds up everybody else. */
import type { Activity } from 'botbuilder';
import { RATE_PER_MINUTE, RateLimit, SLOW_DOWN } from '../rate-limit';
import { respondToInvoke, sentence } from './invoke-response';
import { textActivity } from './reply';
import { withRetry } from './send';
import type { Limits, Turn } from './turn';
import { tenantOf } from './whereabouts';

/** How much more often than its person a client may ask: it does so at every pause in typing. */
const BY_ITSELF = 6;

/** The limits of one instance. `perMinute`: questions that one person may ask. */
export function createLimits(perMinute: number = RATE_PER_MINUTE, now?: () => number): Limits {
  return {
    questions: new RateLimit(perMinute, now),
    byItself: new RateLimit(perMinute * BY_ITSELF, now),
  };
}

/** Whether a message is answered; who asks too fast is told so, once. */
export async function mayAsk({ context, activity, limits }: Turn): Promise<boolean> {
  const verdict = limits.questions.take(personOf(activity));
  if (verdict === 'tell') await withRetry(() => context.sendActivity(textActivity(SLOW_DOWN)));
  return verdict === 'go';
}

/** Whether an invoke is handled; one that is not is answered here, for Teams waits. */
export async function mayInvoke({ context, activity, limits }: Turn): Promise<boolean> {
  const limit = limitOf(activity, limits);
  if (limit === undefined || limit.take(personOf(activity)) === 'go') return true;
  await respondToInvoke(context, sentence(activity.name, SLOW_DOWN));
  return false;
}

/** Undefined: it asks nothing (feedback). */
function limitOf({ name, value }: Activity, { questions, byItself }: Limits) {
  switch (name) {
    case 'composeExtension/query':
    case 'composeExtension/queryLink':
      return byItself;
    case 'composeExtension/selectItem':
    case 'composeExtension/fetchTask':
    case 'composeExtension/submitAction':
      return questions;
    case 'adaptiveCard/action': {
      const { verb } = (value as { action?: { verb?: unknown } } | undefined)?.action ?? {};
      if (verb === 'right') return undefined;
      return verb === 'refresh' ? byItself : questions;
    }
    default:
      return undefined;
  }
}

const personOf = (activity: Activity) => `${tenantOf(activity)}:${activity.from?.id ?? ''}`;
