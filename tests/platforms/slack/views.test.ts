import type { Directory } from '../../../src/platforms/slack';
import {
  CHANNEL,
  checkView,
  globalShortcut,
  homeOpened,
  messageShortcut,
  type StoredView,
  suggestion,
  USER,
  viewAction,
  viewSubmission,
} from '../../support/slack-server';
import { type Bot, startBot, TRANSPORTS } from './bot';

type Json = Record<string, unknown>;

const directory: Directory = {
  services: [
    { id: 's3', name: 'Amazon S3', aliases: ['simple storage service'] },
    { id: 'ec2', name: 'Amazon EC2', aliases: ['elastic compute cloud'] },
    ...Array.from({ length: 150 }, (_, index) => ({
      id: `x${index}`,
      name: `AWS Service ${index} <&>`,
      aliases: [],
    })),
  ],
  concerns: [{ id: 'backups', name: 'Backups', aliases: ['restore'] }],
  ask: (service, concern) => [concern, service].filter(Boolean).join(' on '),
};

describe.each(TRANSPORTS)('views over %s', (transport) => {
  let bot: Bot;
  beforeAll(async () => {
    bot = await startBot(transport, {
      directory,
      about: { version: '1.2.3', catalogDate: '2026-11-01' },
    });
  });
  afterAll(() => bot.stop());

  const views = () => [...bot.slack.state.views.all.values()];

  async function openModal(): Promise<StoredView> {
    const before = views().length;
    await bot.client.interact(globalShortcut(bot.slack.state));
    await bot.slack.until(() => views().length > before);
    return views().at(-1) as StoredView;
  }

  test('the shortcut on a message answers for the one who used it', async () => {
    const url = bot.slack.newResponseUrl();
    await bot.client.interact(messageShortcut(bot.slack.state, 'who *patches* RDS?', url));
    await bot.slack.until(() => bot.slack.responses.some((response) => response.url === url));
    expect(bot.asked.at(-1)).toBe('who patches RDS?');
    expect(bot.slack.responses.find((response) => response.url === url)?.body).toMatchObject({
      response_type: 'ephemeral',
    });
  });

  test('a message without text is said to have none', async () => {
    const url = bot.slack.newResponseUrl();
    await bot.client.interact(messageShortcut(bot.slack.state, '', url));
    await bot.slack.until(() => bot.slack.responses.some((response) => response.url === url));
    expect(bot.slack.responses.at(-1)?.body.text).toContain('no text');
  });

  test.each([
    [{ service: { 'pick:service': { selected_option: { value: 's3' } } } }, 's3'],
    [
      {
        service: { 'pick:service': { selected_option: { value: 's3' } } },
        concern: { 'pick:concern': { selected_option: { value: 'backups' } } },
        question: { question: { value: null } },
      },
      'backups on s3',
    ],
    [{ question: { question: { value: ' who patches RDS? ' } } }, 'who patches RDS?'],
  ])('the modal answers what is chosen or typed', async (values, question) => {
    const { body } = await bot.client.interact(
      viewSubmission(bot.slack.state, await openModal(), values),
    );
    expect(body.response_action).toBe('update');
    expect(checkView(body.view as Json)).toEqual([]);
    expect(bot.asked.at(-1)).toBe(question);
  });

  test('an empty modal says what it needs', async () => {
    const { body } = await bot.client.interact(
      viewSubmission(bot.slack.state, await openModal(), {}),
    );
    expect(body).toMatchObject({
      response_action: 'errors',
      errors: { question: expect.any(String) },
    });
  });

  test('a trigger that is too old opens nothing, and breaks nothing', async () => {
    const before = views().length;
    await bot.client.interact(globalShortcut(bot.slack.state, bot.slack.state.issueTrigger(-1)));
    await bot.slack.until(
      () => bot.slack.callsOf('views.open').at(-1)?.answer.error === 'expired_trigger_id',
    );
    expect(views()).toHaveLength(before);
  });

  test('the selects find services and tasks by name and by other words', async () => {
    const options = async (action: string, typed: string) =>
      ((await bot.client.interact(suggestion(bot.slack.state, action, typed))).body
        .options as Json[]) ?? [];
    expect((await options('pick:service', 's3'))[0]).toMatchObject({
      value: 's3',
      text: { text: 'Amazon S3' },
    });
    expect((await options('browse:service', 'simple stor')).map(({ value }) => value)).toEqual([
      's3',
    ]);
    expect((await options('pick:concern', 'restor')).map(({ value }) => value)).toEqual([
      'backups',
    ]);
    const all = await options('pick:service', '');
    expect(all).toHaveLength(100);
    expect(await options('browse:concern', 'nothing like it')).toEqual([]);
  });

  test('App Home shows itself to a first-time user, and answers in place', async () => {
    await bot.client.event(homeOpened(bot.slack.state, 'home'));
    await bot.slack.until(() => bot.slack.state.views.all.has(`VHOME-${USER}`));
    const home = () => bot.slack.state.views.all.get(`VHOME-${USER}`) as StoredView;
    expect(JSON.stringify(home().view)).toContain('whosejob 1.2.3 · catalog of 2026-11-01');
    const first = home().hash;
    await bot.client.interact(
      viewAction(bot.slack.state, home(), {
        type: 'plain_text_input',
        action_id: 'home:ask',
        value: 'who patches RDS?',
      }),
    );
    await bot.slack.until(() => home().hash !== first);
    expect(JSON.stringify(home().view)).toContain('You asked: who patches RDS?');
    const second = home().hash;
    await bot.client.interact(
      viewAction(bot.slack.state, home(), {
        type: 'external_select',
        action_id: 'browse:service',
        selected_option: { value: 'ec2', text: {} },
      }),
    );
    await bot.slack.until(() => home().hash !== second);
    expect(bot.asked.at(-1)).toBe('ec2');
  });

  test('a long answer is leafed through inside the view; an outdated click changes nothing', async () => {
    const { body } = await bot.client.interact(
      viewSubmission(bot.slack.state, await openModal(), {
        question: { question: { value: 'long one' } },
      }),
    );
    const shown = bot.slack.state.views.put(undefined, body.view as Json);
    const more = (shown.view.blocks as Json[])
      .flatMap(({ elements }) => (elements ?? []) as Json[])
      .find(({ action_id }) => String(action_id).startsWith('page:'));
    await bot.client.interact(viewAction(bot.slack.state, shown, { ...more }));
    await bot.slack.until(() => bot.slack.callsOf('views.update').length > 0);
    expect(bot.slack.callsOf('views.update').at(-1)?.answer.ok).toBe(true);
    await bot.client.interact(viewAction(bot.slack.state, shown, { ...more }));
    await bot.slack.until(
      () => bot.slack.callsOf('views.update').at(-1)?.answer.error === 'hash_conflict',
    );
    expect(bot.logs.join('')).not.toContain('"what":"button"');
  });

  test('the opened conversation suggests questions, also from the channel beside it', async () => {
    const prompts = () => bot.slack.callsOf('assistant.threads.setSuggestedPrompts').at(-1);
    await bot.client.event(homeOpened(bot.slack.state, 'messages'));
    await bot.slack.until(() => prompts() !== undefined);
    expect(prompts()?.args).not.toHaveProperty('thread_ts');
    expect(prompts()?.args.prompts).toHaveLength(4);
    await bot.client.interact(messageShortcut(bot.slack.state, 'x', bot.slack.newResponseUrl()));
    const context = {
      entities: [
        { type: 'slack#/types/channel_id', value: CHANNEL, team_id: bot.slack.state.teamId },
      ],
    };
    const before = bot.slack.callsOf('assistant.threads.setSuggestedPrompts').length;
    await bot.client.event(homeOpened(bot.slack.state, 'messages', context));
    await bot.slack.until(
      () => bot.slack.callsOf('assistant.threads.setSuggestedPrompts').length > before,
    );
    expect(prompts()?.answer.ok).toBe(true);
  });
});
