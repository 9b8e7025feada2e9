import { cardAction, groupMessage, invoke, personalMessage } from '../../support/bot-connector';
import { parseCard } from './cards';
import { type Harness, json, startTeams } from './harness';

let teams: Harness;
let url: string;
beforeAll(async () => {
  teams = await startTeams();
  url = teams.connector.url;
});
afterAll(() => teams.close());
beforeEach(() => teams.connector.reset());

/** Asks something and gives back the id of the bot's message. */
async function ask(message: object): Promise<string> {
  await teams.post(message);
  const { id } = await sentId();
  teams.connector.reset();
  return id;
}
async function sentId(): Promise<{ id: string }> {
  const call = teams.connector.accepted.at(-1);
  return { id: String(call?.answer.id) };
}

test('a next step answers in place: in the response and, in a personal chat, in the message', async () => {
  const id = await ask(personalMessage(url, 'which?'));
  const data = { ask: 'who backs up RDS?', back: { ask: 'which?' } };
  const response = await teams.post(cardAction(url, { verb: 'ask', data }, { replyToId: id }));
  expect(response.status).toBe(200);
  const body = await json(response);
  expect(body).toMatchObject({ statusCode: 200, type: 'application/vnd.microsoft.card.adaptive' });
  expect(parseCard(body.value)).toEqual([]);
  expect(body.value.fallbackText).toContain('(who backs up RDS?)');
  expect(JSON.stringify(body.value)).toContain(
    '"title":"← Back","verb":"ask","data":{"ask":"which?"}',
  );
  const [update] = teams.connector.accepted;
  expect(update).toMatchObject({ method: 'PUT', activityId: id });
  expect(update?.body.attachments[0].content).toEqual(body.value);
});

test('in a shared chat a clarification is settled for all, another step is not', async () => {
  const id = await ask(groupMessage(url, 'which?'));
  const where = { chat: 'group' as const, replyToId: id };
  const step = { ask: 'who backs up RDS?', back: { ask: 'family of S3' } };
  await teams.post(cardAction(url, { verb: 'ask', data: step }, where));
  expect(teams.connector.calls).toEqual([]);
  const choice = { ask: 'who backs up RDS?', back: { ask: 'which?' } };
  await teams.post(cardAction(url, { verb: 'ask', data: choice }, where));
  expect(teams.connector.accepted.map(({ method }) => method)).toEqual(['PUT']);
});

test('a card that is in no message of the bot is still answered', async () => {
  const data = { ask: 'who backs up RDS?' };
  const response = await teams.post(cardAction(url, { verb: 'ask', data }, { replyToId: 'lost' }));
  expect((await json(response)).statusCode).toBe(200);
});

test('refresh answers again', async () => {
  const response = await teams.post(cardAction(url, { verb: 'refresh', data: { ask: 'S3' } }));
  expect((await json(response)).value.fallbackText).toContain('(S3)');
});

test.each([undefined, {}, { ask: '' }, { ask: 7 }, { ask: 'x'.repeat(301) }, { ask: ['a'] }])(
  'a button that is none of ours is refused: %j',
  async (data) => {
    const response = await teams.post(cardAction(url, { verb: 'ask', data: data as object }));
    expect(response.status).toBe(200);
    expect(await json(response)).toMatchObject({
      statusCode: 400,
      type: 'application/vnd.microsoft.error',
    });
  },
);

test('an error in a press is a sentence with a reference', async () => {
  const response = await teams.post(cardAction(url, { verb: 'ask', data: { ask: 'boom' } }));
  expect(await json(response)).toMatchObject({
    statusCode: 500,
    type: 'application/vnd.microsoft.error',
    value: { message: expect.stringMatching(/^Sorry.*reference: [0-9a-f]{8}$/) },
  });
});

test('invokes of other kinds get an empty answer', async () => {
  const response = await teams.post(invoke(url, 'signin/verifyState', { state: '1' }));
  expect([response.status, await response.text()]).toEqual([200, '']);
});

describe('feedback', () => {
  const counted: string[][] = [];
  const kept: string[][] = [];
  let own: Harness;
  beforeAll(async () => {
    const { createMemoryStore } = jest.requireActual('../../../src/platforms/teams');
    const store = createMemoryStore();
    own = await startTeams(
      {},
      {
        now: () => Date.UTC(2026, 10, 24, 12),
        store: {
          ...store,
          tally: async (...args: string[]) => void counted.push(args),
          put: async (kind: string, ...args: string[]) => {
            if (kind === 'feedback') kept.push(args);
            return store.put(kind, ...args);
          },
        },
      },
    );
  });
  afterAll(() => own.close());

  test('"Right" counts once', async () => {
    counted.length = 0;
    const press = cardAction(
      own.connector.url,
      { verb: 'right', data: { subject: 's3 · backups' } },
      { replyToId: '17' },
    );
    const response = await own.post(press);
    expect(await json(response)).toEqual({
      statusCode: 200,
      type: 'application/vnd.microsoft.activity.message',
      value: expect.stringContaining('Thank you'),
    });
    await own.post(press);
    expect(counted.map(([, ...rest]) => rest)).toEqual([
      ['confirmed', 's3 · backups', '2026-11-24'],
    ]);
  });

  test('"Something is off" asks why in a dialog and keeps the answer', async () => {
    counted.length = 0;
    const opened = await own.post(
      invoke(own.connector.url, 'task/fetch', { data: { subject: 's3 · backups' } }),
    );
    const { task } = await json(opened);
    expect(task.type).toBe('continue');
    expect(parseCard(task.value.card.content)).toEqual([]);
    const data = { subject: 's3 · backups', reason: 'outdated', comment: 'since re:Invent' };
    const sent = await own.post(invoke(own.connector.url, 'task/submit', { data }));
    expect((await json(sent)).task).toMatchObject({ type: 'message' });
    expect(JSON.parse(kept[0]?.[2] as string)).toMatchObject({ ...data, day: '2026-11-24' });
    expect(counted.map(([, what]) => what)).toEqual(['disputed']);
  });

  test('a dialog with something else in it is out of date', async () => {
    for (const name of ['task/fetch', 'task/submit']) {
      const response = await own.post(invoke(own.connector.url, name, { data: { subject: 1 } }));
      expect((await json(response)).task).toMatchObject({
        type: 'message',
        value: expect.stringContaining('out of date'),
      });
    }
  });

  test('answers carry the buttons, questions of ours do not', async () => {
    await own.post(personalMessage(own.connector.url, 'S3'));
    await own.post(personalMessage(own.connector.url, 'which?'));
    const [answered, asked] = own.connector.accepted.map(({ body }) => JSON.stringify(body));
    expect(answered).toContain('"verb":"right","data":{"subject":"s3 · backups"}');
    expect(asked).not.toContain('"verb":"right"');
  });
});
