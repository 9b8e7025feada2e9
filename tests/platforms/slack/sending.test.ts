import type { SlackPlatform } from '../../../src/platforms/slack/slack-platform';
import { type Bot, startBot } from './bot';
import { message } from './sample';

describe('sending of our own accord', () => {
  let bot: Bot;
  beforeEach(async () => {
    bot = await startBot('http');
  });
  afterEach(() => bot.stop());

  const send = (channel = 'C0GENERAL1') => {
    const { send: post } = bot.platform as SlackPlatform;
    return post({ workspace: bot.slack.state.teamId, channel }, message());
  };

  test('posts the message', async () => {
    const { ts } = await send();
    expect(bot.slack.state.inChannel('C0GENERAL1')).toMatchObject([{ ts }]);
  });

  test.each([
    ['is_archived', true],
    ['channel_not_found', true],
    ['token_revoked', true],
    ['internal_error', false],
  ])('%s is told apart: lasting is %s', async (error, lasting) => {
    bot.slack.fail('chat.postMessage', { error });
    await expect(send()).rejects.toMatchObject({
      name: 'SendError',
      code: error,
      lasting,
      certain: true,
    });
    expect(bot.slack.callsOf('chat.postMessage')).toHaveLength(1);
  });

  test('429 says how long to wait, and is not tried again behind the caller', async () => {
    bot.slack.fail('chat.postMessage', { retryAfter: 7 });
    await expect(send()).rejects.toMatchObject({
      code: 'rate_limited',
      lasting: false,
      retryAfter: 7,
    });
    bot.slack.fail('chat.postMessage', { status: 503 });
    await expect(send()).rejects.toMatchObject({
      code: 'unreachable',
      lasting: false,
      certain: false,
    });
    expect(bot.slack.callsOf('chat.postMessage')).toHaveLength(2);
  });
});
