/**
 * The little that Teams needs to remember, across restarts and instances. The platform brings its needs, the
 * program the database; the shape is that of Slack's, so that one implementation serves both.
 */

/** What a record is about; each kind has its own life (see `RETENTION`). */
type TeamsRecordKind = 'context' | 'answer' | 'feedback' | 'conversation' | 'unanswered';

/** What is counted: questions answered, questions not understood, answers disputed, answers confirmed. */
export type TeamsTally = 'asked' | 'not-understood' | 'disputed' | 'confirmed';

/** Keyed records of a tenant, by its id. Every method may be called by several instances at once. */
export interface TeamsStore {
  /** True for the first caller of a key, over all instances; false for everyone after. Forgotten after `seconds`. */
  claim(tenant: string, key: string, seconds: number): Promise<boolean>;
  /** Writes a record, over the one of the same key. Without `seconds` it stays until it is removed. */
  put(
    kind: TeamsRecordKind,
    tenant: string,
    key: string,
    value: string,
    seconds?: number,
  ): Promise<void>;
  get(kind: TeamsRecordKind, tenant: string, key: string): Promise<string | undefined>;
  remove(kind: TeamsRecordKind, tenant: string, key: string): Promise<void>;
  /** Adds one to a subject's count on a day (`YYYY-MM-DD`, UTC). */
  tally(tenant: string, what: TeamsTally, subject: string, day: string): Promise<void>;
  /** Takes questions that were accepted before a time and are unanswered; of all instances, one gets each for now. */
  takeUnanswered(before: number, limit: number): Promise<readonly string[]>;
  /** No other instance uses it. */
  readonly alone: boolean;
}

const DAY = 86_400;

/** How long records are kept, in seconds. Conversations stay until the app is removed from them. */
export const RETENTION = {
  claim: 2 * DAY,
  context: DAY,
  answer: 7 * DAY,
  feedback: 365 * DAY,
  unanswered: DAY,
} as const;
