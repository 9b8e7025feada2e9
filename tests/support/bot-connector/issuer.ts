/** Signs tokens as Microsoft does: RS256, keys published as a JWKS with endorsements. */
import {
  createHmac,
  createSign,
  generateKeyPairSync,
  type KeyObject,
  randomUUID,
} from 'node:crypto';

export interface Claims {
  iss: string;
  aud: string;
  serviceurl: string;
  nbf: number;
  exp: number;
  [claim: string]: unknown;
}

// Two keys for all issuers of a process: making one takes longer than most tests.
const KEY = generateKeyPairSync('rsa', { modulusLength: 2048 });
const STRANGER = generateKeyPairSync('rsa', { modulusLength: 2048 });

/** An issuer with one key. `forge` signs with another key under the same id. */
export class Issuer {
  readonly kid = randomUUID();
  private readonly key = KEY;
  private readonly stranger = STRANGER;

  jwks(): object {
    const { n, e } = this.key.publicKey.export({ format: 'jwk' });
    return { keys: [{ kty: 'RSA', use: 'sig', kid: this.kid, n, e, endorsements: ['msteams'] }] };
  }

  sign(claims: Claims): string {
    return this.encode({ alg: 'RS256', typ: 'JWT', kid: this.kid }, claims, this.key.privateKey);
  }

  /** Signed with a key that nobody published. */
  forge(claims: Claims): string {
    return this.encode(
      { alg: 'RS256', typ: 'JWT', kid: this.kid },
      claims,
      this.stranger.privateKey,
    );
  }

  /** `alg: none`, with and without something in place of the signature. */
  unsigned(claims: Claims, signature = ''): string {
    return `${part({ alg: 'none', typ: 'JWT', kid: this.kid })}.${part(claims)}.${signature}`;
  }

  /** HS256 with the public key as the secret: the classic confusion of algorithms. */
  confused(claims: Claims): string {
    const body = `${part({ alg: 'HS256', typ: 'JWT', kid: this.kid })}.${part(claims)}`;
    const secret = this.key.publicKey.export({ type: 'pkcs1', format: 'pem' });
    return `${body}.${createHmac('sha256', secret).update(body).digest('base64url')}`;
  }

  private encode(header: object, claims: object, key: KeyObject): string {
    const body = `${part(header)}.${part(claims)}`;
    return `${body}.${createSign('RSA-SHA256').update(body).sign(key, 'base64url')}`;
  }
}

function part(value: object): string {
  return Buffer.from(JSON.stringify(value)).toString('base64url');
}
