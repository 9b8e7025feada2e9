/** Requests for daily tips: who asks, what they may, and where the tips go. */
import type { Activity } from 'botbuilder';
import type { Message } from '../../message';
import { requestForTips, type TipAsker } from '../tips';
import type { Turn } from './turn';
import { tenantOf, whereaboutsOf } from './whereabouts';

/** What a text asks about tips; null where it is about something else, or there are none. */
export const tipsRequest = ({ tips }: Pick<Turn, 'tips'>, text: string): string | null =>
  tips === undefined ? null : requestForTips(text);

/** Carries out a request and says what came of it. @throws {Error} where there are no tips. */
export async function carryOutTips(turn: Turn, request: string): Promise<Message> {
  if (turn.tips === undefined) throw new Error('there are no daily tips');
  return turn.tips.carryOut(request, askerOf(turn));
}

/** Who asks, as the desk wants to know it. */
export function askerOf({ activity, tipsRights }: Pick<Turn, 'activity' | 'tipsRights'>): TipAsker {
  return {
    place: {
      platform: 'teams',
      workspace: tenantOf(activity),
      conversation: whereaboutsOf(activity).conversation,
    },
    person: activity.from?.id ?? '',
    zone: zoneOf(activity),
    mayManage: mayManage(activity, tipsRights),
  };
}

/** Whom Teams lets write somewhere is a member there. It does not tell a bot who owns a team: admins are named. */
function mayManage(activity: Activity, { managers, admins }: Turn['tipsRights']): boolean {
  if (managers === 'members' || activity.conversation.conversationType === 'personal') return true;
  const id = activity.from?.aadObjectId?.toLowerCase();
  return id !== undefined && admins.includes(id);
}

/** The time zone of the client that the person writes with. */
function zoneOf(activity: Activity): string | null {
  const client = (activity.entities ?? []).find(({ type }) => type === 'clientInfo');
  const zone = activity.localTimezone ?? client?.timezone;
  return typeof zone === 'string' && isZone(zone) ? zone : null;
}

/** It comes from outside: only what Node knows as a zone is one. */
function isZone(name: string): boolean {
  try {
    new Intl.DateTimeFormat('en', { timeZone: name });
    return true;
  } catch {
    return false;
  }
}
