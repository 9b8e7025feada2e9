import { HAS_POSTGRES, OwnServer } from '../support/postgres';
import type { Failure } from '../support/slack-server';
import { Rig } from './rig';
import { databaseGone, slackTrouble, teamsTrouble } from './scenarios/outages';

(HAS_POSTGRES ? test : test.skip)(
  'a database that goes away and comes back takes no answer away, and the program says that it is not ready',
  async () => {
    const server = await OwnServer.create();
    const rig = await Rig.start({ env: { DATABASE_URL: server.url } });
    try {
      expect(await databaseGone(rig, server)).toMatchObject({
        'commands unanswered': 0,
        silent: 0,
        twice: 0,
        'readiness said': expect.stringContaining('cannot be reached (ECONNREFUSED)'),
      });
      const down = ['whosejob_database_seconds_count', 'outcome="store_unreachable"'] as const;
      expect(await rig.program.metric(...down)).toBeGreaterThan(0);
      expect(rig.program.output).not.toContain('pw-of-own-server');
    } finally {
      await rig.close();
      await server.remove();
    }
  },
  90_000,
);

describe('while Slack', () => {
  let rig: Rig;
  beforeAll(async () => {
    rig = await Rig.start();
  }, 60_000);
  afterAll(() => rig.close());

  const WEATHERS: ReadonlyArray<readonly [string, Failure]> = [
    ['answers 503', { status: 503 }],
    ['answers 429', { status: 429, retryAfter: 1 }],
    ['is slow', { delay: 500 }],
  ];
  test.each(WEATHERS)(
    '%s: commands are answered, mentions later, none twice',
    async (_, weather) => {
      const figures = await slackTrouble(rig, weather, { questions: 3 });
      expect(figures).toMatchObject({
        'commands answered': '3 of 3',
        silent: 0,
        twice: 0,
        told: 0,
      });
    },
  );

  test('answers 500, it may have posted: nothing is sent again, and the asker is told', async () => {
    const { slack } = rig;
    slack.fail('chat.postMessage', { status: 500 });
    const before = slack.callsOf('chat.postMessage').length;
    await rig.mention();
    await slack.until(() => slack.callsOf('chat.postMessage').length === before + 2);
    expect(slack.callsOf('chat.postMessage').at(-1)?.args.text).toMatch(
      /whether my answer arrived/,
    );
  });

  test('has revoked the token: commands are answered, and the log says what to do', async () => {
    const figures = await slackTrouble(
      rig,
      { error: 'token_revoked' },
      { questions: 2, patience: 0 },
    );
    expect(figures).toMatchObject({ 'commands answered': '2 of 2', twice: 0 });
    expect(rig.program.output).toContain('the bot token was revoked; install the app again');
    expect(
      await rig.program.metric('whosejob_problems_total', 'code="token_revoked"'),
    ).toBeGreaterThan(0);
  });
});

test('while the Bot Connector answers 429, nobody is answered twice, and everybody hears', async () => {
  const rig = await Rig.start();
  try {
    const figures = await teamsTrouble(rig, { status: 429 }, { questions: 3 });
    expect(figures).toMatchObject({ silent: 0, twice: 0 });
  } finally {
    await rig.close();
  }
}, 60_000);

test('while the Bot Connector breaks off every call that it carried out, nobody gets more than an answer and a word', async () => {
  const rig = await Rig.start();
  try {
    const figures = await teamsTrouble(rig, { breaks: true }, { questions: 3 });
    expect(figures).toMatchObject({
      answered: 3,
      silent: 0,
      twice: 0,
      'most messages for a question': 2,
    });
  } finally {
    await rig.close();
  }
}, 60_000);
