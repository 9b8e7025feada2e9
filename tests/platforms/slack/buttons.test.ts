import { buttonClick, checkBlocks, commandForm } from '../../support/slack-server';
import { type Bot, startBot, TRANSPORTS } from './bot';

type Json = Record<string, unknown>;

/** Every button of the blocks. */
const buttonsOf = (blocks: unknown): Json[] =>
  (blocks as Json[])
    .filter(({ type }) => type === 'actions')
    .flatMap(({ elements }) => elements as Json[]);

describe.each(TRANSPORTS)('buttons over %s', (transport) => {
  let bot: Bot;
  beforeAll(async () => {
    bot = await startBot(transport);
  });
  afterAll(() => bot.stop());

  async function ask(text: string): Promise<unknown> {
    const form = commandForm(bot.slack.state, text, bot.slack.newResponseUrl());
    return (await bot.client.command(form)).body.blocks;
  }

  async function click(button: Json | undefined): Promise<Json> {
    const url = bot.slack.newResponseUrl();
    const { status } = await bot.client.interact(buttonClick(bot.slack.state, { ...button }, url));
    expect(status).toBe(200);
    await bot.slack.until(() => bot.slack.responses.some((response) => response.url === url));
    return bot.slack.responses.find((response) => response.url === url)?.body ?? {};
  }

  test('a choice is answered in place', async () => {
    const [first] = buttonsOf(await ask('which service?'));
    expect(first).toMatchObject({ value: 'who encrypts S3 data?', text: { text: 'Amazon S3' } });
    const body = await click(first);
    expect(body.replace_original).toBe(true);
    expect(bot.asked.at(-1)).toBe('who encrypts S3 data?');
    expect(checkBlocks(body.blocks, 'message')).toEqual([]);
  });

  test('a long answer is leafed through, and nothing of it is lost', async () => {
    let blocks = await ask('long answer');
    const seen = [JSON.stringify(blocks)];
    for (let turns = 0; turns < 20; turns++) {
      expect(checkBlocks(blocks, 'message')).toEqual([]);
      const more = buttonsOf(blocks).find(({ text }) => (text as Json).text === 'More…');
      if (more === undefined) break;
      blocks = (await click(more)).blocks;
      seen.push(JSON.stringify(blocks));
    }
    expect(seen.length).toBeGreaterThan(1);
    for (let index = 0; index < 40; index++) expect(seen.join('')).toContain(`Duty ${index}"`);
    const back = buttonsOf(blocks).find(({ text }) => (text as Json).text === 'Back');
    expect((await click(back)).replace_original).toBe(true);
  });

  test('a failing answer is told to the one who clicked', async () => {
    const body = await click({ type: 'button', action_id: 'choice:1:0', value: 'boom secret' });
    expect(body).toMatchObject({ response_type: 'ephemeral', replace_original: false });
    expect(bot.logs.join('')).not.toContain('boom secret');
  });
});
