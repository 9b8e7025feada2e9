/** Who the bot is in its workspace, asked once and remembered. */
import { type AuthorizeResult, webApi } from '@slack/bolt';
import type { Logger } from 'pino';
import { describeError, SlackError, slackErrorOf } from './errors';
import type { WebClient, WebClientOptions } from './sdk-types';

/** `auth.test` answers these when the token will never work. */
const FATAL = new Set([
  'invalid_auth',
  'not_authed',
  'account_inactive',
  'token_revoked',
  'token_expired',
  'not_allowed_token_type',
]);

/** The bot of one workspace. */
export class Identity {
  readonly #client: WebClient;
  #known: AuthorizeResult | undefined;
  #asking: Promise<void> | undefined;

  constructor(
    private readonly botToken: string,
    options: WebClientOptions,
    private readonly log: Logger,
  ) {
    this.#client = new webApi.WebClient(botToken, { ...options, retryConfig: { retries: 0 } });
  }

  /** Asks Slack who we are. Throws when the token is refused; an unreachable Slack is only logged. */
  async check(): Promise<void> {
    try {
      await this.#ask();
    } catch (error) {
      const code = slackErrorOf(error) ?? '';
      if (FATAL.has(code)) {
        throw new SlackError(
          'slack-credentials',
          `Slack refused SLACK_BOT_TOKEN (${code}). Copy the Bot User OAuth Token from "OAuth & Permissions" of the app.`,
          { cause: error },
        );
      }
      this.log.warn(describeError(error), 'Slack is not reachable yet');
    }
  }

  /**
   * What Bolt needs for each event. Never waits for Slack and never fails: a slash command can be
   * answered without a single call to the Web API.
   */
  authorize(): Promise<AuthorizeResult> {
    if (this.#known === undefined) void this.#ask().catch(() => {});
    return Promise.resolve({ botToken: this.botToken, ...this.#known });
  }

  async #ask(): Promise<void> {
    this.#asking ??= this.#client.auth.test().then((result) => {
      this.#known = {
        ...(result.user_id === undefined ? {} : { botUserId: result.user_id }),
        ...(result.bot_id === undefined ? {} : { botId: result.bot_id }),
      };
    });
    try {
      await this.#asking;
    } finally {
      this.#asking = undefined;
    }
  }
}
