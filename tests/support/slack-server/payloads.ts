/** Payloads in the shapes that Slack sends, from its reference and from recordings, with made-up ids. */
import type { Message, SlackState } from './state';
import type { StoredView } from './views';

type Json = Record<string, unknown>;

export const USER = 'U0ASKER001';
export const CHANNEL = 'C0GENERAL1';
export const DIRECT = 'D0DIRECT01';
export const GROUP = 'G0GROUP001';
const APP = 'A0000000000';

let events = 0;

/** A slash command. */
export function commandForm(
  state: SlackState,
  text: string,
  responseUrl: string,
): Record<string, string> {
  return {
    token: 'deprecated-verification-token',
    team_id: state.teamId,
    team_domain: 'example',
    channel_id: CHANNEL,
    channel_name: 'general',
    user_id: USER,
    user_name: 'asker',
    command: '/whosejob',
    text,
    api_app_id: APP,
    is_enterprise_install: 'false',
    response_url: responseUrl,
    trigger_id: state.issueTrigger(),
  };
}

/** The envelope of an event. */
export function envelope(state: SlackState, event: Json): Json {
  events += 1;
  return {
    token: 'deprecated-verification-token',
    team_id: state.teamId,
    api_app_id: APP,
    event,
    type: 'event_callback',
    event_id: `Ev${String(events).padStart(9, '0')}`,
    event_time: Math.floor(Date.now() / 1000),
    authorizations: [
      {
        enterprise_id: null,
        team_id: state.teamId,
        user_id: state.botUserId,
        is_bot: true,
        is_enterprise_install: false,
      },
    ],
    is_ext_shared_channel: false,
    event_context: '4-made-up-context',
  };
}

/** The blocks that Slack's composer adds to what a person writes. */
const composed = (text: string): Json[] => [
  {
    type: 'rich_text',
    block_id: 'Xy1',
    elements: [{ type: 'rich_text_section', elements: [{ type: 'text', text }] }],
  },
];

/** A mention of the bot. */
export function mentionEvent(state: SlackState, message: Message, channel = CHANNEL): Json {
  return envelope(state, {
    user: message.user,
    type: 'app_mention',
    ts: message.ts,
    client_msg_id: '00000000-0000-4000-8000-000000000001',
    text: message.text,
    team: state.teamId,
    ...(message.thread_ts === undefined
      ? {}
      : { thread_ts: message.thread_ts, parent_user_id: USER }),
    blocks: composed(message.text),
    channel,
    event_ts: message.ts,
  });
}

/** A message in a direct conversation (or where `channelType` says). */
export function messageEvent(
  state: SlackState,
  message: Message,
  {
    channel = DIRECT,
    channelType = 'im',
    ...extra
  }: Json & { channel?: string; channelType?: string } = {},
): Json {
  return envelope(state, {
    user: message.user,
    type: 'message',
    ts: message.ts,
    client_msg_id: '00000000-0000-4000-8000-000000000002',
    text: message.text,
    team: state.teamId,
    ...(message.thread_ts === undefined ? {} : { thread_ts: message.thread_ts }),
    blocks: composed(message.text),
    channel,
    event_ts: message.ts,
    channel_type: channelType,
    ...extra,
  });
}

const who = (state: SlackState): Json => ({
  team: { id: state.teamId, domain: 'example' },
  user: { id: USER, username: 'asker', name: 'asker', team_id: state.teamId },
  api_app_id: APP,
  token: 'deprecated-verification-token',
  enterprise: null,
  is_enterprise_install: false,
});

/** A click on a button of a message. */
export function buttonClick(
  state: SlackState,
  button: Json,
  responseUrl: string,
  { ephemeral = true, message = {} as Json, channel = CHANNEL } = {},
): Json {
  return {
    type: 'block_actions',
    ...who(state),
    container: {
      type: 'message',
      message_ts: message.ts ?? '1700000000.000100',
      channel_id: channel,
      is_ephemeral: ephemeral,
    },
    trigger_id: state.issueTrigger(),
    channel: { id: channel, name: 'general' },
    ...(ephemeral ? {} : { message }),
    state: { values: {} },
    response_url: responseUrl,
    actions: [{ block_id: 'b1', action_ts: '1700000000.000200', ...button }],
  };
}

