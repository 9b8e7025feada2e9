// The contestants: whosejob, and each library in the set-up that gets most of a sample of the open questions right.
import { createRequire } from 'node:module';
import { judgeAll, tune } from './choose.mjs';
import { judge } from './judge.mjs';
import * as fuse from './peers/fuse.mjs';
import * as minisearch from './peers/minisearch.mjs';
import * as nodeNlp from './peers/node-nlp.mjs';

const { toJson } = createRequire(import.meta.url)('../dist/reply-json');

const PEERS = { MiniSearch: minisearch, 'Fuse.js': fuse, 'node-nlp': nodeNlp };
const DECLINED = new Set(['decline', 'clarify', 'help']);

/** whosejob: `judgeAll` gives a judgement for each question, `ask` answers one. */
export function whosejob(respond, catalog) {
  return {
    name: 'whosejob',
    setup: 'parse, decide and word',
    ask: (text) => respond(text),
    judgeAll: async (questions) =>
      questions.map((entry) => {
        const before = entry.context && respond(entry.context).context;
        const { services, concerns, kind } = toJson(respond(entry.q, before));
        return judge(entry, { services, concerns, refused: DECLINED.has(kind) }, catalog);
      }),
  };
}

/** The hits for questions, and how many questions of these were read in a second of work. */
async function read(find, questions) {
  const rows = [];
  const start = process.cpuUsage();
  for (const entry of questions) {
    const contextHits = entry.context && (await find(entry.context));
    rows.push({ entry, hits: await find(entry.q), contextHits });
  }
  const { user, system } = process.cpuUsage(start);
  const asked = questions.length + questions.filter(({ context }) => context).length;
  return { rows, speed: (1e6 * asked) / (user + system) };
}

/** A library in one set-up, with the thresholds that suit it best for the questions of the sample. */
async function prepare({ name, create }, setup, { texts, catalog, sample }) {
  const find = await create(texts, setup);
  const { rows: known, speed } = await read(find, sample);
  const { thresholds, right } = tune(known, catalog);
  return {
    name,
    setup: setup.name,
    ask: find,
    right,
    /** Questions a second of work in the one round over the sample. */
    speed,
    judgeAll: async (questions) => {
      // Slow libraries take minutes, so what was read for the sample is not read again.
      const inSample = new Map(known.map((row) => [row.entry, row]));
      const { rows } = await read(
        find,
        questions.filter((entry) => !inSample.has(entry)),
      );
      const repeated = questions.filter((entry) => inSample.has(entry));
      return judgeAll(
        [...rows, ...repeated.map((entry) => inSample.get(entry))],
        thresholds,
        catalog,
      );
    },
  };
}

/** The libraries, each in its best set-up for the sample; `report` hears of every set-up that was tried. */
export async function peersAtTheirBest(material, { slow }, report) {
  const contestants = [];
  for (const [name, { SETUPS, create }] of Object.entries(PEERS)) {
    let best;
    for (const setup of SETUPS.filter((each) => slow || !each.slow)) {
      const contestant = await prepare({ name, create }, setup, material);
      report(contestant);
      if (!best || contestant.right > best.right) best = contestant;
    }
    contestants.push(best);
  }
  return contestants;
}
