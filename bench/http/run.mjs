// `npm run bench:http [-- slash|mention|teams …]`: questions over HTTP, beside bare apps. README.md says how to read it.
import { cpus, loadavg } from 'node:os';
import { startChatServer } from './chat-server.mjs';
import { settingsFor, start } from './contestants.mjs';
import { ask, createMailbox, median, quantile } from './load.mjs';
import { KINDS } from './requests.mjs';

/** Rounds, in which everybody's turn comes; seconds of each turn. */
const ROUNDS = Number(process.env.ROUNDS ?? 5);
const SECONDS = Number(process.env.SECONDS_A_TURN ?? 3);
/** What each is asked before the first round, and what does not count: until V8 has optimised what it will. */
const WARM_UP = { requests: 40_000, seconds: 40 };

const rounded = (number) =>
  number < 100 ? number.toFixed(1) : Math.round(number).toLocaleString('en');
const row = (cells) => console.log(`| ${cells.join(' | ')} |`);

async function measure({ title, make, peers }, chat, mailbox) {
  const platforms = [peers.includes('bolt') ? 'slack' : 'teams'];
  const environment = settingsFor(platforms, chat.url);
  const contestants = [];
  for (const name of ['whosejob', ...peers]) {
    // LOG_LEVEL and everything else stay as shipped.
    const running = await start([name], environment);
    contestants.push({ name, running, atRest: running.memory(), rounds: [] });
  }
  const turn = async ({ running }, limit) => {
    const before = running.work();
    const asked = await ask({ port: running.port, make: () => make(chat), mailbox, ...limit });
    return { ...asked, work: running.work() - before };
  };
  for (const contestant of contestants) await turn(contestant, WARM_UP);
  for (let round = 0; round < ROUNDS; round += 1) {
    // Whoever is first in one round is last in the next.
    const order = round % 2 === 0 ? contestants : contestants.toReversed();
    for (const contestant of order)
      contestant.rounds.push(await turn(contestant, { seconds: SECONDS }));
  }
  const rows = contestants.map(({ name, running, atRest, rounds }) => ({
    name,
    speed: median(rounds.map(({ times, milliseconds }) => (times.length / milliseconds) * 1000)),
    quantiles: [0.5, 0.99, 0.999].map((share) =>
      median(rounds.map(({ times }) => quantile(times, share))),
    ),
    work: median(rounds.map(({ times, work }) => (work / times.length) * 1e6)),
    memory: [atRest, running.memory()],
  }));
  for (const { running } of contestants) await running.stop();
  print(title, rows);
}

function print(title, rows) {
  console.log(`\n### ${title}\n`);
  row(['', 'a second', 'p50 ms', 'p99 ms', 'p99.9 ms', 'work µs', 'MB at rest', 'MB after']);
  row(['---', ...Array(7).fill('---:')]);
  for (const { name, speed, quantiles, work, memory } of rows)
    row([name, ...[speed, ...quantiles, work, ...memory].map(rounded)]);
  const numbers = (each) => [each.speed, ...each.quantiles, each.work, ...each.memory];
  const [ours, ...bare] = rows;
  for (const peer of bare) {
    const theirs = numbers(peer);
    const ratios = numbers(ours).map((number, at) => (number / theirs[at]).toFixed(2));
    row([`whosejob ÷ ${peer.name}`, ...ratios]);
  }
}

const wanted = process.argv.slice(2);
const kinds = Object.entries(KINDS).filter(([kind]) => !wanted.length || wanted.includes(kind));
const mailbox = createMailbox();
const chat = await startChatServer(mailbox.deliver);
console.log(
  `${cpus()[0].model}, ${cpus().length} cores, Node ${process.version}; ${ROUNDS} rounds of ${SECONDS} s, medians; ` +
    `load before: ${loadavg()[0].toFixed(1)}`,
);
for (const [, kind] of kinds) await measure(kind, chat, mailbox);
chat.stop();
