/** Botbuilder's CloudAdapter with its two steps apart: who is it, then answer. */
import {
  type Activity,
  CloudAdapter,
  type ConversationReference,
  type InvokeResponse,
  type TurnContext,
} from 'botbuilder';
import type { AuthenticateRequestResult } from 'botframework-connector';
import { statusOf } from './send';
import { readClaims } from './token';

/** The request is not from Teams. Says nothing more, on purpose; `cause` is for the log. */
export class UnauthorizedError extends Error {
  readonly code = 'TEAMS_UNAUTHORIZED';
}

/** How long a message may take on its way; Teams gives a turn 15 seconds. Milliseconds. */
const SEND_MS = 10_000;
/** How long the keys of the issuer may take to arrive. */
const AUTHENTICATION_MS = 5_000;

/**
 * `CloudAdapter.process` answers 500 for some bad tokens, repeats the SDK's reasons to the sender and
 * wants Express's response object. The methods below it have none of that, and do the same checks.
 */
export class TeamsAdapter extends CloudAdapter {
  /**
   * Verifies the token of a request with botbuilder: signature, expiry, issuer, audience, endorsement of
   * the channel, service URL.
   * @throws {UnauthorizedError} for any reason at all, also when the issuer's keys cannot be had.
   */
  async authenticate(
    authorization: string,
    activity: Activity,
    issuer: string | undefined,
  ): Promise<AuthenticateRequestResult> {
    // Tokens of other issuers would make the SDK look up the keys of emulators and skills.
    if (issuer !== undefined && readClaims(authorization)?.issuer !== issuer)
      throw new UnauthorizedError('no token of the expected issuer');
    let timer: NodeJS.Timeout | undefined;
    const late = new Promise<never>((_, reject) => {
      timer = setTimeout(() => reject(new Error('the keys took too long')), AUTHENTICATION_MS);
    });
    try {
      return await Promise.race([
        this.botFrameworkAuthentication.authenticateRequest(activity, authorization),
        late,
      ]);
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
    return this.processActivity(authenticated, activity, this.patiently(turn));
  }

  /** Runs a turn that nobody asked for, in a conversation that is known from before. */
  async proact(
    appId: string,
    reference: Partial<ConversationReference>,
    turn: (context: TurnContext) => Promise<void>,
  ): Promise<void> {
    const patient = this.patiently(turn);
    await this.continueConversationAsync(appId, reference, (context) => {
      // The SDK makes one up, and would reply to it; what is said first replies to nothing.
      delete context.activity.id;
      return patient(context);
    });
  }

  private patiently(turn: (context: TurnContext) => Promise<void>) {
    return (context: TurnContext) => {
      takeOver(context.turnState.get(this.ConnectorClientKey));
      return turn(context);
    };
  }
}

/**
 * The SDK's HTTP client tries again three times by itself, also after a 500, where a message may have been
 * posted; and it knows neither 412 nor a limit on the whole. See `withRetry`. A token that was withdrawn
 * before its time is the one thing that a second attempt with another token settles.
 */
function takeOver(connector: unknown): void {
  const { client, credentials } = connector as Connector;
  client.pipeline.removePolicy({ name: 'defaultRetryPolicy' });
  client.pipeline.addPolicy(
    {
      name: 'freshToken',
      async sendRequest(request, next) {
        request.timeout = SEND_MS;
        try {
          return await next(request);
        } catch (error) {
          if (statusOf(error) !== 401 || !credentials.getToken) throw error;
          await credentials.getToken(true);
          return next(request);
        }
      },
    },
    { beforePolicies: ['ServiceClientContext_Credentials_SignRequest'] },
  );
}

/** A request of the SDK's client. */
interface Request {
  /** Milliseconds; 0: it may take for ever. */
  timeout?: number;
}

/** The part of the SDK's client that is used above; its types keep it private. */
interface Connector {
  readonly credentials: { getToken?(forceRefresh: boolean): Promise<unknown> };
  readonly client: {
    readonly pipeline: {
      removePolicy(which: { name: string }): unknown;
      addPolicy(
        policy: {
          name: string;
          sendRequest(
            request: Request,
            next: (request: Request) => Promise<unknown>,
          ): Promise<unknown>;
        },
        where: { beforePolicies: string[] },
      ): void;
    };
  };
}
