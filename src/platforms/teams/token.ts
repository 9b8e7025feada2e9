/** A signed token (JWT) in its parts. Nothing of it is to be believed before it is verified. */

export interface UnverifiedToken {
  readonly algorithm: 'RS256' | 'RS384' | 'RS512';
  readonly keyId: string;
  readonly claims: Readonly<Record<string, unknown>>;
  /** What was signed. */
  readonly signed: Buffer;
  readonly signature: Buffer;
}

/** Nobody signs so long a token. Characters. */
const LONGEST = 8 * 1024;

/** Takes a bearer token apart; nothing when it is not one that is signed with RSA. */
export function readToken(authorization: string | undefined = ''): UnverifiedToken | undefined {
  if (authorization.length > LONGEST) return undefined;
  const [, header, payload, signature] =
    /^Bearer ([\w-]+)\.([\w-]+)\.([\w-]+)$/.exec(authorization) ?? [];
  const [head, claims] = [parse(header), parse(payload)];
  const { alg, kid } = head ?? {};
  if (!claims || signature === undefined || !isRsa(alg) || typeof kid !== 'string')
    return undefined;
  return {
    algorithm: alg,
    keyId: kid,
    claims,
    signed: Buffer.from(`${header}.${payload}`, 'latin1'),
    signature: Buffer.from(signature, 'base64url'),
  };
}

function isRsa(algorithm: unknown): algorithm is UnverifiedToken['algorithm'] {
  return algorithm === 'RS256' || algorithm === 'RS384' || algorithm === 'RS512';
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
