import { type AuthenticateRequestResult, ClaimsIdentity } from 'botframework-connector';
import { VerifiedTokens } from '../../../src/platforms/teams/verified-tokens';
import { personalMessage } from '../../support/bot-connector';
import { type Harness, startTeams } from './harness';

const ACTIVITY = { channelId: 'msteams', serviceUrl: 'https://smba.example/amer/' };

function resultWith(claims: Record<string, unknown>): AuthenticateRequestResult {
  const list = Object.entries(claims).map(([type, value]) => ({ type, value: value as string }));
  return { audience: '', claimsIdentity: new ClaimsIdentity(list, true) };
}

describe('a token that was verified', () => {
  const result = resultWith({ nbf: 1000, exp: 2000 });
  let seconds = 1500;
  const tokens = new VerifiedTokens(() => seconds * 1000);
  tokens.keep('Bearer a', ACTIVITY, result);
  const known = tokens.find('Bearer a');

  it('is known again, and no other', () => {
    expect(known?.resultFor(ACTIVITY)).toBe(result);
    expect(tokens.find('Bearer b')).toBeUndefined();
  });

  it.each([999, 2000, 2001])('is good for nothing at %i, which is not its time', (time) => {
    seconds = time;
    expect(known?.resultFor(ACTIVITY)).toBeUndefined();
    seconds = 1500;
  });

  it('is good for the channel and the service URL that it was verified for', () => {
    expect(known?.resultFor({ ...ACTIVITY, channelId: 'webchat' })).toBeUndefined();
    expect(known?.resultFor({ ...ACTIVITY, serviceUrl: 'https://evil.example/' })).toBeUndefined();
  });

  it('is not kept when it does not say for how long it is good', () => {
    tokens.keep('Bearer endless', ACTIVITY, resultWith({ nbf: 1000 }));
    expect(tokens.find('Bearer endless')).toBeUndefined();
  });

  it('makes room for newer ones', () => {
    for (let at = 0; at < 1000; at += 1) tokens.keep(`Bearer ${at}`, ACTIVITY, result);
    expect(tokens.find('Bearer a')).toBeUndefined();
    expect(tokens.find('Bearer 999')).toBeDefined();
  });
});

describe('a token that Teams sends again', () => {
  let teams: Harness;
  let token: string;
  const ask = (wrong: object = {}, sent = token) =>
    teams.post({ ...personalMessage(teams.connector.url, 'S3'), ...wrong }, sent);
  beforeAll(async () => {
    teams = await startTeams();
    token = teams.connector.issuer.sign(teams.connector.claims());
    await ask();
  });
  afterAll(() => teams.close());
  beforeEach(() => teams.connector.reset());

  it('lets it in again', async () => {
    expect((await ask()).status).toBe(200);
    expect(teams.connector.accepted).toHaveLength(1);
  });

  it('lets nobody in who names another service URL or another channel', async () => {
    expect((await ask({ serviceUrl: 'https://evil.example/' })).status).toBe(401);
    expect((await ask({ channelId: 'webchat' })).status).toBe(401);
    expect(teams.connector.calls).toEqual([]);
  });

  it('lets nobody in who changed a letter of it', async () => {
    const last = token.at(-3) === 'A' ? 'B' : 'A';
    const changed = `${token.slice(0, -3)}${last}${token.slice(-2)}`;
    expect((await ask({}, changed)).status).toBe(401);
    expect(teams.connector.calls).toEqual([]);
  });
});
