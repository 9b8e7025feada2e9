/** Tokens that were verified, until they expire: Teams sends the same one with many requests. */
import { createHash } from 'node:crypto';
import type { Activity } from 'botbuilder';
import type { AuthenticateRequestResult } from 'botframework-connector';

/** Tokens; Teams uses a few at a time, each for about an hour. The oldest go first. */
const MANY = 1000;

/** What a token was verified for: its key is endorsed for a channel, and it names a service URL. */
type Purpose = Pick<Activity, 'channelId' | 'serviceUrl'>;

/** A token that was verified once. */
export interface Verified {
  /** What came of it, while the token is good and for a request like the one that was verified; else nothing. */
  resultFor(activity: Purpose): AuthenticateRequestResult | undefined;
}

/** Remembers them by hash: nothing in here could be sent to anybody as a token. */
export class VerifiedTokens {
  readonly #byHash = new Map<string, Verified>();

  /** `now` is in milliseconds. */
  constructor(private readonly now: () => number = Date.now) {}

  /** The token, if it was verified before. */
  find(authorization: string): Verified | undefined {
    return this.#byHash.get(hashOf(authorization));
  }

  /** Remembers a token that was just verified, if it says for how long it is good. */
  keep(
    authorization: string,
    { channelId, serviceUrl }: Purpose,
    result: AuthenticateRequestResult,
  ): void {
    const [from, until] = ['nbf', 'exp'].map((name): unknown =>
      result.claimsIdentity.getClaimValue(name),
    );
    if (typeof from !== 'number' || typeof until !== 'number') return;
    const { now } = this;
    this.#byHash.set(hashOf(authorization), {
      resultFor(activity) {
        const seconds = now() / 1000;
        if (seconds < from || seconds >= until) return undefined;
        const alike = activity.channelId === channelId && activity.serviceUrl === serviceUrl;
        return alike ? result : undefined;
      },
    });
    if (this.#byHash.size > MANY) this.#byHash.delete(this.#byHash.keys().next().value as string);
  }
}

const hashOf = (authorization: string): string =>
  createHash('sha256').update(authorization).digest('base64');
