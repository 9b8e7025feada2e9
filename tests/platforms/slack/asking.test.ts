import {
  checkBlocks,
  commandForm,
  DIRECT,
  GROUP,
  mentionEvent,
  messageEvent,
  USER,
} from '../../support/slack-server';
import { type Bot, startBot, TRANSPORTS } from './bot';

describe.each(TRANSPORTS)('asking over %s', (transport) => {
  let bot: Bot;
  beforeAll(async () => {
    bot = await startBot(transport);
  });
  afterAll(() => bot.stop());

  const ask = (text: string) =>
    bot.client.command(commandForm(bot.slack.state, text, bot.slack.newResponseUrl()));

  test('a slash command is answered in the acknowledgement, to the asker alone', async () => {
    const before = bot.slack.calls.length;
    const { status, body } = await ask('who encrypts S3 data?');
    expect(status).toBe(200);
    expect(body.response_type).toBe('ephemeral');
    expect(body.text).toContain('Encryption of Amazon S3 is shared.');
    expect(checkBlocks(body.blocks, 'message')).toEqual([]);
    expect(JSON.stringify(body.blocks)).toContain('🤝 Shared: Encryption of Amazon S3');
    expect(bot.asked.at(-1)).toBe('who encrypts S3 data?');
    expect(bot.slack.calls.length).toBe(before);
  });

  test('a slash command without a question asks for help', async () => {
    await ask('   ');
    expect(bot.asked.at(-1)).toBe('help');
  });

  test('a mention is answered in a thread that it starts', async () => {
    const { state } = bot.slack;
    const written = state.write('C0GENERAL1', USER, `<@${state.botUserId}> who patches RDS?`);
    const { status } = await bot.client.event(mentionEvent(state, written));
    expect(status).toBe(200);
    await bot.slack.until(() =>
      state.inChannel('C0GENERAL1').some(({ thread_ts }) => thread_ts === written.ts),
    );
    expect(bot.asked.at(-1)).toBe('who patches RDS?');
    const call = bot.slack.callsOf('chat.postMessage').at(-1);
    expect(call).toMatchObject({
      answer: { ok: true },
      args: {
        channel: 'C0GENERAL1',
        thread_ts: written.ts,
        unfurl_links: false,
        unfurl_media: false,
      },
    });
  });

  test('a mention in a thread is answered in that thread, in groups too', async () => {
    const { state } = bot.slack;
    const root = state.write(GROUP, USER, 'a discussion');
    const written = state.write(GROUP, USER, `<@${state.botUserId}> and backups?`, root.ts);
    await bot.client.event(mentionEvent(state, written, GROUP));
    await bot.slack.until(() => state.inChannel(GROUP).length === 3);
    expect(bot.slack.callsOf('chat.postMessage').at(-1)?.args).toMatchObject({
      channel: GROUP,
      thread_ts: root.ts,
    });
  });

  test('a direct message is answered in its thread, as assistants do', async () => {
    const { state } = bot.slack;
    const written = state.write(DIRECT, USER, 'who encrypts S3 data?');
    await bot.client.event(messageEvent(state, written));
    await bot.slack.until(() => state.inChannel(DIRECT).length === 2);
    const { args } = bot.slack.callsOf('chat.postMessage').at(-1) ?? {};
    expect(args).toMatchObject({ channel: DIRECT, thread_ts: written.ts });
  });

  test('what bots say, joins and messages elsewhere are not answered', async () => {
    const { state } = bot.slack;
    const before = bot.asked.length;
    const written = state.write(DIRECT, 'U0OTHERBOT', 'who encrypts S3 data?');
    await bot.client.event(messageEvent(state, written, { bot_id: 'B0OTHER001' }));
    await bot.client.event(messageEvent(state, { ...written, user: state.botUserId }, {}));
    await bot.client.event(messageEvent(state, written, { subtype: 'channel_join' }));
    await bot.client.event(
      messageEvent(state, written, { channel: 'C0GENERAL1', channelType: 'channel' }),
    );
    await ask('the last one');
    expect(new Set(bot.asked.slice(before))).toEqual(new Set(['the last one']));
  });

  test('an unexpected error is logged and answered politely, without text, token or stack', async () => {
    const { body } = await ask('boom my secret question');
    expect(body.text).toMatch(/^Sorry, something went wrong/);
    const { state } = bot.slack;
    const written = state.write(
      'C0GENERAL1',
      USER,
      `<@${state.botUserId}> boom my secret question`,
    );
    await bot.client.event(mentionEvent(state, written));
    await bot.slack.until(() =>
      state.inChannel('C0GENERAL1').some(({ text }) => text.startsWith('Sorry')),
    );
    const logged = bot.logs.join('');
    expect(logged).toContain('a Slack request failed');
    expect(logged).not.toContain('my secret question');
    expect(logged).not.toContain('xoxb-');
    expect(JSON.stringify(bot.slack.calls)).not.toContain('    at ');
  });
});
