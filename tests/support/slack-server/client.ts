/** Sends requests as Slack does: signed HTTP, or envelopes over the socket. */
import { createHmac } from 'node:crypto';
import type { SlackServer } from './server';

type Json = Record<string, unknown>;

export const SIGNING_SECRET = '0123456789abcdef0123456789abcdef';

/** What the app answered to a delivery: the status (Socket Mode has none and counts as 200) and the body. */
export interface Delivered {
  readonly status: number;
  readonly body: Json;
  readonly raw: string;
}

/** The three kinds of delivery, whatever carries them. */
export interface SlackClient {
  command(form: Record<string, string>): Promise<Delivered>;
  event(envelope: Json, retry?: { num: number; reason: string }): Promise<Delivered>;
  interact(payload: Json): Promise<Delivered>;
}

export interface Signing {
  readonly secret?: string;
  /** Seconds since 1970. */
  readonly timestamp?: number;
  readonly headers?: Record<string, string>;
}

/** Posts a body with Slack's headers; `signing` can make them wrong. */
export async function postSigned(
  url: string,
  body: string,
  contentType: string,
  {
    secret = SIGNING_SECRET,
    timestamp = Math.floor(Date.now() / 1000),
    headers = {},
  }: Signing = {},
): Promise<Delivered> {
  const signature = createHmac('sha256', secret).update(`v0:${timestamp}:${body}`).digest('hex');
  const response = await fetch(url, {
    method: 'POST',
    headers: {
      'content-type': contentType,
      'user-agent': 'Slackbot 1.0 (+https://api.slack.com/robots)',
      'x-slack-request-timestamp': String(timestamp),
      'x-slack-signature': `v0=${signature}`,
      ...headers,
    },
    body,
  });
  const raw = await response.text();
  return { status: response.status, raw, body: raw.startsWith('{') ? JSON.parse(raw) : {} };
}

const FORM = 'application/x-www-form-urlencoded';

/** Delivers over HTTP to the app's one address. */
export function createHttpClient(url: string): SlackClient {
  return {
    command: (form) => postSigned(url, new URLSearchParams(form).toString(), FORM),
    event: (envelope, retry) =>
      postSigned(url, JSON.stringify(envelope), 'application/json', {
        headers: retry
          ? { 'x-slack-retry-num': String(retry.num), 'x-slack-retry-reason': retry.reason }
          : {},
      }),
    interact: (payload) =>
      postSigned(url, new URLSearchParams({ payload: JSON.stringify(payload) }).toString(), FORM),
  };
}

/** Delivers over the app's socket. */
export function createSocketClient(slack: SlackServer): SlackClient {
  const deliver = async (type: string, payload: Json, extra?: Json): Promise<Delivered> => {
    const body = await slack.deliver(type, payload, extra);
    return { status: 200, body, raw: JSON.stringify(body) };
  };
  return {
    command: (form) => deliver('slash_commands', form),
    event: (envelope, retry) =>
      deliver('events_api', envelope, {
        retry_attempt: retry?.num ?? 0,
        retry_reason: retry?.reason ?? '',
      }),
    interact: (payload) => deliver('interactive', payload),
  };
}
