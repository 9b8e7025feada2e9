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

/** Something for each combination of labels, found without putting a key together. */
class ByLabels<Value> {
  #first = new Map<string, Map<string, Map<string, Value>>>();
  #all: Value[] = [];

  constructor(
    private readonly names: readonly string[],
    private readonly start: (labels: Labels) => Value,
  ) {}

  get all(): readonly Value[] {
    return this.#all;
  }

  get(first: string, second: string, third: string): Value {
    return this.#first.get(first)?.get(second)?.get(third) ?? this.#add(first, second, third);
  }

  clear(): void {
    this.#first.clear();
    this.#all = [];
  }

  #add(...values: readonly [string, string, string]): Value {
    const [first, second, third] = values;
    const value = this.start(
      Object.fromEntries(this.names.map((name, at) => [name, values[at] ?? ''])),
    );
    const seconds = this.#first.get(first) ?? new Map<string, Map<string, Value>>();
    const thirds = seconds.get(second) ?? new Map<string, Value>();
    this.#first.set(first, seconds.set(second, thirds.set(third, value)));
    this.#all.push(value);
    return value;
  }
}

/** A function that counts one under a label, or two or three, in the order of `labelNames`. */
export function createBusyCounter({ name, help, labelNames, registers }: Metric) {
  const counts = new ByLabels(labelNames, (labels) => ({ labels, count: 0 }));
  new Counter({
    name,
    help,
    labelNames,
    registers: [...registers],
    collect() {
      for (const { labels, count } of counts.all) this.inc(labels, count);
      counts.clear();
    },
  });
  return (first: string, second: string, third = ''): void => {
    counts.get(first, second, third).count += 1;
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
  const every = new ByLabels<Series>(labelNames, (labels) => ({
    labels,
    counts: Array.from({ length: buckets.length + 1 }, () => 0),
    sum: 0,
  }));
  // All that a registry asks of a metric; the type wants one of the library's own classes.
  const metric = {
    name,
    get: async () => ({
      name,
      help,
      type: 'histogram',
      aggregator: 'sum',
      values: every.all.flatMap((series) => valuesOf(name, buckets, series)),
    }),
  } as unknown as Histogram;
  for (const registry of registers) registry.registerMetric(metric);
  return (value: number, first: string, second = ''): void => {
    const series = every.get(first, second, '');
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
