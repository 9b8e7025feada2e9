/** One person's questions are limited, in whatever way they are asked. */
import { SLOW_DOWN } from '../../../src/platforms/rate-limit';
import {
  cardAction,
  edited,
  groupMessage,
  invoke,
  personalMessage,
} from '../../support/bot-connector';
import { type Harness, json, startTeams } from './harness';

const MINUTE = 60_000;

let teams: Harness;
let url: string;
let clock: number;
beforeEach(async () => {
  clock = Date.parse('2026-03-02T08:00:00Z');
  teams = await startTeams({ ratePerMinute: 3 }, { now: () => clock });
  url = teams.connector.url;
});
afterEach(() => teams.close());

const message = () => personalMessage(url, 'who patches RDS?');
const ask = async (times: number, what: () => object = message) => {
  for (let at = 0; at < times; at += 1) await teams.post(what());
};
const told = () => teams.connector.accepted.filter(({ body }) => body.text === SLOW_DOWN);
const search = () =>
  invoke(url, 'composeExtension/query', {
    commandId: 'ask',
    parameters: [{ name: 'question', value: 'rds' }],
  });

test('who asks too fast is told so, once, and may ask again after a moment', async () => {
  await ask(6);
  expect(teams.connector.accepted).toHaveLength(4);
  expect(told()).toHaveLength(1);
  clock += MINUTE;
  await ask(1);
  expect(teams.connector.accepted).toHaveLength(5);
});

test('somebody else is answered all the same', async () => {
  await ask(4);
  teams.connector.reset();
  await teams.post({ ...message(), from: { id: '29:somebody-else', name: 'Somebody' } });
  expect(told()).toEqual([]);
  expect(teams.connector.accepted).toHaveLength(1);
});

test('what is not for the bot does not count', async () => {
  await ask(9, () => groupMessage(url, 'lunch?', false));
  expect(teams.connector.accepted).toEqual([]);
  await ask(3);
  expect(told()).toEqual([]);
});

test('an edit counts as the question that it is', async () => {
  const first = message();
  await teams.post(first);
  for (const text of ['who patches EC2?', 'who patches EKS?', 'who patches S3?'])
    await teams.post(edited(first, text));
  expect(teams.connector.accepted.map(({ method }) => method)).toEqual([
    'POST',
    'PUT',
    'PUT',
    'POST',
  ]);
  expect(told()).toHaveLength(1);
});

test.each([
  [
    'a button',
    () => cardAction(url, { verb: 'ask', data: { ask: 'who backs up RDS?' } }),
    { statusCode: 200, type: 'application/vnd.microsoft.activity.message', value: SLOW_DOWN },
  ],
  [
    'a chosen search result',
    () => invoke(url, 'composeExtension/selectItem', { ask: 'who backs up RDS?' }),
    { composeExtension: { type: 'message', text: SLOW_DOWN } },
  ],
  [
    'the action on a message',
    () =>
      invoke(url, 'composeExtension/fetchTask', {
        messagePayload: { body: { content: 'who patches RDS?', contentType: 'text' } },
      }),
    { task: { type: 'message', value: SLOW_DOWN } },
  ],
])('%s is refused in its own form', async (_, press, refusal) => {
  await ask(3);
  expect(await json(await teams.post(press()))).toEqual(refusal);
});

test('what a client asks by itself takes nothing from the questions, and has an end too', async () => {
  await ask(9, search);
  await ask(3);
  expect(told()).toEqual([]);
  await ask(9, search);
  expect(await json(await teams.post(search()))).toEqual({
    composeExtension: { type: 'message', text: SLOW_DOWN },
  });
});

test('feedback is always welcome', async () => {
  await ask(4);
  const data = { subject: 'rds:backups' };
  const { value } = await json(await teams.post(cardAction(url, { verb: 'right', data })));
  expect(value).toContain('Thank you');
});
