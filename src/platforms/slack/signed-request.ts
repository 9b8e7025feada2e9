/** A request as Slack sends it: the proof that it is Slack's, and what its body says. */
import { createHmac, type KeyObject, timingSafeEqual } from 'node:crypto';
import type { IncomingHttpHeaders } from 'node:http';
import { unescape as unescapePercent } from 'node:querystring';

/** Older and newer requests may have been recorded and sent again. Source: docs.slack.dev, "Verifying requests". Seconds. */
const TOLERANCE = 300;

type Json = Record<string, unknown>;

/** Why a request is not Slack's, for the log; undefined when it is. Compares in constant time. */
export function signatureProblem(
  headers: IncomingHttpHeaders,
  body: Buffer,
  secret: KeyObject,
  now: number,
): string | undefined {
  const timestamp = headers['x-slack-request-timestamp'];
  const signature = headers['x-slack-signature'];
  if (typeof timestamp !== 'string' || typeof signature !== 'string') return 'not signed';
  if (!/^\d{1,12}$/.test(timestamp)) return 'the timestamp is no number';
  if (Math.abs(now / 1000 - Number(timestamp)) > TOLERANCE) return 'the timestamp is not of now';
  const given = /^v0=([\da-f]{64})$/.exec(signature)?.[1];
  if (given === undefined) return 'the signature has another form';
  const expected = createHmac('sha256', secret).update(`v0:${timestamp}:`).update(body).digest();
  return timingSafeEqual(expected, Buffer.from(given, 'hex')) ? undefined : 'another signature';
}

/** What the body says; undefined when it is neither a form nor a JSON object. Interactions come as JSON in a form. */
export function parseBody(contentType: string | undefined, body: Buffer): Json | undefined {
  const text = body.toString('utf8');
  if (!/^application\/x-www-form-urlencoded\b/i.test(contentType ?? '')) return parseJson(text);
  const form = parseForm(text);
  return typeof form.payload === 'string' ? parseJson(form.payload) : form;
}

/** Inherits nothing, so that no name of a field is special; quicker than an object without a prototype. */
const Form = function Form() {} as unknown as new () => Json;
Form.prototype = Object.create(null);

/** Slack sends some fifteen. What is read of a form before its signature is must be bounded. */
const MOST_FIELDS = 1000;

/** A form's first fields; of a name that comes twice the last one, as Slack sends none twice. */
function parseForm(text: string): Json {
  const form = new Form();
  let start = 0;
  let equals = text.indexOf('=');
  for (let count = 0; count < MOST_FIELDS && start <= text.length; count += 1) {
    const next = text.indexOf('&', start);
    const end = next < 0 ? text.length : next;
    if (equals >= 0 && equals < start) equals = text.indexOf('=', start);
    const nameEnd = equals < 0 || equals > end ? end : equals;
    form[decode(text.slice(start, nameEnd))] = decode(text.slice(nameEnd + 1, end));
    start = end + 1;
  }
  return form;
}

/** Most fields are ids, and stand there as they are. */
function decode(part: string): string {
  const spaced = part.includes('+') ? part.replaceAll('+', ' ') : part;
  return spaced.includes('%') ? unescapePercent(spaced) : spaced;
}

function parseJson(text: string): Json | undefined {
  try {
    const value: unknown = JSON.parse(text);
    return typeof value === 'object' && value !== null && !Array.isArray(value)
      ? (value as Json)
      : undefined;
  } catch {
    return undefined;
  }
}
