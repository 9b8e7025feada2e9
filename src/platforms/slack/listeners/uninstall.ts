/** The end of an installation: everything of the workspace, or of all the organisation's, is deleted. */
import type { App } from '@slack/bolt';
import { guard } from '../boundary';
import { ownersEndedBy } from '../organisations';
import type { Tools } from '../tools';

const nothing = (): Promise<void> => Promise.resolve();

/** Registers the events that end an installation. */
export function listenToUninstall(app: App, { log, store }: Tools): void {
  const forget = (body: Ended, why: string) =>
    guard(
      log,
      why,
      [],
      async () => {
        const [authorization] = body.authorizations ?? [];
        const owners = await ownersEndedBy(store, {
          teamId: body.team_id,
          enterpriseId: authorization?.enterprise_id ?? body.enterprise_id,
          isEnterpriseInstall: authorization?.is_enterprise_install === true,
        });
        for (const owner of owners) {
          await store.forgetTeam(owner);
          log.info({ team: owner, why }, 'everything of a workspace was deleted');
        }
      },
      nothing,
    );
  app.event('app_uninstalled', ({ body }) => forget(body, 'app_uninstalled'));
  app.event('tokens_revoked', async ({ body, event }) => {
    // A person's token may be revoked alone; the installation lives on the bot's.
    if ((event.tokens.bot ?? []).length > 0) await forget(body, 'tokens_revoked');
  });
}

interface Ended {
  readonly team_id?: string;
  readonly enterprise_id?: string;
  readonly authorizations?: ReadonlyArray<{
    readonly enterprise_id: string | null;
    readonly is_enterprise_install?: boolean;
  }>;
}
