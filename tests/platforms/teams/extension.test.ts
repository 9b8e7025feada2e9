import { loadCatalog } from '../../../src/catalog';
import { citationsOf } from '../../../src/citations';
import { indexPages } from '../../../src/platforms/teams';
import { EXAMPLES } from '../../../src/platforms/teams/wording';
import { createRespond } from '../../../src/respond';
import { invoke, MESSAGE_BYTES } from '../../support/bot-connector';
import { parseCard } from './cards';
import { type Harness, startTeams } from './harness';

const catalog = loadCatalog();
let teams: Harness;
beforeAll(async () => {
  teams = await startTeams(
    {},
    { respond: createRespond(catalog), pages: indexPages(citationsOf(catalog)) },
  );
});
afterAll(() => teams.close());

// biome-ignore lint/suspicious/noExplicitAny: whatever the bot answered
async function ask(name: string, value: object): Promise<any> {
  const response = await teams.post(invoke(teams.connector.url, `composeExtension/${name}`, value));
  expect(response.status).toBe(200);
  const text = await response.text();
  expect(Buffer.byteLength(text)).toBeLessThan(MESSAGE_BYTES);
  return text === '' ? undefined : JSON.parse(text);
}
const search = (question: string) =>
  ask('query', {
    commandId: 'ask',
    parameters: [{ name: 'question', value: question }],
    queryOptions: { skip: 0, count: 25 },
  });
const titles = (result: { composeExtension: { attachments: { content: { title: string } }[] } }) =>
  result.composeExtension.attachments.map(({ content }) => content.title);

test('an empty search shows examples', async () => {
  const value = { commandId: 'ask', parameters: [{ name: 'initialRun', value: 'true' }] };
  expect(titles(await ask('query', value))).toEqual(EXAMPLES.map(({ title }) => title));
});

test.each(['rds patching', 'rds pat', 's3 encr', 'who backs up dynamodb', 'eks', 'lambda'])(
  'typing "%s" finds answers',
  async (typed) => {
    const result = await search(typed);
    expect(result.composeExtension).toMatchObject({ type: 'result', attachmentLayout: 'list' });
    expect(titles(result).length).toBeGreaterThan(0);
    const [first] = result.composeExtension.attachments;
    expect(first.preview.content.tap).toEqual({
      type: 'invoke',
      value: { ask: expect.any(String) },
    });
  },
);

test('what is chosen comes as the full card', async () => {
  const [{ preview }] = (await search('rds patching')).composeExtension.attachments;
  const chosen = await ask('selectItem', preview.content.tap.value);
  const [{ contentType, content }] = chosen.composeExtension.attachments;
  expect(contentType).toBe('application/vnd.microsoft.card.adaptive');
  expect(parseCard(content)).toEqual([]);
  expect(JSON.stringify(content)).toContain('RDS');
});

test('a preview shows what was typed as text', async () => {
  const result = await search('<img src=x> who patches RDS https://evil.example');
  const [{ content, preview }] = result.composeExtension.attachments;
  for (const { title, text } of [content, preview.content])
    expect(`${title} ${text}`).not.toMatch(/<img|https:\/\/evil/);
});

test('"Whose job is this?" answers a message in a dialog, and puts the answer into the chat', async () => {
  const opened = await ask('fetchTask', {
    commandId: 'whoseJob',
    commandContext: 'message',
    messagePayload: {
      id: '1',
      body: { contentType: 'html', content: '<p>Do we have to patch&nbsp;<b>RDS</b>?</p>' },
    },
  });
  const { card, title } = opened.task.value;
  expect(title).toBe('Whose job is this?');
  expect(parseCard(card.content)).toEqual([]);
  expect(JSON.stringify(card.content)).not.toContain('Action.Execute');
  const [{ data }] = card.content.actions;
  expect(data).toEqual({ verb: 'share', ask: 'Do we have to patch RDS?' });
  const shared = await ask('submitAction', { commandId: 'whoseJob', data });
  expect(shared.composeExtension.attachments[0].content.type).toBe('AdaptiveCard');
  const next = await ask('submitAction', {
    commandId: 'whoseJob',
    data: { ask: 'who backs up RDS?' },
  });
  expect(next.task.type).toBe('continue');
});

test('a message without text says so; a button of another time too', async () => {
  expect(
    (await ask('fetchTask', { messagePayload: { body: { content: '<img src="x">' } } })).task,
  ).toEqual({ type: 'message', value: expect.stringContaining('no text') });
  expect((await ask('submitAction', { data: { x: 1 } })).task.type).toBe('message');
});

test('a cited page unfolds into what rests on it', async () => {
  const url =
    'https://docs.aws.amazon.com/AmazonS3/latest/userguide/UsingServerSideEncryption.html?x=1#top';
  const { composeExtension } = await ask('queryLink', { url });
  const [{ content, preview }] = composeExtension.attachments;
  expect(parseCard(content)).toEqual([]);
  expect(JSON.stringify(content)).toContain('Encryption at rest');
  expect(preview.content.title).toContain('encryption');
});

test('every page that the catalog cites on these hosts unfolds into a valid card', async () => {
  const urls = [...new Set([...citationsOf(catalog)].map(({ url }) => url))];
  for (const url of urls.filter((_, at) => at % 40 === 0)) {
    const { composeExtension } = await ask('queryLink', { url });
    expect(parseCard(composeExtension.attachments[0].content)).toEqual([]);
  }
});

test.each(['https://docs.aws.amazon.com/nowhere.html', 'ftp://x', 'nonsense', ''])(
  'other pages stay links: %s',
  async (url) => {
    expect(await ask('queryLink', { url })).toBeUndefined();
  },
);
