// A closed loop: so many askers, each of whom asks again as soon as the answer is there.
import { Connection } from './connection.mjs';

/** Askers at a time. */
const ASKERS = 32;

/** Waits for answers that come by another way than the response. */
export function createMailbox() {
  const waiting = new Map();
  return {
    deliver(key, text) {
      waiting.get(key)?.(text);
      waiting.delete(key);
    },
    expect: (key) => new Promise((resolve) => waiting.set(key, resolve)),
  };
}

/** An answer is there, and is the right one: not an apology, not "slow down". */
function check({ status, body }, posted) {
  const text = posted ?? body;
  const failed = /something went wrong|only so many questions a minute/.exec(text);
  if (status === 200 && !failed) return;
  throw new Error(`answered ${status}: ${failed?.[0] ?? text.slice(0, 300)}`);
}

/** Asks for `seconds`, or `requests` times; returns the time of each in milliseconds, and how long all took. */
export async function ask({ port, make, mailbox, seconds = Infinity, requests = Infinity }) {
  const connections = Array.from({ length: ASKERS }, () => new Connection(port));
  const times = [];
  const begun = performance.now();
  const end = begun + seconds * 1000;
  let asked = 0;
  await Promise.all(
    connections.map(async (connection) => {
      while (asked < requests && performance.now() < end) {
        asked += 1;
        const { bytes, key } = make();
        const posted = key === undefined ? undefined : mailbox.expect(key);
        const start = performance.now();
        const response = await connection.send(bytes);
        check(response, await posted);
        times.push(performance.now() - start);
      }
    }),
  );
  const milliseconds = performance.now() - begun;
  for (const connection of connections) connection.close();
  return { times: Float64Array.from(times).sort(), milliseconds };
}

/** The value below which this share of sorted values lies. */
export const quantile = (sorted, share) =>
  sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))];

export function median(values) {
  return quantile(Float64Array.from(values).sort(), 0.5);
}
