/** Reads the body of a request, up to a limit. */
import type { IncomingMessage } from 'node:http';

/** The bytes of a body; `too-large` above `limit` bytes, `broken-off` when its sender went away. */
export function readBody(
  request: IncomingMessage,
  limit: number,
): Promise<Buffer | 'too-large' | 'broken-off'> {
  return new Promise((resolve) => {
    const chunks: Buffer[] = [];
    let size = 0;
    // The rest of what is too large is let pass: a request that is destroyed cannot be answered any more.
    request.on('data', (chunk: Buffer) => {
      size += chunk.length;
      if (size > limit) {
        chunks.length = 0;
        resolve('too-large');
      } else chunks.push(chunk);
    });
    request.on('end', () => resolve(Buffer.concat(chunks)));
    request.on('error', () => resolve('broken-off'));
    request.on('close', () => resolve('broken-off'));
  });
}

/** The body of a request cannot be read; `status` is the answer to it. */
export class BodyError extends Error {
  readonly code = 'unreadable_body';
  constructor(readonly status: 400 | 413) {
    super(status === 413 ? 'That is too large.' : 'That is not JSON.');
  }
}

/**
 * What a body of at most `limit` bytes says.
 * @throws {BodyError} 413 above the limit, 400 for anything that is not JSON.
 */
export async function readJson(request: IncomingMessage, limit: number): Promise<unknown> {
  if (Number(request.headers['content-length'] ?? 0) > limit) throw new BodyError(413);
  const body = await readBody(request, limit);
  if (body === 'too-large') throw new BodyError(413);
  try {
    return JSON.parse(body.toString('utf8'));
  } catch {
    throw new BodyError(400);
  }
}
