// Requests as Slack and Teams send them: each with ids of its own, signed, from one of many users.
import { createHmac } from 'node:crypto';
import { readQuestions } from '../material.mjs';
import { post } from './connection.mjs';
import { SETTINGS } from './contestants.mjs';

/** With 20 questions a minute for each, far above what any contestant answers. */
const USERS = 20_000;
/** Slack takes about one message a second in a channel; there are many, as there are many askers. */
const CHANNELS = 2_000;

/** The questions of tests/questions, in turns. */
const QUESTIONS = readQuestions('tests/questions').map(({ q }) => q);

let count = 0;
const started = Date.now();
const pad = (number, width) => String(number).padStart(width, '0');

const next = () => {
  count += 1;
  return {
    id: count,
    text: QUESTIONS[count % QUESTIONS.length],
    user: pad(count % USERS, 8),
    channel: pad(count % CHANNELS, 8),
  };
};

function signed(contentType, body) {
  const timestamp = Math.floor(Date.now() / 1000);
  const signature = createHmac('sha256', SETTINGS.SLACK_SIGNING_SECRET)
    .update(`v0:${timestamp}:${body}`)
    .digest('hex');
  return post(
    '/slack/events',
    {
      'content-type': contentType,
      'x-slack-request-timestamp': timestamp,
      'x-slack-signature': `v0=${signature}`,
    },
    body,
  );
}

/** Ends a text as no other ends, in a way that means nothing. */
const unlikeAllOthers = (text, id) =>
  `${text} ${id.toString(2).replaceAll('0', '?').replaceAll('1', '!')}`;

const slash = () => command(({ text }) => text);
const slashUnlikeAllOthers = () => command(({ text, id }) => unlikeAllOthers(text, id));

function command(textOf) {
  const { user, channel, ...question } = next();
  const { id } = question;
  const form = new URLSearchParams({
    token: 'deprecated-verification-token',
    team_id: 'T0BENCH',
    team_domain: 'example',
    channel_id: `C${channel}`,
    channel_name: 'general',
    user_id: `U${user}`,
    user_name: 'asker',
    command: '/whosejob',
    text: textOf(question),
    api_app_id: 'A0000000000',
    is_enterprise_install: 'false',
    response_url: 'https://hooks.slack.example/commands/1',
    trigger_id: `${started}.${id}`,
  });
  return { bytes: signed('application/x-www-form-urlencoded', form.toString()) };
}

function mention() {
  const { id, text, user, channel } = next();
  const ts = `${Math.floor(started / 1000) + Math.floor(id / 1e6)}.${pad(id % 1e6, 6)}`;
  const body = JSON.stringify({
    token: 'deprecated-verification-token',
    team_id: 'T0BENCH',
    api_app_id: 'A0000000000',
    type: 'event_callback',
    event_id: `Ev${id}`,
    event_time: Math.floor(Date.now() / 1000),
    event: {
      type: 'app_mention',
      user: `U${user}`,
      ts,
      event_ts: ts,
      channel: `C${channel}`,
      text: `<@U0BOT> ${text}`,
      team: 'T0BENCH',
    },
    authorizations: [{ team_id: 'T0BENCH', user_id: 'U0BOT', is_bot: true }],
  });
  return { bytes: signed('application/json', body), key: ts };
}

let token;

function teams(chat) {
  token ??= chat.token(SETTINGS.TEAMS_APP_ID);
  const { id, text, user } = next();
  const key = `${started}${id}`;
  const body = JSON.stringify({
    type: 'message',
    channelId: 'msteams',
    id: key,
    timestamp: new Date().toISOString(),
    serviceUrl: chat.url,
    from: { id: `29:${user}`, name: 'Asker', aadObjectId: '0d9b6f6e-2d6b-4d2a-9d9b-0f0c3f2f3d11' },
    recipient: { id: `28:${SETTINGS.TEAMS_APP_ID}`, name: 'whosejob' },
    locale: 'en-US',
    textFormat: 'plain',
    text,
    conversation: {
      conversationType: 'personal',
      tenantId: SETTINGS.TEAMS_TENANT_ID,
      id: `a:${user}`,
    },
    entities: [{ type: 'clientInfo', platform: 'Web', locale: 'en-US', country: 'US' }],
    channelData: { tenant: { id: SETTINGS.TEAMS_TENANT_ID } },
  });
  const headers = { 'content-type': 'application/json', authorization: `Bearer ${token}` };
  return { bytes: post('/api/messages', headers, body), key };
}

/** How each kind of request is made, and beside whom whosejob is measured. `key` is what its answer is posted to. */
export const KINDS = {
  slash: { title: 'slash command', make: slash, peers: ['bolt', 'bolt-card'] },
  first: {
    title: 'slash command, each text for the first time',
    make: slashUnlikeAllOthers,
    peers: ['bolt', 'bolt-card'],
  },
  mention: { title: 'mention, until the answer is posted', make: mention, peers: ['bolt'] },
  teams: { title: 'Teams message, until the answer is posted', make: teams, peers: ['botbuilder'] },
};
