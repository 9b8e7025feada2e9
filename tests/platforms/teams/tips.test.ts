/** Daily tips as people use them in Teams: the running platform, the real desk, and what Teams would have received. */
import { createMemoryStore } from '../../../src/platforms/teams';
import {
  CHATS,
  cardAction,
  channelMention,
  edited,
  groupMessage,
  personalMessage,
  TENANT_ID,
  USER,
} from '../../support/bot-connector';
import { NOW, openDesk, type RunningDesk } from '../../support/tips/desk';
import { parseCard } from './cards';
import { type Harness, json, startTeams } from './harness';

let teams: Harness;
let tips: RunningDesk;
let url: string;

async function start(options: Parameters<typeof startTeams>[0] = {}): Promise<void> {
  tips = await openDesk();
  teams = await startTeams(options, { tips: tips.desk, store: createMemoryStore() });
  tips.connect(teams.platform.tipSender);
  url = teams.connector.url;
}
beforeEach(() => start());
afterEach(async () => {
  await teams.close();
  await tips.close();
});

const placeOf = (chat: keyof typeof CHATS) => ({
  platform: 'teams',
  workspace: TENANT_ID,
  conversation: CHATS[chat].id,
});
const status = (chat: keyof typeof CHATS) => tips.desk.status(placeOf(chat));

/** What the bot last said, and its card. */
function last() {
  const call = teams.connector.accepted.at(-1);
  const card = call?.body.attachments?.[0]?.content;
  expect(parseCard(card)).toEqual([]);
  return { call, card, text: String(call?.body.summary ?? '') };
}

async function say(message: object): Promise<string> {
  await teams.post(message);
  return last().text;
}

test('are switched on in a channel, with the time zone of the asker', async () => {
  const text = await say(channelMention(url, 'tips on 8:30 mon,wed s3, encryption'));
  expect(text).toContain(
    'Mondays and Wednesdays at 08:30 (America/New_York), about Amazon S3 and encryption.',
  );
  expect(await status('team')).toMatchObject({ topics: ['s3', 'encryption'] });
});

test('arrive at their time in the channel, not in the thread they were asked for in', async () => {
  await say(channelMention(url, 'tips on 8am Europe/Berlin'));
  teams.connector.reset();
  tips.clock.now = NOW + 61 * 60_000;
  await tips.connect(teams.platform.tipSender).drain();
  const { call, text } = last();
  expect(text).toMatch(/^Daily tip: /);
  expect(call).toMatchObject({ method: 'POST', conversation: CHATS.team.id });
});

test('a press on a tip leaves it as it is for everybody', async () => {
  await say(personalMessage(url, 'tips on'));
  await say(personalMessage(url, 'tips now'));
  const tip = teams.connector.accepted.find(({ body }) => /^Daily tip:/.test(body.summary ?? ''));
  const buttons = JSON.stringify(tip?.body.attachments[0].content);
  expect(buttons).toContain('"ask":"tips status","beside":true');
  teams.connector.reset();
  const data = { ask: 'tips status', beside: true };
  const response = await teams.post(
    cardAction(url, { verb: 'ask', data }, { replyToId: String(tip?.answer.id) }),
  );
  expect((await json(response)).value.fallbackText).toContain('Daily tips are on');
  expect(teams.connector.calls).toEqual([]);
});

test('status, pause, resume, skip, now and off by message', async () => {
  await say(groupMessage(url, 'tips on 9am Europe/Berlin'));
  expect(await say(groupMessage(url, 'tips'))).toContain('Next: Wednesday 25 November, 09:00.');
  expect(await say(groupMessage(url, 'tips skip'))).toContain('Thursday 26 November');
  expect(await say(groupMessage(url, 'tips pause 2 weeks'))).toContain('Daily tips are paused');
  expect(await say(groupMessage(url, 'tips resume'))).toContain('Daily tips are on');
  expect(await say(groupMessage(url, 'tips now'))).toContain('Here is today’s tip');
  expect(await say(groupMessage(url, 'tips now'))).toContain('here already');
  expect(await say(groupMessage(url, 'tips off'))).toContain('Daily tips are off');
  expect(await status('group')).toBeNull();
});

test('by card: a press carries it out, and the card says what came of it', async () => {
  await say(personalMessage(url, 'tips'));
  const id = String(last().call?.answer.id);
  const press = async (ask: string) =>
    json(await teams.post(cardAction(url, { verb: 'ask', data: { ask } }, { replyToId: id })));
  expect(JSON.stringify(last().card)).toContain('"ask":"tips on"');
  const { value } = await press('tips on');
  expect(parseCard(value)).toEqual([]);
  expect(value.fallbackText).toContain('Daily tips are on');
  // The message itself has changed as well.
  expect(last().call).toMatchObject({ method: 'PUT', activityId: id });
  await press('tips off');
  expect(await status('personal')).toBeNull();
});

test('an edited request is carried out as it now is, and its answer changes', async () => {
  const message = personalMessage(url, 'tips on 9am');
  await say(message);
  expect(await say(edited(message, 'tips on 10am'))).toContain('at 10:00');
  expect(last().call?.method).toBe('PUT');
});

test('what is not understood changes nothing, and is asked back', async () => {
  expect(await say(personalMessage(url, 'tips on 9am IST'))).toContain('Where is “IST”?');
  expect(JSON.stringify(last().card)).toContain('"ask":"tips on 9am Asia/Kolkata"');
  expect(await status('personal')).toBeNull();
});

test.each([
  'tips on <at>everyone</at> **bold** [click](https://evil.example)',
  'tips on {{DATE()}} <script>alert(1)</script>',
  `tips on ${'x'.repeat(3000)}`,
])('hostile text is text: %#', async (text) => {
  await say(personalMessage(url, text));
  expect(JSON.stringify(last().card)).not.toMatch(/\]\(https:\/\/evil|<script|<at>/);
  expect(await status('personal')).toBeNull();
});

describe('where only admins may', () => {
  const rights = (admins: readonly string[]) => ({ tips: { managers: 'admins', admins } }) as const;
  async function restart(admins: readonly string[]): Promise<void> {
    await teams.close();
    await tips.close();
    await start(rights(admins));
  }

  test('others may look, and have their own', async () => {
    await restart([]);
    expect(await say(channelMention(url, 'tips on'))).toContain('You may not change the tips here');
    expect(await status('team')).toBeNull();
    expect(await say(personalMessage(url, 'tips on'))).toContain('Daily tips are on');
  });

  test('a press of theirs leaves the card of everybody', async () => {
    await restart([]);
    teams.connector.reset();
    await teams.post(
      cardAction(url, { verb: 'ask', data: { ask: 'tips off' } }, { chat: 'team', replyToId: '1' }),
    );
    expect(teams.connector.calls).toEqual([]);
  });

  test('those who are named may change them', async () => {
    await restart([USER.aadObjectId]);
    expect(await say(channelMention(url, 'tips on'))).toContain('Daily tips are on');
  });
});

test('a time zone that is none is not taken from the client', async () => {
  const message = {
    ...personalMessage(url, 'tips on'),
    localTimezone: 'Mars/Olympus',
    entities: [],
  };
  expect(await say(message)).toContain('(UTC)');
});
