import { request } from 'node:http';
import type { TeamsOptions } from '../../../src/platforms/teams';
import { createAuthentication } from '../../../src/platforms/teams/authentication';
import { endpointsOf } from '../../../src/platforms/teams/options';
import { APP_ID, personalMessage, TENANT_ID } from '../../support/bot-connector';
import { type Harness, optionsFor, startTeams } from './harness';

let teams: Harness;
beforeAll(async () => {
  teams = await startTeams();
});
afterAll(() => teams.close());
beforeEach(() => teams.connector.reset());

const now = Math.floor(Date.now() / 1000);
const other = 'ad6f1c7c-5a3c-4a0e-8d4c-6a1e0b2f9c33';

const bad: Record<string, (teams: Harness) => string | null> = {
  missing: () => null,
  empty: () => '',
  'not a token': () => 'abc',
  'three words': () => 'a.b.c',
  'of JSON that is no object': () => `${Buffer.from('1').toString('base64url')}.MQ.MQ`,
  forged: ({ connector }) => connector.issuer.forge(connector.claims()),
  'with a changed payload': ({ connector }) => {
    const [head, , signature] = connector.issuer.sign(connector.claims()).split('.');
    const payload = Buffer.from(JSON.stringify(connector.claims({ name: 'x' }))).toString(
      'base64url',
    );
    return `${head}.${payload}.${signature}`;
  },
  expired: ({ connector }) =>
    connector.issuer.sign(connector.claims({ nbf: now - 7200, exp: now - 3600 })),
  'not valid yet': ({ connector }) =>
    connector.issuer.sign(connector.claims({ nbf: now + 3600, exp: now + 7200 })),
  'for another bot': ({ connector }) => connector.issuer.sign(connector.claims({ aud: other })),
  'of another issuer': ({ connector }) =>
    connector.issuer.sign(connector.claims({ iss: 'https://issuer.example' })),
  'of the emulator': ({ connector }) =>
    connector.issuer.sign(
      connector.claims({
        iss: 'https://sts.windows.net/d6d49420-f39b-4df7-a1dc-d59a935871db/',
        ver: '1.0',
        appid: APP_ID,
      }),
    ),
  'for another service URL': ({ connector }) =>
    connector.issuer.sign(connector.claims({ serviceurl: 'https://smba.example' })),
  'with alg none': ({ connector }) => connector.issuer.unsigned(connector.claims()),
  'with alg none and a signature': ({ connector }) =>
    connector.issuer.unsigned(connector.claims(), 'c2ln'),
  'signed with the public key as a secret': ({ connector }) =>
    connector.issuer.confused(connector.claims()),
};

test.each(Object.entries(bad))('a token %s gets 401 and nothing else', async (_, token) => {
  const activity = personalMessage(teams.connector.url, 'who encrypts S3 data?');
  const response = await teams.post(activity, token(teams));
  expect(response.status).toBe(401);
  expect(await response.text()).toBe('');
  expect(response.headers.get('www-authenticate')).toBeNull();
  expect(teams.connector.calls).toEqual([]);
});

test('other schemes get 401', async () => {
  const response = await fetch(`${teams.url}/api/messages`, {
    method: 'POST',
    headers: { authorization: 'Basic dXNlcjpwYXNz' },
    body: '{}',
  });
  expect(response.status).toBe(401);
});

test('a token for a channel that is not endorsed gets 401', async () => {
  const activity = { ...personalMessage(teams.connector.url, 'S3'), channelId: 'webchat' };
  expect((await teams.post(activity)).status).toBe(401);
});

test('keys that cannot be had let nobody in', async () => {
  const lost = await startTeams({
    endpoints: { openIdMetadataUrl: 'http://127.0.0.1:9/openidconfiguration' },
  });
  const response = await lost.post(personalMessage(lost.connector.url, 'S3'));
  expect([response.status, await response.text()]).toEqual([401, '']);
  await lost.close();
});

test('what is no JSON object, or no activity, gets 400; too much gets 413', async () => {
  for (const body of ['{', '[]', '"x"', 'null', '', '{}', '{"type":"message"}'])
    expect((await teams.post(body)).status).toBe(400);
  expect((await teams.post(JSON.stringify({ text: 'x'.repeat(300_000) }))).status).toBe(413);
});

