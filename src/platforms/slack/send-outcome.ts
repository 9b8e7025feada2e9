/** What a failed call of the Web API leaves open. */
import { webApi } from '@slack/bolt';

/**
 * `unsent`: certainly not carried out, so that trying again does nothing twice. `unclear`: nobody knows. `refused`:
 * Slack said no, or asked to wait.
 */
export type SendOutcome = 'unsent' | 'unclear' | 'refused';

/** Errors that come before a request has left. */
const BEFORE_SENDING =
  /^(ECONNREFUSED|ENOTFOUND|EAI_AGAIN|EHOSTUNREACH|ENETUNREACH|CONNECT_TIMEOUT)$/;

/** Slack means nothing by 5xx; its edge answers 503 for servers that it did not reach. */
const NOT_REACHED = 503;

/** Says what became of a call by the error that the SDK threw. */
export function outcomeOf(error: unknown): SendOutcome {
  if (error instanceof webApi.WebAPIHTTPError) {
    if (error.statusCode === NOT_REACHED) return 'unsent';
    return error.statusCode >= 500 ? 'unclear' : 'refused';
  }
  if (!(error instanceof webApi.WebAPIRequestError)) return 'refused';
  const { code } = (error.original.cause ?? error.original) as { code?: unknown };
  return BEFORE_SENDING.test(String(code)) ? 'unsent' : 'unclear';
}
