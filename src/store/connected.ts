/** An open database, whichever it is. */
import type { CompiledQuery, Kysely } from 'kysely';
import type { Schema } from './schema';

/** What repositories need of a database, and where the two differ. */
export interface Connected {
  readonly kind: 'sqlite' | 'postgres';
  readonly db: Kysely<Schema>;
  /** Where it is, for messages; holds no password. */
  readonly place: string;
  /** Runs one query, perhaps in one transaction with others that come at the same moment; see `prepare`. */
  run(query: CompiledQuery): Promise<readonly unknown[]>;
  /** Runs one query that only reads, as soon as can be: it need not see what `run` was given and has not committed. */
  read(query: CompiledQuery): Promise<readonly unknown[]>;
  /** How long a write that no answer waits for may be put off. Milliseconds. */
  readonly putOff: number;
  /** Runs migrations, which may take longer than a query may. */
  migrating<T>(work: (db: Kysely<Schema>) => Promise<T>): Promise<T>;
  /** Runs writes that must outlive a power failure once they are acknowledged. */
  durably<T>(work: (db: Kysely<Schema>) => Promise<T>): Promise<T>;
  close(): Promise<void>;
}
