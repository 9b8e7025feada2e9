/** Events in the shapes that Slack sends, from its reference and from recordings, with made-up ids. */
import { APP, CHANNEL, DIRECT, USER } from './ids';
import type { Message, SlackState } from './state';

type Json = Record<string, unknown>;

let events = 0;

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
