/** Random and mutated payloads on every route, signed where the route asks for it. The same seed gives the same ones. */
import { cardAction, channelMention, invoke, personalMessage } from '../../support/bot-connector';
import {
  buttonClick,
  CHANNEL,
  commandForm,
  globalShortcut,
  homeOpened,
  mentionEvent,
  messageEvent,
  messageShortcut,
  postSigned,
  suggestion,
  USER,
} from '../../support/slack-server';
import { inParallel, type Rig } from '../rig';
import type { Figures } from './ending';

type Json = Record<string, unknown>;

/** A small generator of numbers below 1 (mulberry32). */
function random(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  };
}

type Random = () => number;
const pick = <T>(next: Random, from: readonly T[]): T =>
  from[Math.floor(next() * from.length)] as T;

/** What a field may hold instead of what it should. */
const ODD: readonly unknown[] = [
  null,
  '',
  0,
  -1,
  1e308,
  true,
  [],
  {},
  [[[[]]]],
  { a: { a: { a: {} } } },
  'x'.repeat(10_000),
  '\u0000\u202e\ud800',
  '<@U0BOT00001> <!channel> *`_~ &lt; {{}} ${x} %s',
  'who encrypts S3 data?',
  '__proto__',
  { constructor: null },
  '../../etc/passwd',
  "'; drop table tallies; --",
  'http://127.0.0.1:9/nothing-listens-here',
];

/** The value with one or a few of its parts changed, removed or put where they do not belong. */
function mutate(value: unknown, next: Random): unknown {
  if (typeof value !== 'object' || value === null || next() < 0.15) return pick(next, ODD);
  const copy = structuredClone(value) as Json;
  const keys = Object.keys(copy);
  if (keys.length === 0) return pick(next, ODD);
  const key = pick(next, keys);
  const chance = next();
  if (chance < 0.15) delete copy[key];
  else if (chance < 0.25) copy[key] = copy[pick(next, keys)];
  else if (chance < 0.3) copy['__proto__x'] = copy[key];
  else copy[key] = mutate(copy[key], next);
  return copy;
}

/** Bytes that are no payload: noise, or a payload cut off or with bytes changed. */
function garble(text: string, next: Random): string {
  const chance = next();
  if (chance < 0.4) return text.slice(0, Math.floor(next() * text.length));
  if (chance < 0.7) {
    const at = Math.floor(next() * text.length);
    return (
      text.slice(0, at) + String.fromCharCode(Math.floor(next() * 0xffff)) + text.slice(at + 1)
    );
  }
  return Array.from({ length: Math.floor(next() * 200) }, () =>
    String.fromCharCode(Math.floor(next() * 0x2ff)),
  ).join('');
}

/** In an address or a header; half a character, which JSON may hold, becomes a whole one. */
const encode = (text: string): string => encodeURIComponent(Buffer.from(text).toString());

/** The body for a valid payload: mutated three times in four, else garbled. */
function spoil(payload: unknown, next: Random): string {
  if (next() < 0.25) return garble(JSON.stringify(payload), next);
  let mutated = payload;
  for (let times = 1 + Math.floor(next() * 3); times > 0; times -= 1)
    mutated = mutate(mutated, next);
  return JSON.stringify(mutated) ?? 'undefined';
}

const FORM = 'application/x-www-form-urlencoded';

