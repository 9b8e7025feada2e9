/**
 * Metrics of what happens with every question. prom-client checks and hashes the labels of each observation, which
 * costs as much as a query; here a series is found by one look-up and takes its place among the others at a scrape.
 */
import { Counter, type Histogram, type Registry } from 'prom-client';

interface Metric {
  readonly name: string;
  readonly help: string;
  readonly labelNames: readonly string[];
  readonly registers: readonly Registry[];
}

type Labels = Record<string, string | number>;

/** Separates the values of labels in a key; no label holds it. */
const SEPARATOR = '\u0000';

function labelsOf(names: readonly string[], key: string): Labels {
  const values = key.split(SEPARATOR);
  return Object.fromEntries(names.map((name, at) => [name, values[at] ?? '']));
}

/** A function that counts one under a label, or two or three, in the order of `labelNames`. */
export function createBusyCounter({ name, help, labelNames, registers }: Metric) {
  const counts = new Map<string, number>();
  new Counter({
    name,
    help,
    labelNames,
    registers: [...registers],
    collect() {
      for (const [key, count] of counts) this.inc(labelsOf(labelNames, key), count);
      counts.clear();
    },
  });
  return (first: string, second: string, third = ''): void => {
    const key = `${first}${SEPARATOR}${second}${SEPARATOR}${third}`;
    counts.set(key, (counts.get(key) ?? 0) + 1);
  };
}

interface Series {
  readonly labels: Labels;
  /** By bucket: how many fell into it and into none before; the last one takes the rest. */
  readonly counts: number[];
  sum: number;
}

/** A function that notes a value under one label or two, in the order of `labelNames`. */
export function createBusyHistogram({
  name,
  help,
  labelNames,
  registers,
  buckets,
}: Metric & { readonly buckets: readonly number[] }) {
  const all = new Map<string, Series>();
  const startSeries = (key: string): Series => {
    const series = {
      labels: labelsOf(labelNames, key),
      counts: Array.from({ length: buckets.length + 1 }, () => 0),
      sum: 0,
    };
    all.set(key, series);
    return series;
  };
  // All that a registry asks of a metric; the type wants one of the library's own classes.
  const metric = {
    name,
    get: async () => ({
      name,
      help,
      type: 'histogram',
      aggregator: 'sum',
      values: [...all.values()].flatMap((series) => valuesOf(name, buckets, series)),
    }),
  } as unknown as Histogram;
  for (const registry of registers) registry.registerMetric(metric);
  return (value: number, first: string, second = ''): void => {
    const key = `${first}${SEPARATOR}${second}`;
    const series = all.get(key) ?? startSeries(key);
    let bucket = 0;
    while (bucket < buckets.length && value > (buckets[bucket] as number)) bucket += 1;
    series.counts[bucket] = (series.counts[bucket] as number) + 1;
    series.sum += value;
  };
}

function valuesOf(name: string, buckets: readonly number[], { labels, counts, sum }: Series) {
  let total = 0;
  const values = counts.map((count, at) => {
    total += count;
    return {
      metricName: `${name}_bucket`,
      labels: { le: buckets[at] ?? '+Inf', ...labels },
      value: total,
    };
  });
  return [
    ...values,
    { metricName: `${name}_sum`, labels, value: sum },
    { metricName: `${name}_count`, labels, value: total },
  ];
}
