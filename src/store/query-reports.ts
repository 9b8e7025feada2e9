/** Tells whoever measures how long each query took and how it ended; nothing of what is in it. */
import type { CompiledQuery, LogEvent } from 'kysely';
import { toStoreError } from './errors';

/** One query. */
export interface QueryReport {
  /** `select`, `insert`, `update`, `delete`, `connect` (a wait for a connection), or `other`. */
  readonly operation: string;
  /** `ok`, or the code of the StoreError that it failed with. */
  readonly outcome: string;
  readonly seconds: number;
}

/** Hears of every query. */
export type OnQuery = (report: QueryReport) => void;

const OPERATIONS: Readonly<Record<string, string>> = {
  SelectQueryNode: 'select',
  InsertQueryNode: 'insert',
  UpdateQueryNode: 'update',
  DeleteQueryNode: 'delete',
};

/** What a query does, by a word of `QueryReport`. */
export const operationOf = ({ query }: CompiledQuery): string => OPERATIONS[query.kind] ?? 'other';

/** What a query that failed goes by. */
export const outcomeOf = (error: unknown): string => toStoreError(error, '').code;

/** Kysely's log, as reports. */
export function reportTo(onQuery: OnQuery): (event: LogEvent) => void {
  return (event) =>
    onQuery({
      operation: operationOf(event.query),
      outcome: event.level === 'error' ? outcomeOf(event.error) : 'ok',
      seconds: event.queryDurationMillis / 1000,
    });
}

/** Reports how long something took that is no query. */
export async function timed<T>(
  operation: string,
  onQuery: OnQuery,
  work: () => Promise<T>,
): Promise<T> {
  const start = performance.now();
  const seconds = () => (performance.now() - start) / 1000;
  try {
    const result = await work();
    onQuery({ operation, outcome: 'ok', seconds: seconds() });
    return result;
  } catch (error) {
    onQuery({ operation, outcome: outcomeOf(error), seconds: seconds() });
    throw error;
  }
}
