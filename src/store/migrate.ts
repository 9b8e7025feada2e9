/** Brings a database up to date. Safe when several instances start at once. */
import { type Kysely, Migrator } from 'kysely';
import { StoreError } from './errors';
import { MIGRATIONS } from './migrations';
import type { Schema } from './schema';

/**
 * Applies what is missing, all or nothing, and returns the names. Instances that start together wait for
 * each other (an advisory lock in PostgreSQL, the file's lock in SQLite).
 * @throws {StoreError} `store_schema_newer` when a newer program was here; whatever the driver throws.
 */
export async function migrateToLatest(
  db: Kysely<Schema>,
  place: string,
  migrations = MIGRATIONS,
): Promise<string[]> {
  const migrator = new Migrator({
    db,
    provider: { getMigrations: async () => ({ ...migrations }) },
  });
  await refuseNewer(db, place, migrations);
  const { error, results } = await migrator.migrateToLatest();
  if (error) {
    // Another instance of a newer program may have been faster.
    await refuseNewer(db, place, migrations);
    throw error;
  }
  return (results ?? [])
    .filter(({ status }) => status === 'Success')
    .map((each) => each.migrationName);
}

async function refuseNewer(
  db: Kysely<Schema>,
  place: string,
  migrations: typeof MIGRATIONS,
): Promise<void> {
  const applied = await appliedMigrations(db);
  const unknown = applied.filter((name) => !(name in migrations));
  if (unknown.length === 0) return;
  throw new StoreError(
    'store_schema_newer',
    `The database at ${place} was brought up to date by a newer whosejob (${unknown.join(', ')}). Start that version, or restore a backup from before.`,
  );
}

/** Names of the migrations that a database has had, without changing it. */
async function appliedMigrations(db: Kysely<Schema>): Promise<string[]> {
  const tables = await db.introspection.getTables({ withInternalKyselyTables: true });
  if (!tables.some(({ name }) => name === 'kysely_migration')) return [];
  const rows = await db
    .withTables<{ kysely_migration: { name: string } }>()
    .selectFrom('kysely_migration')
    .select('name')
    .orderBy('name')
    .execute();
  return rows.map(({ name }) => name);
}
