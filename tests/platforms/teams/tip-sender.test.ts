import { createMemoryStore } from '../../../src/platforms/teams';
import type { TipSender } from '../../../src/platforms/tips';
import { CHATS, installation, TENANT_ID } from '../../support/bot-connector';
import { type Harness, startTeams } from './harness';
import { ANSWER } from './samples';

let teams: Harness;
beforeAll(async () => {
  teams = await startTeams({}, { store: createMemoryStore() });
});
afterAll(() => teams.close());
beforeEach(async () => {
  await teams.post(installation(teams.connector.url, 'team'));
  teams.connector.reset();
});

const PLACE = { platform: 'teams', workspace: TENANT_ID, conversation: CHATS.team.id };
const tips = () => teams.platform.tipSender as TipSender;

test('a tip reaches its conversation', async () => {
  const outcome = await tips().send(PLACE, ANSWER);
  const [call] = teams.connector.accepted;
  expect(outcome).toEqual({ kind: 'sent', id: call?.answer.id });
  expect(call).toMatchObject({ method: 'POST', conversation: CHATS.team.id });
});

test.each([
  [429, { 'retry-after': '7' }, { kind: 'retry', after: 7000, code: 'http_429' }],
  [503, {}, { kind: 'retry', after: 30_000, code: 'http_503' }],
  [502, {}, { kind: 'unknown', code: 'http_502' }],
  [500, {}, { kind: 'unknown', code: 'http_500' }],
  [400, {}, { kind: 'refused', code: 'http_400', because: 'message' }],
  [403, {}, { kind: 'refused', code: 'removed', because: 'place' }],
])('%i is told as it is, after one attempt', async (status, headers, outcome) => {
  teams.connector.failNext(status, 1, headers);
  expect(await tips().send(PLACE, ANSWER)).toEqual(outcome);
  expect(teams.connector.calls).toHaveLength(1);
});

test('the subscriber is told directly, also where the conversation is gone', async () => {
  teams.connector.failNext(403);
  await tips().send(PLACE, ANSWER);
  teams.connector.reset();
  expect((await tips().tell(PLACE, '29:someone', ANSWER)).kind).toBe('sent');
  const [opened, sent] = teams.connector.accepted;
  expect(opened).toMatchObject({
    path: '/v3/conversations',
    body: { isGroup: false, members: [{ id: '29:someone' }], tenantId: TENANT_ID },
  });
  expect(sent?.body.summary).toBe(ANSWER.summary);
});

test('where the bot was never seen nobody can be told', async () => {
  const place = { ...PLACE, workspace: '00000000-0000-4000-8000-00000000dead' };
  expect(await tips().tell(place, '29:someone', ANSWER)).toEqual({
    kind: 'refused',
    code: 'unknown',
    because: 'place',
  });
});
