/** Posts, updates and deletes messages, with a way out for each error that has one. */

import type { Logger } from 'pino';
import { describeError, slackErrorOf } from './errors';
import { Patience, type Repeating } from './patience';
import { plainText } from './plain-text';
import type { SlackMessage } from './render';
import type { KnownBlock, WebClient } from './sdk-types';
import { cannotPostIn } from './wording';

/** Where to post. */
export interface Place {
  readonly channel: string;
  readonly thread_ts?: string | undefined;
}

/** Links are citations, not previews. */
const QUIET = { unfurl_links: false, unfurl_media: false } as const;

/** The message is not accepted as it is: its plain text may be. */
const UNFIT = new Set([
  'msg_too_long',
  'msg_blocks_too_long',
  'invalid_blocks',
  'invalid_blocks_format',
]);

/** The place is closed to the bot: the asker can still be told in private. */
export const CLOSED = new Set([
  'not_in_channel',
  'channel_not_found',
  'is_archived',
  'restricted_action',
  'restricted_action_read_only_channel',
  'restricted_action_thread_only_channel',
  'restricted_action_thread_locked',
  'restricted_action_non_threadable_channel',
  'cannot_reply_to_message',
]);

/** The installation is broken: only an administrator can mend it. */
const BROKEN: Readonly<Record<string, string>> = {
  token_revoked: 'the bot token was revoked; install the app again',
  token_expired: 'the bot token expired; install the app again',
  account_inactive: 'the app was removed from the workspace; install it again',
  invalid_auth: 'the bot token is not valid; set SLACK_BOT_TOKEN or install the app again',
  missing_scope:
    'a scope is missing; update the app from manifests/slack.yaml and install it again',
  not_allowed_token_type: 'the token is of the wrong kind; SLACK_BOT_TOKEN starts with xoxb-',
};

/** Posts, updates and deletes messages, channel by channel in order, with the patience that Slack asks for. */
export class Delivery {
  readonly #patience = new Patience();

  constructor(private readonly log: Logger) {}

  /** Posts a message for `user`. Returns its timestamp, or undefined when it went elsewhere or nowhere. */
  async post(
    client: WebClient,
    place: Place,
    message: SlackMessage,
    user?: string,
  ): Promise<string | undefined> {
    const target = {
      channel: place.channel,
      ...(place.thread_ts === undefined ? {} : { thread_ts: place.thread_ts }),
    };
    const send = (content: Partial<SlackMessage> & { text: string }) =>
      this.inOrder(target.channel, () =>
        client.chat.postMessage({ ...target, ...content, ...QUIET }),
      );
    try {
      return (await send(message)).ts;
    } catch (error) {
      const code = slackErrorOf(error) ?? '';
      if (UNFIT.has(code)) {
        this.log.error({ ...describeError(error) }, 'Slack refused an answer; sending it as text');
        return (await send({ text: plainText(message) })).ts;
      }
      if (CLOSED.has(code) && user !== undefined) {
        this.log.warn(
          { ...describeError(error) },
          'cannot post here; telling the asker in private',
        );
        await this.#tellInPrivate(client, place.channel, user, code, message);
        return undefined;
      }
      this.#explain(code);
      throw error;
    }
  }

  /** Shows a text to one person in a channel; falls back to nothing. */
  async whisper(client: WebClient, place: Place, user: string, text: string): Promise<void> {
    const { channel, thread_ts } = place;
    await this.inOrder(channel, () =>
      client.chat.postEphemeral({
        channel,
        user,
        text,
        ...(thread_ts === undefined ? {} : { thread_ts }),
      }),
    );
  }

  /** Replaces a message of ours. False when it is gone or may not be changed any more. */
  async update(
    client: WebClient,
    channel: string,
    ts: string,
    message: SlackMessage,
  ): Promise<boolean> {
    try {
      await this.inOrder(
        channel,
        () => client.chat.update({ channel, ts, ...message }),
        'harmless',
      );
      return true;
    } catch (error) {
      if (GONE.has(slackErrorOf(error) ?? '')) return false;
      throw error;
    }
  }

  /** Deletes a message of ours; one that is gone already is fine. */
  async remove(client: WebClient, channel: string, ts: string): Promise<void> {
    try {
      await this.inOrder(channel, () => client.chat.delete({ channel, ts }), 'harmless');
    } catch (error) {
      if (!GONE.has(slackErrorOf(error) ?? '')) throw error;
    }
  }

  /** Runs a call in its channel's order, waiting out rate limits; see `Repeating`. */
  inOrder<T>(channel: string, call: () => Promise<T>, repeating?: Repeating): Promise<T> {
    return this.#patience.run(channel, call, repeating);
  }

  async #tellInPrivate(
    client: WebClient,
    channel: string,
    user: string,
    code: string,
    message: SlackMessage,
  ): Promise<void> {
    const notice: KnownBlock = {
      type: 'section',
      text: { type: 'mrkdwn', text: cannotPostIn(channel, code) },
    };
    // A user's id as the channel is their direct conversation with the bot.
    await this.inOrder(user, () =>
      client.chat.postMessage({
        channel: user,
        text: message.text,
        blocks: [notice, ...message.blocks],
        ...QUIET,
      }),
    );
  }

  #explain(code: string): void {
    const advice = BROKEN[code];
    if (advice !== undefined)
      this.log.error({ slackError: code }, `Slack refuses the bot: ${advice}`);
  }
}

/** The message to change is not there, or not ours, or too old. */
const GONE = new Set([
  'message_not_found',
  'channel_not_found',
  'cant_update_message',
  'cant_delete_message',
  'edit_window_closed',
  'is_inactive',
  'is_archived',
  'not_in_channel',
]);
