import { createMemoryStore } from '../../../src/platforms/slack/memory-store';
import {
  DIRECT,
  deleteEvent,
  editEvent,
  type Message,
  mentionEvent,
  messageEvent,
  USER,
} from '../../support/slack-server';
import { type Bot, startBot, TRANSPORTS } from './bot';
import { fakeRespond } from './sample';

const CHANNEL = 'C0GENERAL1';

describe.each(TRANSPORTS)('a conversation over %s', (transport) => {
  let bot: Bot;
  const contexts: Parameters<typeof fakeRespond>[1] = [];
  const asked: string[] = [];
  beforeAll(async () => {
    bot = await startBot(transport, { respond: fakeRespond(asked, contexts) });
  });
  afterAll(() => bot.stop());

  const answers = (channel: string) =>
    bot.slack.state.inChannel(channel).filter(({ bot_id }) => bot_id !== undefined);

  async function mention(text: string, thread?: string): Promise<Message> {
    const { state } = bot.slack;
    const written = state.write(CHANNEL, USER, `<@${state.botUserId}> ${text}`, thread);
    const before = answers(CHANNEL).length;
    await bot.client.event(mentionEvent(state, written));
    await bot.slack.until(() => answers(CHANNEL).length > before);
    return written;
  }

  async function direct(
    text: string,
    thread?: string,
  ): Promise<{ question: Message; answer: Message }> {
    const { state } = bot.slack;
    const question = state.write(DIRECT, USER, text, thread);
    const before = answers(DIRECT).length;
    await bot.client.event(messageEvent(state, question));
    await bot.slack.until(() => answers(DIRECT).length > before);
    return { question, answer: answers(DIRECT).at(-1) as Message };
  }

  test('a follow-up in the thread keeps the context, another thread does not have it', async () => {
    const first = await mention('who encrypts S3 data?');
    await mention('and for Lambda?', first.ts);
    expect(asked.at(-1)).toBe('and for Lambda?');
    expect(contexts.at(-1)).toMatchObject({ targets: [{ service: 's3' }] });
    await mention('and for Lambda?');
    expect(contexts.at(-1)).toBeUndefined();
  });

  test('in a direct conversation the context goes on without a thread and without a mention', async () => {
    await direct('who patches RDS?');
    await direct('and for Lambda?');
    expect(contexts.at(-1)).toMatchObject({ concerns: ['guest-os-patching'] });
  });

  test('a question that fits no button with its context is asked without, to see whether it needs one', async () => {
    await direct('who patches RDS?');
    const long = `who patches ${'RDS and '.repeat(115)}RDS?`;
    await direct(long);
    expect(asked.slice(-2)).toEqual([long, long]);
    expect(contexts.slice(-2)).toMatchObject([{ concerns: ['guest-os-patching'] }, undefined]);
  });

  test('an edited question is answered in the place of the first answer, once', async () => {
    const { question, answer } = await direct('who encripts S3?');
    const { state } = bot.slack;
    const edit = editEvent(state, question, 'who encrypts S3 data at rest?');
    const before = answers(DIRECT).length;
    await bot.client.event(edit);
    await bot.client.event(edit, { num: 1, reason: 'http_timeout' });
    await bot.slack.until(() => bot.slack.callsOf('chat.update').length > 0);
    const updates = bot.slack.callsOf('chat.update');
    expect(updates).toHaveLength(1);
    expect(updates[0]?.args).toMatchObject({ ts: answer.ts, channel: DIRECT });
    expect(JSON.stringify(updates[0]?.args.blocks)).toContain('at rest?');
    expect(answers(DIRECT)).toHaveLength(before);
  });

  test('an edit that overtakes its answer still updates it', async () => {
    const { state } = bot.slack;
    const question = state.write(DIRECT, USER, 'who encripts EBS?');
    bot.slack.fail('chat.postMessage', { retryAfter: 1 });
    const before = answers(DIRECT).length;
    const updates = bot.slack.callsOf('chat.update').length;
    await bot.client.event(messageEvent(state, question));
    await bot.client.event(editEvent(state, question, 'who encrypts EBS volumes?'));
    await bot.slack.until(() => bot.slack.callsOf('chat.update').length > updates);
    expect(answers(DIRECT)).toHaveLength(before + 1);
  });

  test('a message delivered again shows no status that nothing clears', async () => {
    const { question } = await direct('who patches EFS?');
    const statuses = bot.slack.callsOf('assistant.threads.setStatus').length;
    const again = messageEvent(bot.slack.state, question);
    await bot.client.event(again, { num: 1, reason: 'http_timeout' });
    await direct('who patches FSx?');
    expect(bot.slack.callsOf('assistant.threads.setStatus')).toHaveLength(statuses + 1);
  });

  test('a change that is not of the text is not answered', async () => {
    const { question } = await direct('who patches EC2?');
    const before = asked.length;
    await bot.client.event(editEvent(bot.slack.state, question, question.text));
    await direct('who patches RDS?');
    expect(new Set(asked.slice(before))).toEqual(new Set(['who patches RDS?']));
  });

  test('a mention that is edited in is answered by updating the answer', async () => {
    const written = await mention('who encrypts S3?');
    const { state } = bot.slack;
    const count = bot.slack.callsOf('chat.update').length;
    const event = mentionEvent(state, { ...written, text: `${written.text} at rest` });
    Object.assign(event.event as object, { edited: { user: USER, ts: state.nextTs() } });
    await bot.client.event(event);
    await bot.slack.until(() => bot.slack.callsOf('chat.update').length > count);
    expect(
      bot.slack.callsOf('chat.postMessage').filter(({ args }) => args.thread_ts === written.ts),
    ).toHaveLength(1);
  });

  test('a deleted question takes its answer with it, unless others wrote below it', async () => {
    const alone = await direct('who patches EC2?');
    await bot.client.event(deleteEvent(bot.slack.state, alone.question));
    await bot.slack.until(() => !answers(DIRECT).includes(alone.answer));
    const { question, answer } = await direct('who patches RDS?');
    bot.slack.state.write(DIRECT, USER, 'thanks', question.ts);
    const before = bot.slack.callsOf('conversations.replies').length;
    await bot.client.event(deleteEvent(bot.slack.state, question));
    await bot.slack.until(() => bot.slack.callsOf('conversations.replies').length > before);
    await direct('one more');
    expect(answers(DIRECT)).toContain(answer);
  });
});

