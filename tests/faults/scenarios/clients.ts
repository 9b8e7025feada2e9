/** Clients that are slow, endless, or speak no HTTP. */
import { connect, type Socket } from 'node:net';
import { setTimeout as sleep } from 'node:timers/promises';
import type { Program } from '../../support/program';
import type { Figures } from './ending';

/** Opens a connection, sends this, then a byte of `more` at a time; resolves with what came back until it was closed. */
function drip(
  program: Program,
  start: string,
  { more = '', pace = 500, patience = 40_000 } = {},
): Promise<{ answer: string; seconds: number }> {
  return new Promise((resolve) => {
    const began = Date.now();
    let answer = '';
    const socket: Socket = connect(Number(new URL(program.url).port), '127.0.0.1');
    const timer = setInterval(() => more !== '' && socket.writable && socket.write(more), pace);
    const giveUp = setTimeout(() => socket.destroy(), patience);
    socket.on('connect', () => socket.write(start));
    socket.on('data', (data) => {
      answer += String(data);
    });
    socket.on('error', () => {});
    socket.on('close', () => {
      clearInterval(timer);
      clearTimeout(giveUp);
      resolve({ answer, seconds: (Date.now() - began) / 1000 });
    });
  });
}

const HEADERS = 'POST /slack/events HTTP/1.1\r\nhost: x\r\ncontent-type: application/json\r\n';

/** Connections that never come to their point: headers, and bodies, a byte at a time. */
export async function slowLoris(program: Program, connections = 20): Promise<Figures> {
  const before = program.memory() ?? 0;
  const slow = Array.from({ length: connections }, (_, index) =>
    index % 2 === 0
      ? drip(program, 'POST /api/messages HTTP/1.1\r\nhost: x\r\nx-a: ', { more: 'b' })
      : drip(program, `${HEADERS}content-length: 100000\r\n\r\n`, { more: '1' }),
  );
  await sleep(3000);
  const start = Date.now();
  const { status } = await program.get('/healthz');
  const waited = Date.now() - start;
  const during = program.memory() ?? 0;
  const ends = await Promise.all(slow);
  const headers = ends.filter((_, index) => index % 2 === 0);
  const bodies = ends.filter((_, index) => index % 2 === 1);
  const longest = (of: typeof ends) => Math.max(...of.map(({ seconds }) => seconds));
  const statuses = (of: typeof ends) =>
    [...new Set(of.map(({ answer }) => /^HTTP\/1.1 (\d+)/.exec(answer)?.[1] ?? 'none'))].join(', ');
  return {
    connections,
    '/healthz meanwhile': `${status} in ${waited} ms`,
    'slow headers closed after (s)': longest(headers),
    'their answer': statuses(headers),
    'slow bodies closed after (s)': longest(bodies),
    'their answers': statuses(bodies),
    'MiB before → meanwhile': `${before} → ${during}`,
  };
}

/** What is no HTTP, or too much of it; each with the status it gets. */
export const NONSENSE: ReadonlyArray<readonly [what: string, bytes: string, status: number]> = [
  ['no HTTP at all', '\x16\x03\x01\x02\x00\x01\x00\x01\xfc\r\n\r\n', 400],
  ['headers of 40 kB', `GET / HTTP/1.1\r\nhost: x\r\nx-a: ${'a'.repeat(40_000)}\r\n\r\n`, 431],
  ['two lengths', `${HEADERS}content-length: 1\r\ncontent-length: 2\r\n\r\nab`, 400],
  [
    'a length and chunks',
    `${HEADERS}content-length: 1\r\ntransfer-encoding: chunked\r\n\r\n0\r\n\r\n`,
    400,
  ],
  ['a length below zero', `${HEADERS}content-length: -1\r\n\r\n`, 400],
  ['chunks of no size', `${HEADERS}transfer-encoding: chunked\r\n\r\nzz\r\n`, 400],
];

/** The status that some bytes get; 0: the connection was closed without one. */
export async function statusOfBytes(program: Program, bytes: string): Promise<number> {
  const { answer } = await drip(program, bytes, { patience: 1500 });
  return Number(/^HTTP\/1.1 (\d+)/.exec(answer)?.[1] ?? 0);
}
