/** What a TypeScript source imports, read without a compiler. */

/** One import, export-from or dynamic import. */
export interface Import {
  readonly specifier: string;
  /** Only types are taken, so that nothing of it is left at run time. */
  readonly typeOnly: boolean;
}

const STATIC =
  /^[ \t]*(?:import|export)\s+(?:(type)\s+)?(?:([\w*$\s{},]*?)\s*from\s*)?['"]([^'"\n]+)['"]/gm;
const DYNAMIC = /\b(?:import|require)\(\s*['"]([^'"\n]+)['"]\s*\)/g;

/** `{ type A, type B }` takes types only, `{ type A, b }` and `* as a` do not. */
function takesTypesOnly(clause: string): boolean {
  const braces = /^\{([^}]*)\}$/.exec(clause.trim());
  const names = braces?.[1]?.split(',').map((name) => name.trim()) ?? [];
  const named = names.filter(Boolean);
  return named.length > 0 && named.every((name) => name.startsWith('type '));
}

/** The text without comments, so that prose about code is not taken for code. */
export function withoutComments(source: string): string {
  return source.replace(/\/\*[\s\S]*?\*\//g, '').replace(/^[ \t]*\/\/.*$/gm, '');
}

/** Every import of a source, in order of kind and place. */
export function importsOf(source: string): Import[] {
  const code = withoutComments(source);
  const fixed = [...code.matchAll(STATIC)].map(([, type, clause = '', specifier = '']) => ({
    specifier,
    typeOnly: type !== undefined || takesTypesOnly(clause),
  }));
  const dynamic = [...code.matchAll(DYNAMIC)].map(([, specifier = '']) => ({
    specifier,
    typeOnly: false,
  }));
  return [...fixed, ...dynamic];
}
