/** Requests for daily tips: who asks, what they may, and where the tips go. */
import type { Message } from '../../message';
import { requestForTips, type TipAsker, type TipPlace, type TipsDesk } from '../tips';
import { CLOSED } from './delivery';
import { describeError, slackErrorOf } from './errors';
import { render, type SlackMessage } from './render';
import type { WebClient } from './sdk-types';
import type { Tools } from './tools';
import { TIPS } from './wording';

/** A request, and where it was made. */
export interface TipsAsked {
  /** What stands after "tips". */
  readonly request: string;
  readonly team: string;
  /** The Slack organisation, where the app is installed for all of it. */
  readonly organisation: string | undefined;
  readonly channel: string;
  readonly user: string;
}

/** What a text asks about tips; null where it is about something else, or there are none. */
export const tipsRequest = ({ tips }: Pick<Tools, 'tips'>, text: string): string | null =>
  tips === undefined ? null : requestForTips(text);

/** The desk. @throws {Error} where there is none; `tipsRequest` says so before. */
export function deskOf({ tips }: Pick<Tools, 'tips'>): TipsDesk {
  if (tips === undefined) throw new Error('there are no daily tips');
  return tips;
}

/** Carries out a request and says what came of it. */
export async function carryOutTips(
  tools: Tools,
  client: WebClient,
  asked: TipsAsked,
): Promise<Message> {
  return deskOf(tools).carryOut(asked.request, await askerOf(tools, client, asked));
}

/**
 * Carries out what a slash command asks; what to tell the asker alone, if anything. A command works where the bot
 * is no member: tips that are new in a channel are announced there, and where that fails they stay off.
 */
export async function answerTipsCommand(
  tools: Tools,
  client: WebClient,
  asked: TipsAsked,
): Promise<SlackMessage | { text: string } | undefined> {
  const desk = deskOf(tools);
  const asker = await askerOf(tools, client, asked);
  const before = await desk.status(asker.place);
  const message = render(await desk.carryOut(asked.request, asker));
  const isNew = before === null && (await desk.status(asker.place)) !== null;
  if (!isNew || isDirect(asked.channel)) return message;
  try {
    await tools.delivery.post(client, { channel: asked.channel }, message);
    return undefined;
  } catch (error) {
    if (!CLOSED.has(slackErrorOf(error) ?? '')) throw error;
    await desk.carryOut('off', asker);
    return { text: TIPS.inviteFirst(asked.channel) };
  }
}

/** Who asks, as the desk wants to know it. */
export async function askerOf(
  tools: Tools,
  client: WebClient,
  asked: Omit<TipsAsked, 'request'>,
): Promise<TipAsker> {
  const { zone, admin } = await lookUp(tools, client, asked.user);
  const open = (tools.options.tipsManagers ?? 'members') === 'members';
  return {
    place: placeOf(asked),
    person: asked.user,
    zone,
    // Slack lets only members write in a channel; one's own tips are one's own.
    mayManage:
      open ||
      admin ||
      isDirect(asked.channel) ||
      tools.options.admins?.includes(asked.user) === true,
  };
}

/** The place of tips: the channel, or the person in a direct conversation (their id posts there). */
export function placeOf({
  team,
  organisation,
  channel,
  user,
}: Omit<TipsAsked, 'request'>): TipPlace {
  const conversation = isDirect(channel) ? user : channel;
  return { platform: 'slack', workspace: team, conversation, organisation };
}

const isDirect = (channel: string): boolean => channel.startsWith('D');

/** Time zone and rights of a person. Where Slack does not say, nothing is taken for granted. */
async function lookUp({ log }: Pick<Tools, 'log'>, client: WebClient, user: string) {
  try {
    const { user: found } = await client.users.info({ user });
    const admin = found?.is_admin === true || found?.is_owner === true;
    return { zone: found?.tz ?? null, admin };
  } catch (error) {
    log.warn(describeError(error), 'who asks for tips could not be looked up');
    return { zone: null, admin: false };
  }
}
