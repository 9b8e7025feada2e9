/** The only reader of the environment: turns it into a checked, typed configuration. */
import { z } from 'zod';

/** Exit code for a configuration mistake (EX_CONFIG of sysexits.h). */
export const EXIT_CONFIG = 78;

const flag = z.enum(['true', 'false']).transform((value) => value === 'true');
const url = z.url({ protocol: /^https?$/ });
const port = z.coerce.number().int().min(0).max(65535);

/**
 * Every environment variable, with the text that `.env.example` shows for it. An empty value counts
 * as not set. Secrets are marked so that no message ever repeats their value.
 */
export const Environment = z.object({
  PORT: port.default(3000).describe('Port of the one HTTP server'),
  HOST: z
    .string()
    .optional()
    .describe(
      'Address to listen on; default: all addresses, or 127.0.0.1 while no platform is configured',
    ),
  LOG_LEVEL: z
    .enum(['fatal', 'error', 'warn', 'info', 'debug', 'trace', 'silent'])
    .default('info')
    .describe('How much is logged (JSON lines on standard output)'),
  DATABASE_URL: z
    .string()
    .regex(
      /^(file:.+|postgres(ql)?:\/\/.+)$/,
      'file:<path> or postgres://user:password@host/database',
    )
    .default('file:./data/whosejob.db')
    .describe('SQLite file (file:...) or PostgreSQL (postgres://...; for more than one instance)'),

  SLACK_BOT_TOKEN: z
    .string()
    .startsWith('xoxb-')
    .optional()
    .describe('Bot token of the Slack app (OAuth & Permissions)'),
  SLACK_SIGNING_SECRET: z
    .string()
    .min(16)
    .optional()
    .describe('Signing secret of the Slack app (Basic Information); needed for HTTP'),
  SLACK_APP_TOKEN: z
    .string()
    .startsWith('xapp-')
    .optional()
    .describe(
      'App-level token with connections:write; when set, Socket Mode is used instead of HTTP',
    ),
  SLACK_API_URL: url
    .default('https://slack.com/api/')
    .describe("Address of Slack's Web API (a proxy, GovSlack)"),

  TEAMS_APP_ID: z
    .uuid()
    .optional()
    .describe('Application (client) id of the bot registration in Microsoft Entra'),
  TEAMS_APP_PASSWORD: z
    .string()
    .min(1)
    .optional()
    .describe('Client secret of the registration; not used with managed identity'),
  TEAMS_APP_TYPE: z
    .enum(['SingleTenant', 'MultiTenant', 'UserAssignedMSI'])
    .default('SingleTenant')
    .describe('How the bot was registered; new MultiTenant registrations ended in 2025'),
  TEAMS_TENANT_ID: z
    .uuid()
    .optional()
    .describe('Directory (tenant) id; needed for SingleTenant and UserAssignedMSI'),
  TEAMS_ALLOWED_TENANTS: z
    .string()
    .regex(/^[0-9a-f-]{36}([ ,]+[0-9a-f-]{36})*$/i, 'tenant ids, separated by commas')
    .optional()
    .describe(
      'Tenants that may use the bot, separated by commas; default: every tenant it is installed in',
    ),
  TEAMS_CLOUD: z
    .enum(['public', 'usgov'])
    .default('public')
    .describe('Cloud of the registration; usgov for GCC High and DoD'),
  TEAMS_LOGIN_URL: url
    .optional()
    .describe('Where the bot gets its tokens, without the tenant; default: that of the cloud'),
  TEAMS_OAUTH_SCOPE: url
    .optional()
    .describe(
      'Audience of those tokens; default: that of the cloud (https://api.botframework.com)',
    ),
  TEAMS_TOKEN_ISSUER: url
    .optional()
    .describe('Issuer that tokens from Teams must have; default: that of the cloud'),
  TEAMS_OPENID_METADATA_URL: url
    .optional()
    .describe('OpenID configuration with the keys of that issuer; default: that of the cloud'),
  TEAMS_EMULATOR: flag
    .default(false)
    .describe(
      'true: Teams without a registration, for the Microsoft 365 Agents Playground on this machine only',
    ),
});
type Environment = z.infer<typeof Environment>;

/** Variables whose values are secret. */
export const SECRETS: readonly (keyof Environment)[] = [
  'SLACK_BOT_TOKEN',
  'SLACK_SIGNING_SECRET',
  'SLACK_APP_TOKEN',
  'TEAMS_APP_PASSWORD',
  'DATABASE_URL',
];
export { flag };
