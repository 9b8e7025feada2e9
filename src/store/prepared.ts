/** Queries that are built and compiled once, and run with other values each time. */
import type { Compilable, CompiledQuery } from 'kysely';

/** What a column may hold. */
export type Value = string | number | null;

/** Stands for a value until the query is run. */
class Slot {
  constructor(readonly name: string) {}
}

/**
 * Building a query costs many times what SQLite takes to run it; this does it on first use only. `build` gets a stand-in
 * for each value by its name, to be put wherever the query builder takes a value, and for nothing else: what
 * the query looks like must not depend on values.
 */
export function prepare<Values extends { readonly [name: string]: Value }>(
  build: (slots: Values) => Compilable,
): (values: Values) => CompiledQuery {
  let compiled: CompiledQuery | undefined;
  /** Which value stands where among the parameters. */
  let places: ReadonlyArray<readonly [at: number, name: string]> = [];
  // The builder passes on what it is given for a value untouched, whatever it is.
  const slots = new Proxy({}, { get: (_, name) => new Slot(String(name)) }) as Values;
  return (values) => {
    if (compiled === undefined) {
      compiled = build(slots).compile();
      places = compiled.parameters.flatMap((parameter, at) =>
        parameter instanceof Slot ? [[at, parameter.name] as const] : [],
      );
    }
    const { sql, query, queryId, parameters } = compiled;
    const filled = parameters.slice();
    for (const [at, name] of places) filled[at] = values[name];
    return { sql, query, queryId, parameters: filled };
  };
}
