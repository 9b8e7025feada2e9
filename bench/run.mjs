// `npm run bench [-- --open] [--slow] [--own]`: whosejob beside MiniSearch, Fuse.js and node-nlp on the same questions,
// those set aside, in one run on one core, and the time that whosejob takes; with --open on the open questions too,
// with --slow the slowest set-ups as well, with --own whosejob alone. README.md says how to read it.
import { spawnSync } from 'node:child_process';
import { createRequire } from 'node:module';
import { cpus } from 'node:os';
import { blowUp } from './bigger-catalog.mjs';
import { peersAtTheirBest, whosejob } from './contestants.mjs';
import { sharesOf } from './judge.mjs';
import { readQuestions, textsOf } from './material.mjs';
import { timeQuestions, timeTexts } from './own-time.mjs';
import { sampleOf } from './sample.mjs';

const require = createRequire(import.meta.url);

/** Seconds of work for which everybody is asked all questions in rounds, of which the fastest counts. */
const ENOUGH = 10;

/** Questions on which set-ups and thresholds of the libraries are chosen. */
const SAMPLE = 300;

/** Of the questions set aside, how many the contest is held on: the slowest libraries read a few in a second. */
const CONTEST = 1000;

/** The longest text that is read as a question, and one that is far too long. */
const LENGTHS = [require('../dist/question/text/tokens').MAX_QUESTION, 100_000];

const share = (number) => number.toFixed(1);
const whole = (number) => Math.round(number).toLocaleString('en');

function printTable(title, header, rows) {
  console.log(`\n### ${title}\n`);
  const print = (cells) => console.log(`| ${cells.join(' | ')} |`);
  print(header);
  print(header.map((_, at) => (at === 0 ? '---' : '---:')));
  for (const cells of rows) print(cells);
}

/** Starts again on the last core alone, where the system can (Linux: taskset). */
function runOnOneCore() {
  if (process.env.BENCH_ON_ONE_CORE !== undefined) return;
  const { status, error } = spawnSync(
    'taskset',
    ['-c', String(cpus().length - 1), process.execPath, ...process.argv.slice(1)],
    { stdio: 'inherit', env: { ...process.env, BENCH_ON_ONE_CORE: 'true' } },
  );
  if (error === undefined) process.exit(status ?? 1);
}

/** Seconds that this program has worked; what others did on the same core meanwhile does not count. */
function secondsWorked() {
  const { user, system } = process.cpuUsage();
  return (user + system) / 1e6;
}

/** Questions a second of work, by the fastest round; who takes long for a round has been measured already. */
async function speedOf({ ask, speed = Number.POSITIVE_INFINITY }, questions) {
  if (questions.length / speed > ENOUGH) return speed;
  let fastest = Number.POSITIVE_INFINITY;
  const begun = secondsWorked();
  while (secondsWorked() - begun < ENOUGH) {
    const start = secondsWorked();
    for (const { q } of questions) {
      const reply = ask(q);
      if (reply instanceof Promise) await reply;
    }
    fastest = Math.min(fastest, secondsWorked() - start);
  }
  return questions.length / fastest;
}

async function printContest(title, contestants, questions) {
  const rows = [];
  for (const contestant of contestants) {
    const { service, concern, both, refused, right } = sharesOf(
      await contestant.judgeAll(questions),
    );
    const speed = whole(await speedOf(contestant, questions));
    rows.push([contestant.name, ...[service, concern, both, refused, right].map(share), speed]);
  }
  const header = [
    '',
    'service %',
    'concern %',
    'both %',
    'refused rightly %',
    'all right %',
    'questions/s',
  ];
  printTable(title, header, rows);
}

function printTimes(catalog, respond, questions) {
  const { createRespond } = require('../dist/respond');
  const bigger = blowUp(catalog, 10);
  const micro = (milliseconds) => `${(1000 * milliseconds).toFixed(1)} µs`;
  const milli = (milliseconds) => `${milliseconds.toFixed(2)} ms`;
  const [plain, forgetful, blownUp] = timeQuestions(
    [
      respond,
      createRespond(catalog, { texts: 0, answers: 0 }),
      createRespond(bigger, { texts: 0 }),
    ],
    questions,
    30,
  );
  const row = (title, { median, p99, dropped }) => [
    title,
    micro(median),
    micro(p99),
    `${whole(dropped)} of ${whole(30 * questions.length)}`,
  ];
  printTable(
    'Time for a question',
    ['catalog', 'median', '99th percentile', 'interrupted, not counted'],
    [
      row(`${whole(catalog.services.size)} services`, plain),
      row('the same, no answer remembered', forgetful),
      row(`${whole(bigger.services.size)} services`, blownUp),
    ],
  );
  const factor = blownUp.median / plain.median;
  console.log(`\nTen times the services cost ${factor.toFixed(2)} times the time (medians).`);
  printTable(
    'Time for a text, median and longest',
    ['text', ...LENGTHS.map((length) => `${whole(length)} characters`)],
    timeTexts(respond, LENGTHS, 21).map(({ text, times }) => [
      text,
      ...times.map(({ median, longest }) => `${milli(median)}, ${milli(longest)}`),
    ]),
  );
}

runOnOneCore();
const { loadCatalog } = require('../dist/catalog');
const { createRespond } = require('../dist/respond');
const catalog = loadCatalog();
// Every text is read: what was asked before is remembered only where that is measured (`bench:http`).
const respond = createRespond(catalog, { texts: 0 });
const texts = textsOf(catalog);
const questions = readQuestions('tests/questions');
console.log(
  [
    `One of ${cpus().length} cores (${cpus()[0]?.model.trim()}), Node ${process.version}.`,
    `${catalog.services.size} services, ${texts.services.length} names, ${texts.concerns.length} phrases, ${whole(texts.sentences.length)} sentences, ${whole(questions.length)} questions.`,
  ].join('\n'),
);
const alone = process.argv.includes('--own');
const sample = sampleOf(questions, SAMPLE);
if (!alone)
  console.log(
    `\nSet-ups tried on ${sample.length} of these questions (always the same, spread over all files), each at its best thresholds:\n`,
  );
const peers = alone
  ? []
  : await peersAtTheirBest(
      { texts, catalog, sample },
      { slow: process.argv.includes('--slow') },
      ({ name, setup, right, speed }) =>
        console.log(`- ${name}, ${setup}: ${share(right)} % right, ${whole(speed)} questions/s`),
    );
const contestants = [whosejob(respond, catalog), ...peers];
const setAside = readQuestions('tests/questions/held-out');
const asked = alone ? setAside : sampleOf(setAside, CONTEST);
await printContest(
  `Questions set aside (${whole(asked.length)} of ${whole(setAside.length)})`,
  contestants,
  asked,
);
printTimes(catalog, respond, questions);
if (process.argv.includes('--open'))
  await printContest(`Open questions (${whole(questions.length)})`, contestants, questions);
