// `npm run dev`: compiles on every change, and starts the bot anew when the program or the catalog changed. The
// compiler puts its own main.js, which loads single modules, in the place of the one that loads the bundle.
import { spawn } from 'node:child_process';
import { watch } from 'node:fs';

const TSC = 'node_modules/typescript/bin/tsc';
/** Milliseconds without a further change after which the bot is restarted. */
const QUIET = 300;

let bot;
let timer;

function start() {
  bot = spawn(process.execPath, ['dist/main.js', 'serve'], { stdio: 'inherit' });
}

function restart() {
  if (bot.exitCode !== null || bot.signalCode !== null) {
    start();
    return;
  }
  bot.once('exit', start);
  bot.kill('SIGTERM');
}

function changed(name) {
  if (name !== null && !/\.(js|yaml)$/.test(name)) return;
  clearTimeout(timer);
  timer = setTimeout(restart, QUIET);
}

const compiler = spawn(
  process.execPath,
  [TSC, '-p', 'tsconfig.json', '--watch', '--preserveWatchOutput'],
  { stdio: 'inherit' },
);
start();
for (const folder of ['dist', 'src/catalog']) {
  watch(folder, { recursive: true }, (_event, name) => changed(name));
}
for (const signal of ['SIGINT', 'SIGTERM']) {
  process.on(signal, () => {
    clearTimeout(timer);
    compiler.kill();
    bot.removeAllListeners('exit');
    bot.once('exit', (code) => process.exit(code ?? 0));
    if (!bot.kill('SIGTERM')) process.exit(0);
  });
}
