// How well questions are understood: `npm run score [-- --held-out] [--strict] [--verbose]`.
// Prints, for the open and (with --held-out) the set-aside questions, the share that is right. With --strict a
// variant does not count as its service, narrowed patching not as patching, and help not as another refusal.
import { readdirSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { parse } from 'yaml';

const require = createRequire(import.meta.url);
const { loadCatalog } = require('../dist/catalog');
const { createRespond } = require('../dist/respond');
const { toJson } = require('../dist/reply-json');
const verbose = process.argv.includes('--verbose');
const strict = process.argv.includes('--strict');
const only = process.argv.slice(2).filter((word) => !word.startsWith('--'));
const respond = createRespond(loadCatalog());

const same = (left, right) =>
  left.length === right.length && left.every((each) => right.includes(each));
const list = (value) => (Array.isArray(value) ? value : [value]);

/** A variant is a more exact answer for its service. */
const isWithin = (found, expected) =>
  found === expected || (!strict && found.startsWith(`${expected}/`));

function servicesFit(expected, reply) {
  if (expected === undefined) return true;
  return (
    expected.length === reply.services.length &&
    expected.every((id) => reply.services.some((found) => isWithin(found, id)))
  );
}

function concernsFit(entry, reply, catalog) {
  const accepted = entry.concernsAnyOf ?? (entry.concerns === undefined ? null : [entry.concerns]);
  if (accepted === null) return true;
  return accepted.some(
    (ids) => same(ids, reply.concerns) || (!strict && narrows(ids, reply.concerns, catalog)),
  );
}

/** "Patching" that was narrowed to what it means on the service (the guest OS, the platform) is right. */
function narrows(expected, found, catalog) {
  const covers = (id, each) =>
    id === each || (id === 'patching' && catalog.concerns.get(each)?.family === id);
  return (
    expected.length > 0 &&
    found.every((each) => expected.some((id) => covers(id, each))) &&
    expected.every((id) => found.some((each) => covers(id, each)))
  );
}

const DECLINED = new Set(['decline', 'clarify', 'help']);

function judge(entry, catalog) {
  const context = entry.context === undefined ? undefined : respond(entry.context).context;
  const full = respond(entry.q, context);
  const reply = toJson(full);
  const kinds = list(entry.kind);
  const service = servicesFit(entry.services, reply);
  const concern = concernsFit(entry, reply, catalog);
  const refused = DECLINED.has(reply.kind);
  const mayRefuse = kinds.some((kind) => DECLINED.has(kind));
  const kind = kinds.includes(reply.kind);
  const reason =
    entry.reason === undefined ||
    !refused ||
    (!strict && reply.kind === 'help') ||
    list(entry.reason).includes(reply.reason);
  const verdict = !('owner' in entry) || refused || entry.owner === reply.owner;
  const says = full.answer.kind === 'answer' ? full.answer.yesNo?.says : undefined;
  const yes =
    entry.yes === undefined || refused || says === 'partly' || says === (entry.yes ? 'yes' : 'no');
  const declinedRight = refused && (strict ? kind : mayRefuse);
  return {
    reply,
    says,
    kind,
    service: service || declinedRight,
    concern: concern || declinedRight,
    verdict: verdict && yes,
    reason,
    mustRefuse: kinds.every((each) => DECLINED.has(each)),
    refused,
    wrong: !refused && (!service || !concern || !(verdict && yes)),
  };
}

function score(folder) {
  const catalog = loadCatalog();
  const rows = [];
  for (const file of readdirSync(folder)
    .filter((name) => name.endsWith('.yaml'))
    .sort()) {
    const form = file.replace('.yaml', '');
    if (only.length > 0 && !only.includes(form)) continue;
    for (const entry of parse(readFileSync(`${folder}/${file}`, 'utf8'))) {
      rows.push({ form, entry, ...judge(entry, catalog) });
    }
  }
  const share = (list, key) =>
    list.length === 0
      ? '-'
      : `${((100 * list.filter((row) => row[key]).length) / list.length).toFixed(1)}`;
  const table = [...new Set(rows.map(({ form }) => form)), 'all'].map((form) => {
    const of = form === 'all' ? rows : rows.filter((row) => row.form === form);
    const answerable = of.filter(({ mustRefuse }) => !mustRefuse);
    return {
      form,
      questions: of.length,
      'service %': share(answerable, 'service'),
      'concern %': share(answerable, 'concern'),
      'verdict %': share(answerable, 'verdict'),
      'kind %': share(of, 'kind'),
      'refused rightly %': share(
        of
          .filter(({ mustRefuse }) => mustRefuse)
          .map((row) => ({ ok: row.refused && row.reason && (!strict || row.kind) })),
        'ok',
      ),
      'confidently wrong %': share(of, 'wrong'),
    };
  });
  console.log(`${folder}`);
  console.table(table);
  if (!verbose) return;
  for (const { form, entry, reply, says, kind, service, concern, verdict, reason } of rows) {
    if (kind && service && concern && verdict && reason) continue;
    const bad = Object.entries({ kind, service, concern, verdict, reason })
      .filter(([, ok]) => !ok)
      .map(([name]) => name);
    const { q, ...expected } = entry;
    console.log(
      `${form} [${bad}] ${JSON.stringify(q)}\n   want ${JSON.stringify(expected)}\n   got  ${JSON.stringify({ kind: reply.kind, reason: reply.reason, services: reply.services, concerns: reply.concerns, owner: reply.owner, says })}`,
    );
  }
}

if (!process.argv.includes('--only-held-out')) score('tests/questions');
if (process.argv.some((word) => word.endsWith('held-out'))) score('tests/questions/held-out');
