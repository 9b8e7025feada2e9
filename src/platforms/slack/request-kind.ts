/** What a request of Slack's is, for counting: a few fixed words, whatever it holds. */

/** Types of interactions (and of events, below) → the word. */
const INTERACTIONS: Readonly<Record<string, string>> = {
  block_actions: 'button',
  block_suggestion: 'options',
  message_action: 'shortcut',
  shortcut: 'shortcut',
  view_closed: 'view',
  view_submission: 'view',
};

const EVENTS: Readonly<Record<string, string>> = {
  app_home_opened: 'home',
  app_mention: 'mention',
  app_uninstalled: 'lifecycle',
  assistant_thread_context_changed: 'assistant',
  assistant_thread_started: 'assistant',
  message: 'message',
  tokens_revoked: 'lifecycle',
};

/** The kind of a request by its body, as Bolt has parsed it. */
export function kindOfRequest(body: Readonly<Record<string, unknown>>): string {
  if (typeof body.command === 'string') return 'command';
  if (body.type === 'event_callback') {
    const { type } = (body.event ?? {}) as { type?: unknown };
    return EVENTS[String(type)] ?? 'other';
  }
  return INTERACTIONS[String(body.type)] ?? 'other';
}
