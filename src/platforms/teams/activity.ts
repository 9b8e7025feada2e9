/**
 * Activities: what Teams and the bot send each other, as far as it is used here.
 * Source: learn.microsoft.com, "API reference for the Bot Framework Connector service", schema objects.
 */

/** A person or a bot. */
export interface Account {
  readonly id: string;
  readonly name?: string | undefined;
  /** Object id in Entra; people have one. */
  readonly aadObjectId?: string | undefined;
}

/** Where it is said: a chat, a channel with its thread. */
export interface Conversation {
  readonly id: string;
  readonly tenantId?: string | undefined;
  readonly conversationType?: string | undefined;
  readonly isGroup?: boolean | undefined;
}

/** A mention, or what the asker's client is. */
export interface Entity {
  readonly type?: string | undefined;
  readonly text?: unknown;
  readonly mentioned?: { readonly id?: string | undefined } | undefined;
  readonly platform?: unknown;
  readonly timezone?: unknown;
}

/** What Teams sends. Its shape is checked as far as every activity has it, the parts where they are used. */
export interface Activity {
  readonly type: string;
  readonly id?: string | undefined;
  readonly name?: string | undefined;
  readonly timestamp?: string | undefined;
  readonly channelId: string;
  readonly serviceUrl: string;
  readonly conversation: Conversation;
  readonly from: Account;
  /** The bot. */
  readonly recipient: Account;
  readonly locale?: string | undefined;
  readonly localTimezone?: string | undefined;
  readonly text?: string | undefined;
  readonly entities?: readonly Entity[] | undefined;
  readonly value?: unknown;
  readonly replyToId?: string | undefined;
  readonly action?: string | undefined;
  readonly membersAdded?: readonly Account[] | undefined;
  readonly membersRemoved?: readonly Account[] | undefined;
  readonly channelData?:
    | { readonly eventType?: unknown; readonly tenant?: { readonly id?: unknown } }
    | undefined;
}

/** A card, a preview of one. */
export interface Attachment {
  readonly contentType: string;
  readonly content: object;
}

/** What the bot says. */
export interface Outgoing {
  readonly type: 'message';
  /** What notifications and the chat list show of it. */
  readonly summary?: string | undefined;
  readonly text?: string | undefined;
  readonly textFormat?: 'plain' | undefined;
  readonly attachments?: readonly Attachment[] | undefined;
}

/** What an invoke gets as its answer: the response to the request that brought it. */
export interface InvokeAnswer {
  readonly status: number;
  readonly body?: object | undefined;
}
