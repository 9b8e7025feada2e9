/** What is said in one word and means one concern or another, as the service decides ({@link ../../answer/narrow}). */
export const OPEN_CONCERNS: ReadonlyMap<string, readonly string[]> = new Map([
  // Encryption keys, or access keys and key pairs.
  ['keys', ['key-management', 'credentials']],
  // Of the hosts, or of devices and HSMs.
  ['firmware', ['host-and-hypervisor', 'platform-patching', 'guest-os-patching']],
  // "Public": an endpoint, or what a policy opens to everybody.
  ['exposure', ['network-configuration', 'identity-and-access']],
]);
