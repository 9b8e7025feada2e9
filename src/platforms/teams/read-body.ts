/** Reads what was sent, up to a limit. */
import type { IncomingMessage } from 'node:http';

/** The request cannot be read; `status` is the answer to it. */
export class BodyError extends Error {
  readonly code = 'TEAMS_BODY';
  constructor(readonly status: 400 | 413) {
    super(status === 413 ? 'body too large' : 'body is not a JSON object');
  }
}

/**
 * The JSON object in a request body of at most `limit` bytes.
 * @throws {BodyError} 413 above the limit, 400 for anything that is not a JSON object.
 */
export async function readJson(
  request: IncomingMessage,
  limit: number,
): Promise<Record<string, unknown>> {
  if (Number(request.headers['content-length'] ?? 0) > limit) throw new BodyError(413);
  const body = await readBytes(request, limit);
  let value: unknown;
  try {
    value = JSON.parse(body.toString('utf8'));
  } catch {
    throw new BodyError(400);
  }
  if (typeof value !== 'object' || value === null || Array.isArray(value)) throw new BodyError(400);
  return value as Record<string, unknown>;
}

function readBytes(request: IncomingMessage, limit: number): Promise<Buffer> {
  return new Promise((resolve, reject) => {
    const chunks: Buffer[] = [];
    let size = 0;
    request.on('data', (chunk: Buffer) => {
      size += chunk.length;
      if (size <= limit) chunks.push(chunk);
      else {
        chunks.length = 0;
        reject(new BodyError(413));
      }
    });
    request.on('end', () => resolve(Buffer.concat(chunks)));
    request.on('error', () => reject(new BodyError(400)));
    // After the end, too; an error is dear to make.
    request.on('close', () => request.complete || reject(new BodyError(400)));
  });
}
