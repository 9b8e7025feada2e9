/** The whole program, with every secret that it can be given, while much goes wrong: none of them comes out. */
import {
  APP_ID,
  APP_PASSWORD,
  BotConnector,
  personalMessage,
  TENANT_ID,
} from '../support/bot-connector';
import { createDatabase, HAS_POSTGRES } from '../support/postgres';
import { Program } from '../support/program';
import {
  APP_TOKEN,
  BOT_TOKEN,
  commandForm,
  mentionEvent,
  postSigned,
  SIGNING_SECRET,
  SlackServer,
  USER,
} from '../support/slack-server';

const CLIENT_SECRET = 'a-client-secret-of-slack';
const ENCRYPTION_KEYS = [
  'first-key-of-thirty-two-characters',
  'second-key-of-thirty-two-characters',
];
const QUESTION = 'who patches the database of Project Nightingale?';

let slack: SlackServer;
let teams: BotConnector;
beforeEach(async () => {
  slack = await SlackServer.start();
  teams = await new BotConnector().start();
});
afterEach(async () => {
  await slack.close();
  await teams.stop();
});

const teamsEnv = () => ({
  TEAMS_APP_ID: APP_ID,
  TEAMS_APP_PASSWORD: APP_PASSWORD,
  TEAMS_TENANT_ID: TENANT_ID,
  TEAMS_LOGIN_URL: teams.url,
  TEAMS_OPENID_METADATA_URL: `${teams.url}/v1/.well-known/openidconfiguration`,
});
const slackEnv = (door: Readonly<Record<string, string>>) => ({
  SLACK_BOT_TOKEN: BOT_TOKEN,
  SLACK_API_URL: slack.apiUrl,
  // Everything is logged that can be.
  LOG_LEVEL: 'trace',
  ...door,
});

/** Asks and misbehaves in both platforms. Returns the tokens that were used for it. */
async function provoke(program: Program): Promise<string[]> {
  const url = `${program.url}/slack/events`;
  const json = 'application/json';
  const form = commandForm(slack.state, QUESTION, slack.newResponseUrl());
  const encoded = new URLSearchParams(form).toString();
  await postSigned(url, encoded, 'application/x-www-form-urlencoded');
  await postSigned(url, encoded, 'application/x-www-form-urlencoded', { secret: 'wrong' });
  await postSigned(url, 'null', json);
  const { state } = slack;
  for (const failure of [
    { status: 500 },
    { error: 'token_revoked' },
    { error: 'invalid_blocks' },
  ]) {
    slack.fail('chat.postMessage', failure, failure);
    const message = state.write('C0GENERAL1', USER, `<@${state.botUserId}> ${QUESTION}`);
    const event = JSON.stringify(mentionEvent(state, message));
    await postSigned(url, event, json);
  }
  const good = teams.issuer.sign(teams.claims());
  const bad = teams.issuer.forge(teams.claims());
  const old = teams.issuer.sign(teams.claims({ exp: 1 }));
  teams.failNext(500, 2);
  teams.failNext(403, 2);
  for (const token of [good, bad, old, good, good])
    await fetch(`${program.url}/api/messages`, {
      method: 'POST',
      headers: { authorization: `Bearer ${token}`, 'content-type': json },
      body: JSON.stringify(personalMessage(teams.url, QUESTION)),
    });
  return [good, bad, old];
}

/** Everything that the program let out: its output, and what anybody can ask it for. */
async function everything(program: Program): Promise<string> {
  const pages = await Promise.all(
    ['/metrics', '/readyz', '/healthz', '/nowhere'].map((path) => program.get(path)),
  );
  await program.stop();
  return [program.output, ...pages.map(({ text }) => text)].join('\n');
}

function expectNone(text: string, secrets: readonly string[]): void {
  for (const secret of secrets) {
    const forms = [secret, encodeURIComponent(secret), Buffer.from(secret).toString('base64')];
    for (const form of forms)
      expect(text.includes(form) ? `it shows ${form}` : 'none').toBe('none');
  }
}

test('over HTTP: no secret, no token of a request and no question in log, metrics and pages', async () => {
  const program = await Program.start({
    env: { ...slackEnv({ SLACK_SIGNING_SECRET: SIGNING_SECRET }), ...teamsEnv() },
  });
  const tokens = await provoke(program);
  await program.says(/a Slack request failed/);
  await program.says(/turn failed/);
  const text = await everything(program);
  expectNone(text, [BOT_TOKEN, SIGNING_SECRET, APP_PASSWORD, ...tokens]);
  expect(text).not.toContain('Nightingale');
});

test('over Socket Mode, with a connection that breaks', async () => {
  const program = await Program.start({
    env: { ...slackEnv({ SLACK_APP_TOKEN: APP_TOKEN }), ...teamsEnv() },
  });
  const tokens = await provoke(program);
  await slack.deliver('slash_commands', commandForm(slack.state, QUESTION, slack.newResponseUrl()));
  slack.fail('apps.connections.open', { status: 500 }, { error: 'internal_error' });
  slack.sockets.at(-1)?.drop();
  await program.says(/trying again/);
  expectNone(await everything(program), [BOT_TOKEN, APP_TOKEN, APP_PASSWORD, ...tokens]);
});

test('for many workspaces: neither client secret, nor keys, nor a code of Slack', async () => {
  const program = await Program.start({
    env: {
      ...slackEnv({ SLACK_SIGNING_SECRET: SIGNING_SECRET }),
      SLACK_BOT_TOKEN: '',
      SLACK_CLIENT_ID: '11.22',
      SLACK_CLIENT_SECRET: CLIENT_SECRET,
      SLACK_ENCRYPTION_KEYS: ENCRYPTION_KEYS.join(','),
    },
  });
  await program.get('/slack/install');
  await program.get('/slack/oauth_redirect?code=a-code-of-slack-itself&state=made-up');
  await program.get('/slack/oauth_redirect?error=access_denied');
  expectNone(await everything(program), [
    CLIENT_SECRET,
    ...ENCRYPTION_KEYS,
    SIGNING_SECRET,
    'a-code-of-slack-itself',
  ]);
});

(HAS_POSTGRES ? test : test.skip)(
  'of a database: not its password, also when it is refused',
  async () => {
    const database = await createDatabase();
    const { password } = new URL(database.url);
    const good = await Program.start({ env: { DATABASE_URL: database.url, PLAYGROUND: 'local' } });
    await database.disconnectAll();
    expectNone(await everything(good), [password]);
    const wrong = database.url.replace(password, 'a-wrong-password-of-somebody');
    const refused = await Program.start({ env: { DATABASE_URL: wrong } }).catch(String);
    expect(refused).toContain('refused the user, the password or the database name');
    expectNone(String(refused), ['a-wrong-password-of-somebody']);
    await database.drop();
  },
);
