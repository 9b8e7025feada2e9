/** A backup is taken while the program works, everything is lost, and the backup is put in its place. */
import { execFileSync, spawnSync } from 'node:child_process';
import { copyFileSync, existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { OwnServer } from '../../support/postgres';
import { Rig } from '../rig';
import { type Figures, settle } from './ending';

const MAIN = resolve(__dirname, '../../../dist/main.js');

/** Where a whole PostgreSQL of this machine has its programs; undefined: there is none with a server and its tools. */
function postgresHere(): string | undefined {
  const { stdout } = spawnSync('pg_config', ['--bindir'], { encoding: 'utf8' });
  const bin = (stdout ?? '').trim();
  const tools = ['initdb', 'postgres', 'pg_dump', 'pg_restore'];
  return bin !== '' && tools.every((tool) => existsSync(join(bin, tool))) ? bin : undefined;
}

interface Place {
  readonly url: string;
  save(): void;
  lose(): Promise<void>;
  restore(): void;
  remove(): Promise<void>;
}

function sqlitePlace(folder: string): Place {
  const file = join(folder, 'whosejob.db');
  const copy = join(folder, 'backup.db');
  const url = `file:${file}`;
  return {
    url,
    save() {
      execFileSync(process.execPath, [MAIN, 'backup', copy], {
        cwd: folder,
        env: { PATH: process.env.PATH, DATABASE_URL: url },
      });
    },
    async lose() {
      for (const end of ['', '-wal', '-shm']) rmSync(file + end, { force: true });
    },
    restore: () => copyFileSync(copy, file),
    remove: async () => {},
  };
}

async function postgresPlace(folder: string, bin: string): Promise<Place> {
  const [from, to] = [await OwnServer.create(bin), await OwnServer.create(bin)];
  const copy = join(folder, 'backup.dump');
  const run = (tool: string, ...args: string[]) => void execFileSync(join(bin, tool), args);
  let lost = false;
  return {
    get url() {
      return lost ? to.url : from.url;
    },
    save: () => run('pg_dump', '--format=custom', `--file=${copy}`, from.url),
    async lose() {
      lost = true;
      await from.remove();
    },
    restore: () => run('pg_restore', '--no-owner', '--exit-on-error', `--dbname=${to.url}`, copy),
    remove: () => to.remove(),
  };
}

/** Figures, or why it was skipped. */
export async function backupAndRestore(database: 'sqlite' | 'postgres'): Promise<Figures> {
  const bin = database === 'postgres' ? postgresHere() : undefined;
  if (database === 'postgres' && bin === undefined)
    return { skipped: 'no PostgreSQL with its tools is installed on this machine' };
  const folder = mkdtempSync(join(tmpdir(), 'whosejob-backup-'));
  const place = bin === undefined ? sqlitePlace(folder) : await postgresPlace(folder, bin);
  const rig = await Rig.start({ env: { DATABASE_URL: place.url } });
  try {
    const first = await rig.mention('who does backups on EC2?');
    await settle(rig, 10_000);
    // While questions come in.
    const asking = Promise.all(Array.from({ length: 50 }, () => rig.mention()));
    const start = Date.now();
    place.save();
    const seconds = (Date.now() - start) / 1000;
    await asking;
    await settle(rig, 10_000);
    await rig.program.stop();
    await place.lose();
    place.restore();
    await rig.startProgram({ DATABASE_URL: place.url });
    // What was answered before the backup is known: a delivery of it is not answered again.
    await rig.mention(undefined, first);
    await rig.mention();
    await settle(rig, 10_000);
    return {
      'seconds for the backup': seconds,
      'answered twice after it': rig.slackAccount().twice,
      'ready after it': (await rig.program.get('/readyz')).status === 200 ? 'yes' : 'no',
    };
  } finally {
    await rig.close();
    await place.remove();
    rmSync(folder, { recursive: true, force: true });
  }
}
