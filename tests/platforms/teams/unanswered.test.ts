import { createMemoryStore } from '../../../src/platforms/teams';
import { INTERRUPTED, UNSURE } from '../../../src/platforms/teams/wording';
import { BOT, type BotConnector, TENANT_ID } from '../../support/bot-connector';
import { startTeams } from './harness';

/** Starts the bot with one question that was left; what was said of it, and whether it is settled. */
async function afterStart(note: object, weather?: BotConnector['weather']) {
  let settled = false;
  let take: (values: readonly string[]) => void = () => {};
  const taken = new Promise<readonly string[]>((resolve) => {
    take = resolve;
  });
  const remove = async () => {
    settled = true;
  };
  const store = { ...createMemoryStore(), takeUnanswered: () => taken, remove };
  const teams = await startTeams({}, { store });
  teams.connector.weather = weather;
  const place = { conversation: 'a:1', serviceUrl: teams.connector.url, bot: BOT.id };
  take([JSON.stringify({ tenant: TENANT_ID, key: 'a:1 1', ...place, ...note })]);
  await teams.connector.next();
  await teams.close();
  const said = teams.connector.calls.map(({ body }) => body.text);
  return { said, settled };
}

test('who was left without an answer is told when the bot starts', async () => {
  expect(await afterStart({})).toEqual({ said: [INTERRUPTED], settled: true });
});

test('who may have an answer is told so', async () => {
  expect(await afterStart({ unsure: true })).toEqual({ said: [UNSURE], settled: true });
});

test('who may have been told is not told again', async () => {
  expect(await afterStart({}, { breaks: true })).toEqual({ said: [INTERRUPTED], settled: true });
});

test('who cannot be told now is told later, and who is gone is not', async () => {
  expect(await afterStart({}, { status: 500 })).toMatchObject({ settled: false });
  expect(await afterStart({}, { status: 404 })).toMatchObject({ settled: true });
});
