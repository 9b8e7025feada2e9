// One HTTP/1.1 connection that is kept open, as thin as can be: the driver must never be what is measured.
import { createConnection } from 'node:net';

const END_OF_HEAD = Buffer.from('\r\n\r\n');
const LAST_CHUNK = '0\r\n\r\n';

/** The bytes of a POST. */
export function post(path, headers, body) {
  const lines = Object.entries({
    host: '127.0.0.1',
    ...headers,
    'content-length': Buffer.byteLength(body),
  }).map((line) => line.join(': '));
  return Buffer.from(`POST ${path} HTTP/1.1\r\n${lines.join('\r\n')}\r\n\r\n${body}`);
}

export class Connection {
  #socket;
  #received = Buffer.alloc(0);
  #resolve;
  #reject;

  constructor(port) {
    this.#socket = createConnection({ port, host: '127.0.0.1', noDelay: true });
    this.#socket.on('data', (data) => this.#take(data));
    this.#socket.on('error', (error) => this.#reject?.(error));
    this.#socket.on('close', () => this.#reject?.(new Error('the server closed the connection')));
  }

  /** Sends a request; resolves with status and body when the answer is complete. */
  send(request) {
    return new Promise((resolve, reject) => {
      this.#resolve = resolve;
      this.#reject = reject;
      this.#socket.write(request);
    });
  }

  close() {
    this.#reject = undefined;
    this.#socket.destroy();
  }

  #take(data) {
    this.#received = this.#received.length === 0 ? data : Buffer.concat([this.#received, data]);
    const end = this.#received.indexOf(END_OF_HEAD);
    if (end < 0) return;
    const head = this.#received.toString('latin1', 0, end);
    const body = this.#received.subarray(end + END_OF_HEAD.length);
    const length = /\r\ncontent-length: (\d+)/i.exec(head)?.[1];
    const complete =
      length === undefined
        ? body.length === 0 || body.toString('latin1', Math.max(0, body.length - 5)) === LAST_CHUNK
        : body.length >= Number(length);
    // Chunked and without a chunk so far: the body is still to come.
    if (!complete || (body.length === 0 && /\r\ntransfer-encoding: chunked/i.test(head))) return;
    this.#received = Buffer.alloc(0);
    this.#resolve({ status: Number(head.slice(9, 12)), body: body.toString() });
  }
}