/** One request for each route; resolves with the status. */
function attacks(rig: Rig): Readonly<Record<string, (next: Random) => Promise<number>>> {
  const { url } = rig.program;
  const { state } = rig.slack;
  const slackUrl = `${url}/slack/events`;
  const responseUrl = rig.slack.newResponseUrl();
  const written = { user: USER, text: 'who patches RDS?', ts: '1700000000.000100' };
  const events = () => [
    mentionEvent(state, { ...written, ts: state.nextTs() }),
    messageEvent(state, { ...written, ts: state.nextTs() }),
    homeOpened(state, 'home'),
  ];
  const interactions = () => [
    buttonClick(state, { type: 'button', action_id: 'choice:0:0', value: 'S3' }, responseUrl),
    messageShortcut(state, 'who patches RDS?', responseUrl),
    globalShortcut(state),
    suggestion(state, 'browse:service', 's3'),
  ];
  const activities = () => [
    personalMessage(rig.teams.url, 'who patches RDS?'),
    channelMention(rig.teams.url, 'who patches RDS?'),
    cardAction(rig.teams.url, { verb: 'ask', data: { ask: 'who patches RDS?' } }),
    invoke(rig.teams.url, 'composeExtension/query', {
      commandId: 'ask',
      parameters: [{ name: 'question', value: 'rds' }],
    }),
    invoke(rig.teams.url, 'task/submit', { data: { kind: 'feedback', subject: 's3' } }),
  ];
  const token = rig.teams.issuer.sign(rig.teams.claims());
  const post = async (path: string, body: string, headers: Record<string, string>) => {
    const response = await fetch(url + path, { method: 'POST', headers, body });
    await response.arrayBuffer();
    return response.status;
  };
  const get = (path: string) => async (next: Random) => {
    const query = encode(garble('code=1&state=2&error=x', next));
    const headers = { cookie: encode(garble('slack-app-oauth-state=1', next)) };
    const response = await fetch(`${url}${path}?${query}`, { headers, redirect: 'manual' });
    await response.arrayBuffer();
    return response.status;
  };
  return {
    'slack event': async (next) =>
      (await postSigned(slackUrl, spoil(pick(next, events()), next), 'application/json')).status,
    'slack interaction': async (next) => {
      const payload = spoil(pick(next, interactions()), next);
      return (await postSigned(slackUrl, new URLSearchParams({ payload }).toString(), FORM)).status;
    },
    'slack command': async (next) => {
      const form = mutate(commandForm(state, 'who patches RDS?', responseUrl), next) as Json;
      const fields = Object.entries(form ?? {}).map(([name, value]) => [
        name,
        typeof value === 'object' ? JSON.stringify(value) : String(value),
      ]);
      return (await postSigned(slackUrl, new URLSearchParams(fields).toString(), FORM)).status;
    },
    'slack without a signature': (next) =>
      post('/slack/events', spoil(pick(next, events()), next), {
        'content-type': 'application/json',
      }),
    teams: (next) =>
      post('/api/messages', spoil(pick(next, activities()), next), {
        'content-type': 'application/json',
        authorization: `Bearer ${token}`,
      }),
    'teams without a token': (next) =>
      post('/api/messages', spoil(pick(next, activities()), next), {
        authorization: `Bearer ${encode(garble(token, next))}`,
      }),
    'playground ask': (next) =>
      post('/api/ask', spoil({ question: 'S3', context: { targets: [], concerns: [] } }, next), {}),
    'playground press': (next) =>
      post('/api/press', spoil({ platform: 'slack', value: 'S3' }, next), {}),
    'slack/install': get('/slack/install'),
    'slack/oauth_redirect': get('/slack/oauth_redirect'),
    healthz: get('/healthz'),
    readyz: get('/readyz'),
    metrics: get('/metrics'),
    catalog: get('/catalog'),
    nowhere: (next) => get(`/${encode(garble('a/b', next))}`)(next),
  };
}

/** Sends so many payloads to each route. `each` hears of every route when it is done. */
export async function payloads(
  rig: Rig,
  { count = 100, atOnce = 16, seed = 1, only = /./, each = (_: string, __: Figures) => {} } = {},
): Promise<Figures> {
  let worst = '';
  let failures = 0;
  for (const [route, attack] of Object.entries(attacks(rig))) {
    if (!only.test(route)) continue;
    const next = random(seed);
    const statuses = new Map<number, number>();
    await inParallel(count, atOnce, async () => {
      const status = await attack(next).catch(() => 0);
      statuses.set(status, (statuses.get(status) ?? 0) + 1);
      if (status === 0 || status >= 500) {
        failures += 1;
        worst = `${route}: ${status}`;
      }
    });
    // What Slack and Teams were told is of no use here, and would fill the memory of this process.
    rig.slack.calls.length = 0;
    rig.slack.responses.length = 0;
    rig.slack.state.inChannel(CHANNEL).length = 0;
    rig.teams.reset();
    each(route, {
      payloads: count,
      ...Object.fromEntries(
        [...statuses].sort(([a], [b]) => a - b).map(([s, n]) => [`status ${s}`, n]),
      ),
      MiB: rig.program.memory() ?? 0,
    });
  }
  return {
    'payloads for each route': count,
    'answers 5xx or none': failures === 0 ? 0 : `${failures} (${worst})`,
    'unexpected errors': await rig.program.metric('whosejob_unexpected_errors_total'),
  };
}
