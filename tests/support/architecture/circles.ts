/** Files that import each other, directly or over others. */
import { posix } from 'node:path';
import { importsOf } from './imports';

/** What a file imports of the files that exist. */
function importedBy(file: string, source: string, exists: (file: string) => boolean): string[] {
  return importsOf(source)
    .filter(({ specifier }) => specifier.startsWith('.'))
    .map(({ specifier }) => posix.join(posix.dirname(file), specifier))
    .flatMap((path) => [`${path}.ts`, `${path}/index.ts`].filter(exists).slice(0, 1));
}

/** For each circle that is met, the files on it, from one to itself again; imports of types count too. */
export function circlesOf(files: readonly string[], read: (file: string) => string): string[] {
  const present = new Set(files);
  const imports = new Map(
    files.map((file) => [file, importedBy(file, read(file), (each) => present.has(each))]),
  );
  const circles: string[] = [];
  const done = new Set<string>();
  const visit = (file: string, path: readonly string[]): void => {
    const before = path.indexOf(file);
    if (before >= 0) circles.push([...path.slice(before), file].join(' → '));
    if (before >= 0 || done.has(file)) return;
    for (const next of imports.get(file) ?? []) visit(next, [...path, file]);
    done.add(file);
  };
  for (const file of files) visit(file, []);
  return circles;
}
