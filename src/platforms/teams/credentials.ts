/** As whom the bot gets its tokens: by a secret, or by the identity of the machine in Azure. */
import { endpointsOf, type TeamsOptions } from './options';
import { type Token, TokenError, Tokens } from './tokens';

/** The registration lacks something that its type needs. `code` tells it from other errors. */
class TeamsRegistrationError extends Error {
  readonly code = 'TEAMS_REGISTRATION';
}

/** How long the token endpoint may take. Milliseconds. */
const TOKEN_MS = 10_000;

/**
 * The bot's tokens; undefined for an emulator, which wants none.
 * @throws {TeamsRegistrationError} when the options lack what the type of registration needs.
 */
export function createTokens(options: TeamsOptions): Tokens | undefined {
  const { appId, appPassword, appType } = options;
  if (appId === undefined) return undefined;
  const { loginUrl, tenant, oauthScope } = endpointsOf(options);
  const scope = `${oauthScope}/.default`;
  switch (appType) {
    case 'UserAssignedMSI':
      return new Tokens(() => tokenOfMachine(appId, scope));
    case 'SingleTenant':
    case 'MultiTenant': {
      if (!appPassword) throw new TeamsRegistrationError('TEAMS_APP_PASSWORD is missing');
      if (appType === 'SingleTenant' && !options.tenantId)
        throw new TeamsRegistrationError('TEAMS_TENANT_ID is missing');
      const url = `${loginUrl.replace(/\/+$/, '')}/${tenant}/oauth2/v2.0/token`;
      return new Tokens(() =>
        tokenBySecret(url, { client_id: appId, client_secret: appPassword, scope }),
      );
    }
    default:
      return appType satisfies never;
  }
}

/** Client credentials, the one grant of Microsoft Entra that a bot uses. */
async function tokenBySecret(url: string, client: Record<string, string>): Promise<Token> {
  const { status, answer } = await ask(url, client);
  const { access_token: value, expires_in: seconds, error } = answer;
  // Entra's description names tenant and client, never the secret; the code is enough to look it up.
  if (status !== 200 || typeof value !== 'string')
    throw new TokenError(status, String(error ?? 'no token'));
  return { value, ends: Date.now() + Number(seconds ?? 3600) * 1000 };
}

async function ask(url: string, client: Record<string, string>) {
  try {
    const response = await fetch(url, {
      method: 'POST',
      body: new URLSearchParams({ grant_type: 'client_credentials', ...client }),
      signal: AbortSignal.timeout(TOKEN_MS),
      redirect: 'error',
    });
    const answer = (await response.json().catch(() => ({}))) as Record<string, unknown>;
    return { status: response.status, answer };
  } catch (error) {
    const { name, cause } = error as Error & { cause?: { code?: unknown } };
    throw new TokenError(0, String(cause?.code ?? name));
  }
}

/** Loaded where it is needed: the library is larger than the rest of the platform. */
async function tokenOfMachine(clientId: string, scope: string): Promise<Token> {
  try {
    const { DefaultAzureCredential } = await import('@azure/identity');
    const credential = new DefaultAzureCredential({ managedIdentityClientId: clientId });
    const { token, expiresOnTimestamp } = await credential.getToken(scope);
    return { value: token, ends: expiresOnTimestamp };
  } catch (error) {
    throw new TokenError(0, (error as Error).name);
  }
}
