/** What the chat platforms remember. Text and 64-bit numbers only, so that both databases agree. */
import type { Kysely, Migration } from 'kysely';

const RECORD_TABLES = [
  'conversation_contexts',
  'conversation_answers',
  'conversation_references',
  'feedback',
  'installations',
];

/** Records by key, messages handled, and counts. */
export const firstTables: Migration = {
  async up(db: Kysely<unknown>) {
    for (const table of RECORD_TABLES) {
      await db.schema
        .createTable(table)
        .addColumn('platform', 'text', (column) => column.notNull())
        .addColumn('workspace', 'text', (column) => column.notNull())
        .addColumn('key', 'text', (column) => column.notNull())
        .addColumn('value', 'text', (column) => column.notNull())
        .addColumn('updated_at', 'bigint', (column) => column.notNull())
        .addColumn('expires_at', 'bigint')
        .addPrimaryKeyConstraint(`${table}_key`, ['platform', 'workspace', 'key'])
        .execute();
      await db.schema.createIndex(`${table}_expiry`).on(table).column('expires_at').execute();
    }
    await db.schema
      .createTable('handled_messages')
      .addColumn('platform', 'text', (column) => column.notNull())
      .addColumn('workspace', 'text', (column) => column.notNull())
      .addColumn('key', 'text', (column) => column.notNull())
      .addColumn('expires_at', 'bigint', (column) => column.notNull())
      .addPrimaryKeyConstraint('handled_messages_key', ['platform', 'workspace', 'key'])
      .execute();
    await db.schema
      .createIndex('handled_messages_expiry')
      .on('handled_messages')
      .column('expires_at')
      .execute();
    await db.schema
      .createTable('tallies')
      .addColumn('platform', 'text', (column) => column.notNull())
      .addColumn('workspace', 'text', (column) => column.notNull())
      .addColumn('what', 'text', (column) => column.notNull())
      .addColumn('day', 'text', (column) => column.notNull())
      .addColumn('subject', 'text', (column) => column.notNull())
      .addColumn('count', 'bigint', (column) => column.notNull())
      .addPrimaryKeyConstraint('tallies_key', ['platform', 'workspace', 'what', 'day', 'subject'])
      .execute();
    await db.schema.createIndex('tallies_day').on('tallies').column('day').execute();
  },
  async down(db: Kysely<unknown>) {
    for (const table of ['tallies', 'handled_messages', ...RECORD_TABLES])
      await db.schema.dropTable(table).execute();
  },
};