test('the same message delivered eleven times to two instances is answered once', async () => {
  const store = createMemoryStore();
  const one = await startBot('http', { store });
  const two = await startBot('http', { store, slack: one.slack });
  const { state } = one.slack;
  const written = state.write(CHANNEL, USER, `<@${state.botUserId}> who patches RDS?`);
  await Promise.all(
    Array.from({ length: 11 }, (_, index) => {
      const { client } = index % 2 === 0 ? one : two;
      return client.event(
        mentionEvent(state, written),
        index === 0 ? undefined : { num: index, reason: 'http_timeout' },
      );
    }),
  );
  await two.stop();
  await one.platform.stop();
  expect(one.slack.callsOf('chat.postMessage')).toHaveLength(1);
  await one.stop();
});

test('a store that is down costs no answer', async () => {
  const broken = new Proxy(createMemoryStore(), {
    get: () => () => Promise.reject(new Error('no database')),
  });
  const bot = await startBot('http', { store: broken });
  const { state } = bot.slack;
  const written = state.write(DIRECT, USER, 'who patches RDS?');
  await bot.client.event(messageEvent(state, written));
  await bot.slack.until(() => bot.slack.callsOf('chat.postMessage').length === 1);
  expect(bot.logs.join('')).toContain('the store failed');
  await bot.stop();
});
