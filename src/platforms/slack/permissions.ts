/** What the app may do and hear in a workspace, and why. The manifest holds the same; a test compares. */

/** Bot scopes, each with its reason. */
export const SCOPES = {
  'app_mentions:read': 'Hears when it is mentioned',
  'chat:write': 'Answers',
  commands: 'Has a slash command',
  'im:history': 'Reads what is written to it directly',
} as const;

/** Events, each with its reason. */
export const EVENTS = {
  app_mention: 'A question by mention, in channels and groups',
  'message.im': 'A question in a direct message',
} as const;
