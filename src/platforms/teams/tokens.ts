/** The bot's own tokens, with which it speaks. */

/** A token, and when it ends (milliseconds since 1970). */
export interface Token {
  readonly value: string;
  readonly ends: number;
}

/** A token could not be had, so nothing was sent; `status` is that of the token endpoint, 0 where there was none. */
export class TokenError extends Error {
  readonly code = 'TEAMS_TOKEN';
  constructor(
    readonly status: number,
    reason: string,
  ) {
    super(`the token endpoint answered ${status}: ${reason}`);
  }
}

/** So long before its end a token is replaced. Milliseconds. */
const BEFORE_END = 5 * 60_000;

/** Keeps a token between turns; one request at a time, however many turns wait. */
export class Tokens {
  private token: Token | undefined;
  private pending: Promise<Token> | undefined;

  constructor(private readonly request: () => Promise<Token>) {}

  /** A token with at least five minutes to live. @throws {TokenError} */
  async get(): Promise<string> {
    const { token } = this;
    return token && token.ends > Date.now() + BEFORE_END ? token.value : this.renew();
  }

  /** Another token, whatever is kept. @throws {TokenError} */
  async renew(): Promise<string> {
    this.pending ??= this.request().finally(() => {
      this.pending = undefined;
    });
    this.token = await this.pending;
    return this.token.value;
  }
}
