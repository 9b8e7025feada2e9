/** A conversation of Teams, as seen by what happens in it. */
import type { Account, Activity, Conversation, InvokeAnswer, Outgoing } from './activity';
import type { Connector } from './connector';

/** Where something is said, by whom and to whom. */
export interface Address {
  readonly serviceUrl: string;
  readonly channelId: string;
  readonly conversation: Conversation;
  readonly bot: Account;
  /** Missing where nobody asked. */
  readonly person?: Account | undefined;
  readonly locale?: string | undefined;
  /** The message that is answered. */
  readonly replyTo?: string | undefined;
}

/** Where an activity is answered. */
export function addressOf(activity: Activity): Address {
  const { serviceUrl, channelId, conversation, recipient: bot, from, locale, id } = activity;
  return { serviceUrl, channelId, conversation, bot, person: from, locale, replyTo: id };
}

/** Where the bot speaks first, in a conversation that is known from before. */
export function addressOfPlace(
  { serviceUrl, conversation, bot }: { serviceUrl: string; conversation: string; bot: string },
  tenantId: string,
): Address {
  return {
    channelId: 'msteams',
    serviceUrl,
    conversation: { id: conversation, tenantId },
    bot: { id: bot, name: '' },
  };
}

/** Says, changes and takes back; each in one attempt (see `withRetry`). @throws {ConnectorError} or Node's error. */
export class Chat {
  /** What the invoke of this turn gets; nothing until `answerInvoke`. */
  invokeAnswer: InvokeAnswer | undefined;

  constructor(
    private readonly connector: Connector,
    private readonly address: Address,
  ) {}

  /** Says something; resolves with its id. */
  async send(message: Outgoing): Promise<string | undefined> {
    const { serviceUrl, conversation, replyTo } = this.address;
    const path = activitiesOf(conversation, replyTo);
    return this.connector.call('POST', serviceUrl, path, this.addressed(message));
  }

  /** Puts a message in place of an earlier one of the bot's. */
  async update(id: string, message: Outgoing): Promise<void> {
    const { serviceUrl, conversation } = this.address;
    const path = activitiesOf(conversation, id);
    await this.connector.call('PUT', serviceUrl, path, { ...this.addressed(message), id });
  }

  /** Takes back a message of the bot's. */
  async remove(id: string): Promise<void> {
    const { serviceUrl, conversation } = this.address;
    await this.connector.call('DELETE', serviceUrl, activitiesOf(conversation, id));
  }

  /** Answers the invoke of this turn, with status 200. */
  answerInvoke(body?: object): void {
    this.invokeAnswer = { status: 200, body };
  }

  private addressed(message: Outgoing): object {
    const { serviceUrl, channelId, conversation, bot, person, locale, replyTo } = this.address;
    return {
      ...message,
      channelId,
      locale,
      serviceUrl,
      conversation,
      from: bot,
      recipient: person,
      replyToId: replyTo,
    };
  }
}

/** The path of a conversation's activities, or of one of them. */
function activitiesOf({ id }: Conversation, activity?: string): string {
  const all = `/v3/conversations/${encodeURIComponent(id)}/activities`;
  return activity ? `${all}/${encodeURIComponent(activity)}` : all;
}
