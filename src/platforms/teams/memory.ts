/** What is remembered, and never at the price of an answer: a database that is down is only logged. */
import type { Activity } from 'botbuilder';
import type { Logger } from 'pino';
import { type Context, readContext } from '../../question/context';
import { RETENTION, type TeamsStore, type TeamsTally } from './store';
import type { Accepted } from './unanswered';
import { tenantOf, whereaboutsOf } from './whereabouts';

/** Seconds within which the several events of one installation arrive. */
const INSTALLATION = 300;

/** How long an answer waits for the store. Several calls have to fit in the 15 seconds of Teams. Milliseconds. */
const PATIENCE = 700;

/** What memory is made of. */
interface MemoryParts {
  readonly store: TeamsStore;
  /** Claims of this instance alone; they hold while the store is down. */
  readonly local: Pick<TeamsStore, 'claim'>;
  readonly log: Logger;
}

/** The records of the conversation that an activity belongs to. */
export class Memory {
  private readonly tenant: string;
  private readonly conversation: string;

  private readonly store: TeamsStore;
  private readonly local: Pick<TeamsStore, 'claim'>;
  private readonly log: Logger;

  constructor(
    { store, local, log }: MemoryParts,
    private readonly activity: Activity,
  ) {
    this.store = store;
    this.local = local;
    this.log = log;
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

  /** True once per key, over all instances; while the store is down, once per instance. */
  async claimOnce(key: string, seconds: number = RETENTION.claim): Promise<boolean> {
    if (!(await this.local.claim(this.tenant, key, seconds))) return false;
    return this.safely(true, () => this.store.claim(this.tenant, key, seconds));
  }

  async context(): Promise<Context | undefined> {
    const value = await this.safely(undefined, () =>
      this.store.get('context', this.tenant, this.conversation),
    );
    return readContext(value);
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

  /** Notes that the activity's question is about to be answered; `unsure`: that it may have been. */
  noteAccepted(unsure = false): Promise<void> {
    const { serviceUrl, conversation, recipient } = this.activity;
    const key = this.answerKey();
    const accepted: Accepted = {
      tenant: this.tenant,
      key,
      serviceUrl,
      conversation: conversation.id,
      bot: recipient?.id ?? '',
      ...(unsure && { unsure }),
    };
    return this.safely(undefined, () =>
      this.store.put(
        'unanswered',
        this.tenant,
        key,
        JSON.stringify(accepted),
        RETENTION.unanswered,
      ),
    );
  }

  /** Notes that the asker has an answer, or knows that there is none. */
  noteSettled(): Promise<void> {
    return this.safely(undefined, () =>
      this.store.remove('unanswered', this.tenant, this.answerKey()),
    );
  }

  /** Notes where the conversation is; true when it was not known. */
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
    return before === undefined;
  }

  /** The same for an arrival: true for one of several events that tell of it at once. */
  async noteArrival(): Promise<boolean> {
    const { conversation } = whereaboutsOf(this.activity);
    return (
      (await this.keepWhereabouts()) &&
      (await this.claimOnce(`install:${conversation}`, INSTALLATION))
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
    let timer: NodeJS.Timeout | undefined;
    const late = new Promise<never>((_, reject) => {
      timer = setTimeout(() => reject(new Error('the store takes too long')), PATIENCE);
    });
    try {
      return await Promise.race([call(), late]);
    } catch (error) {
      this.log.error(describe(error), 'the store failed');
      return otherwise;
    } finally {
      clearTimeout(timer);
    }
  }
}

function describe(error: unknown): object {
  if (!(error instanceof Error)) return { error: typeof error };
  return { error: error.name, code: (error as { code?: unknown }).code, detail: error.message };
}
