import type { Logger } from 'pino';
import { PATIENCE, safely } from '../../../src/platforms/slack/memory';
import { createMemoryStore } from '../../../src/platforms/slack/memory-store';
import { commandForm } from '../../support/slack-server';
import { startBot } from './bot';

describe('a store that hangs', () => {
  /** What Slack gives a slash command. Milliseconds. */
  const SLACK_WAITS = 3000;
  const never = () => new Promise<never>(() => {});

  test('is given up when patience ends', async () => {
    jest.useFakeTimers();
    try {
      const log = { error: jest.fn() } as unknown as Logger;
      const read = safely({ log, store: createMemoryStore() }, 'nothing', never);
      jest.advanceTimersByTime(PATIENCE);
      expect(await read).toBe('nothing');
    } finally {
      jest.useRealTimers();
    }
  });

  test('keeps no slash command waiting for longer than Slack does', async () => {
    const reads: string[] = [];
    const hanging = new Proxy(createMemoryStore(), {
      get: (_, name) => () => {
        // No answer waits for what is written.
        if (name === 'get' || name === 'claim') reads.push(name);
        return never();
      },
    });
    const bot = await startBot('http', { store: hanging });
    const form = commandForm(bot.slack.state, 'who patches RDS?', bot.slack.newResponseUrl());
    const { body } = await bot.client.command(form);
    const patience = reads.length * PATIENCE;
    await bot.stop();
    expect(body.response_type).toBe('ephemeral');
    expect(patience).toBeGreaterThan(0);
    expect(patience).toBeLessThan(SLACK_WAITS - 500);
  });
});
