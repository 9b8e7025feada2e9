// One process that delivers tips with the built program's parts: node deliver.cjs <settings as JSON>. Ends when
// nothing is due or held any more, or dies at the step that it is told to (`dieAt`).
const { setTimeout: sleep } = require('node:timers/promises');
const { createHash } = require('node:crypto');
const { pino } = require('pino');
const { openStore } = require('../../../dist/store');
const { createSlackPlatform } = require('../../../dist/platforms/slack');
const { createTipRunner } = require('../../../dist/tips');

const { database, apiUrl, botToken, dieAt, lease, patience } = JSON.parse(process.argv[2]);
const line = (text) => ({ owner: null, summary: text, blocks: [{ kind: 'text', text }] });

async function main() {
  const log = pino({ level: 'info' });
  const store = await openStore(database);
  const { tipSender } = createSlackPlatform(
    { botToken, apiUrl, signingSecret: '0123456789abcdef' },
    { respond: () => {}, log: pino({ level: 'silent' }) },
  );
  const runner = createTipRunner({
    tips: store.tips,
    senders: [tipSender],
    pick: ({ subscription, shown }) => ({
      code: `tip:${shown.length}`,
      message: line(`tip ${createHash('sha1').update(subscription).digest('hex')} ${shown.length}`),
    }),
    log,
    metrics: { due() {}, ended() {} },
    catchUp: 7_200_000,
    now: Date.now,
    lease,
    wordBroken: () => line('broken'),
    onStep: (step) => {
      if (step === dieAt) process.kill(process.pid, 'SIGKILL');
    },
  });
  for (;;) {
    const next = await runner.drain();
    if (next === null || next > Date.now() + patience) break;
    await sleep(Math.max(next - Date.now(), 10));
  }
  await runner.stop();
  await store.close();
}

main().catch((error) => {
  console.error(error);
  process.exit(1);
});
