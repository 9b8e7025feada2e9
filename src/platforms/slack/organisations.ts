/** Which workspaces use the installation of their whole organisation: when it ends, what is kept of each of them does. */
import { hasInstallation } from './installations';
import { safely } from './memory';
import type { SlackStore } from './store';
import type { Tools } from './tools';

/** Where a request comes from, as Bolt's context has it. */
export interface Origin {
  readonly teamId?: string | undefined;
  readonly enterpriseId?: string | undefined;
  /** The organisation installed the app, not the workspace. */
  readonly isEnterpriseInstall: boolean;
}

/** How often an instance writes the same workspace down, in seconds: another may have deleted it meanwhile. */
const AGAIN = 3600;

/** Notes the workspace of a request that an organisation's installation answers. */
export async function noteWorkspace(
  tools: Pick<Tools, 'store' | 'local' | 'log'>,
  { teamId: team, enterpriseId: organisation, isEnterpriseInstall }: Origin,
): Promise<void> {
  if (!isEnterpriseInstall || !organisation || !team) return;
  if (!(await tools.local.claim(organisation, `workspace:${team}`, AGAIN))) return;
  await safely(tools, undefined, () => tools.store.put('workspace', organisation, team, team));
}

/**
 * Whose data ends with an installation: the workspace's, or the organisation's and that of all its workspaces, but for
 * those that have an installation of their own.
 */
export async function ownersEndedBy(
  store: SlackStore,
  { teamId: team, enterpriseId: organisation, isEnterpriseInstall }: Origin,
): Promise<string[]> {
  const named = team ? [team] : [];
  if (!isEnterpriseInstall || !organisation) return named;
  const workspaces = new Set([...named, ...(await store.list('workspace', organisation))]);
  const owners: string[] = [];
  for (const workspace of workspaces)
    if (!(await hasInstallation(store, workspace))) owners.push(workspace);
  // The organisation last: the list of its workspaces goes with it.
  return [...owners, organisation];
}
