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
  /** Where the bot is: conversations that it may write to by itself (Teams), workspaces of an organisation (Slack). */
  readonly conversation_references: RecordTable;
  readonly feedback: RecordTable;
  /** Workspaces that installed the app by OAuth; the value comes encrypted. */
  readonly installations: RecordTable;
  /** Which questions were accepted and are not answered yet. */
  readonly unanswered: RecordTable;
}

/** A conversation that gets a tip a day. */
export interface TipSubscriptionTable {
  readonly id: string;
  readonly platform: string;
  readonly workspace: string;
  readonly conversation: string;
  /** The Slack organisation of the workspace; '' where none is known. */
  readonly organisation: string;
  readonly subscriber: string;
  /** JSON, as `src/tips/` has it. */
  readonly schedule: string;
  /** JSON: ids. */
  readonly topics: string;
  readonly state: 'active' | 'paused' | 'broken';
  readonly reason: string;
  readonly paused_until: Timestamp | null;
  /** The next tip and its local date; null: none is planned. */
  readonly due_at: Timestamp | null;
  readonly due_date: string | null;
  /** From when the subscriber is to be told that the tips broke; null: nothing is owed. */
  readonly notice_at: Timestamp | null;
  readonly updated_at: Timestamp;
}

/**
 * The ledger: what became of the tip of a day. `claimed`: nothing was sent yet; `sending`: it may have been.
 * The rest are ends.
 */
export type TipDeliveryState = 'claimed' | 'sending' | 'sent' | 'failed' | 'missed' | 'unknown';

/** Why a tip is delivered: it was due, or somebody asked for it at once. */
export type TipOrigin = 'schedule' | 'now';

/** A row of the ledger: the tip of a subscription on a local date. */
export interface TipDeliveryTable {
  readonly subscription: string;
  /** `YYYY-MM-DD` in the zone of the subscription. */
  readonly local_date: string;
  readonly platform: string;
  readonly workspace: string;
  readonly conversation: string;
  readonly origin: TipOrigin;
  /** The tip's code; '' until one is chosen. */
  readonly tip: string;
  readonly state: TipDeliveryState;
  readonly reason: string;
  readonly attempts: number;
  /** The instance that has it in hand; '': nobody. */
  readonly holder: string;
  /** Until then the holder is waited for; null: it is over. */
  readonly held_until: Timestamp | null;
  readonly due_at: Timestamp;
  readonly updated_at: Timestamp;
}

/** All tables by name. */
export interface Schema extends RecordTables {
  readonly tip_subscriptions: TipSubscriptionTable;
  readonly tip_deliveries: TipDeliveryTable;
  readonly handled_messages: HandledMessageTable;
  readonly tallies: TallyTable;
}
