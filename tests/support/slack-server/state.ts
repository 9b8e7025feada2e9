/** What the local Slack knows: channels, messages, views, triggers. */
import { randomUUID } from 'node:crypto';
import { USER } from './ids';
import type { Answer } from './methods';
import { Views } from './views';

type Json = Record<string, unknown>;

export interface Channel {
  readonly id: string;
  readonly member?: boolean;
  readonly archived?: boolean;
}

export interface Message extends Json {
  ts: string;
  text: string;
  thread_ts?: string;
}

/** A trigger works once and for three seconds, as Slack's do. */
const TRIGGER_LIFE = 3000;

export class SlackState {
  readonly teamId = 'T0EXAMPLE1';
  readonly botUserId = 'U0BOT00001';
  readonly botId = 'B0BOT00001';
  readonly channels = new Map<string, Channel>();
  /** Messages by channel, oldest first. */
  readonly messages = new Map<string, Message[]>();
  readonly ephemeral: Json[] = [];
  /** By id, as `users.info` gives them. */
  readonly people = new Map<string, Json>([
    [USER, { id: USER, tz: 'Europe/Berlin', is_admin: false, is_owner: false }],
  ]);
  readonly views = new Views();
  readonly #triggers = new Map<string, number>();
  /** Timestamps differ from one server to the next, as messages of one database must. */
  #clock = 1_700_000_000 + Math.floor(Math.random() * 10_000_000);
  socketUrl: () => string = () => '';
  /** Codes that an installation may be exchanged for, each with what Slack answers. */
  readonly codes = new Map<string, Json>();

  constructor() {
    for (const id of ['C0GENERAL1', 'D0DIRECT01', 'G0GROUP001']) this.channels.set(id, { id });
  }

  /** Ends an installation by OAuth: a code works once. */
  exchange({ client_id, client_secret, code }: Json): Answer {
    const grant = this.codes.get(String(code));
    this.codes.delete(String(code));
    if (client_id !== '11.22' || client_secret !== 'a-client-secret') {
      return { ok: false, error: 'invalid_client_id' };
    }
    return grant === undefined ? { ok: false, error: 'invalid_code' } : { ok: true, ...grant };
  }

  /** A new message timestamp. */
  nextTs(): string {
    this.#clock += 1;
    return `${this.#clock}.${String(this.#clock % 1_000_000).padStart(6, '0')}`;
  }

  issueTrigger(life = TRIGGER_LIFE): string {
    const id = `${Date.now()}.${randomUUID()}`;
    this.#triggers.set(id, Date.now() + life);
    return id;
  }

  useTrigger(id: unknown): Answer | undefined {
    const end = this.#triggers.get(String(id));
    if (end === undefined) return { ok: false, error: 'invalid_trigger_id' };
    this.#triggers.delete(String(id));
    return end < Date.now() ? { ok: false, error: 'expired_trigger_id' } : undefined;
  }

  refuseChannel(id: unknown): Answer | undefined {
    const channel = this.channels.get(String(id));
    if (channel === undefined) return { ok: false, error: 'channel_not_found' };
    if (channel.archived) return { ok: false, error: 'is_archived' };
    return channel.member === false ? { ok: false, error: 'not_in_channel' } : undefined;
  }

  post(channel: string, args: Json): Answer {
    const message = {
      ...args,
      ts: this.nextTs(),
      bot_id: this.botId,
      user: this.botUserId,
    } as unknown as Message;
    this.inChannel(channel).push(message);
    return { ok: true, channel, ts: message.ts, message: { ...message } };
  }

  /** A message that a person wrote; the bot sees it only by events. */
  write(channel: string, user: string, text: string, threadTs?: string): Message {
    const message: Message = {
      user,
      text,
      ts: this.nextTs(),
      ...(threadTs && { thread_ts: threadTs }),
    };
    this.inChannel(channel).push(message);
    return message;
  }

  postEphemeral(args: Json): Answer {
    this.ephemeral.push(args);
    return { ok: true, message_ts: this.nextTs() };
  }

  update(args: Json): Answer {
    const message = this.#find(args);
    if (message === undefined) return { ok: false, error: 'message_not_found' };
    if (message.bot_id !== this.botId) return { ok: false, error: 'cant_update_message' };
    Object.assign(message, { text: args.text, blocks: args.blocks });
    return { ok: true, channel: args.channel, ts: message.ts };
  }

  remove(args: Json): Answer {
    const message = this.#find(args);
    if (message === undefined) return { ok: false, error: 'message_not_found' };
    if (message.bot_id !== this.botId) return { ok: false, error: 'cant_delete_message' };
    const messages = this.inChannel(String(args.channel));
    messages.splice(messages.indexOf(message), 1);
    return { ok: true, channel: args.channel, ts: message.ts };
  }

  replies(args: Json): Answer {
    const messages = this.inChannel(String(args.channel)).filter(
      ({ ts, thread_ts }) => ts === args.ts || thread_ts === args.ts,
    );
    return messages.length === 0
      ? { ok: false, error: 'thread_not_found' }
      : { ok: true, messages, has_more: false };
  }

  inChannel(channel: string): Message[] {
    const messages = this.messages.get(channel) ?? [];
    this.messages.set(channel, messages);
    return messages;
  }

  #find(args: Json): Message | undefined {
    return this.inChannel(String(args.channel)).find(({ ts }) => ts === args.ts);
  }
}
