/** Installations of many workspaces and organisations, encrypted in the store. */
import type { Installation, InstallationQuery, InstallationStore } from '@slack/bolt';
import type { Logger } from 'pino';
import type { Sealing } from './sealing';
import type { SlackStore } from './store';

const KEY = 'installation';

/** Bolt's store of installations, over ours. */
export function createInstallationStore(
  store: SlackStore,
  sealing: Sealing,
  log: Logger,
): InstallationStore {
  async function put(owner: string, installation: Installation): Promise<void> {
    await store.put('installation', owner, KEY, sealing.seal(JSON.stringify(installation), owner));
  }

  async function get(owner: string): Promise<Installation | undefined> {
    const value = await store.get('installation', owner, KEY);
    if (value === undefined) return undefined;
    const { text, stale } = sealing.open(value, owner);
    const installation = JSON.parse(text) as Installation;
    if (stale) await put(owner, installation);
    return installation;
  }

  return {
    async storeInstallation(installation) {
      const owner = ownerOf(installation);
      if (owner === undefined) throw new Error('an installation without workspace or organisation');
      // No user token is asked for; should Slack send one, it is not kept.
      const { token: _, scopes: __, ...user } = installation.user;
      await put(owner, { ...installation, user: { ...user, token: undefined, scopes: undefined } });
      log.info(
        { team: owner, organisation: installation.isEnterpriseInstall },
        'Slack app installed',
      );
    },

    /** The workspace's own installation, else its organisation's. */
    async fetchInstallation(query) {
      for (const owner of ownersOf(query)) {
        const installation = await get(owner);
        if (installation !== undefined) return installation as Installation<'v1' | 'v2', boolean>;
      }
      throw new Error('the app is not installed in this workspace');
    },

    async deleteInstallation(query) {
      const [owner] = ownersOf(query);
      if (owner !== undefined) await store.forgetTeam(owner);
    },
  } as InstallationStore;
}

/** Whether a workspace, or an organisation, installed the app itself. */
export async function hasInstallation(store: SlackStore, owner: string): Promise<boolean> {
  return (await store.get('installation', owner, KEY)) !== undefined;
}

const ownerOf = ({ isEnterpriseInstall, enterprise, team }: Installation): string | undefined =>
  isEnterpriseInstall ? enterprise?.id : team?.id;

function ownersOf({
  isEnterpriseInstall,
  enterpriseId,
  teamId,
}: InstallationQuery<boolean>): string[] {
  const owners = isEnterpriseInstall ? [enterpriseId] : [teamId, enterpriseId];
  return owners.filter((owner): owner is string => owner !== undefined);
}
