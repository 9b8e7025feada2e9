/** The machine misbehaves: its disk is full, its clock jumps. */
import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { inParallel, type Rig } from '../rig';
import { type Figures, figuresOf, settle } from './ending';

/** A file system of its own, so small that it can be filled; undefined where this user may not mount one. */
export function smallDisk():
  | { folder: string; fill(): void; free(): void; remove(): void }
  | undefined {
  const folder = mkdtempSync(join(tmpdir(), 'whosejob-disk-'));
  try {
    execFileSync('mount', ['-t', 'tmpfs', '-o', 'size=4m', 'tmpfs', folder], { stdio: 'ignore' });
  } catch {
    rmSync(folder, { recursive: true });
    return undefined;
  }
  const ballast = join(folder, 'ballast');
  return {
    folder,
    fill() {
      for (const size of [1024 * 1024, 4096, 1]) {
        try {
          for (;;) writeFileSync(ballast, Buffer.alloc(size), { flag: 'a' });
        } catch {
          // Full for this size.
        }
      }
    },
    free: () => rmSync(ballast),
    remove() {
      execFileSync('umount', ['-l', folder]);
      rmSync(folder, { recursive: true });
    },
  };
}

/** The disk of the SQLite file is full for a while, and then has room again. */
export async function diskFull(
  rig: Rig,
  disk: NonNullable<ReturnType<typeof smallDisk>>,
  questions = 50,
): Promise<Figures> {
  await rig.mention();
  disk.fill();
  let commands = 0;
  await inParallel(questions, 5, async () => {
    await rig.mention();
    await rig.chat();
    if ((await rig.command()) !== undefined) commands += 1;
  });
  await settle(rig, 10_000);
  const full = await rig.program.metric('whosejob_database_seconds_count', 'outcome="store_full"');
  const { status } = await rig.program.get('/healthz');
  disk.free();
  await rig.mention('who does backups on RDS?');
  await settle(rig, 10_000);
  const after = await rig.program.metric('whosejob_database_seconds_count', 'outcome="store_full"');
  await rig.mention();
  await rig.chat();
  await settle(rig, 10_000);
  const later = await rig.program.metric('whosejob_database_seconds_count', 'outcome="store_full"');
  return {
    'commands answered': `${commands} of ${questions}`,
    ...figuresOf(rig),
    'writes refused while full': full,
    'refused after there was room': later - after,
    '/healthz': status,
  };
}

/** Sets the clock of the program off by so many milliseconds; it has to run with `clock.cjs`. */
export function setClock(rig: Rig, milliseconds: number): void {
  writeFileSync(join(rig.program.folder, 'clock'), String(milliseconds));
}
