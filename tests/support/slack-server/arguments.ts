/** What a call to the Web API carries. */
import type { IncomingMessage } from 'node:http';

type Json = Record<string, unknown>;

/** The whole body. */
export async function readBody(request: IncomingMessage): Promise<string> {
  const chunks: Buffer[] = [];
  for await (const chunk of request) chunks.push(chunk as Buffer);
  return Buffer.concat(chunks).toString();
}

/** Arguments from JSON or a form, where Slack's clients write structures as JSON text. */
export function readArguments(request: IncomingMessage, body: string): Json {
  if (request.headers['content-type']?.startsWith('application/json'))
    return JSON.parse(body) as Json;
  const args: Json = {};
  for (const [key, value] of new URLSearchParams(body)) {
    args[key] = /^[[{]|^(true|false)$/.test(value) ? tryParse(value) : value;
  }
  return args;
}

function tryParse(value: string): unknown {
  try {
    return JSON.parse(value);
  } catch {
    return value;
  }
}
