/** The program is ended while it works. */
import { setTimeout as sleep } from 'node:timers/promises';
import { inParallel, type Rig } from '../rig';

/** Figures for a table: what was counted → how often. */
export type Figures = Readonly<Record<string, number | string>>;

/** Waits until nobody is left without an answer or a word, or for so long. Milliseconds. */
export async function settle(rig: Rig, patience: number): Promise<void> {
  const end = Date.now() + patience;
  while (rig.slackAccount().silent + rig.teamsAccount().silent > 0 && Date.now() < end)
    await sleep(50);
}

/** The accounts of both platforms as figures. */
export function figuresOf(rig: Rig): Figures {
  const both = [rig.slackAccount(), rig.teamsAccount()];
  const sum = (key: 'asked' | 'answered' | 'told' | 'silent' | 'twice') =>
    both.reduce((total, each) => total + each[key], 0);
  return {
    accepted: sum('asked'),
    answered: sum('answered'),
    told: sum('told'),
    silent: sum('silent'),
    twice: sum('twice'),
  };
}

const answeredIn = (rig: Rig): number => rig.slackAccount().answered + rig.teamsAccount().answered;

/** Asks in both platforms, so many at once, until told to stop. */
function keepAsking(rig: Rig, atOnce: number): () => Promise<unknown> {
  let asking = true;
  const each = async (ask: () => Promise<unknown>) => {
    while (asking) if ((await ask()) === undefined) await sleep(10);
  };
  const all = Promise.all(
    Array.from({ length: atOnce }, () =>
      Promise.all([each(() => rig.mention()), each(() => rig.chat())]),
    ),
  );
  return () => {
    asking = false;
    return all;
  };
}

/** SIGTERM while questions come in: what was accepted is answered, and the program ends in time; then it starts again. */
export async function terminated(
  rig: Rig,
  { atOnce = 4, after = 500, patience = 20_000 } = {},
): Promise<Figures> {
  const stopAsking = keepAsking(rig, atOnce);
  await sleep(after);
  const start = Date.now();
  const code = await rig.program.stop('SIGTERM');
  const seconds = (Date.now() - start) / 1000;
  await stopAsking();
  const cutOff = rig.slackAccount().silent;
  // What was cut off after nine seconds is told to its askers by the next start.
  await rig.startProgram();
  await settle(rig, patience);
  return {
    ...figuresOf(rig),
    'exit code': code,
    'seconds to end': seconds,
    'without a word at the end': cutOff,
  };
}

/**
 * kill -9 while questions come in, `times` times; after each the program starts again, and Slack delivers some
 * messages once more. Slack takes `slowness` milliseconds for a call, so that many are under way.
 */
export async function killed(
  rig: Rig,
  { atOnce = 4, after = 500, times = 1, slowness = 100, patience = 20_000 } = {},
): Promise<Figures> {
  rig.slack.weather = { delay: slowness };
  for (let time = 0; time < times; time += 1) {
    const answered = answeredIn(rig);
    const stopAsking = keepAsking(rig, atOnce);
    await sleep(after);
    // A machine that is busy may need longer for the first one: a program that is idle is not what is to be killed.
    while (answeredIn(rig) === answered) await sleep(10);
    await rig.program.stop('SIGKILL');
    await stopAsking();
    await rig.startProgram();
    const some = [...rig.mentions].slice(-2 * atOnce);
    await inParallel(some.length, 4, (index) => rig.mention(undefined, some[index]));
  }
  rig.slack.weather = undefined;
  await settle(rig, patience);
  return { kills: times, ...figuresOf(rig) };
}
