/** The database behind the program: opened by its address, used through repositories. */
import { sql } from 'kysely';
import type { Connected } from './connected';
import { toStoreError } from './errors';
import { createHandledMessages, type HandledMessages } from './handled-messages';
import { storedKey } from './keys';
import { createLateRecords } from './late-records';
import { migrateToLatest } from './migrate';
import { openPostgres } from './postgres';
import type { OnQuery } from './query-reports';
import { createRecords, type Records } from './records';
import { forgetWorkspace, purgeExpired } from './retention';
import { openSqlite } from './sqlite';
import { createTallies, type Tallies } from './tallies';
import { createTips, type Tips } from './tips';
import { type Overdue, takeUnanswered } from './unanswered';

/** An open database. Its repositories throw what the driver throws. */
export interface Store {
  readonly kind: Connected['kind'];
  /** Where the database is, for messages; holds no password. */
  readonly place: string;
  readonly handledMessages: HandledMessages;
  /** Written a moment later, together with what else was put off. */
  readonly contexts: Records;
  readonly answers: Records;
  readonly references: Records;
  readonly feedback: Records;
  readonly installations: Records;
  readonly unanswered: Records;
  /** Likewise. */
  readonly tallies: Tallies;
  readonly tips: Tips;
  /** Brings the schema up to date; returns the names of what was applied. @throws {StoreError} */
  migrate(): Promise<string[]>;
  /** @throws {StoreError} when the database does not answer. */
  ping(): Promise<void>;
  /** Takes questions that are overdue; see `Overdue`. */
  takeUnanswered(overdue: Overdue): Promise<string[]>;
  /** SQLite: writes a copy to a file that does not exist yet, while others read and write. @throws {StoreError} */
  readonly backup: ((file: string) => Promise<void>) | undefined;
  /** Deletes what has expired; returns how many rows. */
  purge(now: number): Promise<number>;
  /** Deletes everything of a workspace. */
  forget(platform: string, workspace: string): Promise<void>;
  close(): Promise<void>;
}

/** Who hears of what happens in it. */
export interface StoreOptions {
  /** Hears of connections that break while nobody uses them. */
  readonly onError?: (error: Error) => void;
  /** Hears of every query. */
  readonly onQuery?: OnQuery;
}

/**
 * Opens `file:<path>` (SQLite, created when missing) or `postgres://…` (connects when first used).
 * @throws {StoreError} when the file cannot be opened.
 */
export async function openStore(url: string, options: StoreOptions = {}): Promise<Store> {
  const connected = await connect(url, options);
  const { db, place } = connected;
  const durably: Connected['run'] = async (query) =>
    (await connected.durably((each) => each.executeQuery(query))).rows;
  const contexts = createLateRecords(
    createRecords(connected, 'conversation_contexts'),
    connected.putOff,
  );
  const { tallies, writes } = createTallies(connected);
  const settled = () => Promise.all([contexts.writes.settled(), writes.settled()]);
  return {
    kind: connected.kind,
    place,
    handledMessages: createHandledMessages(connected),
    contexts: contexts.records,
    answers: createRecords(connected, 'conversation_answers'),
    references: createRecords(connected, 'conversation_references'),
    feedback: createRecords(connected, 'feedback'),
    installations: createRecords(connected, 'installations', durably),
    unanswered: createRecords(connected, 'unanswered'),
    tallies,
    tips: createTips(connected),
    migrate: () =>
      naming(
        place,
        connected.migrating((each) => migrateToLatest(each, place)),
      ),
    ping: () =>
      naming(
        place,
        sql`select 1`.execute(db).then(() => {}),
      ),
    takeUnanswered: (overdue) => takeUnanswered(db, overdue),
    backup:
      connected.kind === 'sqlite'
        ? (file) =>
            naming(
              file,
              sql`vacuum into ${file}`.execute(db).then(() => {}),
            )
        : undefined,
    purge: (now) => purgeExpired(db, now),
    async forget(platform, workspace) {
      await settled();
      await forgetWorkspace(db, platform, storedKey(workspace));
    },
    async close() {
      await settled();
      await connected.close();
    },
  };
}

async function connect(
  url: string,
  { onError = () => {}, onQuery = () => {} }: StoreOptions,
): Promise<Connected> {
  if (!url.startsWith('file:')) return openPostgres(url, onError, onQuery);
  // file:./a, file:/a and file:///a are all in use.
  const path = url.slice('file:'.length).replace(/^\/\/(?=\/)/, '');
  return naming(path, openSqlite(path, onQuery));
}

async function naming<T>(place: string, work: Promise<T>): Promise<T> {
  try {
    return await work;
  } catch (error) {
    throw toStoreError(error, place);
  }
}
