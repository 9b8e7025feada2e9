// Keeps what V8 compiles beside the bundles. The program is started for it, with made-up settings and nobody to talk
// to: so what a start needs is compiled, and nothing else.
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { cachedDataVersionTag } from 'node:v8';

const require = createRequire(import.meta.url);
const MAIN = resolve('dist/main.js');
const { FOLDER, load } = require(MAIN);
const { setStartFlags } = require(resolve('dist/start-flags'));
/** Nobody listens there. */
const NOWHERE = 'http://127.0.0.1:9/';
/** Milliseconds: for what a start leaves to be done afterwards; and a start that takes longer has failed. */
const SETTLED = 500;
const PATIENCE = 60_000;

const folder = mkdtempSync(join(tmpdir(), 'whosejob-build-'));
process.chdir(folder);
process.argv = [process.execPath, MAIN, 'serve'];
process.env = {
  PORT: '0',
  HOST: '127.0.0.1',
  PLAYGROUND: 'local',
  LOG_LEVEL: 'silent',
  SLACK_BOT_TOKEN: 'xoxb-0-build',
  SLACK_SIGNING_SECRET: 'a-secret-of-the-build',
  SLACK_API_URL: NOWHERE,
  TEAMS_APP_ID: '00000000-0000-4000-8000-000000000000',
  TEAMS_APP_PASSWORD: 'a-secret-of-the-build',
  TEAMS_TENANT_ID: '00000000-0000-4000-8000-000000000000',
};

/** What was loaded, each with a mark of V8's flags: they must be the same when it is loaded again. */
const scripts = new Map();
const keep = (file, script) => scripts.set(file, { script, flags: cachedDataVersionTag() });
function write() {
  for (const [file, { script, flags }] of scripts)
    if (flags === cachedDataVersionTag())
      writeFileSync(`${file}.compiled`, script.createCachedData());
}

const usual = cachedDataVersionTag();
const isStarting = () => cachedDataVersionTag() !== usual;
async function until(isSo) {
  const begun = performance.now();
  while (!isSo()) {
    if (performance.now() - begun > PATIENCE) throw new Error('The program does not start.');
    await sleep(10);
  }
}

load(join(FOLDER, 'main.js'), keep);
// How long that takes depends on what else the machine does; V8's flags differ meanwhile.
await until(isStarting);
await until(() => !isStarting());
await sleep(SETTLED);
write();
setStartFlags();
write();
process.chdir('/');
rmSync(folder, { recursive: true, force: true });
process.exit(0);
