/** Questions that were accepted and not answered yet; what a crash leaves is found there. */
import type { Kysely, Migration } from 'kysely';

const TABLE = 'unanswered';

/** One table of records more. */
export const unanswered: Migration = {
  async up(db: Kysely<unknown>) {
    await db.schema
      .createTable(TABLE)
      .addColumn('platform', 'text', (column) => column.notNull())
      .addColumn('workspace', 'text', (column) => column.notNull())
      .addColumn('key', 'text', (column) => column.notNull())
      .addColumn('value', 'text', (column) => column.notNull())
      .addColumn('updated_at', 'bigint', (column) => column.notNull())
      .addColumn('expires_at', 'bigint')
      .addPrimaryKeyConstraint(`${TABLE}_primary`, ['platform', 'workspace', 'key'])
      .execute();
    await db.schema.createIndex(`${TABLE}_expiry`).on(TABLE).column('expires_at').execute();
    await db.schema.createIndex(`${TABLE}_age`).on(TABLE).column('updated_at').execute();
  },
  async down(db: Kysely<unknown>) {
    await db.schema.dropTable(TABLE).execute();
  },
};
