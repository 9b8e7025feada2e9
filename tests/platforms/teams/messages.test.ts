import { APP_ID, channelMention, groupMessage, personalMessage } from '../../support/bot-connector';
import { type Harness, startTeams } from './harness';

let teams: Harness;
beforeAll(async () => {
  teams = await startTeams();
});
afterAll(() => teams.close());
beforeEach(() => teams.connector.reset());

test('a personal message is answered by a card', async () => {
  const activity = personalMessage(teams.connector.url, 'who encrypts S3 data?');
  const response = await teams.post(activity);
  expect(response.status).toBe(200);
  expect(await response.text()).toBe('');
  const [call] = teams.connector.calls;
  expect(call).toMatchObject({
    method: 'POST',
    status: 201,
    conversation: (activity.conversation as { id: string }).id,
    activityId: activity.id,
  });
  expect(call?.body).toMatchObject({
    type: 'message',
    from: { id: `28:${APP_ID}` },
    summary: 'AWS encrypts S3 objects at rest. (who encrypts S3 data?)',
    attachments: [{ contentType: 'application/vnd.microsoft.card.adaptive' }],
  });
  expect(call?.body.text).toBeUndefined();
});

test('a mention in a channel is answered in its thread, without the mention in the question', async () => {
  const activity = channelMention(
    teams.connector.url,
    'who patches <b>RDS</b> &amp; Aurora?',
    '1700000000000',
  );
  await teams.post(activity);
  const [call] = teams.connector.calls;
  expect(call?.conversation).toMatch(/@thread\.tacv2;messageid=1700000000000$/);
  expect(call?.body.summary).toBe(
    'AWS encrypts S3 objects at rest. (who patches <b>RDS</b> & Aurora?)',
  );
});

test('a group chat is answered where the bot is mentioned, and only there', async () => {
  await teams.post(groupMessage(teams.connector.url, 'lunch?', false));
  expect(teams.connector.calls).toEqual([]);
  await teams.post(groupMessage(teams.connector.url, 'who patches RDS?'));
  expect(teams.connector.calls).toHaveLength(1);
  expect(teams.connector.calls[0]?.body.summary).toContain('(who patches RDS?)');
});

test('a button of an old client asks its question', async () => {
  const activity = {
    ...groupMessage(teams.connector.url, '', false),
    value: { ask: 'who backs up S3?' },
  };
  await teams.post(activity);
  expect(teams.connector.calls[0]?.body.summary).toContain('(who backs up S3?)');
});

test('on a phone the two parts stand one below the other', async () => {
  await teams.post(personalMessage(teams.connector.url, 'S3', 'Web'));
  await teams.post(personalMessage(teams.connector.url, 'S3', 'iOS'));
  const [desktop, phone] = teams.connector.calls.map(({ body }) =>
    JSON.stringify(body.attachments[0].content),
  );
  expect(desktop).toContain('ColumnSet');
  expect(phone).not.toContain('ColumnSet');
});

test('the same activity twice is answered once', async () => {
  const activity = personalMessage(teams.connector.url, 'S3');
  await Promise.all([teams.post(activity), teams.post(activity)]);
  expect(teams.connector.calls).toHaveLength(1);
});

test('an error is logged without the question and answered politely', async () => {
  teams.logs.length = 0;
  const response = await teams.post(
    personalMessage(teams.connector.url, 'boom in the secret project'),
  );
  expect(response.status).toBe(200);
  const [call] = teams.connector.calls;
  expect(call?.body.text).toMatch(/^Sorry, something went wrong .* reference: [0-9a-f]{8}$/);
  expect(JSON.stringify(call?.body)).not.toContain('something inside broke');
  const log = teams.logs.join('');
  expect(log).toContain('something inside broke');
  expect(log).not.toContain('secret project');
});

test('one token serves many turns', async () => {
  const before = teams.connector.tokenRequests;
  await teams.post(personalMessage(teams.connector.url, 'S3'));
  await teams.post(personalMessage(teams.connector.url, 'RDS'));
  expect(teams.connector.tokenRequests - before).toBe(0);
});

test('activities of other kinds are accepted and ignored', async () => {
  const activity = { ...personalMessage(teams.connector.url, ''), type: 'typing' };
  expect((await teams.post(activity)).status).toBe(200);
  expect(teams.connector.calls).toEqual([]);
});
