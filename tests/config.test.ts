import { readFileSync, writeFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { parse } from 'dotenv';
import { Environment, parseConfig, type RawEnvironment } from '../src/config';
import { ConfigError } from '../src/config-problems';
import { renderEnvExample } from './support/env-example';

const ID = '00000000-0000-4000-8000-000000000001';
const SLACK = { SLACK_BOT_TOKEN: 'xoxb-1', SLACK_SIGNING_SECRET: '0123456789abcdef' };
const TEAMS = { TEAMS_APP_ID: ID, TEAMS_APP_PASSWORD: 'a secret', TEAMS_TENANT_ID: ID };

function problemsOf(environment: RawEnvironment): readonly string[] {
  try {
    parseConfig(environment);
    return [];
  } catch (error) {
    if (error instanceof ConfigError) return error.problems;
    throw error;
  }
}

/** The variables that a configuration's problems are about. */
const namesOf = (environment: RawEnvironment) =>
  problemsOf(environment).map((problem) => problem.split(' ')[0]);

describe('the configuration', () => {
  it('needs nothing', () => {
    expect(parseConfig({})).toMatchObject({
      port: 3000,
      host: '127.0.0.1',
      logLevel: 'info',
      database: 'file:./data/whosejob.db',
      slack: null,
      teams: null,
    });
  });

  it('takes minutes or hours, up to a day, for how late a tip may be', () => {
    const catchUp = (text: string) => parseConfig({ TIPS_CATCH_UP: text }).tips.catchUp;
    expect(parseConfig({}).tips.catchUp).toBe(7_200_000);
    expect(catchUp('30m')).toBe(1_800_000);
    expect(catchUp('24h')).toBe(86_400_000);
    for (const wrong of ['25h', '1441m', '0h', '2', '2d', '-1h', '1.5h'])
      expect(namesOf({ TIPS_CATCH_UP: wrong })).toEqual(['TIPS_CATCH_UP']);
  });

  it('takes empty and blank values as not set', () => {
    expect(parseConfig({ PORT: '', SLACK_BOT_TOKEN: '  ', TEAMS_APP_ID: '' })).toEqual(
      parseConfig({}),
    );
  });

  it('ignores what spaces and line ends surround a value', () => {
    expect(parseConfig({ PORT: ' 80\r' }).port).toBe(80);
  });

  it('knows Slack over HTTP and over Socket Mode', () => {
    expect(parseConfig(SLACK).slack).toMatchObject({
      botToken: 'xoxb-1',
      signingSecret: '0123456789abcdef',
      apiUrl: 'https://slack.com/api/',
    });
    const socket = { SLACK_BOT_TOKEN: 'xoxb-1', SLACK_APP_TOKEN: 'xapp-1' };
    expect(parseConfig(socket).slack).toMatchObject({ appToken: 'xapp-1' });
  });

  it('knows Slack in many workspaces, with a list of keys that no log may show', () => {
    const [one, two] = ['1'.repeat(32), '2'.repeat(32)];
    const { slack, secrets, host } = parseConfig({
      SLACK_SIGNING_SECRET: '0123456789abcdef',
      SLACK_CLIENT_ID: '11.22',
      SLACK_CLIENT_SECRET: 'a client secret of Slack',
      SLACK_ENCRYPTION_KEYS: `${one},${two}`,
    });
    expect(slack?.oauth).toMatchObject({ clientId: '11.22', encryptionKeys: [one, two] });
    expect(secrets).toEqual(expect.arrayContaining(['a client secret of Slack', one, two]));
    expect(host).toBeUndefined();
    expect(namesOf({ SLACK_SIGNING_SECRET: '0123456789abcdef', SLACK_CLIENT_ID: '11.22' })).toEqual(
      ['SLACK_CLIENT_SECRET', 'SLACK_ENCRYPTION_KEYS'],
    );
  });

  it("ends Slack's address with a slash", () => {
    const slack = (url: string) => parseConfig({ ...SLACK, SLACK_API_URL: url }).slack?.apiUrl;
    expect(slack('http://localhost:1/api')).toBe('http://localhost:1/api/');
    expect(slack('http://localhost:1/api/')).toBe('http://localhost:1/api/');
  });

  it('listens on all addresses once a platform is configured, and where it is told', () => {
    expect(parseConfig(SLACK).host).toBeUndefined();
    expect(parseConfig(TEAMS).host).toBeUndefined();
    expect(parseConfig({ TEAMS_EMULATOR: 'true' }).host).toBe('127.0.0.1');
    expect(parseConfig({ HOST: '0.0.0.0' }).host).toBe('0.0.0.0');
  });

  it.each<[string, RawEnvironment]>([
    ['SingleTenant', TEAMS],
    ['MultiTenant', { ...TEAMS, TEAMS_APP_TYPE: 'MultiTenant', TEAMS_TENANT_ID: '' }],
    ['UserAssignedMSI', { ...TEAMS, TEAMS_APP_TYPE: 'UserAssignedMSI', TEAMS_APP_PASSWORD: '' }],
    ['an emulator', { TEAMS_EMULATOR: 'true' }],
  ])('knows Teams as %s', (_, environment) => {
    expect(parseConfig(environment).teams).not.toBeNull();
  });

  it.each<[string, RawEnvironment, string[]]>([
    ['a bot token alone', { SLACK_BOT_TOKEN: 'xoxb-1' }, ['SLACK_SIGNING_SECRET']],
    ['a signing secret alone', { SLACK_SIGNING_SECRET: '0123456789abcdef' }, ['SLACK_BOT_TOKEN']],
    ['an app-level token alone', { SLACK_APP_TOKEN: 'xapp-1' }, ['SLACK_BOT_TOKEN']],
    ['a Teams id alone', { TEAMS_APP_ID: ID }, ['TEAMS_APP_PASSWORD', 'TEAMS_TENANT_ID']],
    [
      'a Teams secret alone',
      { TEAMS_APP_PASSWORD: 'x', TEAMS_APP_TYPE: 'MultiTenant' },
      ['TEAMS_APP_ID'],
    ],
    [
      'a managed identity without tenant',
      { TEAMS_APP_ID: ID, TEAMS_APP_TYPE: 'UserAssignedMSI' },
      ['TEAMS_TENANT_ID'],
    ],
  ])('does not take %s', (_, environment, missing) => {
    expect(namesOf(environment)).toEqual(missing);
  });

  it.each<[string, string]>([
    ['PORT', '65536'],
    ['PORT', '-1'],
    ['PORT', '1e3'],
    ['PORT', 'http'],
    ['LOG_LEVEL', 'loud'],
    ['DATABASE_URL', 'mysql://localhost/x'],
    ['DATABASE_URL', 'file:'],
    ['SLACK_API_URL', 'slack.com'],
    ['SLACK_API_URL', 'ftp://slack.com'],
    ['SLACK_QUESTIONS_PER_MINUTE', '0'],
    ['TEAMS_QUESTIONS_PER_MINUTE', '0'],
    ['SLACK_ADMINS', 'me'],
    ['TEAMS_APP_TYPE', 'singletenant'],
    ['TEAMS_CLOUD', 'china'],
    ['TEAMS_EMULATOR', 'yes'],
    ['RECORD_QUESTIONS', '1'],
  ])('does not take %s=%s', (name, value) => {
    expect(namesOf({ [name]: value })).toEqual([name]);
  });

  it('says every problem at once, with the variable and what it should hold', () => {
    const problems = problemsOf({ PORT: 'x', SLACK_APP_TOKEN: 'xoxb-1', TEAMS_APP_ID: 'bot' });
    expect(problems.map((problem) => problem.split(' ')[0])).toEqual([
      'PORT',
      'SLACK_APP_TOKEN',
      'TEAMS_APP_ID',
      'SLACK_BOT_TOKEN',
      'TEAMS_APP_PASSWORD',
      'TEAMS_TENANT_ID',
    ]);
    expect(problems[1]).toBe(
      `SLACK_APP_TOKEN must start with xapp-: ${Environment.shape.SLACK_APP_TOKEN.description}.`,
    );
  });

  it('never repeats a value, wherever a secret was put', () => {
    const secret = 'hush-hush-0123456789';
    for (const name of Object.keys(Environment.shape)) {
      const text = problemsOf({ ...TEAMS, [name]: secret, TEAMS_APP_ID: 'x' }).join('\n');
      expect(text).not.toContain('hush');
    }
  });

  it('lists what must stay out of logs, also the passwords inside addresses', () => {
    const { secrets } = parseConfig({
      ...SLACK,
      ...TEAMS,
      DATABASE_URL: 'postgres://user:p%40ss@localhost/db',
      SLACK_API_URL: 'http://proxy:pw-of-proxy@localhost/api/',
    });
    expect(secrets).toEqual([
      'xoxb-1',
      '0123456789abcdef',
      'a secret',
      'p%40ss',
      'p@ss',
      'pw-of-proxy',
    ]);
  });
});

describe('.env.example', () => {
  const path = resolve(__dirname, '../.env.example');

  it('is what the schema says (UPDATE_ENV_EXAMPLE=1 writes it anew)', () => {
    if (process.env.UPDATE_ENV_EXAMPLE) writeFileSync(path, renderEnvExample());
    expect(readFileSync(path, 'utf8')).toBe(renderEnvExample());
  });

  it('is a working configuration as it stands', () => {
    expect(parseConfig(parse(readFileSync(path)))).toEqual(parseConfig({}));
  });

  it('describes every variable', () => {
    for (const { description } of Object.values(Environment.shape))
      expect(description).toMatch(/^\S.{9,}[^.]$/);
  });
});
