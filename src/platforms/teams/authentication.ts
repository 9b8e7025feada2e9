/**
 * Who may talk to the bot: what Microsoft asks of a token, check by check.
 * Source: learn.microsoft.com, "Authenticate requests with the Bot Connector API", connector to bot.
 */
import { verify } from 'node:crypto';
import type { Activity } from './activity';
import { IssuerKeys } from './issuer-keys';
import { endpointsOf, type TeamsOptions } from './options';
import { readToken } from './token';

/** The request is not from Teams. Says nothing more, on purpose; the message is for the log. */
export class UnauthorizedError extends Error {
  readonly code = 'TEAMS_UNAUTHORIZED';
}

/** Whom a token proves: what may be sent with it. */
export interface Caller {
  readonly serviceUrl: unknown;
  readonly endorsements: readonly string[];
}

/** Clocks may differ by so much. Seconds; the figure is Microsoft's. */
const CLOCK_SKEW = 5 * 60;

/** Verifies bearer tokens of the Bot Connector. */
export class Authentication {
  private readonly keys: IssuerKeys;
  private readonly issuer: string;
  private readonly appId: string;

  /** `now` in milliseconds. */
  constructor(
    options: TeamsOptions & { readonly appId: string },
    private readonly now: () => number = Date.now,
  ) {
    const { tokenIssuer, openIdMetadataUrl } = endpointsOf(options);
    this.issuer = tokenIssuer;
    this.appId = options.appId;
    this.keys = new IssuerKeys(openIdMetadataUrl);
  }

  /**
   * Verifies a token by itself, before anything of the body is read: issuer, audience, time, signature.
   * @throws {UnauthorizedError} for any reason at all, also when the issuer's keys cannot be had.
   */
  async verify(authorization: string | undefined): Promise<Caller> {
    const token = readToken(authorization);
    if (!token) throw new UnauthorizedError('no signed token');
    const { algorithm, keyId, claims, signed, signature } = token;
    if (claims.iss !== this.issuer) throw new UnauthorizedError('of another issuer');
    if (claims.aud !== this.appId) throw new UnauthorizedError('for another bot');
    this.checkTime(claims);
    const found = await this.keys.find(keyId).catch((cause) => {
      throw new UnauthorizedError('the keys of the issuer cannot be had', { cause });
    });
    if (!found) throw new UnauthorizedError('signed with a key that the issuer does not have');
    if (!verify(`RSA-SHA${algorithm.slice(2)}`, signed, found.key, signature))
      throw new UnauthorizedError('the signature is wrong');
    return { serviceUrl: claims.serviceurl, endorsements: found.endorsements };
  }

  private checkTime({ exp, nbf }: Readonly<Record<string, unknown>>): void {
    const seconds = this.now() / 1000;
    if (typeof exp !== 'number' || seconds >= exp + CLOCK_SKEW)
      throw new UnauthorizedError('the token has expired');
    if (nbf !== undefined && (typeof nbf !== 'number' || nbf > seconds + CLOCK_SKEW))
      throw new UnauthorizedError('the token is not valid yet');
  }
}

/**
 * Checks that a caller may send an activity: it is called back where the token says, and comes by a channel that
 * the key is endorsed for. Keys without endorsements may speak for every channel.
 * @throws {UnauthorizedError}
 */
export function authorize({ serviceUrl, endorsements }: Caller, activity: Activity): void {
  if (serviceUrl !== activity.serviceUrl)
    throw new UnauthorizedError('the token is for another service URL');
  if (endorsements.length > 0 && !endorsements.includes(activity.channelId))
    throw new UnauthorizedError('the key is not endorsed for this channel');
}
