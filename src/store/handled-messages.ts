/** Claims: of all instances, one handles a message, however often a platform delivers it. */
import type { Kysely } from 'kysely';
import { storedKey } from './keys';
import type { Schema } from './schema';

/** Platforms deliver again within hours; two days are plenty. Milliseconds. */
export const CLAIM_LIFETIME = 48 * 3_600_000;

export interface HandledMessages {
  /** True for the first caller, over all instances; false for everyone after, until it expires. */
  claim(
    platform: string,
    workspace: string,
    key: string,
    now: number,
    lifetime?: number,
  ): Promise<boolean>;
}

export function createHandledMessages(db: Kysely<Schema>): HandledMessages {
  return {
    async claim(platform, workspace, key, now, lifetime = CLAIM_LIFETIME) {
      const claimed = await db
        .insertInto('handled_messages')
        .values({
          platform,
          workspace: storedKey(workspace),
          key: storedKey(key),
          expires_at: now + lifetime,
        })
        .onConflict((conflict) =>
          conflict
            .columns(['platform', 'workspace', 'key'])
            // An expired claim that was not purged yet is free again.
            .doUpdateSet({ expires_at: now + lifetime })
            .where('handled_messages.expires_at', '<=', now),
        )
        .returning('key')
        .execute();
      return claimed.length > 0;
    },
  };
}
