/** Every fault at full size, for `npm run faults`; the tests beside this file run them smaller. */
import { resolve } from 'node:path';
import { OwnServer } from '../support/postgres';
import { Rig, type RigOptions } from './rig';
import { slowLoris } from './scenarios/clients';
import { type Figures, killed, terminated } from './scenarios/ending';
import { diskFull, smallDisk } from './scenarios/machine';
import { databaseGone, slackTrouble, teamsTrouble } from './scenarios/outages';
import { payloads } from './scenarios/payloads';

type Each = (part: string, figures: Figures) => void;

interface Fault {
  readonly name: string;
  readonly title: string;
  run(each: Each): Promise<Figures>;
}

async function withRig(
  options: RigOptions,
  work: (rig: Rig) => Promise<Figures>,
): Promise<Figures> {
  const rig = await Rig.start(options);
  try {
    const before = rig.program.memory();
    const figures = await work(rig);
    const after = rig.program.running ? rig.program.memory() : undefined;
    return {
      ...figures,
      ...(after === undefined ? {} : { 'MiB before → after': `${before} → ${after}` }),
    };
  } finally {
    await rig.close();
  }
}

async function withServer(work: (server: OwnServer) => Promise<Figures>): Promise<Figures> {
  const server = await OwnServer.create();
  try {
    return await work(server);
  } finally {
    await server.remove();
  }
}

const LONG = { questions: 30, lasting: 10_000, patience: 240_000 };

/** Settings of an app that many workspaces install. */
const OAUTH = {
  SLACK_BOT_TOKEN: '',
  SLACK_CLIENT_ID: '11.22',
  SLACK_CLIENT_SECRET: 'a-client-secret-of-slack',
  SLACK_ENCRYPTION_KEYS: 'a-key-of-a-test-of-32-characters-',
};

/** Slack's payloads that nothing handles are held for 2.5 seconds each, so many go at once. */
const MANY = { count: 10_000, atOnce: 64 };

const fault = (name: string, title: string, run: Fault['run']): Fault => ({ name, title, run });
const slack = (
  name: string,
  title: string,
  weather: Parameters<typeof slackTrouble>[1],
  patience = LONG.patience,
) =>
  fault(name, title, () => withRig({}, (rig) => slackTrouble(rig, weather, { ...LONG, patience })));
const teams = (
  name: string,
  title: string,
  weather: Parameters<typeof teamsTrouble>[1],
  more: Parameters<typeof teamsTrouble>[2] = {},
) =>
  fault(name, title, () => withRig({}, (rig) => teamsTrouble(rig, weather, { ...LONG, ...more })));

export const FAULTS: readonly Fault[] = [
  fault('database', 'PostgreSQL gone for a minute', () =>
    withServer((server) =>
      withRig({ env: { DATABASE_URL: server.url } }, (rig) =>
        databaseGone(rig, server, { away: 60_000, pace: 250 }),
      ),
    ),
  ),
  slack('slack-slow', 'Slack takes 12 s for every call', { delay: 12_000 }),
  slack('slack-500', 'Slack answers 500', { status: 500 }),
  slack('slack-503', 'Slack answers 503', { status: 503 }),
  slack('slack-429', 'Slack answers 429, Retry-After 1', { status: 429, retryAfter: 1 }),
  slack('slack-hangs', 'Slack carries out every call and never answers', { hangs: true }),
  slack('slack-revoked', 'the bot token is revoked under way', { error: 'token_revoked' }, 5000),
  teams('teams-500', 'the Bot Connector answers 500', { status: 500 }),
  teams('teams-429', 'the Bot Connector answers 429', { status: 429 }),
  // Until both the answer and the word about it have had no answer, and what is left would have been told.
  teams(
    'teams-hangs',
    'the Bot Connector carries out every call and never answers',
    { hangs: true },
    { lasting: 25_000, watched: 250_000 },
  ),
  fault('disk', 'the disk of the SQLite file is full', async () => {
    const disk = smallDisk();
    if (disk === undefined) return { skipped: 'this user may not mount a small disk' };
    try {
      return await withRig({ env: { DATABASE_URL: `file:${disk.folder}/test.db` } }, (rig) =>
        diskFull(rig, disk, 200),
      );
    } finally {
      disk.remove();
    }
  }),
  fault('term', 'SIGTERM under load', () =>
    withRig({}, (rig) => terminated(rig, { atOnce: 16, after: 3000, patience: 120_000 })),
  ),
  fault('kill', 'kill -9 under load, ten times', () =>
    withRig({}, (rig) => killed(rig, { atOnce: 8, after: 1500, times: 10, patience: 200_000 })),
  ),
  fault('clients', 'slow headers and bodies on 1,000 connections', () =>
    withRig({}, (rig) => slowLoris(rig.program, 1000)),
  ),
  fault('payloads', 'random and mutated payloads, 10,000 for each route', (each) =>
    withRig({ env: { PLAYGROUND: 'local' } }, (rig) => payloads(rig, { ...MANY, each })),
  ),
  fault('payloads-oauth', 'the same on the routes of an installation by OAuth', (each) =>
    withRig({ env: OAUTH }, (rig) =>
      payloads(rig, { ...MANY, only: /install|redirect|slack event/, each }),
    ),
  ),
];

/** Preloaded, it lets a test set the program's clock. */
export const CLOCK = resolve(__dirname, 'clock.cjs');
