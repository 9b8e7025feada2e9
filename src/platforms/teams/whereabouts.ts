/** Where an activity comes from. */
import type { Activity } from 'botbuilder';

/** How the bot finds a conversation again. No user is in it: the conversation is enough. */
interface Whereabouts {
  readonly serviceUrl: string;
  readonly conversation: string;
  readonly bot: string;
}

/** The tenant of an activity; empty where there is none, as in an emulator. */
export function tenantOf(activity: Activity): string {
  return String(
    activity.conversation.tenantId ?? activity.channelData?.tenant?.id ?? '',
  ).toLowerCase();
}

/** A thread of a channel is the channel: what the bot says by itself starts a thread of its own. */
export function whereaboutsOf(activity: Activity): Whereabouts {
  return {
    serviceUrl: activity.serviceUrl,
    conversation: activity.conversation.id.replace(/;messageid=.*$/, ''),
    bot: activity.recipient?.id ?? '',
  };
}
