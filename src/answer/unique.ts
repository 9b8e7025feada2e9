/** The values with different keys, first come first kept in place, last value kept. */
export function unique<T>(values: readonly T[], key: (value: T) => string): T[] {
  return [...new Map(values.map((value) => [key(value), value])).values()];
}
