import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { Rig } from '../faults/rig';

const read = (path: string) => readFileSync(resolve(__dirname, '../..', path), 'utf8');
const text = read('docs/observability.md');
const dashboard = read('docs/grafana-dashboard.json');

interface Metric {
  readonly name: string;
  readonly labels: Set<string>;
}

/** The metrics of a page for Prometheus, with the labels that their series have. */
function metricsOf(page: string): Map<string, Metric> {
  const found = new Map<string, Metric>();
  for (const [, name = ''] of page.matchAll(/^# TYPE (\S+) /gm))
    found.set(name, { name, labels: new Set() });
  for (const [, series = '', labels = ''] of page.matchAll(/^(\w+)\{([^}]*)\}/gm)) {
    const metric = found.get(series) ?? found.get(baseOf(series));
    for (const [, label = ''] of labels.matchAll(/(\w+)="/g)) metric?.labels.add(label);
  }
  return found;
}

/** A histogram is queried by three names of its own. */
const baseOf = (series: string): string => series.replace(/_(bucket|sum|count)$/, '');

describe('what can be watched', () => {
  let metrics: Map<string, Metric>;
  beforeAll(async () => {
    const rig = await Rig.start();
    try {
      await rig.command();
      await rig.command('what about it?');
      await rig.command('Azure blob storage?');
      await rig.mention();
      await rig.chat();
      rig.slack.fail('chat.postMessage', { error: 'token_revoked' }, { error: 'token_revoked' });
      await rig.mention();
      await rig.program.says(/could not apologise/);
      metrics = metricsOf((await rig.program.get('/metrics')).text);
    } finally {
      await rig.close();
    }
  }, 90_000);

  test('is described, metric by metric, label by label', () => {
    const described = new Map(
      [...text.matchAll(/^\| `(whosejob_\w+)` \| [^|]+ \| ([^|]*) \|/gm)].map(
        ([, name = '', labels = '']) => [
          name,
          [...labels.matchAll(/`(\w+)`/g)].map(([, label]) => label).sort(),
        ],
      ),
    );
    const own = [...metrics.values()].filter(({ name }) => name.startsWith('whosejob_'));
    for (const { name, labels } of own) {
      const seen = [...labels].filter((label) => label !== 'le').sort();
      // What has not happened in this run has no series, and shows no labels.
      if (seen.length > 0) expect([name, described.get(name)]).toEqual([name, seen]);
      else expect([...described.keys()]).toContain(name);
    }
    expect([...described.keys()].sort()).toEqual(own.map(({ name }) => name).sort());
  });

  test('is on the dashboard by names and labels that exist', () => {
    const expressions = [...dashboard.matchAll(/"expr": "((?:[^"\\]|\\.)*)"/g)].map(
      ([, each = '']) => each,
    );
    expect(expressions.length).toBeGreaterThan(10);
    for (const expression of expressions) {
      const names = expression.match(/\b(?:whosejob|process|nodejs)_\w+/g) ?? [];
      expect(names.length).toBeGreaterThan(0);
      for (const name of names)
        expect([name, metrics.has(name) || metrics.has(baseOf(name))]).toEqual([name, true]);
      const labels = new Set(
        names.flatMap((name) => [
          ...((metrics.get(name) ?? metrics.get(baseOf(name)))?.labels ?? []),
        ]),
      );
      // These two are Prometheus' own.
      // What has not happened in this run shows no labels.
      if (labels.size === 0) continue;
      for (const [, list = ''] of expression.matchAll(/by \(([^)]*)\)/g))
        for (const label of list.split(/,\s*/))
          if (label !== 'instance' && label !== 'job')
            expect([expression, [...labels]]).toEqual([
              expression,
              expect.arrayContaining([label]),
            ]);
    }
  });
});
