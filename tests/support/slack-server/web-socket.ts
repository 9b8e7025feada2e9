/** The server half of RFC 6455, as much as Socket Mode uses: text frames, ping and pong, close. */
import { createHash } from 'node:crypto';
import type { IncomingMessage } from 'node:http';
import type { Duplex } from 'node:stream';

const MAGIC = '258EAFA5-E914-47DA-95CA-C5AB0DC85B11';
const OPCODE = { text: 1, close: 8, ping: 9, pong: 10 } as const;

/** One accepted WebSocket connection. */
export class ServerSocket {
  onText: (text: string) => void = () => {};
  onClose: () => void = () => {};
  #buffer = Buffer.alloc(0);
  #closed = false;

  constructor(private readonly stream: Duplex) {
    stream.on('data', (chunk: Buffer) => this.#read(chunk));
    stream.on('error', () => {});
    stream.on('close', () => this.#end());
  }

  /** Answers an upgrade request. */
  static accept(request: IncomingMessage, stream: Duplex): ServerSocket {
    const key = request.headers['sec-websocket-key'] ?? '';
    const proof = createHash('sha1').update(`${key}${MAGIC}`).digest('base64');
    stream.write(
      `HTTP/1.1 101 Switching Protocols\r\nUpgrade: websocket\r\nConnection: Upgrade\r\nSec-WebSocket-Accept: ${proof}\r\n\r\n`,
    );
    return new ServerSocket(stream);
  }

  get open(): boolean {
    return !this.#closed;
  }

  send(value: unknown): void {
    this.#write(OPCODE.text, Buffer.from(JSON.stringify(value)));
  }

  ping(): void {
    this.#write(OPCODE.ping, Buffer.from('ping'));
  }

  /** Ends the connection without a closing handshake, as a broken line does. */
  drop(): void {
    this.stream.destroy();
    this.#end();
  }

  #write(opcode: number, payload: Buffer): void {
    if (this.#closed) return;
    const size = payload.length;
    let header: Buffer;
    if (size < 126) header = Buffer.from([0x80 | opcode, size]);
    else if (size < 65_536) {
      header = Buffer.from([0x80 | opcode, 126, size >> 8, size & 0xff]);
    } else {
      header = Buffer.alloc(10);
      header[0] = 0x80 | opcode;
      header[1] = 127;
      header.writeBigUInt64BE(BigInt(size), 2);
    }
    this.stream.write(Buffer.concat([header, payload]));
  }

  #read(chunk: Buffer): void {
    this.#buffer = Buffer.concat([this.#buffer, chunk]);
    for (let frame = this.#nextFrame(); frame !== undefined; frame = this.#nextFrame()) {
      if (frame.opcode === OPCODE.text) this.onText(frame.payload.toString());
      else if (frame.opcode === OPCODE.ping) this.#write(OPCODE.pong, frame.payload);
      else if (frame.opcode === OPCODE.close) {
        this.#write(OPCODE.close, frame.payload);
        this.stream.end();
        this.#end();
      }
    }
  }

  /** The next complete frame of the buffer. Clients must mask theirs; fragments do not occur here. */
  #nextFrame(): { opcode: number; payload: Buffer } | undefined {
    const buffer = this.#buffer;
    if (buffer.length < 2) return undefined;
    let size = (buffer[1] ?? 0) & 0x7f;
    let offset = 2;
    if (size === 126) {
      if (buffer.length < 4) return undefined;
      size = buffer.readUInt16BE(2);
      offset = 4;
    } else if (size === 127) {
      if (buffer.length < 10) return undefined;
      size = Number(buffer.readBigUInt64BE(2));
      offset = 10;
    }
    const start = offset + 4;
    if (buffer.length < start + size) return undefined;
    if (((buffer[1] ?? 0) & 0x80) === 0) throw new Error('a client frame is not masked');
    const mask = buffer.subarray(offset, start);
    const payload = Buffer.from(buffer.subarray(start, start + size));
    for (let i = 0; i < payload.length; i++) payload[i] = (payload[i] ?? 0) ^ (mask[i % 4] ?? 0);
    this.#buffer = buffer.subarray(start + size);
    return { opcode: (buffer[0] ?? 0) & 0x0f, payload };
  }

  #end(): void {
    if (this.#closed) return;
    this.#closed = true;
    this.onClose();
  }
}
