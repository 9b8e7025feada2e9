/** What is remembered, and never at the price of an answer: a database that is down is only logged. */
import type { Activity } from 'botbuilder';
import type { Logger } from 'pino';
import type { Context } from '../../question';
import { ContextData } from './render';
import { RETENTION, type TeamsStore, type TeamsTally } from './store';

/** Seconds within which the several events of one installation arrive. */
const INSTALLATION = 300;

/** How the bot finds a conversation again. No user is in it: the conversation is enough. */
interface Whereabouts {
  readonly serviceUrl: string;
  readonly conversation: string;
  readonly bot: string;
}

/** The records of the conversation that an activity belongs to. */
export class Memory {
  private readonly tenant: string;
  private readonly conversation: string;

  constructor(
    private readonly store: TeamsStore,
    private readonly log: Logger,
    private readonly activity: Activity,
  ) {
    this.tenant = tenantOf(activity);
    this.conversation = activity.conversation.id;
  }

  /** True for the first delivery of an activity; an edit is another state of the same activity. */
  claimActivity(): Promise<boolean> {
    const { id, type, timestamp } = this.activity;
    if (!id) return Promise.resolve(true);
    const state = type === 'message' ? '' : `:${type}:${String(timestamp ?? '')}`;
    return this.claimOnce(`activity:${this.conversation}:${id}${state}`);
  }

  /** True for the first caller of a key. */
  claimOnce(key: string, seconds: number = RETENTION.claim): Promise<boolean> {
    return this.safely(true, () => this.store.claim(this.tenant, key, seconds));
  }

  async context(): Promise<Context | undefined> {
    const value = await this.safely(undefined, () =>
      this.store.get('context', this.tenant, this.conversation),
    );
    return ContextData.safeParse(parse(value)).data;
  }

  keepContext(context: Context): Promise<void> {
    return this.safely(undefined, () =>
      this.store.put(
        'context',
        this.tenant,
        this.conversation,
        JSON.stringify(context),
        RETENTION.context,
      ),
    );
  }

  /** The bot's message that answers the activity's, so that an edit updates it. */
  answer(): Promise<string | undefined> {
    return this.safely(undefined, () => this.store.get('answer', this.tenant, this.answerKey()));
  }

  keepAnswer(answer: string): Promise<void> {
    return this.safely(undefined, () =>
      this.store.put('answer', this.tenant, this.answerKey(), answer, RETENTION.answer),
    );
  }

  forgetAnswer(): Promise<void> {
    return this.safely(undefined, () => this.store.remove('answer', this.tenant, this.answerKey()));
  }

  /** Notes where the conversation is; true when it was not known, for one of several events at once. */
  async keepWhereabouts(): Promise<boolean> {
    const place = whereaboutsOf(this.activity);
    const value = JSON.stringify(place);
    const before = await this.safely(value, async () =>
      this.store.get('conversation', this.tenant, place.conversation),
    );
    if (before !== value)
      await this.safely(undefined, () =>
        this.store.put('conversation', this.tenant, place.conversation, value),
      );
    return (
      before === undefined && (await this.claimOnce(`install:${place.conversation}`, INSTALLATION))
    );
  }

  forgetWhereabouts(): Promise<void> {
    const { conversation } = whereaboutsOf(this.activity);
    return this.safely(undefined, () =>
      this.store.remove('conversation', this.tenant, conversation),
    );
  }

  /** Keeps what a user said about an answer. */
  keepFeedback(key: string, feedback: object): Promise<void> {
    return this.safely(undefined, () =>
      this.store.put('feedback', this.tenant, key, JSON.stringify(feedback), RETENTION.feedback),
    );
  }

  tally(what: TeamsTally, subject: string, day: string): Promise<void> {
    return this.safely(undefined, () => this.store.tally(this.tenant, what, subject, day));
  }

  private answerKey(): string {
    return `${this.conversation} ${this.activity.id ?? ''}`;
  }

  private async safely<T>(otherwise: T, call: () => Promise<T>): Promise<T> {
    try {
      return await call();
    } catch (error) {
      this.log.error(
        { err: error instanceof Error ? error.message : String(error) },
        'store failed',
      );
      return otherwise;
    }
  }
}

/** The tenant of an activity; empty where there is none, as in an emulator. */
export function tenantOf(activity: Activity): string {
  return String(
    activity.conversation.tenantId ?? activity.channelData?.tenant?.id ?? '',
  ).toLowerCase();
}

/** A thread of a channel is the channel: what the bot says by itself starts a thread of its own. */
function whereaboutsOf(activity: Activity): Whereabouts {
  return {
    serviceUrl: activity.serviceUrl,
    conversation: activity.conversation.id.replace(/;messageid=.*$/, ''),
    bot: activity.recipient?.id ?? '',
  };
}

function parse(value: string | undefined): unknown {
  try {
    return value === undefined ? undefined : JSON.parse(value);
  } catch {
    return undefined;
  }
}
