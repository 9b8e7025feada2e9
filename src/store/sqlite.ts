/** SQLite in one file: the embedded default, for one instance. */
import { mkdirSync } from 'node:fs';
import { dirname } from 'node:path';
import type { DatabaseSyncInstance, StatementSyncInstance } from '@photostructure/sqlite';
import {
  type CompiledQuery,
  Kysely,
  SqliteAdapter,
  type SqliteDatabase,
  SqliteDialect,
  type SqliteStatement,
  sql,
} from 'kysely';
import type { Connected } from './connected';
import { createGroupCommit } from './group-commit';
import { type OnQuery, operationOf, outcomeOf, reportTo } from './query-reports';
import type { Schema } from './schema';

/** Statements of SQL that keep their compiled form; the program has some fifty. */
const KEPT_STATEMENTS = 100;

/** How long a statement waits for another program's lock. Milliseconds. */
const BUSY_TIMEOUT = 5000;

/**
 * Pages of 4 KB that gather in the log beside the file (32 MB) before they are moved into it. Everybody waits for the
 * disk meanwhile: with SQLite's own 1,000 that is several times a second under load.
 */
const WAL_PAGES = 8000;

/** One instance has the file, and sees what it has put off: this is only what a kill may cost. Milliseconds. */
const PUT_OFF = 200;

/** Opens the file, creating it and its folder. Throws what the driver throws. */
export async function openSqlite(path: string, onQuery: OnQuery = () => {}): Promise<Connected> {
  const { DatabaseSync } = await import('@photostructure/sqlite');
  if (path !== ':memory:') mkdirSync(dirname(path), { recursive: true });
  const file = new DatabaseSync(path, { timeout: BUSY_TIMEOUT, enableForeignKeyConstraints: true });
  try {
    // WAL: readers and the writer do not wait for each other, and a crash loses no committed row.
    file.exec(
      'pragma journal_mode = wal; pragma synchronous = normal; pragma temp_store = memory;',
    );
    file.exec(`pragma wal_autocheckpoint = ${WAL_PAGES}`);
  } catch (error) {
    file.close();
    throw error;
  }
  const statement = keepStatements(file);
  const execute = reporting(statement, onQuery);
  const db = new Kysely<Schema>({
    dialect: new FileDialect({ database: adapt(file, statement) }),
    log: reportTo(onQuery),
  });
  // Kysely has one connection here and hands it out to one at a time, so nobody else is affected.
  const durably: Connected['durably'] = (work) =>
    db.connection().execute(async (connection) => {
      await sql`pragma synchronous = full`.execute(connection);
      try {
        return await work(connection);
      } finally {
        await sql`pragma synchronous = normal`.execute(connection);
      }
    });
  return {
    kind: 'sqlite',
    db,
    place: path,
    run: createGroupCommit({
      file,
      statement,
      execute,
      alone: (work) => db.connection().execute(work),
    }),
    // In no transaction, and without a turn of the event loop: readers wait for nobody here.
    read: async (query) => execute(query),
    putOff: PUT_OFF,
    migrating: durably,
    durably,
    close: () => db.destroy(),
  };
}

/** Kysely holds that SQLite cannot undo a change of the schema; it can, and a failed migration leaves nothing. */
class FileDialect extends SqliteDialect {
  override createAdapter(): SqliteAdapter {
    return new (class extends SqliteAdapter {
      override get supportsTransactionalDdl(): boolean {
        return true;
      }
    })();
  }
}

/** Kysely knows better-sqlite3's interface; this gives it to the interface of node:sqlite. */
function adapt(file: DatabaseSyncInstance, statement: Prepare): SqliteDatabase {
  return {
    close: () => file.close(),
    // A transaction takes the write lock at once: one that first reads and then writes fails when another
    // program wrote in between, and no waiting helps.
    prepare: (text) => adaptStatement(statement(text === 'begin' ? 'begin immediate' : text)),
  };
}

type Prepare = (text: string) => StatementSyncInstance;

/** Runs a query at once, and reports it. Throws what the driver throws. */
function reporting(statement: Prepare, onQuery: OnQuery) {
  return (query: CompiledQuery): readonly unknown[] => {
    const start = performance.now();
    let outcome = 'ok';
    try {
      return statement(query.sql).all(...(query.parameters as never[]));
    } catch (error) {
      outcome = outcomeOf(error);
      throw error;
    } finally {
      const seconds = (performance.now() - start) / 1000;
      onQuery({ operation: operationOf(query), outcome, seconds });
    }
  };
}

/** Prepares a text once: SQLite compiles it anew by itself when the schema has changed. */
function keepStatements(file: DatabaseSyncInstance): Prepare {
  const kept = new Map<string, StatementSyncInstance>();
  return (text) => {
    const known = kept.get(text);
    if (known !== undefined) return known;
    const statement = file.prepare(text);
    kept.set(text, statement);
    for (const oldest of kept.keys()) {
      if (kept.size <= KEPT_STATEMENTS) break;
      kept.delete(oldest);
    }
    return statement;
  };
}

function adaptStatement(statement: StatementSyncInstance): SqliteStatement {
  return {
    reader: statement.columns().length > 0,
    all: (parameters) => statement.all(...parameters),
    run: (parameters) => {
      const { changes, lastInsertRowid } = statement.run(...parameters);
      return { changes, lastInsertRowid };
    },
    iterate: (parameters) => statement.iterate(...parameters) as IterableIterator<unknown>,
  };
}
