import { commandForm, mentionEvent, USER } from '../../support/slack-server';
import { startBot } from './bot';

test('a stop finishes what is under way and takes nothing new', async () => {
  const bot = await startBot('http');
  const { state } = bot.slack;
  bot.slack.fail('chat.postMessage', { retryAfter: 1 });
  const written = state.write('C0GENERAL1', USER, `<@${state.botUserId}> who patches RDS?`);
  await bot.client.event(mentionEvent(state, written));
  await bot.slack.until(() => bot.slack.callsOf('chat.postMessage').length === 1);
  const stopped = bot.platform.stop();
  const late = await bot.client.command(commandForm(state, 'too late', bot.slack.newResponseUrl()));
  expect(late.status).toBe(503);
  await stopped;
  // The answer that Slack had put off by Retry-After arrived before the stop was done.
  expect(
    state.inChannel('C0GENERAL1').filter(({ thread_ts }) => thread_ts === written.ts),
  ).toHaveLength(1);
  expect(bot.asked).not.toContain('too late');
  await bot.stop();
});
