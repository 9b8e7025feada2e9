/** The only reader of the environment: turns it into a checked, typed configuration. */
import { config as readDotenv } from 'dotenv';
import * as z from 'zod';
import { passwordsIn } from './address-passwords';
import { ConfigError, findProblems } from './config-problems';

const flag = z
  .enum(['true', 'false'], 'must be true or false')
  .transform((text) => text === 'true');
const url = z.url({ protocol: /^https?$/, error: 'must be an http or https address' });
const uuid = z.uuid('must be an id like 00000000-0000-4000-8000-000000000000');
const PORT_RANGE = 'must be a whole number from 0 to 65535';
const port = z
  .string()
  .regex(/^\d{1,5}$/, PORT_RANGE)
  .transform(Number)
  .refine((value) => value <= 65535, PORT_RANGE);

const COUNT_RANGE = 'must be a whole number, 1 or more';
const count = z
  .string()
  .regex(/^[1-9]\d{0,5}$/, COUNT_RANGE)
  .transform(Number);

const HOUR = 3_600_000;
const DAY = 24 * HOUR;
/** Milliseconds of a text like 30m or 2h. */
const lengthOf = (text: string) =>
  Number.parseInt(text, 10) * (text.endsWith('h') ? HOUR : HOUR / 60);

/**
 * Every environment variable, with the text that `.env.example` shows for it. An empty value counts
 * as not set. No message ever repeats a value, as a secret may have been put in the wrong place.
 */
