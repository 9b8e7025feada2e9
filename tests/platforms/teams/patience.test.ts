import { createMemoryStore } from '../../../src/platforms/teams';
import { type Patience, withRetry } from '../../../src/platforms/teams/send';
import { UNSURE } from '../../../src/platforms/teams/wording';
import { personalMessage, TENANT_ID } from '../../support/bot-connector';
import { type Harness, startTeams } from './harness';
import { ANSWER } from './samples';

test.each([412, 429, 502, 503, 504])('%i is tried again', async (status) => {
  const teams = await startTeams();
  teams.connector.failNext(status);
  await teams.post(personalMessage(teams.connector.url, 'S3'));
  expect(teams.connector.calls.map((call) => call.status)).toEqual([status, 201]);
  await teams.close();
});

test('a token that was withdrawn is replaced, once', async () => {
  const teams = await startTeams();
  await teams.post(personalMessage(teams.connector.url, 'S3'));
  teams.connector.revokeTokens();
  await teams.post(personalMessage(teams.connector.url, 'S3'));
  expect(teams.connector.calls.map((call) => call.status)).toEqual([201, 401, 201]);
  expect(teams.connector.tokenRequests).toBe(2);
  await teams.close();
});

test('Retry-After is kept', async () => {
  const teams = await startTeams();
  teams.connector.failNext(429, 1, { 'retry-after': '1' });
  const start = Date.now();
  await teams.post(personalMessage(teams.connector.url, 'S3'));
  expect(Date.now() - start).toBeGreaterThanOrEqual(1000);
  expect(teams.connector.accepted).toHaveLength(1);
  await teams.close();
});

test.each([400, 403, 404, 500])('%i is final', async (status) => {
  const teams = await startTeams();
  teams.connector.failNext(status, 9);
  const response = await teams.post(personalMessage(teams.connector.url, 'S3'));
  expect(response.status).toBe(200);
  // The answer, then the apology: one attempt each.
  expect(teams.connector.calls.map((call) => call.status)).toEqual([status, status]);
  await teams.close();
});

describe('when the line breaks after a message arrived', () => {
  const store = createMemoryStore();
  const settled: unknown[] = [];
  let teams: Harness;
  const texts = () => teams.connector.accepted.map(({ body }) => body.text ?? body.summary);
  beforeAll(async () => {
    const remove: typeof store.remove = async (kind, ...key) => {
      settled.push(kind);
      await store.remove(kind, ...key);
    };
    teams = await startTeams({}, { store: { ...store, remove } });
  });
  afterAll(() => teams.close());
  beforeEach(() => {
    settled.length = 0;
    teams.connector.reset();
  });

  test('the asker is told that the answer may be there', async () => {
    teams.connector.weather = { breaks: true };
    const answered = teams.post(personalMessage(teams.connector.url, 'S3'));
    await teams.connector.next();
    teams.connector.weather = undefined;
    await answered;
    expect(texts()).toEqual([`${ANSWER.summary} (S3)`, UNSURE]);
    expect(settled).toEqual(['unanswered']);
  });

  test('and breaks again, nobody hears a third word', async () => {
    teams.connector.weather = { breaks: true };
    await teams.post(personalMessage(teams.connector.url, 'S3'));
    teams.connector.weather = undefined;
    expect(texts()).toEqual([`${ANSWER.summary} (S3)`, UNSURE]);
    expect(settled).toEqual(['unanswered']);
  });

  test('and the word is refused, it is left for later, as what it is', async () => {
    teams.connector.weather = { breaks: true };
    const message = personalMessage(teams.connector.url, 'S3');
    const answered = teams.post(message);
    await teams.connector.next();
    teams.connector.weather = { status: 500 };
    await answered;
    teams.connector.weather = undefined;
    const { id } = message.conversation as { id: string };
    const left = await store.get('unanswered', TENANT_ID, `${id} ${message.id}`);
    expect(JSON.parse(left as string)).toMatchObject({ unsure: true });
    expect(settled).toEqual([]);
  });
});

test('patience ends', async () => {
  let calls = 0;
  const busy = () => {
    calls += 1;
    return Promise.reject(Object.assign(new Error('busy'), { statusCode: 503 }));
  };
  const patience: Patience = { attempts: 4, wait: 1, limit: 1000 };
  await expect(withRetry(busy, patience)).rejects.toThrow('busy');
  expect(calls).toBe(4);
  await expect(withRetry(busy, { ...patience, wait: 5000 })).rejects.toThrow('busy');
  expect(calls).toBe(5);
});

test('stopping waits for what is under way and takes nothing new', async () => {
  const teams = await startTeams();
  teams.connector.failNext(503);
  const answered = teams.post(personalMessage(teams.connector.url, 'S3'));
  await teams.connector.next();
  const stopped = teams.stopPlatform();
  expect((await teams.post(personalMessage(teams.connector.url, 'RDS'))).status).toBe(503);
  await stopped;
  expect(teams.connector.accepted).toHaveLength(1);
  expect((await answered).status).toBe(200);
  await teams.close();
});
