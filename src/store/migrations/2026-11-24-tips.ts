/** Daily tips: who wants them, and the ledger of what became of each. */
import type { Kysely, Migration } from 'kysely';

/** Subscriptions, and the ledger. */
export const tips: Migration = {
  async up(db: Kysely<unknown>) {
    await db.schema
      .createTable('tip_subscriptions')
      .addColumn('id', 'text', (column) => column.primaryKey())
      .addColumn('platform', 'text', (column) => column.notNull())
      .addColumn('workspace', 'text', (column) => column.notNull())
      .addColumn('conversation', 'text', (column) => column.notNull())
      .addColumn('organisation', 'text', (column) => column.notNull())
      .addColumn('subscriber', 'text', (column) => column.notNull())
      .addColumn('schedule', 'text', (column) => column.notNull())
      .addColumn('topics', 'text', (column) => column.notNull())
      .addColumn('state', 'text', (column) => column.notNull())
      .addColumn('reason', 'text', (column) => column.notNull())
      .addColumn('paused_until', 'bigint')
      .addColumn('due_at', 'bigint')
      .addColumn('due_date', 'text')
      .addColumn('notice_at', 'bigint')
      .addColumn('updated_at', 'bigint', (column) => column.notNull())
      .execute();
    await db.schema
      .createIndex('tip_subscriptions_workspace')
      .on('tip_subscriptions')
      .columns(['platform', 'workspace'])
      .execute();
    await db.schema
      .createTable('tip_deliveries')
      .addColumn('subscription', 'text', (column) => column.notNull())
      .addColumn('local_date', 'text', (column) => column.notNull())
      .addColumn('platform', 'text', (column) => column.notNull())
      .addColumn('workspace', 'text', (column) => column.notNull())
      .addColumn('conversation', 'text', (column) => column.notNull())
      .addColumn('tip', 'text', (column) => column.notNull())
      .addColumn('state', 'text', (column) => column.notNull())
      .addColumn('reason', 'text', (column) => column.notNull())
      .addColumn('attempts', 'bigint', (column) => column.notNull())
      .addColumn('holder', 'text', (column) => column.notNull())
      .addColumn('held_until', 'bigint')
      .addColumn('due_at', 'bigint', (column) => column.notNull())
      .addColumn('updated_at', 'bigint', (column) => column.notNull())
      // One tip a day: nobody can claim a local date twice.
      .addPrimaryKeyConstraint('tip_deliveries_key', ['subscription', 'local_date'])
      .execute();
    // Few rows are held, due or owed at a time: these indexes stay small however large the tables grow.
    for (const [table, column] of [
      ['tip_subscriptions', 'due_at'],
      ['tip_subscriptions', 'notice_at'],
      ['tip_deliveries', 'held_until'],
    ] as const)
      await db.schema
        .createIndex(`${table}_${column}`)
        .on(table)
        .column(column)
        .where(column as never, 'is not', null)
        .execute();
    await db.schema
      .createIndex('tip_deliveries_age')
      .on('tip_deliveries')
      .column('due_at')
      .execute();
    await db.schema
      .createIndex('tip_deliveries_workspace')
      .on('tip_deliveries')
      .columns(['platform', 'workspace'])
      .execute();
  },
  async down(db: Kysely<unknown>) {
    await db.schema.dropTable('tip_deliveries').execute();
    await db.schema.dropTable('tip_subscriptions').execute();
  },
};
