/** The last resort: an answer as text, for when Slack accepts no blocks of it. */
import type { SlackMessage } from './render';
import { TOO_LARGE } from './wording';

/** The words of a message without its blocks, for when Slack accepts no blocks. */
export function plainText(message: SlackMessage): string {
  const lines: string[] = [];
  const collect = (value: unknown): void => {
    if (Array.isArray(value)) for (const item of value) collect(item);
    else if (typeof value === 'object' && value !== null) {
      const { type, text, ...rest } = value as Record<string, unknown>;
      if (type === 'actions' || type === 'context_actions') return;
      if (typeof text === 'string') lines.push(text);
      else collect(text);
      collect(Object.values(rest));
    }
  };
  collect(message.blocks);
  const text = lines.join('\n');
  return text.length <= SAFE_TEXT
    ? text || message.text
    : `${text.slice(0, SAFE_TEXT)}\n${TOO_LARGE}`;
}

/** Slack recommends 4,000 characters; above, it may cut by itself. */
const SAFE_TEXT = 3800;
