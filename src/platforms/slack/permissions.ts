/** What the app may do and hear in a workspace, and why. The manifest holds the same; a test compares. */

/** Bot scopes, each with its reason. */
export const SCOPES = {
  'app_mentions:read': 'Hears when it is mentioned',
  'assistant:write': 'Shows status, title and suggested prompts in the container for assistants',
  'chat:write': 'Answers',
  commands: 'Has a slash command and shortcuts',
  'im:history': 'Reads what is written to it directly',
  'users:read':
    'Daily tips: the time zone of who switches them on, and whether they are an admin where only admins may',
} as const;

/** Events, each with its reason. */
export const EVENTS = {
  app_home_opened: 'Shows App Home, and suggests questions when the conversation is opened',
  app_mention: 'A question by mention, in channels and groups',
  app_uninstalled: 'Deletes everything of the workspace, or of all workspaces of the organisation',
  'message.im': 'A question in a direct message, its edits and its deletion',
  tokens_revoked: 'Deletes the installation',
} as const;
