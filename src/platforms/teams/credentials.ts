/** The bot's own tokens: client credentials of Microsoft Entra, the one grant that a bot uses. */
import {
  AppCredentials,
  type AuthenticatorResult,
  ServiceClientCredentialsFactory,
} from 'botframework-connector';

/** Where and as whom tokens are asked for. */
export interface ClientSecret {
  readonly appId: string;
  readonly secret: string;
  /** `<login>/<tenant>`, without a slash at the end. */
  readonly authority: string;
}

/** A token could not be had; `status` is that of the token endpoint. */
class TokenError extends Error {
  readonly code = 'TEAMS_TOKEN';
  constructor(
    readonly status: number,
    reason: string,
  ) {
    super(`the token endpoint answered ${status}: ${reason}`);
  }
}

/**
 * Tokens by client secret. The SDK would use MSAL here, which asks login.microsoftonline.com about every
 * authority that it does not know and accepts no test server; the grant itself is one request.
 */
export class ClientSecretCredentials extends AppCredentials {
  private token: AuthenticatorResult | undefined;
  private pending: Promise<AuthenticatorResult> | undefined;

  constructor(
    private readonly client: ClientSecret,
    audience: string,
  ) {
    super(client.appId, undefined, audience);
  }

  /** A token with at least five minutes to live; one request at a time, however many turns wait. */
  override async getToken(forceRefresh = false): Promise<string> {
    const soon = Date.now() + 5 * 60_000;
    if (!forceRefresh && this.token && this.token.expiresOn.getTime() > soon)
      return this.token.accessToken;
    this.pending ??= this.refreshToken().finally(() => {
      this.pending = undefined;
    });
    this.token = await this.pending;
    return this.token.accessToken;
  }

  protected override async refreshToken(): Promise<AuthenticatorResult> {
    const response = await fetch(`${this.client.authority}/oauth2/v2.0/token`, {
      method: 'POST',
      body: new URLSearchParams({
        grant_type: 'client_credentials',
        client_id: this.client.appId,
        client_secret: this.client.secret,
        scope: `${this.oAuthScope}/.default`,
      }),
      signal: AbortSignal.timeout(10_000),
      redirect: 'error',
    });
    const answer = (await response.json().catch(() => ({}))) as Record<string, unknown>;
    const { access_token: accessToken, expires_in: seconds } = answer;
    if (!response.ok || typeof accessToken !== 'string') {
      // Entra's description names tenant and client, never the secret; the code is enough to look it up.
      throw new TokenError(response.status, String(answer.error ?? 'no token'));
    }
    return { accessToken, expiresOn: new Date(Date.now() + Number(seconds ?? 3600) * 1000) };
  }
}

/** Hands the SDK one set of credentials for each audience, so that tokens are kept between turns. */
export class ClientSecretFactory extends ServiceClientCredentialsFactory {
  private readonly byAudience = new Map<string, ClientSecretCredentials>();

  constructor(private readonly client: ClientSecret) {
    super();
  }

  async isValidAppId(appId: string): Promise<boolean> {
    return appId === this.client.appId;
  }

  async isAuthenticationDisabled(): Promise<boolean> {
    return false;
  }

  async createCredentials(appId: string, audience = ''): Promise<ClientSecretCredentials> {
    if (!(await this.isValidAppId(appId))) throw new TokenError(0, 'not the id of this bot');
    let credentials = this.byAudience.get(audience);
    if (!credentials) {
      credentials = new ClientSecretCredentials(this.client, audience);
      this.byAudience.set(audience, credentials);
    }
    return credentials;
  }

  /** Never lets a secret out through a logger. */
  toJSON(): object {
    return { appId: this.client.appId };
  }
}
