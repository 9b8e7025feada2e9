/** Words that say the same of a part of a task, so that the catalog needs only one of them. */
import { stem } from '../text/stem';

/** Of each, any stands for all; a plus joins words that stand side by side. */
const ALIKE: readonly string[] = [
  'choose pick select decide set define configure determine specify',
  'create make generate provision creation',
  'apply install deploy roll+out rollout',
  'start trigger initiate launch kick+off',
  'replace swap exchange repair fix replacement',
  'delete remove purge erase',
  'rotate rotation',
  'renew renewal',
  'expire expiry expiration',
  'enable activate turn+on switch+on enablement',
  'disable deactivate turn+off switch+off',
  'watch monitor track keep+an+eye',
  'review triage inspect read analyze investigate',
  'test rehearse drill practise practice',
  'change modify alter adjust edit',
  'move migrate',
  'delay postpone defer',
  'run operate',
  'write author draft',
  'automatic automatically auto',
  'manual manually by+hand',
  'fail failure die break',
  'az zone',
  'failover fail+over',
  'replicate replication',
  'kubernetes+version k8s+version',
  'prem premises onprem onpremises',
  'datacenter data+center',
];

const stemmed = (run: string): readonly string[] => run.split('+').map(stem);

const GROUPS = new Map(
  ALIKE.map((group) => group.split(' ')).flatMap((group) =>
    group.map((run) => [stemmed(run).join('+'), group.map(stemmed)] as const),
  ),
);

/** The stems of words that a plus joins, and those of all that say the same. */
export function alike(run: string): ReadonlyArray<readonly string[]> {
  const own = stemmed(run);
  return GROUPS.get(own.join('+')) ?? [own];
}
