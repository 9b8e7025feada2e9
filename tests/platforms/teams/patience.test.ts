import { type Patience, withRetry } from '../../../src/platforms/teams/send';
import { personalMessage } from '../../support/bot-connector';
import { startTeams } from './harness';

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
