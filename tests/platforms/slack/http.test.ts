import { createHmac } from 'node:crypto';
import { once } from 'node:events';
import { request } from 'node:http';
import { buttonClick, commandForm, postSigned, SIGNING_SECRET } from '../../support/slack-server';
import { type Bot, startBot } from './bot';

const FORM = 'application/x-www-form-urlencoded';

describe('requests that are not from Slack', () => {
  let bot: Bot;
  beforeAll(async () => {
    bot = await startBot('http');
  });
  afterAll(() => bot.stop());

  const form = () =>
    new URLSearchParams(
      commandForm(bot.slack.state, 'who patches RDS?', bot.slack.newResponseUrl()),
    ).toString();
  const now = () => Math.floor(Date.now() / 1000);

  test.each([
    ['a wrong secret', () => postSigned(bot.url, form(), FORM, { secret: 'f'.repeat(32) })],
    ['an old timestamp', () => postSigned(bot.url, form(), FORM, { timestamp: now() - 301 })],
    [
      'a timestamp that is no number',
      () => postSigned(bot.url, form(), FORM, { headers: { 'x-slack-request-timestamp': 'soon' } }),
    ],
    [
      'an unknown version',
      () =>
        postSigned(bot.url, form(), FORM, {
          headers: { 'x-slack-signature': `v1=${'0'.repeat(64)}` },
        }),
    ],
    [
      'an empty signature',
      () => postSigned(bot.url, form(), FORM, { headers: { 'x-slack-signature': '' } }),
    ],
    [
      'no signature at all',
      async () => {
        const response = await fetch(bot.url, {
          method: 'POST',
          body: form(),
          headers: { 'content-type': FORM },
        });
        return { status: response.status, raw: await response.text(), body: {} };
      },
    ],
  ])('%s: 401 and nothing else', async (_, send) => {
    const before = bot.asked.length;
    const { status, raw } = await send();
    expect({ status, raw }).toEqual({ status: 401, raw: '' });
    expect(bot.asked.length).toBe(before);
  });

  test('a check of the certificate carries no question in', async () => {
    const response = await fetch(bot.url, {
      method: 'POST',
      headers: { 'content-type': FORM },
      body: `ssl_check=1&${form()}`,
    });
    expect([response.status, await response.text()]).toEqual([200, '']);
    expect(bot.asked).toEqual([]);
  });

  test('the challenge of the address is answered', async () => {
    const body = JSON.stringify({ type: 'url_verification', challenge: 'abc', token: 'x' });
    const answer = await postSigned(bot.url, body, 'application/json');
    expect(answer.body).toEqual({ challenge: 'abc' });
  });

  test('a button that this version does not know does no harm', async () => {
    const click = { type: 'button', action_id: 'from-an-older-version', value: 'x' };
    const { state } = bot.slack;
    const { status } = await bot.client.interact(
      buttonClick(state, click, bot.slack.newResponseUrl()),
    );
    expect(status).toBe(200);
  });

  test('a body that is no JSON, or too large, does not end the program', async () => {
    expect((await postSigned(bot.url, '{', 'application/json')).status).toBe(400);
    expect(
      (await postSigned(bot.url, `"${'x'.repeat(1_100_000)}"`, 'application/json')).status,
    ).toBe(413);
    expect((await fetch(bot.url)).status).toBe(404);
  });
});

test('a request that is read to its end only after the stop began is put off, not acknowledged', async () => {
  const bot = await startBot('http');
  const body = new URLSearchParams(
    commandForm(bot.slack.state, 'who patches RDS?', bot.slack.newResponseUrl()),
  ).toString();
  const timestamp = String(Math.floor(Date.now() / 1000));
  const signature = createHmac('sha256', SIGNING_SECRET)
    .update(`v0:${timestamp}:${body}`)
    .digest('hex');
  const sent = request(bot.url, {
    method: 'POST',
    headers: {
      'content-type': FORM,
      'content-length': body.length,
      'x-slack-request-timestamp': timestamp,
      'x-slack-signature': `v0=${signature}`,
    },
  });
  sent.write(body.slice(0, 20));
  // Answered after it, on the same server: the first part has arrived.
  await postSigned(bot.url, body, FORM);
  const stopped = bot.platform.stop();
  sent.end(body.slice(20));
  const [response] = await once(sent, 'response');
  expect(response.statusCode).toBe(503);
  expect(bot.asked).toHaveLength(1);
  response.resume();
  await stopped;
  await bot.stop();
});
