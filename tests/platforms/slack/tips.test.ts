/** Daily tips as people use them in Slack: the running app, the real desk, and what Slack would have received. */
import { createDirectory } from '../../../src/directory';
import { catalog } from '../../support/shipped';
import {
  buttonClick,
  CHANNEL,
  checkBlocks,
  checkView,
  commandForm,
  DIRECT,
  homeOpened,
  mentionEvent,
  messageEvent,
  type StoredView,
  suggestion,
  USER,
  viewAction,
} from '../../support/slack-server';
import { NOW, openDesk, type RunningDesk } from '../../support/tips/desk';
import { type Bot, startBot, TRANSPORTS } from './bot';

type Json = Record<string, unknown>;

const TEAM = 'T0EXAMPLE1';
const channelPlace = { platform: 'slack', workspace: TEAM, conversation: CHANNEL };
const ownPlace = { ...channelPlace, conversation: USER };

describe.each(TRANSPORTS)('daily tips over %s', (transport) => {
  let bot: Bot;
  let tips: RunningDesk;

  async function start(setup: Parameters<typeof startBot>[1] = {}): Promise<void> {
    tips = await openDesk();
    bot = await startBot(transport, {
      tips: tips.desk,
      directory: createDirectory(catalog),
      ...setup,
    });
    tips.connect(bot.platform.tipSender);
    // The direct conversation with the bot, by the id of the person.
    bot.slack.state.channels.set(USER, { id: USER });
  }
  beforeEach(() => start());
  afterEach(async () => {
    await bot.stop();
    await tips.close();
  });

  const posted = (channel = CHANNEL) => bot.slack.state.inChannel(channel);
  const buttonsOf = (blocks: unknown): Json[] =>
    (blocks as Json[])
      .filter(({ type }) => type === 'actions')
      .flatMap(({ elements }) => elements as Json[])
      .filter(({ type }) => type === 'button');
  const labelled = (blocks: unknown, label: string): Json =>
    buttonsOf(blocks).find(({ text }) => (text as Json).text === label) ?? {};

  /** What the slash command tells the asker alone. */
  async function command(text: string, form: Json = {}): Promise<Json> {
    const url = bot.slack.newResponseUrl();
    await bot.client.command({ ...commandForm(bot.slack.state, text, url), ...form } as never);
    await bot.slack.until(() => bot.slack.responses.some((response) => response.url === url));
    return bot.slack.responses.find((response) => response.url === url)?.body ?? {};
  }

  /** Switches tips on in the channel, which is announced there. */
  async function turnOn(text = 'tips on'): Promise<Json> {
    const url = bot.slack.newResponseUrl();
    await bot.client.command(commandForm(bot.slack.state, text, url));
    await bot.slack.until(() => posted().length > 0);
    return posted().at(-1) as Json;
  }

  async function press(button: Json, where: Parameters<typeof buttonClick>[3] = {}): Promise<Json> {
    const url = bot.slack.newResponseUrl();
    const click = buttonClick(bot.slack.state, { type: 'button', ...button }, url, where);
    await bot.client.interact(click);
    await bot.slack.until(() => bot.slack.responses.some((response) => response.url === url));
    return bot.slack.responses.find((response) => response.url === url)?.body ?? {};
  }

  test('are switched on with the time zone of the asker, and announced in the channel', async () => {
    const announced = await turnOn('tips on 8:30 mon,wed s3, encryption');
    expect(announced.text).toContain(
      'Mondays and Wednesdays at 08:30 (Europe/Berlin), about Amazon S3 and encryption.',
    );
    expect(checkBlocks(announced.blocks, 'message')).toEqual([]);
    expect(await tips.desk.status(channelPlace)).toMatchObject({
      topics: ['s3', 'encryption'],
      nextDue: { date: '2026-11-25' },
    });
  });

  test('stay off where the bot cannot post, and the asker learns how to invite it', async () => {
    bot.slack.state.channels.set(CHANNEL, { id: CHANNEL, member: false });
    expect((await command('tips on')).text).toContain('/invite @whosejob');
    expect(await tips.desk.status(channelPlace)).toBeNull();
  });

  test('arrive at their time, with buttons that leave them alone', async () => {
    await turnOn('tips on 8am');
    tips.clock.now = NOW + 61 * 60_000;
    await tips.connect(bot.platform.tipSender).drain();
    const tip = posted().at(-1) as Json;
    expect(tip.text).toContain('Daily tip: ');
    expect(checkBlocks(tip.blocks, 'message')).toEqual([]);
    const [more, when] = buttonsOf(tip.blocks);
    const where = { ephemeral: false, message: tip };
    expect(await press(more ?? {}, where)).toMatchObject({
      response_type: 'ephemeral',
      replace_original: false,
    });
    expect(bot.asked.at(-1)).toMatch(/^What am I responsible for on/);
    expect(await press(when ?? {}, where)).toMatchObject({
      response_type: 'ephemeral',
      replace_original: false,
      text: expect.stringContaining('Daily tips are on'),
    });
  });

  test('status, pause, resume, skip and off by command', async () => {
    await turnOn();
    expect((await command('tips')).text).toContain('Next: Wednesday 25 November, 09:00.');
    expect((await command('tips skip')).text).toContain('Thursday 26 November');
    expect((await command('tips pause 2 weeks')).text).toContain('Daily tips are paused');
    expect((await command('tips resume')).text).toContain('Daily tips are on');
    expect((await command('tips off')).text).toContain('Daily tips are off');
    expect(await tips.desk.status(channelPlace)).toBeNull();
  });

  test('"now" posts one at once, and only one a day', async () => {
    await turnOn();
    expect((await command('tips now')).text).toContain('Here is today’s tip');
    expect(posted().at(-1)?.text).toContain('Daily tip: ');
    const before = posted().length;
    expect((await command('tips now')).text).toContain('here already');
    expect(posted()).toHaveLength(before);
  });

  test('what is not understood changes nothing, and a click on what was meant does', async () => {
    await turnOn();
    const asked = await command('tips on 9am CET');
    expect(asked.text).toContain('Where is “CET”?');
    const body = await press(labelled(asked.blocks, 'on 9am Europe/Paris'));
    expect(body).toMatchObject({ replace_original: true });
    expect((await tips.desk.status(channelPlace))?.schedule.zone).toBe('Europe/Paris');
  });

  test.each([
    'tips on <!channel> and <@U0EVERYONE>',
    'tips on *bold* <https://evil.example|click me> :boom:',
    `tips on ${'x'.repeat(2000)}`,
    "tips on '; drop table tip_subscriptions; --",
  ])('hostile text is text: %#', async (text) => {
    const body = await command(text);
    expect(checkBlocks(body.blocks, 'message')).toEqual([]);
    expect(JSON.stringify(body)).not.toMatch(/<!|<@|<http/);
    expect(await tips.desk.status(channelPlace)).toBeNull();
  });

  test('by mention they are for the channel, in a direct message for the person', async () => {
    const { state } = bot.slack;
    const mention = state.write(CHANNEL, USER, `<@${state.botUserId}> tips on 10am`);
    await bot.client.event(mentionEvent(state, mention));
    await bot.slack.until(() => posted().some(({ thread_ts }) => thread_ts === mention.ts));
    expect((await tips.desk.status(channelPlace))?.schedule.time).toBe('10:00');

    const direct = state.write(DIRECT, USER, 'turn on tips');
    await bot.client.event(messageEvent(state, direct));
    await bot.slack.until(() => posted(DIRECT).some(({ thread_ts }) => thread_ts === direct.ts));
    expect(await tips.desk.status(ownPlace)).not.toBeNull();
  });

  test('only admins change those of a channel where it is set so; everybody sees how they stand', async () => {
    await bot.stop();
    await tips.close();
    await start({ tipsManagers: 'admins' });
    expect((await command('tips on')).text).toContain('You may not change the tips here');
    bot.slack.state.people.set(USER, { id: USER, tz: 'Asia/Tokyo', is_admin: true });
    const announced = await turnOn();
    bot.slack.state.people.set(USER, { id: USER, tz: 'Asia/Tokyo', is_admin: false });
    expect((await command('tips')).text).toContain('Asia/Tokyo');
    expect((await command('tips off')).text).toContain('You may not');
    const off = labelled(announced.blocks, 'Turn tips off');
    expect(await press(off, { ephemeral: false, message: announced })).toMatchObject({
      response_type: 'ephemeral',
      replace_original: false,
    });
    expect(await tips.desk.status(channelPlace)).not.toBeNull();
    // One's own tips are one's own.
    expect((await command('tips on', { channel_id: DIRECT })).text).toContain('Daily tips are on');
  });

  test('a Slack that does not say who asks gives no time zone, and tips all the same', async () => {
    bot.slack.state.people.clear();
    expect((await turnOn()).text).toContain(
      '(UTC), about everything. Next: Wednesday 25 November, 09:00. Somewhere else?',
    );
  });

  describe('on App Home', () => {
    const home = () => bot.slack.state.views.all.get(`VHOME-${USER}`) as StoredView;
    const text = () => JSON.stringify(home().view);

    async function open(): Promise<void> {
      await bot.client.event(homeOpened(bot.slack.state, 'home'));
      await bot.slack.until(() => home() !== undefined);
    }
    /** Uses a control, and waits until the home is shown anew. */
    async function use(action: Json): Promise<void> {
      const { hash } = home();
      await bot.client.interact(viewAction(bot.slack.state, home(), action));
      await bot.slack.until(() => home().hash !== hash);
      expect(checkView(home().view as Json)).toEqual([]);
    }
    const status = () => tips.desk.status(ownPlace);
    const button = (label: string) => ({
      type: 'button',
      ...labelled((home().view as Json).blocks, label),
    });

    test('are off at first, and switched on by a button', async () => {
      await open();
      expect(text()).toContain('Daily tips are off here');
      await use(button('Turn tips on'));
      expect(text()).toContain('Daily tips are on');
      expect((await status())?.schedule.zone).toBe('Europe/Berlin');
    });

    test('show those of the channels in which the reader turned them on', async () => {
      await turnOn();
      await open();
      expect(text()).toContain(`<#${CHANNEL}>: Weekdays at 09:00 (Europe/Berlin)`);
      expect(checkView(home().view as Json)).toEqual([]);
    });

    test('time, days, zone and topics are changed in place', async () => {
      await open();
      await use(button('Turn tips on'));
      await use({ type: 'timepicker', action_id: 'tips:time', selected_time: '17:30' });
      await use({
        type: 'static_select',
        action_id: 'tips:days',
        selected_option: { value: 'daily', text: {} },
      });
      await use({
        type: 'external_select',
        action_id: 'tips:zone',
        selected_option: { value: 'Asia/Tokyo', text: {} },
      });
      await use({
        type: 'multi_external_select',
        action_id: 'tips:topics',
        selected_options: [{ value: 's3' }, { value: 'encryption-at-rest' }],
      });
      expect(await status()).toMatchObject({
        schedule: { time: '17:30', weekdays: [1, 2, 3, 4, 5, 6, 7], zone: 'Asia/Tokyo' },
        topics: ['s3', 'encryption-at-rest'],
      });
      await use({ type: 'multi_external_select', action_id: 'tips:topics', selected_options: [] });
      expect((await status())?.topics).toEqual([]);
    });

    test('are paused, resumed and ended in place', async () => {
      await open();
      await use(button('Turn tips on'));
      await use(button('Pause a week'));
      expect(text()).toContain('Daily tips are paused');
      await use(button('Resume'));
      await use(button('Turn tips off'));
      expect(await status()).toBeNull();
    });

    test('zones are found by their cities, topics by their names', async () => {
      const options = async (action: string, typed: string) =>
        (
          (await bot.client.interact(suggestion(bot.slack.state, action, typed))).body
            .options as Json[]
        ).map(({ value }) => value);
      expect(await options('tips:zone', 'new york')).toEqual(['America/New_York']);
      expect(await options('tips:topics', 's3')).toContain('s3');
      expect(await options('tips:topics', 'backups')).toContain('backups');
    });

    test('an answer stands beside them', async () => {
      await open();
      await use({ type: 'plain_text_input', action_id: 'home:ask', value: 'who patches RDS?' });
      expect(text()).toContain('You asked: who patches RDS?');
      expect(text()).toContain('Daily tips are off here');
    });
  });
});
