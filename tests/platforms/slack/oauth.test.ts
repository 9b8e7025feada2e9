import { createMemoryStore } from '../../../src/platforms/slack/memory-store';
import { Sealing } from '../../../src/platforms/slack/sealing';
import { commandForm, envelope, mentionEvent, USER } from '../../support/slack-server';
import { type Bot, startBot, TRANSPORTS } from './bot';

const OLD = 'an old key of at least thirty-two characters';
const NEW = 'a new key of at least thirty-two characters';
const TOKEN = 'xoxb-installed-by-oauth';
const oauth = { clientId: '11.22', clientSecret: 'a-client-secret', encryptionKeys: [OLD] };

const scopes = 'app_mentions:read,assistant:write,chat:write,commands,im:history,users:read';

/** What Slack answers to `oauth.v2.access`. */
const grant = (bot: Bot, enterprise: boolean) => ({
  access_token: TOKEN,
  token_type: 'bot',
  scope: scopes,
  bot_user_id: bot.slack.state.botUserId,
  app_id: 'A0000000000',
  team: enterprise ? null : { id: bot.slack.state.teamId, name: 'Example' },
  enterprise: enterprise ? { id: 'E0EXAMPLE1', name: 'Example Corp' } : null,
  is_enterprise_install: enterprise,
  authed_user: { id: USER },
});

/** Goes through the installation as a browser does; gives the status of its last page. */
async function install(
  bot: Bot,
  { enterprise = false, cookie = true, code = 'a-code' } = {},
): Promise<number> {
  const origin = new URL(bot.url).origin;
  bot.slack.tokens.set(TOKEN, scopes.split(','));
  bot.slack.state.codes.set('a-code', grant(bot, enterprise));
  const page = await fetch(`${origin}/slack/install`);
  const link = /href="(http[^"]+)"/.exec(await page.text())?.[1]?.replaceAll('&amp;', '&') ?? '';
  const authorize = new URL(link);
  expect(authorize.origin + authorize.pathname).toBe(
    new URL('/oauth/v2/authorize', bot.slack.apiUrl).href,
  );
  expect(authorize.searchParams.get('scope')?.split(',').sort()).toEqual(scopes.split(',').sort());
  const state = authorize.searchParams.get('state') ?? '';
  const headers = cookie
    ? { cookie: page.headers.get('set-cookie')?.split(';')[0] ?? '' }
    : undefined;
  const query = new URLSearchParams({ code, state });
  const done = await fetch(`${origin}/slack/oauth_redirect?${query}`, headers && { headers });
  return done.status;
}

async function mention(bot: Bot, change: object = {}): Promise<void> {
  const { state } = bot.slack;
  const written = state.write('C0GENERAL1', USER, `<@${state.botUserId}> who patches RDS?`);
  await bot.client.event({ ...mentionEvent(state, written), ...change });
}

const posted = (bot: Bot) =>
  bot.slack.callsOf('chat.postMessage').filter(({ answer }) => answer.ok);

describe.each(TRANSPORTS)('installed by OAuth over %s', (transport) => {
  let bot: Bot;
  let store: ReturnType<typeof createMemoryStore>;
  beforeEach(async () => {
    store = createMemoryStore();
    bot = await startBot(transport, { oauth, store });
  });
  afterEach(() => bot.stop());

  const sealed = (owner = bot.slack.state.teamId) =>
    store.get('installation', owner, 'installation');

  test('a workspace installs itself, is answered, and leaves nothing when it goes', async () => {
    expect(await install(bot)).toBe(200);
    expect(await sealed()).not.toContain('xoxb');
    await mention(bot);
    await bot.slack.until(() => posted(bot).length === 1);
    const { state } = bot.slack;
    await bot.client.event(envelope(state, { type: 'app_uninstalled' }));
    await bot.slack.until(() => bot.logs.some((line) => line.includes('was deleted')));
    expect(await sealed()).toBeUndefined();
    expect(bot.logs.join('')).not.toContain(TOKEN);
  });

  test('an organisation installs for all its workspaces', async () => {
    expect(await install(bot, { enterprise: true })).toBe(200);
    const { state } = bot.slack;
    await mention(bot, {
      enterprise_id: 'E0EXAMPLE1',
      authorizations: [
        {
          enterprise_id: 'E0EXAMPLE1',
          team_id: state.teamId,
          user_id: state.botUserId,
          is_bot: true,
          is_enterprise_install: true,
        },
      ],
    });
    await bot.slack.until(() => posted(bot).length === 1);
  });

  test('revoked tokens end the installation; a person’s alone do not', async () => {
    await install(bot);
    const { state } = bot.slack;
    await bot.client.event(
      envelope(state, { type: 'tokens_revoked', tokens: { oauth: [USER], bot: [] } }),
    );
    await mention(bot);
    await bot.slack.until(() => posted(bot).length === 1);
    await bot.client.event(
      envelope(state, { type: 'tokens_revoked', tokens: { oauth: [], bot: [state.botUserId] } }),
    );
    await bot.slack.until(() => bot.logs.some((line) => line.includes('was deleted')));
    expect(await sealed()).toBeUndefined();
  });

  test('a foreign browser, or a wrong code, installs nothing', async () => {
    expect(await install(bot, { cookie: false })).toBeGreaterThanOrEqual(400);
    expect(await install(bot, { code: 'guessed' })).toBeGreaterThanOrEqual(400);
    expect(await sealed()).toBeUndefined();
  });

  test('a slash command is answered even where the installation is lost', async () => {
    const { body } = await bot.client.command(
      commandForm(bot.slack.state, 'who patches RDS?', bot.slack.newResponseUrl()),
    );
    expect(body.response_type).toBe('ephemeral');
  });
});

test('the configured address to return to is told to Slack', async () => {
  const redirectUri = 'https://bot.example.com/slack/oauth_redirect';
  const bot = await startBot('http', { oauth: { ...oauth, redirectUri } });
  const page = await (await fetch(`${new URL(bot.url).origin}/slack/install`)).text();
  const link = /href="(http[^"]+)"/.exec(page)?.[1]?.replaceAll('&amp;', '&') ?? '';
  expect(new URL(link).searchParams.get('redirect_uri')).toBe(redirectUri);
  await bot.stop();
});

test('a new key seals what the old one opens, from the next use on', async () => {
  const store = createMemoryStore();
  const first = await startBot('http', { oauth, store });
  await install(first);
  await first.stop();
  const second = await startBot('http', { oauth: { ...oauth, encryptionKeys: [NEW, OLD] }, store });
  second.slack.tokens.set(TOKEN, scopes.split(','));
  await mention(second);
  await second.slack.until(() => posted(second).length === 1);
  const value = (await store.get('installation', second.slack.state.teamId, 'installation')) ?? '';
  expect(JSON.parse(new Sealing([NEW]).open(value, second.slack.state.teamId).text).bot.token).toBe(
    TOKEN,
  );
  await second.stop();
});

test('a sealed text opens only unchanged, in its place, with its key', () => {
  const sealing = new Sealing([OLD]);
  const value = sealing.seal('secret', 'T1');
  expect(sealing.open(value, 'T1')).toEqual({ text: 'secret', stale: false });
  expect(() => sealing.open(value, 'T2')).toThrow();
  expect(() => sealing.open(`${value.slice(0, -2)}AA`, 'T1')).toThrow();
  expect(() => new Sealing([NEW]).open(value, 'T1')).toThrow(/not in the list/);
  expect(() => new Sealing([])).toThrow();
});
