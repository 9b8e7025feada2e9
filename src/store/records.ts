/** Values under keys, with an end; one repository for all tables of this shape. */
import type { CompiledQuery, Kysely } from 'kysely';
import type { Connected } from './connected';
import { storedKey } from './keys';
import { prepare } from './prepared';
import type { RecordTables, Schema } from './schema';

/** Whose record it is. */
export interface Scope {
  readonly platform: string;
  /** A Slack workspace or organisation; '' where there is none. */
  readonly workspace: string;
}

/** One table of values. `now`: milliseconds since 1970; what has expired by then is not there. */
export interface Records {
  /** Writes a value over the one of the same key. Without `lifetime` (milliseconds) it stays. */
  put(scope: Scope, key: string, value: string, now: number, lifetime?: number): Promise<void>;
  get(scope: Scope, key: string, now: number): Promise<string | undefined>;
  remove(scope: Scope, key: string): Promise<void>;
  /** Values of a scope in the order of their keys. */
  list(scope: Scope, now: number): Promise<string[]>;
}

type RecordKey = { readonly platform: string; readonly workspace: string; readonly key: string };
type Life = { readonly updated_at: number; readonly expires_at: number | null };

const done = (): void => {};

const keyOf = ({ platform, workspace }: Scope, key: string): RecordKey => ({
  platform,
  workspace: storedKey(workspace),
  key: storedKey(key),
});

/** The records of a table. `write` runs what writes; see `Connected.durably`. */
export function createRecords(
  { db, run, read }: Pick<Connected, 'db' | 'run' | 'read'>,
  table: keyof RecordTables,
  write: Connected['run'] = run,
): Records {
  const queries = queriesOf(db, table);
  const valuesOf = (query: CompiledQuery) =>
    read(query).then((rows) => rows.map((row) => (row as { value: string }).value));
  return {
    put({ platform, workspace }, key, value, now, lifetime) {
      const query = queries.put({
        platform,
        workspace: storedKey(workspace),
        key: storedKey(key),
        // PostgreSQL stores no NUL, not even in text that is somebody's own.
        value: value.includes('\u0000') ? value.replaceAll('\u0000', '') : value,
        updated_at: now,
        expires_at: lifetime === undefined ? null : now + lifetime,
      });
      return write(query).then(done);
    },
    get: ({ platform, workspace }, key, now) =>
      valuesOf(
        queries.get({ platform, workspace: storedKey(workspace), key: storedKey(key), now }),
      ).then(([value]) => value),
    async remove(scope, key) {
      await write(queries.remove(keyOf(scope, key)));
    },
    list({ platform, workspace }, now) {
      return valuesOf(queries.list({ platform, workspace: storedKey(workspace), now }));
    },
  };
}

function queriesOf(db: Kysely<Schema>, table: keyof RecordTables) {
  const live = ({ platform, workspace, now }: Scope & { readonly now: number }) =>
    db
      .selectFrom(table)
      .select('value')
      .where('platform', '=', platform)
      .where('workspace', '=', workspace)
      .where((where) => where.or([where('expires_at', 'is', null), where('expires_at', '>', now)]));
  return {
    put: prepare<RecordKey & Life & { readonly value: string }>(
      ({ platform, workspace, key, value, updated_at, expires_at }) =>
        db
          .insertInto(table)
          .values({ platform, workspace, key, value, updated_at, expires_at })
          .onConflict((conflict) =>
            conflict
              .columns(['platform', 'workspace', 'key'])
              .doUpdateSet({ value, updated_at, expires_at }),
          ),
    ),
    get: prepare<RecordKey & { readonly now: number }>((slots) =>
      live(slots).where('key', '=', slots.key),
    ),
    remove: prepare<RecordKey>(({ platform, workspace, key }) =>
      db
        .deleteFrom(table)
        .where('platform', '=', platform)
        .where('workspace', '=', workspace)
        .where('key', '=', key),
    ),
    list: prepare<Omit<RecordKey, 'key'> & { readonly now: number }>((slots) =>
      live(slots).orderBy('key'),
    ),
  };
}
