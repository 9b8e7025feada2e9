/** The little that Slack needs to remember, across restarts and instances. The platform brings its needs, the program the database. */

/** What a record is about; each kind has its own life (see `RETENTION`). */
export type RecordKind =
  | 'context'
  | 'answer'
  | 'feedback'
  | 'installation'
  /** A workspace that uses its organisation's installation. */
  | 'workspace'
  | 'unanswered';

/** How often something was asked or disputed since a day. */
export interface Count {
  readonly subject: string;
  readonly count: number;
}

/**
 * Keyed records of a workspace (`team`: its id, or an organisation's). Every method may be called by
 * several instances at once on one database.
 */
export interface SlackStore {
  /** True for the first caller of a key, over all instances; false for everyone after. Forgotten after `seconds`. */
  claim(team: string, key: string, seconds: number): Promise<boolean>;
  /** Writes a record, over the one of the same key. Without `seconds` it stays until it is removed. */
  put(kind: RecordKind, team: string, key: string, value: string, seconds?: number): Promise<void>;
  get(kind: RecordKind, team: string, key: string): Promise<string | undefined>;
  remove(kind: RecordKind, team: string, key: string): Promise<void>;
  /** The values of a kind. */
  list(kind: RecordKind, team: string): Promise<readonly string[]>;
  /** Adds one to a subject's count on a day (`YYYY-MM-DD`, UTC). */
  tally(team: string, what: Tally, subject: string, day: string): Promise<void>;
  /** The most frequent subjects since a day, most frequent first. */
  top(team: string, what: Tally, sinceDay: string, limit: number): Promise<readonly Count[]>;
  /** Takes questions that were accepted before a time and are unanswered; of all instances, one gets each for now. */
  takeUnanswered(before: number, limit: number): Promise<readonly string[]>;
  /** No other instance uses it. */
  readonly alone: boolean;
  /** Deletes everything of a workspace or organisation. */
  forgetTeam(team: string): Promise<void>;
}

/** What is counted: questions answered, questions not understood, answers disputed, answers confirmed. */
export type Tally = 'asked' | 'not-understood' | 'disputed' | 'confirmed';

const DAY = 86_400;

/** How long records are kept, in seconds. Installations and their workspaces stay until the app is removed. */
export const RETENTION = {
  claim: 2 * DAY,
  context: DAY,
  answer: 7 * DAY,
  feedback: 365 * DAY,
  unanswered: DAY,
} as const;
