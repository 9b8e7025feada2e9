import { createMemoryStore } from '../../../src/platforms/teams';
import {
  BOT,
  type Chat,
  channelMention,
  deleted,
  edited,
  installation,
  membersChanged,
  personalMessage,
  TENANT_ID,
  USER,
} from '../../support/bot-connector';
import { parseCard } from './cards';
import { type Harness, startTeams } from './harness';
import { respondWithSamples } from './samples';

let teams: Harness;
let url: string;
const store = createMemoryStore();
beforeAll(async () => {
  teams = await startTeams({}, { store });
  url = teams.connector.url;
});
afterAll(() => teams.close());
beforeEach(() => teams.connector.reset());

describe.each(['personal', 'group', 'team'] as Chat[])('in a %s chat', (chat) => {
  test('the bot greets once, whatever Teams says of its arrival', async () => {
    await Promise.all([
      teams.post(installation(url, chat)),
      teams.post(membersChanged(url, chat, { membersAdded: [BOT, USER] })),
    ]);
    await teams.post(membersChanged(url, chat, { membersAdded: [USER] }));
    await teams.post(installation(url, chat, 'add-upgrade'));
    expect(teams.connector.accepted).toHaveLength(1);
    const [{ body } = { body: undefined }] = teams.connector.accepted;
    expect(parseCard(body.attachments[0].content)).toEqual([]);
    expect(JSON.stringify(body)).toContain('"data":{"ask":"Who encrypts S3 data?"}');
  });

  test('its place is known while it is there, without a user', async () => {
    const id = teams.connector.url && (installation(url, chat).conversation as { id: string }).id;
    const known = () => store.get('conversation', TENANT_ID, id);
    expect(JSON.parse((await known()) as string)).toEqual({
      serviceUrl: url,
      conversation: id,
      bot: BOT.id,
    });
    await teams.post(installation(url, chat, 'remove'));
    expect(await known()).toBeUndefined();
  });
});

test('a message refreshes the place; a thread counts as its channel', async () => {
  await teams.post(channelMention(url, 'S3', '17'));
  const id = (installation(url, 'team').conversation as { id: string }).id;
  expect(await store.get('conversation', TENANT_ID, id)).toContain(url);
});

test('a follow-up has the context of its own conversation', async () => {
  const seen: unknown[] = [];
  const own = await startTeams(
    {},
    {
      respond: (text, context) => {
        seen.push(context);
        return respondWithSamples(text, context);
      },
    },
  );
  await own.post(personalMessage(own.connector.url, 'S3'));
  await own.post(channelMention(own.connector.url, 'S3', '1'));
  await own.post(personalMessage(own.connector.url, 'and Lambda?'));
  await own.close();
  const context = { targets: [{ service: 's3', variant: null }], concerns: ['backups'] };
  expect(seen.filter((value, at) => at < 2 || value)).toEqual([undefined, undefined, context]);
});

test('an edited question changes its answer; a deleted one takes it along', async () => {
  const message = personalMessage(url, 'S3');
  await teams.post(message);
  const id = teams.connector.accepted[0]?.answer.id;
  teams.connector.reset();
  const edit = edited(message, 'compare S3 and RDS');
  await Promise.all([teams.post(edit), teams.post(edit)]);
  expect(teams.connector.accepted).toHaveLength(1);
  expect(teams.connector.accepted[0]).toMatchObject({ method: 'PUT', activityId: id });
  expect(teams.connector.accepted[0]?.body.summary).toBe('EC2 and Lambda compared.');
  teams.connector.reset();
  await teams.post(deleted(message));
  expect(teams.connector.accepted).toMatchObject([{ method: 'DELETE', activityId: id }]);
});

test('an edit without an answer is a question; a message that comes back is not', async () => {
  await teams.post(edited(personalMessage(url, 'x'), 'S3'));
  expect(teams.connector.accepted).toMatchObject([{ method: 'POST' }]);
  const restored = edited(personalMessage(url, 'x'), 'S3');
  await teams.post({ ...restored, channelData: { eventType: 'undeleteMessage' } });
  expect(teams.connector.accepted).toHaveLength(1);
});

test('a database that is down takes no answer away', async () => {
  const broken = async () => {
    throw new Error('the database is down');
  };
  const own = await startTeams(
    {},
    {
      store: {
        claim: broken,
        put: broken,
        get: broken,
        remove: broken,
        tally: broken,
        takeUnanswered: broken,
        alone: true,
      },
    },
  );
  await own.post(personalMessage(own.connector.url, 'S3'));
  expect(own.connector.accepted).toHaveLength(1);
  expect(own.logs.join('')).toContain('the database is down');
  await own.close();
});

test('two instances on one store answer once', async () => {
  const shared = createMemoryStore();
  const [one, two] = await Promise.all([
    startTeams({}, { store: shared }),
    startTeams({}, { store: shared }),
  ]);
  const message = personalMessage(one.connector.url, 'S3');
  await Promise.all(
    [one, two, one, two].map((own) => own.post({ ...message, serviceUrl: own.connector.url })),
  );
  expect(one.connector.calls.length + two.connector.calls.length).toBe(1);
  await Promise.all([one.close(), two.close()]);
});
