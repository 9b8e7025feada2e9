/** Who may talk to the bot, and as whom the bot talks: settings for the SDK's own checks. */
import { ConfigurationBotFrameworkAuthentication } from 'botbuilder';
import {
  type AuthenticateRequestResult,
  type BotFrameworkAuthentication,
  type ClaimsIdentity,
  type ConnectorFactory,
  JwtTokenProviderFactory,
  ManagedIdentityServiceClientCredentialsFactory,
  PasswordServiceClientCredentialFactory,
  type ServiceClientCredentialsFactory,
  type UserTokenClient,
} from 'botframework-connector';
import { Connectors } from './connectors';
import { ClientSecretFactory } from './credentials';
import { endpointsOf, type TeamsOptions } from './options';

/** The registration lacks something that its type needs. `code` tells it from other errors. */
class TeamsRegistrationError extends Error {
  readonly code = 'TEAMS_REGISTRATION';
}

/** Botbuilder's authentication, which keeps what the SDK would make anew for each turn. */
class Authentication extends ConfigurationBotFrameworkAuthentication {
  readonly #connectors: Connectors;
  #userTokens: Promise<UserTokenClient> | undefined;

  /** Every endpoint is named, so that the SDK asks none but these. */
  constructor(options: TeamsOptions) {
    const { loginUrl, tenant, oauthScope, tokenIssuer, openIdMetadataUrl } = endpointsOf(options);
    const credentials = createCredentialsFactory(options);
    const login = `${loginUrl}/${tenant}`;
    super(
      {
        ToChannelFromBotLoginUrl: login,
        ToChannelFromBotOAuthScope: oauthScope,
        ToBotFromChannelTokenIssuer: tokenIssuer,
        ToBotFromChannelOpenIdMetadataUrl: openIdMetadataUrl,
        OAuthUrl: oauthScope,
      },
      credentials,
    );
    this.#connectors = new Connectors((audience = oauthScope) =>
      credentials.createCredentials(options.appId ?? '', audience, login, true),
    );
  }

  override async authenticateRequest(
    ...request: Parameters<BotFrameworkAuthentication['authenticateRequest']>
  ): Promise<AuthenticateRequestResult> {
    const result = await super.authenticateRequest(...request);
    return { ...result, connectorFactory: this.#connectors };
  }

  override createConnectorFactory(): ConnectorFactory {
    return this.#connectors;
  }

  /** The SDK wants one for each turn. It is of no use here: this bot signs nobody in. */
  override createUserTokenClient(identity: ClaimsIdentity): Promise<UserTokenClient> {
    this.#userTokens ??= super.createUserTokenClient(identity).catch((error) => {
      this.#userTokens = undefined;
      throw error;
    });
    return this.#userTokens;
  }
}

/** Botbuilder's authentication for this registration and cloud. */
export function createAuthentication(options: TeamsOptions): BotFrameworkAuthentication {
  return new Authentication(options);
}

function createCredentialsFactory(options: TeamsOptions): ServiceClientCredentialsFactory {
  const { appId, appPassword, appType } = options;
  // An empty app id is how the SDK is told that nobody is authenticated.
  if (appId === undefined) return new PasswordServiceClientCredentialFactory('', '');
  switch (appType) {
    case 'UserAssignedMSI':
      return new ManagedIdentityServiceClientCredentialsFactory(
        appId,
        new JwtTokenProviderFactory(),
      );
    case 'SingleTenant':
    case 'MultiTenant': {
      if (!appPassword) throw new TeamsRegistrationError('TEAMS_APP_PASSWORD is missing');
      if (appType === 'SingleTenant' && !options.tenantId)
        throw new TeamsRegistrationError('TEAMS_TENANT_ID is missing');
      const { loginUrl, tenant } = endpointsOf(options);
      return new ClientSecretFactory({
        appId,
        secret: appPassword,
        authority: `${loginUrl.replace(/\/+$/, '')}/${tenant}`,
      });
    }
    default:
      return appType satisfies never;
  }
}
