/** Bolt's logger → pino. */
import { LogLevel, type Logger as SdkLogger } from '@slack/bolt';
import type { Logger } from 'pino';
import { describeError, hide } from './errors';

/**
 * A logger for the Slack SDK. Its debug lines are dropped whatever the level: they hold whole payloads,
 * that is, what people typed.
 */
export function createSdkLogger(log: Logger): SdkLogger {
  const write =
    (level: 'info' | 'warn' | 'error') =>
    (...parts: unknown[]): void => {
      const error = parts.find((part) => part instanceof Error);
      const text = parts.filter((part) => part !== error).map((part) => hide(String(part)));
      log[level](
        error === undefined ? {} : describeError(error),
        text.join(' ') || 'Slack SDK error',
      );
    };
  return {
    debug: () => {},
    info: write('info'),
    warn: write('warn'),
    error: write('error'),
    getLevel: () => LogLevel.INFO,
    setLevel: () => {},
    setName: () => {},
  };
}
