import { SlackError } from '../../../src/platforms/slack/errors';
import { commandForm, SlackServer } from '../../support/slack-server';
import { type Bot, startBot } from './bot';

describe('Socket Mode', () => {
  let bot: Bot;
  beforeAll(async () => {
    bot = await startBot('socket');
  });
  afterAll(() => bot.stop());

  const openSockets = () => bot.slack.sockets.filter(({ open }) => open).length;
  const ask = () =>
    bot.client.command(commandForm(bot.slack.state, 'hello', bot.slack.newResponseUrl()));

  test('connects again after the line breaks, even while Slack answers errors', async () => {
    bot.slack.fail('apps.connections.open', { status: 503 }, { error: 'internal_error' });
    for (const socket of bot.slack.sockets) socket.drop();
    await bot.slack.until(() => openSockets() === 1);
    expect((await ask()).body.response_type).toBe('ephemeral');
  });

  test('connects again when Slack asks it to', async () => {
    const before = bot.slack.sockets.length;
    bot.slack.sockets
      .at(-1)
      ?.send({ type: 'disconnect', reason: 'refresh_requested', debug_info: {} });
    await bot.slack.until(() => bot.slack.sockets.length > before && openSockets() === 1);
    expect((await ask()).body.response_type).toBe('ephemeral');
  });

  test('says whether it is connected', async () => {
    const [check] = bot.platform.checks ?? [];
    await bot.slack.until(() => openSockets() === 1);
    expect(await check?.run()).toEqual({ kind: 'socket' });
    bot.slack.fail('apps.connections.open', { status: 503 }, { status: 503 });
    for (const socket of bot.slack.sockets) socket.drop();
    let told = '';
    await bot.slack.until(() => {
      check?.run().catch(({ message }: Error) => {
        told = message;
      });
      return told !== '';
    });
    expect(told).toBe('Socket Mode is not connected');
    await bot.slack.until(() => openSockets() === 1);
    expect((await ask()).body.response_type).toBe('ephemeral');
    expect(await check?.run()).toEqual({ kind: 'socket' });
  });

  test('a refused token ends the start with a message that helps', async () => {
    const slack = await SlackServer.start();
    slack.fail('apps.connections.open', { error: 'invalid_auth' });
    const failure = await startBot('socket', { slack }).catch((error: unknown) => error);
    expect(failure).toBeInstanceOf(SlackError);
    expect((failure as Error).message).toMatch(/SLACK_APP_TOKEN.*invalid_auth/);
    slack.fail('auth.test', { error: 'token_revoked' });
    await expect(startBot('http', { slack })).rejects.toThrow(/SLACK_BOT_TOKEN \(token_revoked\)/);
    await slack.close();
  });

  test('an unreachable Web API keeps no slash command waiting', async () => {
    const slack = await SlackServer.start();
    slack.fail('auth.test', ...Array.from({ length: 20 }, () => ({ status: 500 })));
    const other = await startBot('http', { slack });
    const { body } = await other.client.command(
      commandForm(slack.state, 'hello', slack.newResponseUrl()),
    );
    expect(body.response_type).toBe('ephemeral');
    await other.stop();
    await slack.close();
  });
});
