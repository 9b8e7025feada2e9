import { createMemoryStore } from '../../../src/platforms/teams';
import { CHATS, type Chat, installation, TENANT_ID } from '../../support/bot-connector';
import { type Harness, startTeams } from './harness';
import { ANSWER } from './samples';

let teams: Harness;
const store = createMemoryStore();
const to = (chat: Chat) => ({ tenant: TENANT_ID, conversation: CHATS[chat].id });
beforeAll(async () => {
  teams = await startTeams({}, { store });
});
afterAll(() => teams.close());
beforeEach(async () => {
  for (const chat of ['personal', 'group', 'team'] as Chat[])
    await teams.post(installation(teams.connector.url, chat));
  teams.connector.reset();
});

test.each(['personal', 'group', 'team'] as Chat[])('a message reaches a %s chat', async (chat) => {
  const delivery = await teams.platform.send(to(chat), ANSWER, 'who encrypts S3 data?');
  const [call] = teams.connector.accepted;
  expect(delivery).toEqual({ kind: 'sent', id: call?.answer.id });
  expect(call).toMatchObject({ method: 'POST', conversation: CHATS[chat].id });
  expect(call?.activityId).toBeUndefined();
  expect(call?.body).toMatchObject({
    summary: ANSWER.summary,
    from: { id: expect.stringMatching(/^28:/) },
  });
});

test('where the bot never was, nothing is tried', async () => {
  const delivery = await teams.platform.send({ tenant: TENANT_ID, conversation: '19:x' }, ANSWER);
  expect(delivery).toEqual({ kind: 'gone', reason: 'unknown' });
  expect(teams.connector.calls).toEqual([]);
});

test.each([403, 404])('removed in the meantime (%i): said, and not tried again', async (status) => {
  teams.connector.failNext(status);
  expect(await teams.platform.send(to('team'), ANSWER)).toEqual({
    kind: 'gone',
    reason: 'removed',
  });
  expect(await teams.platform.send(to('team'), ANSWER)).toEqual({
    kind: 'gone',
    reason: 'unknown',
  });
  expect(teams.connector.calls).toHaveLength(1);
});

test('a busy service gets patience, a mistake of ours none', async () => {
  teams.connector.failNext(429, 1, { 'retry-after': '0' });
  expect((await teams.platform.send(to('team'), ANSWER)).kind).toBe('sent');
  teams.connector.failNext(400);
  expect(await teams.platform.send(to('team'), ANSWER)).toEqual({
    kind: 'failed',
    status: 400,
    again: false,
  });
});

test('a service that is not there means later, until an activity brings the new address', async () => {
  const { conversation } = to('group');
  const place = JSON.parse((await store.get('conversation', TENANT_ID, conversation)) as string);
  const lost = JSON.stringify({ ...place, serviceUrl: 'http://127.0.0.1:9/' });
  await store.put('conversation', TENANT_ID, conversation, lost);
  expect(await teams.platform.send(to('group'), ANSWER)).toEqual({
    kind: 'failed',
    again: true,
  });
  await teams.post(installation(teams.connector.url, 'group'));
  expect((await teams.platform.send(to('group'), ANSWER)).kind).toBe('sent');
});
