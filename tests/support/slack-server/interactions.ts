/** Commands and interactions in the shapes that Slack sends, with made-up ids. */
import { APP, CHANNEL, USER } from './ids';
import type { SlackState } from './state';
import type { StoredView } from './views';

type Json = Record<string, unknown>;

const who = (state: SlackState): Json => ({
  team: { id: state.teamId, domain: 'example' },
  user: { id: USER, username: 'asker', name: 'asker', team_id: state.teamId },
  api_app_id: APP,
  token: 'deprecated-verification-token',
  enterprise: null,
  is_enterprise_install: false,
});

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
