// The contestants: whosejob, and each library in the set-up that gets most of the open questions right.
import { createRequire } from 'node:module';
import { choose, tune } from './choose.mjs';
import { judge, sharesOf } from './judge.mjs';
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

async function hitsOf(find, questions) {
  const rows = [];
  for (const entry of questions) {
    const contextHits = entry.context && (await find(entry.context));
    rows.push({ entry, hits: await find(entry.q), contextHits });
  }
  return rows;
}

/** The libraries; `report` hears of every set-up that was tried. */
export async function peersAtTheirBest(texts, catalog, questions, report) {
  const contestants = [];
  for (const [name, { SETUPS, create }] of Object.entries(PEERS)) {
    let best;
    for (const setup of SETUPS) {
      const find = await create(texts, setup);
      const asked = questions.length + questions.filter(({ context }) => context).length;
      const start = process.cpuUsage();
      const rows = await hitsOf(find, questions);
      const { user, system } = process.cpuUsage(start);
      const speed = (1e6 * asked) / (user + system);
      const { thresholds, judgements } = tune(rows, catalog);
      const { right } = sharesOf(judgements);
      report(name, setup.name, right, speed);
      if (!best || right > best.right)
        best = { find, right, thresholds, judgements, speed, setup: setup.name };
    }
    const { find, thresholds, judgements, speed, setup } = best;
    contestants.push({
      name,
      setup,
      ask: find,
      /** Questions a second of work in the first round, before anything was warm. */
      speed,
      judgeAll: async (asked) =>
        asked === questions
          ? judgements
          : (await hitsOf(find, asked)).map((row) =>
              judge(row.entry, choose(row, thresholds, catalog), catalog),
            ),
    });
  }
  return contestants;
}
