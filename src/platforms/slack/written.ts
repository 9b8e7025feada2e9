/** What a person wrote in Slack. */
import type { MessageId } from './memory';

/** A message that may hold a question. */
export interface Written extends MessageId {
  readonly user: string;
  readonly text: string;
  readonly thread_ts?: string | undefined;
  /** Timestamp of the edit, when this is an edited state of the message. */
  readonly edited?: string | undefined;
}
