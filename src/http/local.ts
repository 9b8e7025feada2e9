/** Who is on this machine, for what is served to nobody else. */
import type { IncomingMessage } from 'node:http';

const LOOPBACK = /^(?:localhost|127(?:\.\d+){3}|\[?::1\]?|::ffff:127(?:\.\d+){3})$/;

/** What proxies add to a request that they pass on; one of them is enough. */
const PASSED_ON = /^(?:forwarded|via|x-forwarded-.+|x-real-ip)$/;

/** Whether a name or an address of a host means this machine. */
export function isLoopback(host: string): boolean {
  return LOOPBACK.test(host);
}

/**
 * Whether a request comes from this machine, names it as such, and was not passed on by a proxy that runs on it. The
 * name keeps out pages of other sites whose own name was made to point here.
 */
export function isLocal({ socket, headers }: IncomingMessage): boolean {
  return (
    isLoopback(socket.remoteAddress ?? '') &&
    isLoopback((headers.host ?? '').replace(/:\d+$/, '')) &&
    !Object.keys(headers).some((name) => PASSED_ON.test(name))
  );
}