test('nothing of the SDK reaches the console, and no token the log', async () => {
  const written = jest.spyOn(process.stderr, 'write');
  teams.logs.length = 0;
  const token = teams.connector.issuer.forge(teams.connector.claims());
  await teams.post(personalMessage(teams.connector.url, 'S3'), token);
  expect(written).not.toHaveBeenCalled();
  written.mockRestore();
  expect(teams.logs.join('')).toContain('request refused');
  expect(teams.logs.join('')).not.toContain(token.split('.')[2] as string);
});

test('only the tenants of the list are served', async () => {
  const closed = await startTeams({ allowedTenants: [other] });
  const response = await closed.post(personalMessage(closed.connector.url, 'S3'));
  expect([response.status, await response.text()]).toEqual([403, '']);
  expect(closed.connector.calls).toEqual([]);
  await closed.close();
  const open = await startTeams({ allowedTenants: [other, TENANT_ID] });
  expect((await open.post(personalMessage(open.connector.url, 'S3'))).status).toBe(200);
  await open.close();
});

test('a multi-tenant registration gets its tokens from the common tenant', async () => {
  const multi = await startTeams({ appType: 'MultiTenant', tenantId: undefined });
  await multi.post(personalMessage(multi.connector.url, 'S3'));
  expect(multi.connector.accepted).toHaveLength(1);
  await multi.close();
});

test('a wrong secret is one log line without the secret', async () => {
  const wrong = await startTeams({ appPassword: 'not-the-secret' });
  await wrong.post(personalMessage(wrong.connector.url, 'S3'));
  expect(wrong.connector.calls).toEqual([]);
  expect(wrong.logs.join('')).toContain('the token endpoint answered 401: invalid_client');
  expect(wrong.logs.join('')).not.toContain('not-the-secret');
  await wrong.close();
});

test('a registration that lacks something is refused at once', () => {
  const build = (wanted: Partial<TeamsOptions>) => () =>
    createAuthentication(optionsFor(teams.connector, wanted));
  expect(build({ appPassword: undefined })).toThrow('TEAMS_APP_PASSWORD');
  expect(build({ tenantId: undefined })).toThrow('TEAMS_TENANT_ID');
});

test('managed identity needs no secret', async () => {
  const managed = await startTeams({ appType: 'UserAssignedMSI', appPassword: undefined });
  const token = managed.connector.issuer.forge(managed.connector.claims());
  expect((await managed.post(personalMessage(managed.connector.url, 'S3'), token)).status).toBe(
    401,
  );
  await managed.close();
});

test('the government cloud has its own endpoints', () => {
  const { connector } = teams;
  expect(endpointsOf({ ...optionsFor(connector), cloud: 'usgov', endpoints: {} })).toEqual({
    loginUrl: 'https://login.microsoftonline.us',
    oauthScope: 'https://api.botframework.us',
    tokenIssuer: 'https://api.botframework.us',
    openIdMetadataUrl: 'https://login.botframework.azure.us/v1/.well-known/openidconfiguration',
    tenant: TENANT_ID,
  });
});

describe('for an emulator', () => {
  let open: Harness;
  beforeAll(async () => {
    open = await startTeams({ appId: undefined, appPassword: undefined, emulator: true });
  });
  afterAll(() => open.close());
  beforeEach(() => open.connector.reset());
  const from = (headers: Record<string, string>, activity: object) =>
    fetch(`${open.url}/api/messages`, { method: 'POST', headers, body: JSON.stringify(activity) });

  test('this machine needs no token', async () => {
    // The connector wants one; what counts is that the bot tried.
    await open.post(personalMessage(open.connector.url, 'S3'), null);
    expect(open.connector.calls.length).toBeGreaterThan(0);
  });

  test('no page in a browser reaches it by a name that was made to point here', async () => {
    const body = JSON.stringify(personalMessage(open.connector.url, 'S3'));
    const status = await new Promise((resolve, reject) => {
      const options = { method: 'POST', headers: { host: 'evil.example' } };
      request(`${open.url}/api/messages`, options, (response) => {
        response.resume();
        resolve(response.statusCode);
      })
        .on('error', reject)
        .end(body);
    });
    expect(status).toBe(401);
  });

  test('nobody comes in through a proxy, and nothing is sent elsewhere', async () => {
    const activity = personalMessage(open.connector.url, 'S3');
    expect((await from({ 'x-forwarded-for': '203.0.113.9' }, activity)).status).toBe(401);
    expect((await from({}, { ...activity, serviceUrl: 'https://evil.example' })).status).toBe(401);
    expect((await from({}, { ...activity, serviceUrl: 'file:///etc' })).status).toBe(400);
    expect(open.connector.calls).toEqual([]);
  });
});
