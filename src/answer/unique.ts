/** The values with different keys, first come first kept in place, last value kept. */
export function unique<T>(values: readonly T[], key: (value: T) => unknown): readonly T[] {
  // One value, as nearly always, needs no comparing.
  if (values.length < 2) return values;
  return [...new Map(values.map((value) => [key(value), value])).values()];
}
