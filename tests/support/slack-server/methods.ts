/** The Web API methods that the local Slack knows: arguments, scopes, and what they do. */
import { checkBlocks } from './block-kit';
import type { SlackState } from './state';
import { checkView } from './views';

type Json = Record<string, unknown>;
export type Answer = Json & { ok: boolean; error?: string };

export interface Method {
  /** The token's kind. */
  readonly token?: 'bot' | 'app' | 'none';
  /** Scopes of which every one is needed. */
  readonly scopes: readonly string[];
  readonly required: readonly string[];
  readonly optional: readonly string[];
  run(args: Json, state: SlackState): Answer;
}

const error = (code: string, messages: string[] = []): Answer => ({
  ok: false,
  error: code,
  ...(messages.length === 0 ? {} : { response_metadata: { messages } }),
});

/** Checks the content of a message; undefined when it may be posted. */
export function checkContent(args: Json): Answer | undefined {
  const { text, blocks } = args;
  const empty =
    (text === undefined || text === '') &&
    (blocks === undefined || (blocks as unknown[]).length === 0);
  if (empty) return error('no_text');
  if (typeof text !== 'string' || text === '') return error('no_fallback_text');
  if (text.length > 40_000) return error('msg_too_long');
  const faults = blocks === undefined ? [] : checkBlocks(blocks, 'message');
  if (faults.some((fault) => fault.includes('msg_blocks_too_long')))
    return error('msg_blocks_too_long', faults);
  return faults.length > 0 ? error('invalid_blocks', faults) : undefined;
}

const CONTENT = ['text', 'blocks', 'metadata', 'mrkdwn', 'parse', 'link_names'];

export const METHODS: Record<string, Method> = {
  'auth.test': {
    scopes: [],
    required: [],
    optional: [],
    run: (_, state) => ({
      ok: true,
      url: 'https://example.slack.com/',
      team: 'Example',
      team_id: state.teamId,
      user: 'whosejob',
      user_id: state.botUserId,
      bot_id: state.botId,
      is_enterprise_install: false,
    }),
  },
  'chat.postMessage': {
    scopes: ['chat:write'],
    required: ['channel'],
    optional: [...CONTENT, 'thread_ts', 'reply_broadcast', 'unfurl_links', 'unfurl_media'],
    run: (args, state) =>
      state.refuseChannel(args.channel) ??
      checkContent(args) ??
      state.post(String(args.channel), args),
  },
  'chat.postEphemeral': {
    scopes: ['chat:write'],
    required: ['channel', 'user'],
    optional: [...CONTENT, 'thread_ts'],
    run: (args, state) =>
      state.refuseChannel(args.channel) ?? checkContent(args) ?? state.postEphemeral(args),
  },
  'chat.update': {
    scopes: ['chat:write'],
    required: ['channel', 'ts'],
    optional: CONTENT,
    run: (args, state) =>
      state.refuseChannel(args.channel) ?? checkContent(args) ?? state.update(args),
  },
  'chat.delete': {
    scopes: ['chat:write'],
    required: ['channel', 'ts'],
    optional: [],
    run: (args, state) => state.refuseChannel(args.channel) ?? state.remove(args),
  },
  'conversations.replies': {
    scopes: ['im:history'],
    required: ['channel', 'ts'],
    optional: ['limit', 'cursor', 'inclusive', 'oldest', 'latest'],
    run: (args, state) => state.refuseChannel(args.channel) ?? state.replies(args),
  },
  'users.info': {
    scopes: ['users:read'],
    required: ['user'],
    optional: ['include_locale'],
    run: ({ user }, state) => {
      const person = state.people.get(String(user));
      return person === undefined ? error('user_not_found') : { ok: true, user: person };
    },
  },
  'views.open': {
    scopes: [],
    required: ['view', 'trigger_id'],
    optional: [],
    run: (args, state) => {
      const refused = state.useTrigger(args.trigger_id);
      if (refused) return refused;
      return storeView(state, undefined, args.view as Json);
    },
  },
  'views.push': {
    scopes: [],
    required: ['view', 'trigger_id'],
    optional: [],
    run: (args, state) =>
      state.useTrigger(args.trigger_id) ?? storeView(state, undefined, args.view as Json),
  },
  'views.update': {
    scopes: [],
    required: ['view', 'view_id'],
    optional: ['hash'],
    run: (args, state) => {
      const known = state.views.all.get(String(args.view_id));
      if (known === undefined) return error('not_found');
      if (args.hash !== undefined && args.hash !== known.hash) return error('hash_conflict');
      return storeView(state, known.id, args.view as Json);
    },
  },
  'views.publish': {
    scopes: [],
    required: ['user_id', 'view'],
    optional: ['hash'],
    run: (args, state) => {
      const id = `VHOME-${String(args.user_id)}`;
      const known = state.views.all.get(id);
      if (args.hash !== undefined && args.hash !== known?.hash) return error('hash_conflict');
      return storeView(state, id, args.view as Json);
    },
  },
  'assistant.threads.setStatus': {
    scopes: ['assistant:write'],
    required: ['channel_id', 'thread_ts', 'status'],
    optional: ['loading_messages'],
    run: () => ({ ok: true }),
  },
  'assistant.threads.setTitle': {
    scopes: ['assistant:write'],
    required: ['channel_id', 'thread_ts', 'title'],
    optional: [],
    run: () => ({ ok: true }),
  },
  'assistant.threads.setSuggestedPrompts': {
    scopes: ['assistant:write'],
    required: ['channel_id', 'prompts'],
    optional: ['thread_ts', 'title'],
    run: (args) => {
      const prompts = args.prompts as Json[];
      const fits =
        prompts.length >= 1 &&
        prompts.length <= 4 &&
        prompts.every((prompt) => prompt.title && prompt.message);
      return fits ? { ok: true } : error('invalid_arguments');
    },
  },
  'oauth.v2.access': {
    token: 'none',
    scopes: [],
    required: ['client_id', 'client_secret', 'code'],
    optional: ['redirect_uri', 'grant_type'],
    run: (args, state) => state.exchange(args),
  },
  'apps.connections.open': {
    token: 'app',
    scopes: ['connections:write'],
    required: [],
    optional: [],
    run: (_, state) => ({ ok: true, url: state.socketUrl() }),
  },
};

function storeView(state: SlackState, id: string | undefined, view: Json): Answer {
  const faults = checkView(view);
  if (faults.length > 0) return error('invalid_arguments', faults);
  const stored = state.views.put(id, view);
  return { ok: true, view: { ...view, id: stored.id, hash: stored.hash } };
}
