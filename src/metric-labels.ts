/** Keeps labels of metrics few and short: each value of one is a series that Prometheus keeps for good. */

/** Distinct values that one label may take. */
const MOST = 100;

/** A function that passes on plain codes, up to a number of distinct ones; everything else is `other`. */
export function boundedLabel(most = MOST): (text: string) => string {
  const known = new Set<string>();
  return (text) => {
    if (known.has(text)) return text;
    if (known.size >= most || !/^[\w.-]{1,60}$/.test(text)) return 'other';
    known.add(text);
    return text;
  };
}
