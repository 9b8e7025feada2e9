/** Activities as Teams sends them, in the form that its documentation and recordings show. */
import { randomUUID } from 'node:crypto';
import { APP_ID, TENANT_ID } from './connector';

export const BOT = { id: `28:${APP_ID}`, name: 'whosejob' };
export const USER = {
  id: '29:1XJKJMvc5GBtc2JwZq0oj8tHZmzrQgFmB25ATiQWA85gQtHieVkKilBZ9XHoq9j7Zaqt7CZ',
  name: 'Megan Bowen',
  aadObjectId: '0d9b6f6e-2d6b-4d2a-9d9b-0f0c3f2f3d11',
};
const MENTION = '<at>whosejob</at>';

type Json = Record<string, unknown>;

function base(serviceUrl: string): Json {
  return {
    channelId: 'msteams',
    id: String(Date.now()) + randomUUID().slice(0, 4),
    timestamp: new Date().toISOString(),
    localTimestamp: new Date().toISOString(),
    serviceUrl,
    from: USER,
    recipient: BOT,
    locale: 'en-US',
    localTimezone: 'America/New_York',
  };
}

function clientInfo(platform = 'Web'): Json {
  return {
    locale: 'en-US',
    country: 'US',
    platform,
    timezone: 'America/New_York',
    type: 'clientInfo',
  };
}

const PERSONAL = {
  conversationType: 'personal',
  tenantId: TENANT_ID,
  id: 'a:1pL6i0oY3C0K8oAj8bHrV4hQbO4RJe6M4dE1n2yLk9xPqTgQ8uHb7',
};
const GROUP = {
  isGroup: true,
  conversationType: 'groupChat',
  tenantId: TENANT_ID,
  id: '19:7a8f0c6d4b2e4c1f9f0d3e5a6b7c8d9e@thread.v2',
};
const CHANNEL = '19:253b1f341670408fb6ba8b8f2a6d5c0e@thread.tacv2';

function channelData(): Json {
  return {
    teamsChannelId: CHANNEL,
    teamsTeamId: CHANNEL,
    channel: { id: CHANNEL },
    team: { id: CHANNEL },
    tenant: { id: TENANT_ID },
  };
}

/** A message in the personal chat. */
export function personalMessage(serviceUrl: string, text: string, platform?: string): Json {
  return {
    ...base(serviceUrl),
    type: 'message',
    textFormat: 'plain',
    text,
    conversation: PERSONAL,
    entities: [clientInfo(platform)],
    channelData: { tenant: { id: TENANT_ID } },
  };
}

/** A mention in a channel: the start of a thread, or an answer in one (`root`). */
export function channelMention(serviceUrl: string, text: string, root?: string): Json {
  const message = base(serviceUrl);
  return {
    ...message,
    type: 'message',
    textFormat: 'plain',
    text: `${MENTION} ${text}\n`,
    conversation: {
      isGroup: true,
      conversationType: 'channel',
      tenantId: TENANT_ID,
      id: `${CHANNEL};messageid=${root ?? String(message.id)}`,
    },
    entities: [{ mentioned: BOT, text: MENTION, type: 'mention' }, clientInfo()],
    channelData: channelData(),
  };
}

/** A message in a group chat, with the bot mentioned or not. */
export function groupMessage(serviceUrl: string, text: string, mentioned = true): Json {
  return {
    ...base(serviceUrl),
    type: 'message',
    textFormat: 'plain',
    text: mentioned ? `${MENTION}&nbsp;${text}` : text,
    conversation: GROUP,
    entities: [
      ...(mentioned ? [{ mentioned: BOT, text: MENTION, type: 'mention' }] : []),
      clientInfo(),
    ],
    channelData: { tenant: { id: TENANT_ID } },
  };
}

/** Chats of each kind, for activities that are not messages. */
export const CHATS = {
  personal: PERSONAL,
  group: GROUP,
  team: { isGroup: true, conversationType: 'channel', tenantId: TENANT_ID, id: CHANNEL },
} as const;
export type Chat = keyof typeof CHATS;

/** Something that Teams waits for. `value` is what it carries; `replyToId` the message it is on. */
export function invoke(
  serviceUrl: string,
  name: string,
  value: object,
  { chat = 'personal', replyToId }: { chat?: Chat; replyToId?: string | undefined } = {},
): Json {
  return {
    ...base(serviceUrl),
    id: `f:${randomUUID()}`,
    type: 'invoke',
    name,
    value,
    conversation: CHATS[chat],
    entities: [clientInfo()],
    channelData: { tenant: { id: TENANT_ID }, source: { name: 'message' } },
    ...(replyToId && { replyToId }),
  };
}

/** A press on a button of a card. */
export function cardAction(
  serviceUrl: string,
  action: { verb: string; data: object },
  where: { chat?: Chat; replyToId?: string | undefined } = {},
): Json {
  const value = { action: { type: 'Action.Execute', ...action }, trigger: 'manual' };
  return invoke(serviceUrl, 'adaptiveCard/action', value, where);
}

/** The app was added somewhere, or removed. */
export function installation(serviceUrl: string, chat: Chat, action = 'add'): Json {
  return {
    ...base(serviceUrl),
    id: `f:${randomUUID()}`,
    type: 'installationUpdate',
    action,
    conversation: CHATS[chat],
    channelData: { tenant: { id: TENANT_ID }, source: { name: 'message' } },
  };
}

/** The older sign of the same. */
export function membersChanged(
  serviceUrl: string,
  chat: Chat,
  change: { membersAdded?: object[]; membersRemoved?: object[] },
): Json {
  return {
    ...base(serviceUrl),
    id: `f:${randomUUID()}`,
    type: 'conversationUpdate',
    conversation: CHATS[chat],
    channelData: { tenant: { id: TENANT_ID } },
    ...change,
  };
}

/** An edit of a message; the rest is as it was sent. */
export function edited(message: Json, text: string): Json {
  return {
    ...message,
    type: 'messageUpdate',
    text,
    timestamp: new Date(Date.now() + 1000).toISOString(),
    channelData: { ...(message.channelData as object), eventType: 'editMessage' },
  };
}

/** A deleted message. */
export function deleted(message: Json): Json {
  const { text: _, ...rest } = message;
  return {
    ...rest,
    type: 'messageDelete',
    channelData: { ...(message.channelData as object), eventType: 'softDeleteMessage' },
  };
}
