import type { TipSender } from '../../../src/platforms/tips';
import { USER } from '../../support/slack-server';
import { type Bot, startBot } from './bot';
import { message } from './sample';

describe('tips in Slack', () => {
  let bot: Bot;
  beforeEach(async () => {
    bot = await startBot('http');
  });
  afterEach(() => bot.stop());

  const tips = () => bot.platform.tipSender as TipSender;
  const place = () => ({
    platform: 'slack',
    workspace: bot.slack.state.teamId,
    conversation: 'C0GENERAL1',
  });

  test('are posted in their channel', async () => {
    const outcome = await tips().send(place(), message());
    const [posted] = bot.slack.state.inChannel('C0GENERAL1');
    expect(outcome).toEqual({ kind: 'sent', id: posted?.ts });
  });

  test('the subscriber is told directly', async () => {
    bot.slack.state.channels.set(USER, { id: USER });
    expect((await tips().tell(place(), USER, message())).kind).toBe('sent');
    expect(bot.slack.state.inChannel(USER)).toHaveLength(1);
  });

  test.each([
    [{ error: 'is_archived' }, { kind: 'refused', code: 'is_archived', because: 'place' }],
    [{ error: 'token_revoked' }, { kind: 'refused', code: 'token_revoked', because: 'place' }],
    [{ error: 'msg_too_long' }, { kind: 'refused', code: 'msg_too_long', because: 'message' }],
    [{ retryAfter: 7 }, { kind: 'retry', after: 7000, code: 'rate_limited' }],
    [
      { error: 'service_unavailable' },
      { kind: 'retry', after: 30_000, code: 'service_unavailable' },
    ],
    [{ error: 'internal_error' }, { kind: 'unknown', code: 'internal_error' }],
    [{ status: 503 }, { kind: 'unknown', code: 'unreachable' }],
  ])('%j is told as it is', async (failure, outcome) => {
    bot.slack.fail('chat.postMessage', failure);
    expect(await tips().send(place(), message())).toEqual(outcome);
    expect(bot.slack.callsOf('chat.postMessage')).toHaveLength(1);
  });
});
