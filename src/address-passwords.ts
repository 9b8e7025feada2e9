/** The passwords inside addresses, to keep them out of every message. */

/** Parameters that hold one: PostgreSQL reads `?password=` and `?sslpassword=`. */
const PARAMETER = /pass|secret|token/i;

/** Passwords in an address (`scheme://…`), as they are read, written and decoded; none in any other text. */
export function passwordsIn(address: string): string[] {
  if (!address.includes('://')) return [];
  const found = [...asRead(address), ...asWritten(address)].filter((each) => each !== '');
  return [...new Set(found.flatMap((each) => [each, decode(each)]))];
}

/** What a client makes of the address. */
function asRead(address: string): string[] {
  if (!URL.canParse(address)) return [];
  const { password, searchParams } = new URL(address);
  return [password, ...passwordsOf(searchParams)];
}

/**
 * What stands there, also where a character that should have been encoded keeps the address from being read: all up
 * to the last `@`. Too much is harmless, for only the same text is hidden.
 */
function asWritten(address: string): string[] {
  const beforeHost = /:\/\/[^:/?#]*:(.*)@/s.exec(address)?.[1] ?? '';
  const parameters = address.matchAll(/[?&]([^=&#]*)=([^&#]*)/g);
  return [
    beforeHost,
    ...passwordsOf(Array.from(parameters, ([, name = '', value = '']) => [name, value] as const)),
  ];
}

function passwordsOf(parameters: Iterable<readonly [string, string]>): string[] {
  return [...parameters].flatMap(([name, value]) => (PARAMETER.test(name) ? [value] : []));
}

function decode(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}
