import { createSlackPlatform } from '../../../src/platforms/slack';
import { createMemoryStore } from '../../../src/platforms/slack/memory-store';
import {
  buttonClick,
  checkBlocks,
  commandForm,
  USER,
  viewSubmission,
} from '../../support/slack-server';
import { type Bot, startBot, TRANSPORTS } from './bot';

type Json = Record<string, unknown>;

const elementsOf = (blocks: unknown): Json[] =>
  (blocks as Json[]).flatMap(({ elements }) => (elements ?? []) as Json[]);

describe.each(TRANSPORTS)('below an answer over %s', (transport) => {
  let bot: Bot;
  const store = createMemoryStore();
  beforeAll(async () => {
    bot = await startBot(transport, { store, admins: [USER] });
  });
  afterAll(() => bot.stop());

  async function ask(text: string): Promise<Json[]> {
    const form = commandForm(bot.slack.state, text, bot.slack.newResponseUrl());
    return elementsOf((await bot.client.command(form)).body.blocks);
  }

  async function click(element: Json | undefined, uses: number): Promise<Json[]> {
    const url = bot.slack.newResponseUrl();
    await bot.client.interact(buttonClick(bot.slack.state, { ...element }, url));
    const responses = () => bot.slack.responses.filter((response) => response.url === url);
    await bot.slack.until(() => responses().length >= uses);
    return responses().map(({ body }) => body);
  }

  const named = (elements: Json[], action_id: string): Json | undefined =>
    elements.find((element) => element.action_id === action_id);

  test('"Share with channel" posts in the name of who shares, and takes the private copy away', async () => {
    const share = named(await ask('who encrypts S3 data? <!channel> *now*'), 'share');
    const [shared, removed] = await click(share, 2);
    expect(shared).toMatchObject({ response_type: 'in_channel', replace_original: false });
    expect(removed).toEqual({ delete_original: true });
    expect(checkBlocks(shared?.blocks, 'message')).toEqual([]);
    expect((shared?.blocks as Json[] | undefined)?.[0]).toEqual({
      type: 'rich_text',
      elements: [
        {
          type: 'rich_text_section',
          elements: [
            { type: 'user', user_id: USER },
            { type: 'text', text: ' asked: who encrypts S3 data? channel now' },
          ],
        },
      ],
    });
    expect(JSON.stringify(shared)).not.toContain('<!channel>');
  });

  test('an answer without facts has no footer', async () => {
    expect(named(await ask('help'), 'share')).toBeUndefined();
  });

  test('"Right" is thanked for and counted once', async () => {
    const right = named(await ask('who encrypts S3 data?'), 'feedback:right');
    const [thanks] = await click(right, 1);
    expect(thanks).toMatchObject({
      response_type: 'ephemeral',
      replace_original: false,
      text: expect.stringContaining('Thank you'),
    });
    await click(right, 1);
    expect(await store.top(bot.slack.state.teamId, 'confirmed', '2000-01-01', 5)).toEqual([
      { subject: 's3 · encryption', count: 1 },
    ]);
  });

  test('"Something is off" asks why, and the report says it', async () => {
    const off = named(await ask('who encrypts S3 data?'), 'feedback:off');
    const before = bot.slack.state.views.all.size;
    await bot.client.interact(buttonClick(bot.slack.state, { ...off }, bot.slack.newResponseUrl()));
    await bot.slack.until(() => bot.slack.state.views.all.size > before);
    const stored = [...bot.slack.state.views.all.values()].at(-1);
    if (stored === undefined) throw new Error('no view is open');
    const { body } = await bot.client.interact(
      viewSubmission(bot.slack.state, stored, {
        reason: { reason: { type: 'radio_buttons', selected_option: { value: 'outdated' } } },
        comment: { comment: { type: 'plain_text_input', value: 'see the new page' } },
      }),
    );
    expect(body).toMatchObject({ response_action: 'update' });
    const key = `${stored.id}:${USER}`;
    expect(
      JSON.parse((await store.get('feedback', bot.slack.state.teamId, key)) ?? '{}'),
    ).toMatchObject({
      subject: 's3 · encryption',
      reason: 'outdated',
      comment: 'see the new page',
      user: USER,
    });
    const report = await bot.client.command(
      commandForm(bot.slack.state, 'report', bot.slack.newResponseUrl()),
    );
    // How JSON spells a character is left to who writes it.
    const said = JSON.stringify(JSON.parse(report.raw));
    expect(said).toContain('Disputed');
    expect(said).toContain('1 × s3 · encryption');
    expect(said).toContain('Counts only');
  });
});

test('feedback buttons of a posted answer work too', async () => {
  const store = createMemoryStore();
  const bot = await startBot('http', { store });
  const url = bot.slack.newResponseUrl();
  const action = {
    type: 'feedback_buttons',
    action_id: 'feedback',
    value: 'right:s3 · encryption',
  };
  await bot.client.interact(
    buttonClick(bot.slack.state, action, url, { ephemeral: false, message: { ts: '1.2' } }),
  );
  await bot.slack.until(() => bot.slack.responses.length === 1);
  expect(await store.top(bot.slack.state.teamId, 'confirmed', '2000-01-01', 5)).toHaveLength(1);
  await bot.stop();
});

test('the report is for named admins', async () => {
  const bot = await startBot('http');
  const report = await bot.client.command(
    commandForm(bot.slack.state, 'report', bot.slack.newResponseUrl()),
  );
  expect(report.raw).toContain('SLACK_ADMINS');
  await bot.stop();
});

test('questions are recorded only when that is switched on', async () => {
  for (const recordQuestions of [false, true]) {
    const store = createMemoryStore();
    const bot = await startBot('http', { store, recordQuestions, admins: [USER] });
    await bot.client.command(commandForm(bot.slack.state, 'what?', bot.slack.newResponseUrl()));
    const [count] = await store.top(bot.slack.state.teamId, 'not-understood', '2000-01-01', 5);
    expect(count?.subject).toBe(recordQuestions ? 'needs-service: what?' : 'needs-service');
    await bot.stop();
  }
});

test('without any way in, the platform says what is missing', () => {
  const dependencies = {
    respond: () => {
      throw new Error();
    },
    log: { child: () => ({}) },
  } as never;
  expect(() =>
    createSlackPlatform({ botToken: 'xoxb-1', apiUrl: 'http://localhost/' }, dependencies),
  ).toThrow(/SLACK_SIGNING_SECRET/);
});
