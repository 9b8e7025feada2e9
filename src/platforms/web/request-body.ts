/** Reads a small JSON body. */
import type { IncomingMessage } from 'node:http';

/** Bytes; a question is a few hundred. */
const LIMIT = 32 * 1024;

/** The body is no JSON, or larger than any question. */
export class UnreadableBody extends Error {
  readonly code = 'unreadable_body';
  constructor(readonly status: 400 | 413) {
    super(status === 413 ? 'That is too large.' : 'That is not JSON.');
  }
}

/** @throws {UnreadableBody} with the HTTP status that says why. */
export async function readJson(request: IncomingMessage): Promise<unknown> {
  const chunks: Buffer[] = [];
  let size = 0;
  // Left open: a request that is destroyed cannot be answered any more.
  for await (const chunk of request.iterator({ destroyOnReturn: false })) {
    size += chunk.length;
    if (size > LIMIT) throw new UnreadableBody(413);
    chunks.push(chunk);
  }
  try {
    return JSON.parse(Buffer.concat(chunks).toString('utf8'));
  } catch {
    throw new UnreadableBody(400);
  }
}
