/** Slack without Slack: what the playground shows. Loads no SDK. */
import type { Preview } from '../preview';
import { decodeAsk } from './ask';
import { render } from './render';

/** The looks of Slack, for the playground. */
export const slackPreview: Preview = {
  id: 'slack',
  render: (message, pressed) => render(message, pressed),
  read: (value) => decodeAsk(typeof value === 'string' ? value : undefined) ?? null,
};