/** The shortcut on a message. */
export function messageShortcut(state: SlackState, text: string, responseUrl: string): Json {
  return {
    type: 'message_action',
    ...who(state),
    callback_id: 'whose_job_is_this',
    action_ts: '1700000000.000300',
    trigger_id: state.issueTrigger(),
    response_url: responseUrl,
    message_ts: '1700000000.000100',
    channel: { id: CHANNEL, name: 'general' },
    message: { type: 'message', user: 'U0OTHER001', ts: '1700000000.000100', text },
  };
}

/** The shortcut from anywhere. */
export function globalShortcut(state: SlackState, trigger = state.issueTrigger()): Json {
  return {
    type: 'shortcut',
    ...who(state),
    callback_id: 'ask_whosejob',
    action_ts: '1700000000.000400',
    trigger_id: trigger,
  };
}

/** What somebody types into an external select. */
export function suggestion(state: SlackState, actionId: string, value: string): Json {
  return {
    type: 'block_suggestion',
    ...who(state),
    action_id: actionId,
    block_id: 'b1',
    value,
    container: { type: 'view', view_id: 'V1' },
    view: { id: 'V1', type: 'modal', hash: 'h' },
  };
}

/** The submission of a modal. `values`: by block id and action id. */
export function viewSubmission(state: SlackState, stored: StoredView, values: Json): Json {
  return {
    type: 'view_submission',
    ...who(state),
    trigger_id: state.issueTrigger(),
    view: {
      ...stored.view,
      id: stored.id,
      hash: stored.hash,
      team_id: state.teamId,
      bot_id: state.botId,
      private_metadata: stored.view.private_metadata ?? '',
      state: { values },
    },
    response_urls: [],
  };
}

/** An action in a view. */
export function viewAction(state: SlackState, stored: StoredView, action: Json): Json {
  return {
    type: 'block_actions',
    ...who(state),
    container: { type: 'view', view_id: stored.id },
    trigger_id: state.issueTrigger(),
    view: { ...stored.view, id: stored.id, hash: stored.hash, state: { values: {} } },
    actions: [{ block_id: 'b1', action_ts: '1700000000.000500', ...action }],
  };
}

/** The opening of a tab of the app. */
export function homeOpened(state: SlackState, tab: 'home' | 'messages', context?: Json): Json {
  return envelope(state, {
    type: 'app_home_opened',
    user: USER,
    channel: DIRECT,
    tab,
    event_ts: '1700000000.000600',
    ...(context && { context }),
  });
}

/** The opening of a chat, or the change of what is seen beside it, in the older experience for assistants. */
export function assistantEvent(
  state: SlackState,
  type: 'assistant_thread_started' | 'assistant_thread_context_changed',
  threadTs: string,
): Json {
  return envelope(state, {
    type,
    assistant_thread: {
      user_id: USER,
      context: { channel_id: CHANNEL, team_id: state.teamId, enterprise_id: null },
      channel_id: DIRECT,
      thread_ts: threadTs,
    },
    event_ts: '1700000000.000700',
  });
}

/** The edit of a message. */
export function editEvent(
  state: SlackState,
  message: Message,
  text: string,
  channel = DIRECT,
): Json {
  const edited = { user: message.user, ts: state.nextTs() };
  return envelope(state, {
    type: 'message',
    subtype: 'message_changed',
    hidden: true,
    message: { type: 'message', user: message.user, text, ts: message.ts, edited },
    previous_message: { type: 'message', user: message.user, text: message.text, ts: message.ts },
    channel,
    ts: edited.ts,
    event_ts: edited.ts,
    channel_type: 'im',
  });
}

/** The deletion of a message. */
export function deleteEvent(state: SlackState, message: Message, channel = DIRECT): Json {
  const ts = state.nextTs();
  return envelope(state, {
    type: 'message',
    subtype: 'message_deleted',
    hidden: true,
    deleted_ts: message.ts,
    previous_message: { type: 'message', user: message.user, text: message.text, ts: message.ts },
    channel,
    ts,
    event_ts: ts,
    channel_type: 'im',
  });
}
