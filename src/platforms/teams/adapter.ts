/** Botbuilder's CloudAdapter with its two steps apart: who is it, then answer. */
import {
  type Activity,
  CloudAdapter,
  type ConversationReference,
  type InvokeResponse,
  type TurnContext,
} from 'botbuilder';
import type { AuthenticateRequestResult } from 'botframework-connector';
import { readClaims } from './token';
import { type Verified, VerifiedTokens } from './verified-tokens';

/** The request is not from Teams. Says nothing more, on purpose; `cause` is for the log. */
export class UnauthorizedError extends Error {
  readonly code = 'TEAMS_UNAUTHORIZED';
}

/** How long the keys of the issuer may take to arrive. */
const AUTHENTICATION_MS = 5_000;

/**
 * `CloudAdapter.process` answers 500 for some bad tokens, repeats the SDK's reasons to the sender and
 * wants Express's response object. The methods below it have none of that, and do the same checks.
 */
export class TeamsAdapter extends CloudAdapter {
  readonly #tokens = new VerifiedTokens();

  /**
   * A first look at the token of a request, which costs nothing; `verify` goes on with what it returns. Without
   * `issuer` nobody is authenticated.
   * @throws {UnauthorizedError} when it cannot be one of Teams.
   */
  glance(authorization: string, issuer: string | undefined): Verified | undefined {
    const known = this.#tokens.find(authorization);
    // Tokens of other issuers would make the SDK look up the keys of emulators and skills.
    if (!known && issuer !== undefined && readClaims(authorization)?.issuer !== issuer)
      throw new UnauthorizedError('no token of the expected issuer');
    return known;
  }

  /**
   * Verifies the token of a request with botbuilder: signature, expiry, issuer, audience, endorsement of
   * the channel, service URL. For a token that was verified before, expiry, channel and service URL are left to check.
   * @throws {UnauthorizedError} for any reason at all, also when the issuer's keys cannot be had.
   */
  async verify(
    authorization: string,
    activity: Activity,
    known: Verified | undefined,
  ): Promise<AuthenticateRequestResult> {
    const before = known?.resultFor(activity);
    if (before) return before;
    let timer: NodeJS.Timeout | undefined;
    const late = new Promise<never>((_, reject) => {
      timer = setTimeout(() => reject(new Error('the keys took too long')), AUTHENTICATION_MS);
    });
    try {
      const result = await Promise.race([
        this.botFrameworkAuthentication.authenticateRequest(activity, authorization),
        late,
      ]);
      this.#tokens.keep(authorization, activity, result);
      return result;
    } catch (cause) {
      throw new UnauthorizedError('the token does not hold', { cause });
    } finally {
      clearTimeout(timer);
    }
  }

  /** Runs a turn for an authenticated activity; the result is what an invoke gets as its answer. */
  async run(
    authenticated: AuthenticateRequestResult,
    activity: Activity,
    turn: (context: TurnContext) => Promise<void>,
  ): Promise<InvokeResponse | undefined> {
    return this.processActivity(authenticated, activity, turn);
  }

  /** Runs a turn that nobody asked for, in a conversation that is known from before. */
  async proact(
    appId: string,
    reference: Partial<ConversationReference>,
    turn: (context: TurnContext) => Promise<void>,
  ): Promise<void> {
    await this.continueConversationAsync(appId, reference, (context) => {
      // The SDK makes one up, and would reply to it; what is said first replies to nothing.
      delete context.activity.id;
      return turn(context);
    });
  }

  /**
   * The SDK gives middleware, of which there is none, and handlers a proxy that ends with the turn, through which
   * every use of the context goes. Nothing here keeps one.
   */
  protected override async runMiddleware(
    context: TurnContext,
    turn: (context: TurnContext) => Promise<void>,
  ): Promise<void> {
    await turn(context);
  }
}
