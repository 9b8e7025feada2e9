import { commandForm, DIRECT, mentionEvent, messageEvent, USER } from '../../support/slack-server';
import { openDesk } from '../../support/tips/desk';
import { type Bot, startBot } from './bot';

const CHANNEL = 'C0GENERAL1';

describe('what Slack may refuse', () => {
  let bot: Bot;
  beforeEach(async () => {
    bot = await startBot('http', { ratePerMinute: 3 });
  });
  afterEach(() => bot.stop());

  async function mention(text = 'who patches RDS?', channel = CHANNEL): Promise<string> {
    const { state } = bot.slack;
    const written = state.write(channel, USER, `<@${state.botUserId}> ${text}`);
    await bot.client.event(mentionEvent(state, written, channel));
    return written.ts;
  }
  const posts = () => bot.slack.callsOf('chat.postMessage');

  test('429: waits as long as asked, and holds up no other channel', async () => {
    const answered = (channel: string) =>
      posts().some(({ args, answer }) => answer.ok && args.channel === channel);
    bot.slack.slowed.set(CHANNEL, 1);
    const start = Date.now();
    await mention();
    await bot.slack.until(() => posts().length === 1);
    await bot.client.event(
      messageEvent(bot.slack.state, bot.slack.state.write(DIRECT, USER, 'who patches EC2?')),
    );
    await bot.slack.until(() => answered(DIRECT));
    expect(answered(CHANNEL)).toBe(false);
    bot.slack.slowed.clear();
    await bot.slack.until(() => answered(CHANNEL));
    expect(Date.now() - start).toBeGreaterThanOrEqual(1000);
  });

  test('an error of the server is tried again', async () => {
    bot.slack.fail('chat.postMessage', { status: 503 });
    await mention();
    await bot.slack.until(() => posts().some(({ answer }) => answer.ok === true));
  });

  test.each([
    ['not_in_channel', '/invite @whosejob'],
    ['channel_not_found', '/invite @whosejob'],
    ['is_archived', 'archived'],
    ['restricted_action', 'may not post'],
  ])('%s: the answer goes to the asker, with the reason', async (error, reason) => {
    bot.slack.state.channels.set(USER, { id: USER });
    bot.slack.fail('chat.postMessage', { error });
    await mention();
    await bot.slack.until(() => posts().length === 2);
    expect(posts()[1]).toMatchObject({ args: { channel: USER }, answer: { ok: true } });
    expect(JSON.stringify(posts()[1]?.args.blocks)).toContain(reason);
  });

  test.each(['invalid_blocks', 'msg_too_long', 'msg_blocks_too_long'])(
    '%s: the answer comes as text',
    async (error) => {
      bot.slack.fail('chat.postMessage', { error });
      const ts = await mention();
      await bot.slack.until(() => posts().length === 2);
      expect(posts()[1]).toMatchObject({ answer: { ok: true }, args: { thread_ts: ts } });
      expect(posts()[1]?.args.blocks).toBeUndefined();
      expect(posts()[1]?.args.text).toContain('Encrypts every new object');
    },
  );

  test.each(['token_revoked', 'missing_scope', 'account_inactive'])(
    '%s: the log says what to do',
    async (error) => {
      bot.slack.fail('chat.postMessage', { error }, { error });
      await mention();
      await bot.slack.until(() => bot.logs.some((line) => line.includes('could not apologise')));
      expect(bot.logs.join('')).toMatch(/install (it|the app) again/);
      expect(bot.logs.join('')).not.toContain('xoxb-');
    },
  );

  test('who asks too fast is told so in private, once', async () => {
    for (let index = 0; index < 6; index++) await mention(`question ${index}`);
    await bot.slack.until(() => bot.slack.state.ephemeral.length > 0);
    await bot.slack.until(() => posts().length === 3);
    expect(bot.slack.state.ephemeral).toMatchObject([
      { channel: CHANNEL, user: USER, text: expect.stringContaining('quick') },
    ]);
    const { body } = await bot.client.command(
      commandForm(bot.slack.state, 'more', bot.slack.newResponseUrl()),
    );
    expect(body).toMatchObject({
      response_type: 'ephemeral',
      text: expect.stringContaining('quick'),
    });
  });
});

test('every scope of the manifest is needed, and none is missing', async () => {
  const tips = await openDesk();
  const bot = await startBot('http', { tips: tips.desk });
  const { state } = bot.slack;
  for (const text of ['who patches RDS?', 'tips on 9am'])
    await bot.client.event(messageEvent(state, state.write(DIRECT, USER, text)));
  await bot.slack.until(() => bot.slack.callsOf('chat.postMessage').length === 2);
  // Scopes that give events and commands are used by receiving them; the others by calls.
  const received = ['app_mentions:read', 'commands', 'im:history'];
  const granted = bot.slack.tokens.values().next().value ?? [];
  expect([...new Set([...bot.slack.usedScopes, ...received])].sort()).toEqual([...granted].sort());
  await bot.stop();
  await tips.close();
});
