/** The database or a chat platform goes away, and comes back. */
import { setTimeout as sleep } from 'node:timers/promises';
import type { OwnServer } from '../../support/postgres';
import type { Failure } from '../../support/slack-server';
import { inParallel, type Rig } from '../rig';
import { type Figures, figuresOf, settle } from './ending';

/** PostgreSQL ends, stays away for so long, and comes back, while questions come in. Milliseconds. */
export async function databaseGone(
  rig: Rig,
  server: OwnServer,
  { away = 1000, pace = 100 } = {},
): Promise<Figures> {
  const slowest = { command: 0 };
  let unanswered = 0;
  const askAll = async () => {
    const start = Date.now();
    if ((await rig.command()) === undefined) unanswered += 1;
    slowest.command = Math.max(slowest.command, Date.now() - start);
    await rig.mention();
    await rig.chat();
  };
  await askAll();
  await server.stop();
  const gone = Date.now();
  let notReady = '';
  let commands = 1;
  while (Date.now() - gone < away) {
    await askAll();
    commands += 1;
    const { status, text } = await rig.program.get('/readyz');
    if (status === 503) notReady = JSON.parse(text).checks.database.reason;
    await sleep(pace);
  }
  // Slack and Teams deliver again what they believe lost.
  const latest = [...rig.mentions].slice(-5);
  await inParallel(latest.length, 2, (index) => rig.mention(undefined, latest[index]));
  await server.start();
  const back = Date.now();
  await rig.program.until(async () => (await rig.program.get('/readyz')).status === 200);
  const ready = (Date.now() - back) / 1000;
  await askAll();
  await settle(rig, 10_000);
  return {
    'seconds away': away / 1000,
    commands: commands + 1,
    'commands unanswered': unanswered,
    'slowest command (ms)': slowest.command,
    ...figuresOf(rig),
    'readiness said': notReady,
    'seconds until ready again': ready,
  };
}

/** Slack's Web API answers like this for a while. Slash commands need none of it. */
export async function slackTrouble(
  rig: Rig,
  weather: Failure,
  { questions = 10, lasting = 1000, patience = 20_000 } = {},
): Promise<Figures> {
  rig.slack.weather = weather;
  let commands = 0;
  await inParallel(questions, 5, async () => {
    await rig.mention();
    if ((await rig.command()) !== undefined) commands += 1;
  });
  await sleep(lasting);
  rig.slack.weather = undefined;
  await settle(rig, patience);
  return { 'commands answered': `${commands} of ${questions}`, ...figuresOf(rig) };
}

/** The Bot Connector answers like this for a while; then it is watched for so long what else is said. Milliseconds. */
export async function teamsTrouble(
  rig: Rig,
  weather: NonNullable<Rig['teams']['weather']>,
  { questions = 10, lasting = 1000, patience = 20_000, watched = 0 } = {},
): Promise<Figures> {
  rig.teams.weather = weather;
  const asked = inParallel(questions, questions, () => rig.chat());
  await sleep(lasting);
  rig.teams.weather = undefined;
  await asked;
  await settle(rig, patience);
  await sleep(watched);
  return { ...figuresOf(rig), 'most messages for a question': rig.teamsAccount().most };
}
