/** Commits on SQLite what several requests write at the same moment together: most of a small write is its commit. */
import type { DatabaseSyncInstance, StatementSyncInstance } from '@photostructure/sqlite';
import type { CompiledQuery } from 'kysely';

/** Rows of a query; none for one that returns none. */
export type Rows = readonly unknown[];

interface Waiting {
  readonly query: CompiledQuery;
  resolve(rows: Rows): void;
  reject(error: unknown): void;
}

type Outcome = { readonly rows: Rows } | { readonly error: unknown };

/** The file, and the ways to use it. */
export interface GroupParts {
  readonly file: DatabaseSyncInstance;
  readonly statement: (text: string) => StatementSyncInstance;
  /** Runs a query at once; throws what the driver throws. */
  readonly execute: (query: CompiledQuery) => Rows;
  /** Runs work while nobody else uses the file's one connection. */
  readonly alone: (work: () => Promise<void>) => Promise<void>;
}

/**
 * A function that runs a query in the next turn of the event loop, in one transaction with all others that wait by
 * then, in the order in which they came. Each resolves once the transaction is committed, so an answer that follows
 * on a write is as safe as with a commit of its own. A query that fails fails alone, unless SQLite undid the transaction.
 */
export function createGroupCommit({ file, statement, execute, alone }: GroupParts) {
  let waiting: Waiting[] = [];

  function tryOne({ query }: Waiting): Outcome {
    try {
      return { rows: execute(query) };
    } catch (error) {
      return { error };
    }
  }

  function executeTogether(group: readonly Waiting[]): Outcome[] {
    statement('begin immediate').run();
    try {
      const outcomes = group.map(tryOne);
      // A full disk, say, ends the transaction, and with it what seemed to succeed.
      if (!file.isTransaction) {
        const failed = outcomes.find((outcome) => 'error' in outcome);
        throw failed && 'error' in failed ? failed.error : new Error('the transaction is gone');
      }
      statement('commit').run();
      return outcomes;
    } catch (error) {
      if (file.isTransaction) statement('rollback').run();
      throw error;
    }
  }

  async function flush(): Promise<void> {
    const group = waiting;
    waiting = [];
    const [first] = group;
    const outcome = attempt(() => ({
      all: group.length === 1 && first ? [tryOne(first)] : executeTogether(group),
    }));
    for (const [at, { resolve, reject }] of group.entries()) {
      const own = 'error' in outcome ? outcome : outcome.all[at];
      if (own === undefined || 'error' in own) reject(own?.error);
      else resolve(own.rows);
    }
  }

  return (query: CompiledQuery): Promise<Rows> =>
    new Promise((resolve, reject) => {
      waiting.push({ query, resolve, reject });
      if (waiting.length > 1) return;
      setImmediate(() => {
        alone(flush).catch((error) => {
          for (const each of waiting.splice(0)) each.reject(error);
        });
      });
    });
}

function attempt<T>(work: () => T): T | { readonly error: unknown } {
  try {
    return work();
  } catch (error) {
    return { error };
  }
}
