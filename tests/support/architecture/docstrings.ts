/** Which exports of a TypeScript source do not say what they are for, read without a compiler. */

/** A declaration at the left margin, with the end of a docstring where one stands right above it. */
const DECLARATION =
  /(\*\/\n(?:\/\/.*\n)*)?^(export )?(?:abstract |async )?(?:function\*?|class|const|let|type|interface|enum) (\w+)/gm;

/**
 * Names of the exports without a docstring. One is enough for all declarations of a name: a type that is inferred says
 * no more than the schema from which it is.
 */
export function undocumentedIn(source: string): string[] {
  const declared = [...source.matchAll(DECLARATION)].map(([, docstring, exported, name = '']) => ({
    name,
    documented: docstring !== undefined,
    exported: exported !== undefined,
  }));
  const documented = new Set(declared.filter((each) => each.documented).map(({ name }) => name));
  return declared
    .filter(({ exported, name }) => exported && !documented.has(name))
    .map(({ name }) => name);
}
