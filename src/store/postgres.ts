/** PostgreSQL: for more than one instance. */
import { type Driver, Kysely, PostgresDialect, type PostgresDialectConfig } from 'kysely';
import type { PoolConfig } from 'pg';
import type { Connected } from './connected';
import { type OnQuery, reportTo, timed } from './query-reports';
import type { Schema } from './schema';

/** Connections of one instance; PostgreSQL allows 100 in all by default. */
const POOL_SIZE = 10;
/** A connection that is not there by then is an error. Milliseconds. */
const CONNECT_TIMEOUT = 3000;
/** No query of ours takes this long unless something is wrong. Milliseconds. */
const STATEMENT_TIMEOUT = 10_000;
/** The next question of a conversation may reach another instance: nobody reads an answer and asks on faster. */
const PUT_OFF = 50;
/** OID of int8. */
const BIGINT = 20;

/**
 * Prepares the pool; connects with the first query. `onError` hears of idle connections that break,
 * `onQuery` of every query.
 */
export async function openPostgres(
  url: string,
  onError: (error: Error) => void,
  onQuery: OnQuery = () => {},
): Promise<Connected> {
  const { Pool, types } = await import('pg');
  const open = (config: PoolConfig) => {
    const pool = new Pool({
      connectionString: url,
      application_name: 'whosejob',
      connectionTimeoutMillis: CONNECT_TIMEOUT,
      keepAlive: true,
      types: {
        // Times and counts stay far below 2^53.
        getTypeParser: ((oid: number, format?: 'text' | 'binary') =>
          oid === BIGINT ? Number : types.getTypeParser(oid, format as 'text')) as never,
      },
      ...config,
    });
    // Without a listener, a server that goes away would end the process.
    pool.on('error', onError);
    // So would one that goes away between two queries of a transaction; the next of them fails and says so.
    pool.on('connect', (client) => client.on('error', () => {}));
    return new Kysely<Schema>({
      dialect: new ReportingDialect({ pool }, onQuery),
      log: reportTo(onQuery),
    });
  };
  const db = open({
    max: POOL_SIZE,
    statement_timeout: STATEMENT_TIMEOUT,
    // The server may be gone without a word: the client gives up a little later by itself.
    query_timeout: STATEMENT_TIMEOUT + 1000,
    idle_in_transaction_session_timeout: STATEMENT_TIMEOUT,
  });
  const run: Connected['run'] = async (query) => (await db.executeQuery(query)).rows;
  return {
    kind: 'postgres',
    db,
    place: placeOf(url),
    run,
    read: run,
    putOff: PUT_OFF,
    async migrating(work) {
      const patient = open({ max: 2 });
      try {
        return await work(patient);
      } finally {
        await patient.destroy();
      }
    },
    durably: (work) => work(db),
    close: () => db.destroy(),
  };
}

/** Kysely reports queries only; where the server is away, it is the connection that fails. */
class ReportingDialect extends PostgresDialect {
  constructor(
    config: PostgresDialectConfig,
    private readonly onQuery: OnQuery,
  ) {
    super(config);
  }

  override createDriver(): Driver {
    const driver = super.createDriver();
    const acquire = driver.acquireConnection.bind(driver);
    driver.acquireConnection = () => timed('connect', this.onQuery, acquire);
    return driver;
  }
}

/** Host, port and database of an address, without user and password. */
function placeOf(url: string): string {
  try {
    const { host, pathname } = new URL(url);
    return `${host}${pathname}`;
  } catch {
    return 'DATABASE_URL';
  }
}
