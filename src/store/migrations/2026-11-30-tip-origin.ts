/** Why a tip is delivered: what somebody asked for at once comes in a pause as well. */
import type { Kysely, Migration } from 'kysely';

/** A column of the ledger. */
export const tipOrigin: Migration = {
  async up(db: Kysely<unknown>) {
    await db.schema
      .alterTable('tip_deliveries')
      .addColumn('origin', 'text', (column) => column.notNull().defaultTo('schedule'))
      .execute();
  },
  async down(db: Kysely<unknown>) {
    await db.schema.alterTable('tip_deliveries').dropColumn('origin').execute();
  },
};
