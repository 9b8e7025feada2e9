/** Words that mean different things on different services: finds the concern that is meant on this one. */
import { type Catalog, categoryOf, type Owner, ownDuty, type Target } from '../catalog';
import { OPEN_CONCERNS } from '../question';
import type { Cell } from './answer';

/** The way of running that counts when a question names none. */
export function openVariants(target: Target): Target[] {
  const { service, variant } = target;
  if (variant || service.unspecified === 'service') return [target];
  return service.variants.map((each) => ({ service, variant: each }));
}

const says = (targets: readonly Target[], concern: string) =>
  targets.some((target) => ownDuty(target, concern) !== null);

/**
 * "Patch" is the guest operating system where the customer runs one, and else the platform: on EC2 the
 * former, on RDS the latter.
 */
function patchingOn(target: Target): string {
  const forms = openVariants(target);
  const infrastructure = forms.some((form) => categoryOf(form) === 'infrastructure');
  if (infrastructure && says(forms, 'guest-os-patching')) return 'guest-os-patching';
  return 'platform-patching';
}

/** "Keys" are access keys or key pairs where the service has no encryption keys of its own to speak of. */
function keysOn(target: Target): string {
  const forms = openVariants(target);
  return !says(forms, 'key-management') && says(forms, 'credentials')
    ? 'credentials'
    : 'key-management';
}

/** Where nothing is stored, as on a line or a tunnel, encryption is that of the traffic. */
function encryptionOn({ service }: Target): string {
  return service.storesData ? 'encryption' : 'encryption-in-transit';
}

/** "Firmware" is that of the hosts, unless the catalog says of a device or an HSM what it is there. */
function firmwareOn({ service, variant }: Target): string {
  return variant?.means?.firmware ?? service.means?.firmware ?? 'host-and-hypervisor';
}

/**
 * "Public" is a question of access where a policy opens things to everybody, as it does buckets, and not an endpoint in
 * a network of the customer's.
 */
function exposureOn(target: Target): string {
  const own = target.variant?.means?.exposure ?? target.service.means?.exposure;
  if (own) return own;
  const forms = openVariants(target);
  const isAbstracted = forms.every((form) => categoryOf(form) === 'abstracted');
  return isAbstracted && says(forms, 'identity-and-access')
    ? 'identity-and-access'
    : 'network-configuration';
}

/** What only reports fends off nothing: whoever asks if GuardDuty blocks an attacker asks who responds. */
function fendingOn(target: Target): string {
  const own = target.service.role === 'reports' ? openVariants(target) : [];
  const isReported = says(own, 'incident-response') && !says(own, 'ddos-and-web-protection');
  return isReported ? 'incident-response' : 'ddos-and-web-protection';
}

/** What an id means where no service narrows it: "keys" are encryption keys, "firmware" is that of the hosts. */
export const broad = (id: string): string => OPEN_CONCERNS.get(id)?.[0] ?? id;

/** The concern meant by a family's or concern's id on a target; the id itself where nothing narrows it. */
export function narrow(id: string, target: Target): string {
  if (id === 'patching') return patchingOn(target);
  if (id === 'keys') return keysOn(target);
  if (id === 'encryption') return encryptionOn(target);
  if (id === 'firmware') return firmwareOn(target);
  if (id === 'exposure') return exposureOn(target);
  if (id === 'ddos-and-web-protection') return fendingOn(target);
  return id;
}

/** What tells of a family's default: "encryption is on by default" is said of what is stored. */
export function forDefault(catalog: Catalog, [id]: readonly string[], cells: readonly Cell[]) {
  const column = catalog.families.get(id ?? '')?.column;
  const own = cells.filter(({ concern }) => concern.id === column);
  return own.length > 0 ? own : cells;
}

/** For a list of services there is one column: the concern that stands for a family. */
export function representative(catalog: Catalog, id: string, asked: Owner): string {
  // What AWS patches is the platform; what you patch is the guest.
  if (id === 'patching' && asked === 'aws') return 'platform-patching';
  return catalog.families.get(id)?.column ?? id;
}
