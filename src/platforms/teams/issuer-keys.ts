/** The keys with which the Bot Connector signs its tokens. */
import { createPublicKey, type KeyObject } from 'node:crypto';
import * as z from 'zod';

/** A key, ready to verify with, and the channels that it may speak for. */
export interface IssuerKey {
  readonly key: KeyObject;
  readonly endorsements: readonly string[];
}

/** Microsoft asks for a look once a day; a key that is not known may be new, which is looked for once an hour. */
const FRESH_MS = 24 * 60 * 60_000;
const UNKNOWN_MS = 60 * 60_000;
/** How long the keys may take to arrive. Milliseconds. */
const FETCH_MS = 5_000;

const Configuration = z.object({ jwks_uri: z.url() });
const Keys = z.object({
  keys: z.array(
    z.looseObject({
      kid: z.string(),
      kty: z.string(),
      endorsements: z.array(z.string()).default([]),
    }),
  ),
});

/** Fetches the keys of an issuer by its OpenID configuration, and keeps them. */
export class IssuerKeys {
  private keys: ReadonlyMap<string, IssuerKey> = new Map();
  private fetched = Number.NEGATIVE_INFINITY;
  private pending: Promise<void> | undefined;

  /** `now` in milliseconds. */
  constructor(
    private readonly metadataUrl: string,
    private readonly now: () => number = Date.now,
  ) {}

  /** The key with this id, if the issuer has one. @throws when the keys cannot be had. */
  async find(id: string): Promise<IssuerKey | undefined> {
    const age = this.now() - this.fetched;
    if (age > FRESH_MS || (age > UNKNOWN_MS && !this.keys.has(id))) await this.refresh();
    return this.keys.get(id);
  }

  private refresh(): Promise<void> {
    this.pending ??= this.fetch().finally(() => {
      this.pending = undefined;
    });
    return this.pending;
  }

  private async fetch(): Promise<void> {
    const signal = AbortSignal.timeout(FETCH_MS);
    const get = async (url: string) => {
      const response = await fetch(url, { signal });
      if (!response.ok) throw new Error(`the keys of the issuer: HTTP ${response.status}`);
      return response.json();
    };
    const { jwks_uri: url } = Configuration.parse(await get(this.metadataUrl));
    const { keys } = Keys.parse(await get(url));
    this.keys = new Map(
      keys
        .filter(({ kty }) => kty === 'RSA')
        .map(({ endorsements, ...jwk }) => [
          jwk.kid,
          { key: createPublicKey({ key: jwk as never, format: 'jwk' }), endorsements },
        ]),
    );
    this.fetched = this.now();
  }
}
