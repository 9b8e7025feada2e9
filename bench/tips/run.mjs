// Daily tips at full load: node bench/tips/run.mjs [--count 100000]. Everybody's tip is due in the same minute;
// one instance and two deliver them to a local chat server over one PostgreSQL. Prints tables for bench/README.md.
import { fork } from 'node:child_process';
import { once } from 'node:events';
import { createRequire } from 'node:module';
import { cpus } from 'node:os';
import { performance } from 'node:perf_hooks';
import { setTimeout as sleep } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import pg from 'pg';
import { startPostgres } from './postgres.mjs';

const require = createRequire(import.meta.url);
const { openStore } = require('../../dist/store');

const { values } = parseArgs({
  options: {
    count: { type: 'string', default: '100000' },
    // Tips that each place has had before.
    history: { type: 'string', default: '0' },
    instances: { type: 'string', default: '1,2' },
  },
});
const COUNT = Number(values.count);
/** Channels of one workspace; a workspace takes three messages a second. */
const CHANNELS = 50;
/** Rows of one claim, as the runner takes them. */
const CLAIM = 128;

const beside = (name) => fileURLToPath(new URL(name, import.meta.url));
const postgres = await startPostgres();
const sql = new pg.Client({ connectionString: postgres.url });
await sql.connect();
const store = await openStore(postgres.url);
await store.migrate();

/** Subscriptions, the first `due` of which have been due for a minute. */
async function seed(due) {
  await sql.query('truncate tip_subscriptions, tip_deliveries');
  const now = Date.now();
  await sql.query(
    `insert into tip_subscriptions
       (id, platform, workspace, conversation, organisation, subscriber, schedule, topics, state, reason,
        due_at, due_date, updated_at)
     select id, 'slack', 'T' || n / ${CHANNELS}, 'C' || n, '', 'U0', $1, '[]', 'active', '',
       case when n < $2 then $3::bigint - 60000 else $3::bigint + 86400000 end
         + ('x' || substr(id, 1, 8))::bit(32)::bigint % 60000, $4, $3::bigint
     from (select n, md5(n::text) as id from generate_series(0, $5::int - 1) as n) as each`,
    [
      JSON.stringify({
        time: new Date(now - 60_000).toISOString().slice(11, 16),
        weekdays: [1, 2, 3, 4, 5, 6, 7],
        zone: 'UTC',
        holidays: null,
        skipDates: [],
      }),
      due,
      now,
      new Date(now - 60_000).toISOString().slice(0, 10),
      COUNT,
    ],
  );
  await sql.query(
    `insert into tip_deliveries
       (subscription, local_date, platform, workspace, conversation, tip, state, reason, attempts, holder, due_at,
        updated_at)
     select id, to_char(now() - day * interval '1 day', 'YYYY-MM-DD'), platform, workspace, conversation,
       'service-' || day || ':encryption-at-rest', 'sent', '', 1, '', $1::bigint - day * 86400000, $1::bigint
     from tip_subscriptions, generate_series(2, $2::int + 1) as day`,
    [now, Number(values.history)],
  );
  await sql.query('vacuum analyze tip_subscriptions, tip_deliveries');
}

/** Milliseconds that a claim takes, of seven claims. */
async function timeClaims() {
  const times = [];
  for (let at = 0; at < 7; at += 1) {
    const start = performance.now();
    const hold = {
      now: Date.now(),
      holder: 'bench',
      lease: 60_000,
      limit: CLAIM,
      platforms: ['slack'],
    };
    const { claims } = await store.tips.claimDue(hold, async (row) => ({
      due: [{ date: row.due_date, at: row.due_at, missed: false }],
      next: { at: row.due_at + 86_400_000, date: 'tomorrow' },
    }));
    times.push(performance.now() - start);
    if (claims.length !== CLAIM) throw new Error(`claimed ${claims.length}`);
  }
  times.sort((a, b) => a - b);
  return { fastest: times[0], median: times[3], longest: times[6] };
}