export const Environment = z.object({
  PORT: port.default(3000).describe('Port of the one HTTP server'),
  HOST: z
    .string()
    .optional()
    .describe(
      'Address to listen on; default: all addresses, or 127.0.0.1 while no platform is configured',
    ),
  PLAYGROUND: z
    .enum(['off', 'local', 'public'])
    .optional()
    .describe(
      'The page in the browser: local answers this machine only, public everybody who reaches the port; default: local while no platform is configured, else off',
    ),
  LOG_LEVEL: z
    .enum(
      ['fatal', 'error', 'warn', 'info', 'debug', 'trace', 'silent'],
      'must be one of fatal, error, warn, info, debug, trace, silent',
    )
    .default('info')
    .describe('How much is logged (JSON lines on standard output)'),
  DATABASE_URL: z
    .string()
    .regex(
      /^(file:.+|postgres(ql)?:\/\/.+)$/,
      'must be file:<path> or postgres://<user>:<password>@<host>/<database>',
    )
    .default('file:./data/whosejob.db')
    .describe('SQLite file (file:...) or PostgreSQL (postgres://...; for more than one instance)'),

  RECORD_QUESTIONS: flag
    .default(false)
    .describe(
      'true: questions in Slack that were not understood are kept, for its report; false: only counts',
    ),
  TIPS_CATCH_UP: z
    .string()
    .regex(/^[1-9]\d{0,3}[mh]$/, 'must be minutes or hours, such as 30m or 2h')
    .refine((text) => lengthOf(text) <= DAY, 'must be at most a day')
    .default('2h')
    .describe(
      'How late a daily tip may be sent after the bot was down (30m, 2h); later ones are left out',
    ),

  TIPS_MANAGERS: z
    .enum(['members', 'admins'], 'must be members or admins')
    .default('members')
    .describe(
      'Who may change the daily tips of a channel: members, or only admins (of the Slack workspace, in SLACK_ADMINS or TEAMS_ADMINS)',
    ),

  SLACK_BOT_TOKEN: z
    .string()
    .startsWith('xoxb-', 'must start with xoxb-')
    .optional()
    .describe('Bot token of the Slack app (OAuth & Permissions)'),
  SLACK_SIGNING_SECRET: z
    .string()
    .min(16, 'must have at least 16 characters')
    .optional()
    .describe('Signing secret of the Slack app (Basic Information); needed for HTTP'),
  SLACK_APP_TOKEN: z
    .string()
    .startsWith('xapp-', 'must start with xapp-')
    .optional()
    .describe(
      'App-level token with connections:write; when set, Socket Mode is used instead of HTTP',
    ),
  SLACK_ADMINS: z
    .string()
    .regex(/^[UW][A-Z0-9]+([ ,]+[UW][A-Z0-9]+)*$/, 'must be user ids, separated by commas')
    .optional()
    .describe(
      'Ids of the Slack users who may see /whosejob report and count as admins, separated by commas',
    ),
  SLACK_QUESTIONS_PER_MINUTE: count
    .default(20)
    .describe('Questions a minute that one user may ask'),
  SLACK_CLIENT_ID: z
    .string()
    .regex(/^\d+\.\d+$/, 'must be two numbers with a dot between them')
    .optional()
    .describe(
      'Client id of the Slack app, to be installed in many workspaces (instead of a bot token)',
    ),
  SLACK_CLIENT_SECRET: z
    .string()
    .min(16, 'must have at least 16 characters')
    .optional()
    .describe('Client secret of the Slack app; goes with the client id'),
  SLACK_ENCRYPTION_KEYS: z
    .string()
    .regex(
      /^\S{32,}([ ,]+\S{32,})*$/,
      'must be keys of at least 32 characters, separated by commas',
    )
    .optional()
    .describe(
      'Random keys for the tokens of installations in the database: the first encrypts, all decrypt; put a new one in front',
    ),
  SLACK_REDIRECT_URL: url
    .optional()
    .describe('Address of /slack/oauth_redirect; needed when the Slack app has several'),
  SLACK_API_URL: url
    .default('https://slack.com/api/')
    .describe("Address of Slack's Web API (a proxy, GovSlack)"),

  TEAMS_APP_ID: uuid
    .optional()
    .describe('Application (client) id of the bot registration in Microsoft Entra'),
  TEAMS_APP_PASSWORD: z
    .string()
    .min(1)
    .optional()
    .describe('Client secret of the registration; not used with managed identity'),
  TEAMS_APP_TYPE: z
    .enum(
      ['SingleTenant', 'MultiTenant', 'UserAssignedMSI'],
      'must be SingleTenant, MultiTenant or UserAssignedMSI',
    )
    .default('SingleTenant')
    .describe('How the bot was registered; new MultiTenant registrations ended in 2025'),
  TEAMS_TENANT_ID: uuid
    .optional()
    .describe('Directory (tenant) id; needed for SingleTenant and UserAssignedMSI'),
  TEAMS_ADMINS: z
    .string()
    .regex(/^[0-9a-f-]{36}([ ,]+[0-9a-f-]{36})*$/i, 'must be object ids, separated by commas')
    .optional()
    .describe(
      'Object ids (Microsoft Entra) of the people who count as admins, separated by commas',
    ),
  TEAMS_QUESTIONS_PER_MINUTE: count
    .default(120)
    .describe(
      'Questions a minute that one user may ask; more than in Slack, for Teams tells a whole channel who asked too fast',
    ),
  TEAMS_ALLOWED_TENANTS: z
    .string()
    .regex(/^[0-9a-f-]{36}([ ,]+[0-9a-f-]{36})*$/i, 'must be tenant ids, separated by commas')
    .optional()
    .describe(
      'Tenants that may use the bot, separated by commas; default: every tenant it is installed in',
    ),
  TEAMS_CLOUD: z
    .enum(['public', 'usgov'], 'must be public or usgov')
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
export type Environment = z.infer<typeof Environment>;

/** Variables that hold a secret, or (addresses) may hold a password. */
const SECRETS: readonly (keyof Environment)[] = [
  'SLACK_BOT_TOKEN',
  'SLACK_SIGNING_SECRET',
  'SLACK_APP_TOKEN',
  'SLACK_CLIENT_SECRET',
  'SLACK_ENCRYPTION_KEYS',
  'TEAMS_APP_PASSWORD',
];

/** What the program runs with. */
export interface Config {
  readonly port: number;
  /** Undefined: all addresses. */
  readonly host: string | undefined;
  readonly logLevel: Environment['LOG_LEVEL'];
  /** The page in the browser; null where it is off. */
  readonly playground: { readonly public: boolean } | null;
  readonly database: string;
  readonly tips: {
    /** How late a tip may be sent. Milliseconds. */
    readonly catchUp: number;
  };
  /** In the shape of the platform's options; null: not configured. */
  readonly slack: ReturnType<typeof slackOptions>;
  /** The platform reads its own variables; null: not configured. */
  readonly teams: Environment | null;
  /** Values that must never appear in a log. */
  readonly secrets: readonly string[];
}

/** The raw environment, as `process.env` has it. */
export type RawEnvironment = Readonly<Record<string, string | undefined>>;

/** The environment of this process, after what a file `.env` in the working folder adds to it. */
export function readEnvironment(): RawEnvironment {
  const { error } = readDotenv({ quiet: true });
  if (error && error.code !== 'ENOENT')
    throw new ConfigError([`.env cannot be read (${error.code}).`]);
  return process.env;
}

/** @throws {ConfigError} with every problem at once. */
export function parseConfig(raw: RawEnvironment): Config {
  // Files made by hand or by `docker --env-file` keep spaces; an empty value means "not set".
  const given = Object.fromEntries(
    Object.keys(Environment.shape).flatMap((name) => {
      const value = raw[name]?.trim();
      return value ? [[name, value]] : [];
    }),
  );
  const { data, error } = Environment.safeParse(given);
  const problems = findProblems(given, error?.issues ?? [], describeVariable);
  if (!data || problems.length > 0) throw new ConfigError(problems);
  return {
    port: data.PORT,
    host:
      data.HOST ?? (isConfigured(data) || data.PLAYGROUND === 'public' ? undefined : '127.0.0.1'),
    logLevel: data.LOG_LEVEL,
    playground: playgroundOptions(data),
    database: data.DATABASE_URL,
    tips: { catchUp: lengthOf(data.TIPS_CATCH_UP) },
    slack: slackOptions(data),
    teams: data.TEAMS_APP_ID !== undefined || data.TEAMS_EMULATOR ? data : null,
    secrets: secretsOf(data),
  };
}

/** What a variable holds, as `.env.example` says it. */
export function describeVariable(name: string): string {
  const shape: Readonly<Record<string, z.ZodType>> = Environment.shape;
  return shape[name]?.description ?? '';
}

/** On while no chat platform is connected, unless the variable says otherwise. */
function playgroundOptions(data: Environment): Config['playground'] {
  const mode = data.PLAYGROUND ?? (isConfigured(data) ? 'off' : 'local');
  return mode === 'off' ? null : { public: mode === 'public' };
}

/** True when something beyond this machine may reach us: else only this machine is listened to. */
function isConfigured(data: Environment): boolean {
  return slackOptions(data) !== null || data.TEAMS_APP_ID !== undefined;
}

function slackOptions(data: Environment) {
  const oauth = slackOAuth(data);
  if (data.SLACK_BOT_TOKEN === undefined && oauth === undefined) return null;
  return {
    oauth,
    botToken: data.SLACK_BOT_TOKEN,
    signingSecret: data.SLACK_SIGNING_SECRET,
    appToken: data.SLACK_APP_TOKEN,
    apiUrl: data.SLACK_API_URL.replace(/\/*$/, '/'),
    ratePerMinute: data.SLACK_QUESTIONS_PER_MINUTE,
    recordQuestions: data.RECORD_QUESTIONS,
    admins: data.SLACK_ADMINS?.split(/[ ,]+/) ?? [],
    tipsManagers: data.TIPS_MANAGERS,
  };
}

/** For many workspaces; a bot token goes before it. */
function slackOAuth(data: Environment) {
  const { SLACK_CLIENT_ID, SLACK_CLIENT_SECRET, SLACK_ENCRYPTION_KEYS } = data;
  if (data.SLACK_BOT_TOKEN !== undefined) return undefined;
  if (!SLACK_CLIENT_ID || !SLACK_CLIENT_SECRET || !SLACK_ENCRYPTION_KEYS) return undefined;
  return {
    clientId: SLACK_CLIENT_ID,
    clientSecret: SLACK_CLIENT_SECRET,
    encryptionKeys: SLACK_ENCRYPTION_KEYS.split(/[ ,]+/),
    redirectUri: data.SLACK_REDIRECT_URL,
  };
}

/** Secrets, and the passwords inside addresses, as written and decoded. */
function secretsOf(data: Environment): string[] {
  const whole = SECRETS.flatMap((name) => (data[name] ? [String(data[name])] : []));
  const inside = Object.values(data).flatMap((value) =>
    typeof value === 'string' ? passwordsIn(value) : [],
  );
  const keys = data.SLACK_ENCRYPTION_KEYS?.split(/[ ,]+/) ?? [];
  return [...new Set([...whole, ...keys, ...inside])];
}
