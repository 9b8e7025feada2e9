// One instance that delivers tips, built of the parts of the program: node instance.mjs <database> <chat address>.
// Starts when its parent says so, and says its peak of memory when it is to end.
import { createRequire } from 'node:module';
import { setInterval } from 'node:timers';
import { pino } from 'pino';

const require = createRequire(import.meta.url);
const { loadCatalog } = require('../../dist/catalog');
const { createDailyTips } = require('../../dist/daily-tips');
const { createSlackPlatform } = require('../../dist/platforms/slack');
const { openStore } = require('../../dist/store');
const { createMetrics } = require('../../dist/metrics');

const [database, apiUrl] = process.argv.slice(2);
const silent = pino({ level: process.env.BENCH_LOG ?? 'silent' });

const store = await openStore(database);
const { tipSender } = createSlackPlatform(
  { botToken: 'xoxb-bench', apiUrl, signingSecret: '0123456789abcdef' },
  { respond: () => {}, log: silent },
);
const { connect } = createDailyTips({
  catalog: loadCatalog(),
  store,
  metrics: createMetrics(),
  log: silent,
  catchUp: 7_200_000,
});
const runner = connect([tipSender]);
const memory = () => process.memoryUsage().rss;
const before = memory();
let peak = before;
setInterval(() => {
  peak = Math.max(peak, memory());
}, 250).unref();

process.on('message', async (message) => {
  if (message === 'start') runner.start();
  if (message !== 'stop') return;
  await runner.stop();
  await store.close();
  const { user, system } = process.cpuUsage();
  process.send({ before, peak, cpu: (user + system) / 1e6 }, () => process.exit());
});
process.send('ready');
