import {
  assistantEvent,
  commandForm,
  DIRECT,
  messageEvent,
  USER,
} from '../../support/slack-server';
import { type Bot, startBot, TRANSPORTS } from './bot';

describe.each(TRANSPORTS)('the container for assistants over %s', (transport) => {
  let bot: Bot;
  beforeAll(async () => {
    bot = await startBot(transport);
  });
  afterAll(() => bot.stop());

  const prompts = () => bot.slack.callsOf('assistant.threads.setSuggestedPrompts').at(-1)?.args;

  test('a new chat greets and suggests, once, for the channel the user came from', async () => {
    const { state } = bot.slack;
    await bot.client.command(commandForm(state, 'which service?', bot.slack.newResponseUrl()));
    const root = state.write(DIRECT, USER, 'New chat');
    const started = assistantEvent(state, 'assistant_thread_started', root.ts);
    await bot.client.event(started);
    await bot.client.event(started, { num: 1, reason: 'http_timeout' });
    await bot.slack.until(() => prompts() !== undefined);
    expect(prompts()).toMatchObject({ channel_id: DIRECT, thread_ts: root.ts });
    expect((prompts()?.prompts as unknown[] | undefined)?.[0]).toEqual({
      title: 'Amazon S3',
      message: 'who encrypts S3 data?',
    });
    const greetings = bot.slack
      .callsOf('chat.postMessage')
      .filter(({ args }) => String(args.text).startsWith('Hello'));
    expect(greetings).toHaveLength(1);
    expect(greetings[0]?.args.thread_ts).toBe(root.ts);
  });

  test('another channel beside the chat brings other suggestions', async () => {
    const before = bot.slack.callsOf('assistant.threads.setSuggestedPrompts').length;
    await bot.client.event(
      assistantEvent(bot.slack.state, 'assistant_thread_context_changed', '1700000001.000001'),
    );
    await bot.slack.until(
      () => bot.slack.callsOf('assistant.threads.setSuggestedPrompts').length > before,
    );
  });

  test('a question shows a status while it is answered and names its thread', async () => {
    const { state } = bot.slack;
    const written = state.write(DIRECT, USER, 'who *encrypts* S3 data?');
    await bot.client.event(messageEvent(state, written));
    await bot.slack.until(() =>
      state.inChannel(DIRECT).some(({ thread_ts, bot_id }) => thread_ts === written.ts && bot_id),
    );
    const methods = bot.slack.calls.map(({ method }) => method);
    expect(methods.lastIndexOf('assistant.threads.setStatus')).toBeLessThan(
      methods.lastIndexOf('chat.postMessage'),
    );
    expect(bot.slack.callsOf('assistant.threads.setTitle').at(-1)?.args).toEqual({
      channel_id: DIRECT,
      thread_ts: written.ts,
      title: 'who encrypts S3 data?',
    });
    const posted = bot.slack.callsOf('chat.postMessage').at(-1)?.args;
    expect(JSON.stringify(posted?.blocks)).toContain('feedback_buttons');
  });

  test('without the container the answer comes all the same', async () => {
    const { state } = bot.slack;
    bot.slack.fail('assistant.threads.setStatus', { error: 'channel_not_found' });
    bot.slack.fail('assistant.threads.setTitle', { error: 'missing_scope' });
    const written = state.write(DIRECT, USER, 'who patches RDS?');
    await bot.client.event(messageEvent(state, written));
    await bot.slack.until(() =>
      state.inChannel(DIRECT).some(({ thread_ts, bot_id }) => thread_ts === written.ts && bot_id),
    );
  });
});
