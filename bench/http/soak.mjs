// `npm run bench:soak [-- minutes]`: many requests, and whether memory stays flat. README.md says how to read it.
import { cpus, loadavg } from 'node:os';
import { setTimeout as sleep } from 'node:timers/promises';
import { startChatServer } from './chat-server.mjs';
import { settingsFor, start } from './contestants.mjs';
import { ask, createMailbox } from './load.mjs';
import { KINDS } from './requests.mjs';

/** Requests in all, and readings. Commands for the most part, as they are quickest. */
const REQUESTS = Number(process.env.REQUESTS ?? 200_000);
const READINGS = 8;
const SHARES = { slash: 0.9, mention: 0.05, teams: 0.05 };
/** Shares of all requests before the first reading: enough of each to fill what keeps the last 10,000 or 20,000. */
const WARM_UP = { slash: 0.25, mention: 0.05, teams: 0.1 };

const minutes = Number(process.argv[2] ?? 0);

const mailbox = createMailbox();
const chat = await startChatServer(mailbox.deliver);
const running = await start(['whosejob'], settingsFor(['slack', 'teams'], chat.url), [
  '--expose-gc',
  '--require',
  new URL('./report-memory.cjs', import.meta.url).pathname,
]);

/** Megabytes, after two collections: what is held, and what the process has from the system. */
async function read() {
  // Timers of what has been answered run out.
  await sleep(1500);
  const answer = new Promise((resolve) => running.child.once('message', resolve));
  running.child.send('memory');
  return answer;
}

async function load(kind, limit) {
  const { make } = KINDS[kind];
  const { times } = await ask({ port: running.port, make: () => make(chat), mailbox, ...limit });
  asked += times.length;
}

let asked = 0;
console.log(
  `${cpus()[0].model}, ${cpus().length} cores, Node ${process.version}; load before: ${loadavg()[0].toFixed(1)}\n`,
);
const row = (cells) => console.log(`| ${cells.join(' | ')} |`);
row(['requests', 'heap MB', 'outside of it MB', 'resident MB']);
row(['---:', '---:', '---:', '---:']);
const readings = [];
for (const [kind, share] of Object.entries(WARM_UP))
  await load(kind, { requests: REQUESTS * share });
const left = REQUESTS - asked;
for (let at = 0; at <= READINGS; at += 1) {
  for (const [kind, share] of at === 0 ? [] : Object.entries(SHARES)) {
    const part = share / READINGS;
    await load(kind, minutes ? { seconds: minutes * 60 * part } : { requests: left * part });
  }
  const reading = await read();
  readings.push(reading);
  row([
    asked.toLocaleString('en'),
    ...['heap', 'external', 'resident'].map((part) => reading[part].toFixed(1)),
  ]);
}
const growth = (part) => ((readings.at(-1)[part] / readings[0][part] - 1) * 100).toFixed(1);
console.log(`\nGrowth after warm-up: heap ${growth('heap')} %, resident ${growth('resident')} %`);
await running.stop();
chat.stop();
