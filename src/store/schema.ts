/** The tables, for queries. Their definition is in the migrations. */

/** Milliseconds since 1970. */
type Timestamp = number;

/** A value under a key of a workspace (Slack) or of no workspace (Teams: ''). */
export interface RecordTable {
  readonly platform: string;
  readonly workspace: string;
  readonly key: string;
  readonly value: string;
  readonly updated_at: Timestamp;
  /** Null: kept until it is removed. */
  readonly expires_at: Timestamp | null;
}

/** What was handled already: whoever inserts the row handles it. */
export interface HandledMessageTable {
  readonly platform: string;
  readonly workspace: string;
  readonly key: string;
  readonly expires_at: Timestamp;
}

/** How often something was asked, not understood or disputed on a day. */
export interface TallyTable {
  readonly platform: string;
  readonly workspace: string;
  readonly what: string;
  /** `YYYY-MM-DD`, UTC. */
  readonly day: string;
  readonly subject: string;
  readonly count: number;
}

/** Tables that hold records; each kind has its own, for they live and grow differently. */
export interface RecordTables {
  /** What a conversation was last about. */
  readonly conversation_contexts: RecordTable;
  /** Which message of the bot answers which question. */
  readonly conversation_answers: RecordTable;
  /** Where the bot is installed and may write by itself (Teams). */
  readonly conversation_references: RecordTable;
  readonly feedback: RecordTable;
  /** Workspaces that installed the app by OAuth; the value comes encrypted. */
  readonly installations: RecordTable;
}

export interface Schema extends RecordTables {
  readonly handled_messages: HandledMessageTable;
  readonly tallies: TallyTable;
}
