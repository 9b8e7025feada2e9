/** How this bot is registered, and where it finds Microsoft's servers. */
import type * as z from 'zod';
import type { Environment } from '../../config';

/** Who may change the tips of a channel or a group chat. */
export interface TipsRights {
  readonly managers: 'members' | 'admins';
  /** Object ids (Entra) of those who count as admins. Lower case. */
  readonly admins: readonly string[];
}

/** What the Teams platform needs to know; without `appId` it only talks to an emulator. */
export interface TeamsOptions {
  readonly appId?: string | undefined;
  readonly appPassword?: string | undefined;
  readonly appType: 'SingleTenant' | 'MultiTenant' | 'UserAssignedMSI';
  readonly tenantId?: string | undefined;
  /** Tenants that may use the bot; empty: all. Lower case. */
  readonly allowedTenants: readonly string[];
  readonly cloud: 'public' | 'usgov';
  /** Questions that one person may ask a minute, and at once. Default: 20. */
  readonly ratePerMinute?: number | undefined;
  /** Default: members. */
  readonly tips?: TipsRights | undefined;
  /** Endpoints that differ from those of the cloud: another sovereign cloud, a proxy, a test server. */
  readonly endpoints: Partial<Endpoints>;
  /** Serve without authentication, to programs on this machine only. */
  readonly emulator: boolean;
}

/** Microsoft's side of the conversation, as the Bot Connector documents it for each cloud. */
export interface Endpoints {
  /** Tokens for the bot come from `<loginUrl>/<tenant>/oauth2/v2.0/token`. */
  readonly loginUrl: string;
  readonly oauthScope: string;
  readonly tokenIssuer: string;
  readonly openIdMetadataUrl: string;
}

/**
 * Source: learn.microsoft.com, "Authenticate requests with the Bot Connector API" and
 * "Configure Government cloud bots"; the same values are constants of botframework-connector.
 */
const CLOUDS: Readonly<Record<TeamsOptions['cloud'], Endpoints & { commonTenant: string }>> = {
  public: {
    loginUrl: 'https://login.microsoftonline.com',
    oauthScope: 'https://api.botframework.com',
    tokenIssuer: 'https://api.botframework.com',
    openIdMetadataUrl: 'https://login.botframework.com/v1/.well-known/openidconfiguration',
    commonTenant: 'botframework.com',
  },
  usgov: {
    loginUrl: 'https://login.microsoftonline.us',
    oauthScope: 'https://api.botframework.us',
    tokenIssuer: 'https://api.botframework.us',
    openIdMetadataUrl: 'https://login.botframework.azure.us/v1/.well-known/openidconfiguration',
    commonTenant: 'MicrosoftServices.onmicrosoft.us',
  },
};

/** The endpoints in use, and the tenant that issues the bot's own tokens. */
export function endpointsOf(options: TeamsOptions): Endpoints & { tenant: string } {
  const { commonTenant, ...cloud } = CLOUDS[options.cloud];
  const given = Object.fromEntries(Object.entries(options.endpoints).filter(([, url]) => url));
  return {
    ...cloud,
    ...given,
    tenant: options.appType === 'MultiTenant' ? commonTenant : (options.tenantId ?? commonTenant),
  };
}

/** The options that the environment describes, or nothing when it describes no Teams bot. */
export function teamsOptions(
  environment: Partial<z.infer<typeof Environment>>,
): TeamsOptions | undefined {
  const emulator = environment.TEAMS_EMULATOR ?? false;
  if (!environment.TEAMS_APP_ID && !emulator) return undefined;
  return {
    appId: environment.TEAMS_APP_ID,
    appPassword: environment.TEAMS_APP_PASSWORD,
    appType: environment.TEAMS_APP_TYPE ?? 'SingleTenant',
    tenantId: environment.TEAMS_TENANT_ID,
    allowedTenants: listOf(environment.TEAMS_ALLOWED_TENANTS),
    ratePerMinute: environment.TEAMS_QUESTIONS_PER_MINUTE,
    tips: {
      managers: environment.TIPS_MANAGERS ?? 'members',
      admins: listOf(environment.TEAMS_ADMINS),
    },
    cloud: environment.TEAMS_CLOUD ?? 'public',
    endpoints: {
      ...(environment.TEAMS_LOGIN_URL && { loginUrl: environment.TEAMS_LOGIN_URL }),
      ...(environment.TEAMS_OAUTH_SCOPE && { oauthScope: environment.TEAMS_OAUTH_SCOPE }),
      ...(environment.TEAMS_TOKEN_ISSUER && { tokenIssuer: environment.TEAMS_TOKEN_ISSUER }),
      ...(environment.TEAMS_OPENID_METADATA_URL && {
        openIdMetadataUrl: environment.TEAMS_OPENID_METADATA_URL,
      }),
    },
    emulator,
  };
}

const listOf = (ids = ''): string[] => ids.toLowerCase().split(/[ ,]+/).filter(Boolean);
