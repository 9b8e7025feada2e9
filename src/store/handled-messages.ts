/** Claims: of all instances, one handles a message, however often a platform delivers it. */
import type { Connected } from './connected';
import { storedKey } from './keys';
import { prepare } from './prepared';

/** Platforms deliver again within hours; two days are plenty. Milliseconds. */
export const CLAIM_LIFETIME = 48 * 3_600_000;

/** Who handles which message. */
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

type Claim = {
  readonly platform: string;
  readonly workspace: string;
  readonly key: string;
  readonly now: number;
  readonly expires_at: number;
};

/** Claims are rows: the one who inserts it has it. */
export function createHandledMessages({ db, run }: Pick<Connected, 'db' | 'run'>): HandledMessages {
  const claim = prepare<Claim>(({ platform, workspace, key, now, expires_at }) =>
    db
      .insertInto('handled_messages')
      .values({ platform, workspace, key, expires_at })
      .onConflict((conflict) =>
        conflict
          .columns(['platform', 'workspace', 'key'])
          // An expired claim that was not purged yet is free again.
          .doUpdateSet({ expires_at })
          .where('handled_messages.expires_at', '<=', now),
      )
      .returning('key'),
  );
  return {
    async claim(platform, workspace, key, now, lifetime = CLAIM_LIFETIME) {
      const claimed = await run(
        claim({
          platform,
          workspace: storedKey(workspace),
          key: storedKey(key),
          now,
          expires_at: now + lifetime,
        }),
      );
      return claimed.length > 0;
    },
  };
}
