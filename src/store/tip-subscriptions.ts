/** Who wants daily tips. */
import { type Kysely, sql } from 'kysely';
import type { Connected } from './connected';
import { storedKey } from './keys';
import type { Schema, TipSubscriptionTable } from './schema';

/** A subscription, as others may know it. */
export type TipSubscriptionRow = TipSubscriptionTable;

/** Which subscriptions; what is left out does not matter. */
export interface TipFilter {
  readonly platform?: string | undefined;
  readonly workspace?: string | undefined;
  readonly conversation?: string | undefined;
  /** Who turned them on. */
  readonly subscriber?: string | undefined;
  /** Only those due by then, the longest due first. Milliseconds since 1970. */
  readonly dueBy?: number | undefined;
  readonly limit: number;
}

/** When there is something to do next, in milliseconds since 1970; null: never. */
export interface TipOutlook {
  /** A tip is due. */
  readonly due: number | null;
  /** A lease ends, or the wait of a tip that was put back. */
  readonly held: number | null;
  /** A notice is owed. */
  readonly notice: number | null;
}

/** The places that want tips. */
export interface TipSubscriptions {
  get(id: string): Promise<TipSubscriptionRow | undefined>;
  /** Writes a subscription over the one of the same id. */
  save(row: TipSubscriptionRow): Promise<void>;
  /** True where there was one. Its ledger stays: switched on again, no tip comes twice. */
  remove(id: string): Promise<boolean>;
  list(filter: TipFilter): Promise<TipSubscriptionRow[]>;
  /** What there is to do next on these platforms. */
  outlook(platforms: readonly string[]): Promise<TipOutlook>;
  /** Subscribers who are to be told that their tips broke; whoever is given one tells it, nobody else does. */
  claimNotices(
    now: number,
    limit: number,
    platforms: readonly string[],
  ): Promise<TipSubscriptionRow[]>;
  /** Owes the notice again, from `at` on. */
  oweNotice(id: string, at: number): Promise<void>;
}

/** Builds them on an open database. */
export function createTipSubscriptions({ db, durably, kind }: Connected): TipSubscriptions {
  return {
    get: (id) =>
      db.selectFrom('tip_subscriptions').selectAll().where('id', '=', id).executeTakeFirst(),
    async save(given) {
      const row = { ...given, workspace: storedKey(given.workspace) };
      const { id: _, ...content } = row;
      await db
        .insertInto('tip_subscriptions')
        .values(row)
        .onConflict((conflict) => conflict.column('id').doUpdateSet(content))
        .execute();
    },
    async remove(id) {
      const { numDeletedRows } = await db
        .deleteFrom('tip_subscriptions')
        .where('id', '=', id)
        .executeTakeFirst();
      return numDeletedRows > 0;
    },
    list: ({ platform, workspace, conversation, subscriber, dueBy, limit }) =>
      db
        .selectFrom('tip_subscriptions')
        .selectAll()
        .$if(platform !== undefined, (query) => query.where('platform', '=', platform as string))
        .$if(workspace !== undefined, (query) =>
          query.where('workspace', '=', storedKey(workspace as string)),
        )
        .$if(conversation !== undefined, (query) =>
          query.where('conversation', '=', conversation as string),
        )
        .$if(subscriber !== undefined, (query) =>
          query.where('subscriber', '=', subscriber as string),
        )
        .$if(dueBy !== undefined, (query) => query.where('due_at', '<=', dueBy as number))
        .orderBy('due_at', (order) => order.asc().nullsLast())
        .orderBy('id')
        .limit(limit)
        .execute(),
    outlook: (platforms) => outlook(db, platforms),
    claimNotices: (now, limit, platforms) =>
      durably((connection) =>
        connection.transaction().execute(async (transaction) => {
          const rows = await transaction
            .selectFrom('tip_subscriptions')
            .selectAll()
            .where('notice_at', '<=', now)
            .where('platform', 'in', platforms)
            .orderBy('notice_at')
            .limit(limit)
            .$if(kind === 'postgres', (query) => query.forUpdate().skipLocked())
            .execute();
          if (rows.length === 0) return [];
          await transaction
            .updateTable('tip_subscriptions')
            .set({ notice_at: null })
            .where(
              'id',
              'in',
              rows.map(({ id }) => id),
            )
            .execute();
          return rows;
        }),
      ),
    async oweNotice(id, at) {
      await db
        .updateTable('tip_subscriptions')
        .set({ notice_at: at })
        .where('id', '=', id)
        .where('state', '=', 'broken')
        .execute();
    },
  };
}

/** Three looks at the low end of an index each. */
async function outlook(db: Kysely<Schema>, platforms: readonly string[]): Promise<TipOutlook> {
  const lowest = (table: 'tip_subscriptions' | 'tip_deliveries', column: string) =>
    sql`(select min(${sql.ref(column)}) from ${sql.table(table)}
      where ${sql.ref(column)} is not null and platform in (${sql.join(platforms)}))`;
  const { rows } = await sql<TipOutlook>`select ${lowest('tip_subscriptions', 'due_at')} as due,
    ${lowest('tip_deliveries', 'held_until')} as held,
    ${lowest('tip_subscriptions', 'notice_at')} as notice`.execute(db);
  return rows[0] ?? { due: null, held: null, notice: null };
}
