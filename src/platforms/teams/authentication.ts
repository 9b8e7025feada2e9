/** Who may talk to the bot, and as whom the bot talks: settings for the SDK's own checks. */
import { ConfigurationBotFrameworkAuthentication } from 'botbuilder';
import {
  type BotFrameworkAuthentication,
  JwtTokenProviderFactory,
  ManagedIdentityServiceClientCredentialsFactory,
  PasswordServiceClientCredentialFactory,
  type ServiceClientCredentialsFactory,
} from 'botframework-connector';
import { ClientSecretFactory } from './credentials';
import { endpointsOf, type TeamsOptions } from './options';

/** The registration lacks something that its type needs. `code` tells it from other errors. */
class TeamsRegistrationError extends Error {
  readonly code = 'TEAMS_REGISTRATION';
}

/**
 * Botbuilder's authentication for this registration and cloud. Every endpoint is named, so that the SDK
 * asks none but these.
 */
export function createAuthentication(options: TeamsOptions): BotFrameworkAuthentication {
  const { loginUrl, tenant, oauthScope, tokenIssuer, openIdMetadataUrl } = endpointsOf(options);
  return new ConfigurationBotFrameworkAuthentication(
    {
      ToChannelFromBotLoginUrl: `${loginUrl}/${tenant}`,
      ToChannelFromBotOAuthScope: oauthScope,
      ToBotFromChannelTokenIssuer: tokenIssuer,
      ToBotFromChannelOpenIdMetadataUrl: openIdMetadataUrl,
      OAuthUrl: oauthScope,
    },
    createCredentialsFactory(options),
  );
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
