/** A look at a token before it is verified: enough to refuse early, never enough to accept. */

/** What a token says of itself; anybody could have written it. */
export interface UnverifiedClaims {
  readonly algorithm: string;
  readonly issuer: string;
}

/** Reads header and payload of a bearer token; nothing when it is not a signed token at all. */
export function readClaims(authorization: string | undefined): UnverifiedClaims | undefined {
  const match = /^Bearer ([\w-]+)\.([\w-]+)\.[\w-]+$/.exec(authorization ?? '');
  if (!match) return undefined;
  const [header, payload] = [parse(match[1]), parse(match[2])];
  const [algorithm, issuer] = [header?.alg, payload?.iss];
  return typeof algorithm === 'string' &&
    /^RS(256|384|512)$/.test(algorithm) &&
    typeof issuer === 'string'
    ? { algorithm, issuer }
    : undefined;
}

function parse(part = ''): Record<string, unknown> | undefined {
  try {
    const value: unknown = JSON.parse(Buffer.from(part, 'base64url').toString('utf8'));
    return typeof value === 'object' && value !== null
      ? (value as Record<string, unknown>)
      : undefined;
  } catch {
    return undefined;
  }
}
