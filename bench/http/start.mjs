// `npm run bench:start`: from exec to `/readyz`, and memory at rest, beside bare apps with the same SDKs.
import { cpus, loadavg } from 'node:os';
import { setTimeout as sleep } from 'node:timers/promises';
import { startChatServer } from './chat-server.mjs';
import { settingsFor, start } from './contestants.mjs';
import { median } from './load.mjs';

/** Starts of each; milliseconds until what a start leaves behind is cleared away. */
const ROUNDS = Number(process.env.ROUNDS ?? 7);
const REST = 1000;

const SETUPS = [
  { title: 'nothing configured', platforms: [], bare: ['nothing'] },
  { title: 'Slack', platforms: ['slack'], bare: ['bolt'] },
  { title: 'Teams', platforms: ['teams'], bare: ['botbuilder'] },
  { title: 'both', platforms: ['slack', 'teams'], bare: ['bolt', 'botbuilder'] },
];

async function startOnce(names, environment) {
  const running = await start(names, environment);
  await sleep(REST);
  const result = { milliseconds: running.milliseconds, memory: running.memory() };
  await running.stop();
  return result;
}

const chat = await startChatServer(() => {});
const results = SETUPS.map(() => ({ ours: [], bare: [] }));
console.log(
  `${cpus()[0].model}, ${cpus().length} cores, Node ${process.version}; medians of ${ROUNDS} starts; ` +
    `load before: ${loadavg()[0].toFixed(1)}\n`,
);
for (let round = 0; round < ROUNDS; round += 1) {
  for (const [at, { platforms, bare }] of SETUPS.entries()) {
    const environment = settingsFor(platforms, chat.url);
    results[at].ours.push(await startOnce(['whosejob'], environment));
    results[at].bare.push(await startOnce(bare, environment));
  }
}
chat.stop();

const row = (cells) => console.log(`| ${cells.join(' | ')} |`);
row(['', 'whosejob ms', 'bare ms', '÷', 'whosejob MB', 'bare MB', '÷']);
row(['---', ...Array(6).fill('---:')]);
for (const [at, { title }] of SETUPS.entries()) {
  const pair = (part) =>
    ['ours', 'bare'].map((who) => median(results[at][who].map((each) => each[part])));
  const cells = ['milliseconds', 'memory'].flatMap((part) => {
    const [ours, bare] = pair(part);
    return [ours.toFixed(0), bare.toFixed(0), (ours / bare).toFixed(2)];
  });
  row([title, ...cells]);
}
