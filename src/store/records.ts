/** Values under keys, with an end; one repository for all tables of this shape. */
import type { Kysely } from 'kysely';
import { storedKey } from './keys';
import type { RecordTables, Schema } from './schema';

/** Whose record it is. */
export interface Scope {
  readonly platform: string;
  /** A Slack workspace or organisation; '' where there is none. */
  readonly workspace: string;
}

export interface Records {
  /** Writes a value over the one of the same key. Without `lifetime` (milliseconds) it stays. */
  put(scope: Scope, key: string, value: string, now: number, lifetime?: number): Promise<void>;
  get(scope: Scope, key: string, now: number): Promise<string | undefined>;
  remove(scope: Scope, key: string): Promise<void>;
  /** Values of a scope in the order of their keys. */
  list(scope: Scope, now: number): Promise<string[]>;
}

/** Runs a write; see `Connected.durably`. */
type Write = (work: (db: Kysely<Schema>) => Promise<unknown>) => Promise<unknown>;

export function createRecords(
  db: Kysely<Schema>,
  table: keyof RecordTables,
  write: Write = (work) => work(db),
): Records {
  const live = ({ platform, workspace }: Scope, now: number) =>
    db
      .selectFrom(table)
      .select('value')
      .where('platform', '=', platform)
      .where('workspace', '=', storedKey(workspace))
      .where((where) => where.or([where('expires_at', 'is', null), where('expires_at', '>', now)]));
  return {
    async put({ platform, workspace }, key, value, now, lifetime) {
      const content = {
        // PostgreSQL stores no NUL, not even in text that is somebody's own.
        value: value.replaceAll('\u0000', ''),
        updated_at: now,
        expires_at: lifetime === undefined ? null : now + lifetime,
      };
      const row = { platform, workspace: storedKey(workspace), key: storedKey(key), ...content };
      await write((connection) =>
        connection
          .insertInto(table)
          .values(row)
          .onConflict((conflict) =>
            conflict.columns(['platform', 'workspace', 'key']).doUpdateSet(content),
          )
          .execute(),
      );
    },
    async get(scope, key, now) {
      const row = await live(scope, now).where('key', '=', storedKey(key)).executeTakeFirst();
      return row?.value;
    },
    async remove({ platform, workspace }, key) {
      await write((connection) =>
        connection
          .deleteFrom(table)
          .where('platform', '=', platform)
          .where('workspace', '=', storedKey(workspace))
          .where('key', '=', storedKey(key))
          .execute(),
      );
    },
    async list(scope, now) {
      const rows = await live(scope, now).orderBy('key').execute();
      return rows.map(({ value }) => value);
    },
  };
}
