import { CLOCK } from './faults';
import { Rig } from './rig';
import { diskFull, setClock, smallDisk } from './scenarios/machine';

const disk = smallDisk();
afterAll(() => disk?.remove());

(disk ? test : test.skip)(
  'a full disk takes no answer away; when there is room again, it is written to',
  async () => {
    const rig = await Rig.start({ env: { DATABASE_URL: `file:${disk?.folder}/test.db` } });
    try {
      if (!disk) return;
      const figures = await diskFull(rig, disk, 10);
      expect(figures).toMatchObject({
        'commands answered': '10 of 10',
        silent: 0,
        twice: 0,
        'refused after there was room': 0,
        '/healthz': 200,
      });
      expect(figures['writes refused while full']).toBeGreaterThan(0);
    } finally {
      await rig.close();
    }
  },
  90_000,
);

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;

describe('a clock that jumps', () => {
  let rig: Rig;
  beforeAll(async () => {
    // So few questions a minute that a bucket which lost some would show.
    rig = await Rig.start({ preload: CLOCK, env: { SLACK_QUESTIONS_PER_MINUTE: '3' } });
  }, 60_000);
  afterAll(() => rig.close());

  test('refuses what Slack signed while it is wrong, and answers again once it is right', async () => {
    for (const wrong of [HOUR, -HOUR]) {
      setClock(rig, wrong);
      expect(await rig.command()).toBeUndefined();
    }
    setClock(rig, 0);
    expect(await rig.command()).toContain('RDS');
  });

  // Slack's five minutes allow for that much.
  test('back a little takes no questions away from anybody', async () => {
    setClock(rig, -4 * MINUTE);
    expect(await rig.command()).toContain('RDS');
    setClock(rig, 0);
    expect(await rig.command()).toContain('RDS');
  });

  test('answers no message twice', async () => {
    const ts = await rig.mention();
    setClock(rig, -4 * MINUTE);
    await rig.mention(undefined, ts);
    setClock(rig, 0);
    await rig.mention(undefined, ts);
    await rig.slack.until(() => rig.slackAccount().answered === 1);
    expect(rig.slackAccount()).toMatchObject({ asked: 1, answered: 1, twice: 0 });
  });

  test('ends neither the checks nor the program', async () => {
    for (const jump of [-HOUR, 400 * 24 * HOUR, 0]) {
      setClock(rig, jump);
      expect((await rig.program.get('/readyz')).status).toBe(200);
    }
    expect(rig.program.running).toBe(true);
  });
});