/** How PostgreSQL finds what is due. */
async function planOfClaim() {
  const { rows } = await sql.query(
    `explain (costs off) select * from tip_subscriptions
     where due_at <= ${Date.now()} and platform in ('slack') order by due_at limit ${CLAIM} for update skip locked`,
  );
  return rows
    .map((row) => row['QUERY PLAN'].trim().replace(/^->\s*/, ''))
    .filter((each) => /Scan|Sort/.test(each));
}

async function startChat() {
  const child = fork(beside('chat-server.mjs'));
  const [{ port }] = await once(child, 'message');
  const address = `http://127.0.0.1:${port}`;
  const ask = async (path) => (await fetch(address + path)).json();
  return { apiUrl: `${address}/api/`, ask, stop: () => child.kill() };
}

async function deliver(instances, chat) {
  await seed(COUNT);
  await chat.ask('/reset');
  const children = Array.from({ length: instances }, () =>
    fork(beside('instance.mjs'), [postgres.url, chat.apiUrl]),
  );
  await Promise.all(children.map((child) => once(child, 'message')));
  const start = Date.now();
  for (const child of children) child.send('start');
  let counts = { count: 0, last: start };
  while (counts.count < COUNT && Date.now() - Math.max(counts.last, start) < 60_000) {
    await sleep(500);
    counts = await chat.ask('/counts');
  }
  const ends = await Promise.all(
    children.map(async (child) => {
      child.send('stop');
      const [end] = await once(child, 'message');
      return end;
    }),
  );
  const { rows } = await sql.query(
    "select state, count(*) from tip_deliveries where due_at > extract(epoch from now() - interval '1 day') * 1000 group by state order by state",
  );
  const seconds = (counts.last - start) / 1000;
  return {
    instances,
    ...counts,
    seconds,
    rate: counts.count / seconds,
    states: rows.map(({ state, count }) => `${count} ${state}`).join(', '),
    before: Math.max(...ends.map(({ before }) => before)),
    peak: Math.max(...ends.map(({ peak }) => peak)),
    cpu: ends.reduce((sum, { cpu }) => sum + cpu, 0),
  };
}

const number = (value, digits = 0) =>
  value.toLocaleString('en', { minimumFractionDigits: digits, maximumFractionDigits: digits });
const table = (rows) => {
  const [head, ...body] = rows;
  const line = (cells) => `| ${cells.join(' | ')} |`;
  return [line(head), line(head.map(() => '---:')), ...body.map(line)].join('\n');
};

try {
  console.log(
    `${new Date().toISOString().slice(0, 10)}, ${cpus().length} cores (${cpus()[0].model.trim()}), Node ${process.version}, ${number(COUNT)} subscriptions\n`,
  );
  const claims = [['due', 'a claim of 128: fastest', 'median', 'longest of 7', 'found by']];
  for (const due of [1000, COUNT]) {
    await seed(due);
    const plan = await planOfClaim();
    const { fastest, median, longest } = await timeClaims();
    claims.push([
      number(due),
      `${number(fastest, 1)} ms`,
      `${number(median, 1)} ms`,
      `${number(longest, 1)} ms`,
      plan.join(', '),
    ]);
  }
  console.log(`${table(claims)}\n`);

  const chat = await startChat();
  const runs = [
    [
      'instances',
      'delivered',
      'channels',
      'twice',
      'seconds',
      'deliveries/s',
      'processor s',
      'memory before, peak',
      'ledger',
    ],
  ];
  const rates = [];
  for (const instances of values.instances.split(',').map(Number)) {
    const run = await deliver(instances, chat);
    rates.push(run.rate);
    runs.push([
      run.instances,
      number(run.count),
      number(run.channels),
      run.twice,
      number(run.seconds, 1),
      number(run.rate),
      number(run.cpu, 1),
      `${number(run.before / 1e6)}, ${number(run.peak / 1e6)} MB`,
      run.states,
    ]);
  }
  console.log(table(runs));
  if (rates.length === 2)
    console.log(`\nTwo instances: ${number(rates[1] / rates[0], 2)} times one.`);
  chat.stop();
} finally {
  await store.close();
  await sql.end();
  await postgres.stop();
}
