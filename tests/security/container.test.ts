/** What the container promises, without a container: the program as nobody special, in a folder that it may not change. */
import { execFileSync, spawn } from 'node:child_process';
import { once } from 'node:events';
import {
  chmodSync,
  chownSync,
  cpSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  symlinkSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';

const root = resolve(__dirname, '../..');
const NOBODY = 65534;
const asRoot = process.getuid?.() === 0;
const dockerfile = readFileSync(join(root, 'Dockerfile'), 'utf8');

test('the image runs as a user without rights, and writes to its volume only', () => {
  const last = dockerfile.slice(dockerfile.lastIndexOf('\nFROM '));
  expect(last).toMatch(/^USER node$/m);
  expect(last).toMatch(/^VOLUME \/data$/m);
  expect(last).toMatch(/DATABASE_URL=file:\/data\//);
  // Whoever runs in it owns nothing of the program.
  expect(last).not.toMatch(/--chown/);
});

(asRoot ? test : test.skip)(
  'the program writes to its data and nowhere else',
  async () => {
    const folder = mkdtempSync(join(tmpdir(), 'whosejob-container-'));
    const [app, data, temporary] = ['app', 'data', 'tmp'].map((name) => join(folder, name)) as [
      string,
      string,
      string,
    ];
    chmodSync(folder, 0o755);
    for (const path of [app, data, temporary]) mkdirSync(path);
    for (const path of [data, temporary]) chownSync(path, NOBODY, NOBODY);
    // As in the image: files of root, which others may read.
    cpSync(join(root, 'dist'), join(app, 'dist'), { recursive: true });
    cpSync(join(root, 'src/catalog'), join(app, 'src/catalog'), { recursive: true });
    cpSync(join(root, 'package.json'), join(app, 'package.json'));
    symlinkSync(join(root, 'node_modules'), join(app, 'node_modules'));
    const before = listing(app);
    const program = spawn(process.execPath, ['dist/main.js', 'serve'], {
      cwd: app,
      uid: NOBODY,
      gid: NOBODY,
      env: {
        PATH: process.env.PATH,
        HOME: '/nonexistent',
        TMPDIR: temporary,
        PORT: '0',
        DATABASE_URL: `file:${data}/whosejob.db`,
      },
    });
    let output = '';
    for (const stream of [program.stdout, program.stderr])
      stream.on('data', (text) => {
        output += text;
      });
    try {
      const ended = once(program, 'exit');
      while (!/open (\S+) and ask/.test(output)) {
        if (program.exitCode !== null) throw new Error(output);
        await once(program.stdout, 'data');
      }
      const [, url = ''] = /open (\S+) and ask/.exec(output) ?? [];
      const answer = await fetch(`${url}/api/ask`, {
        method: 'POST',
        body: JSON.stringify({ question: 'who patches RDS?' }),
      });
      expect(await answer.text()).toContain('Amazon RDS');
      expect(readdirSync(data)).toContain('whosejob.db');
      program.kill('SIGTERM');
      expect((await ended)[0]).toBe(0);
      expect(listing(app)).toBe(before);
      expect(readdirSync(temporary)).toEqual([]);
    } finally {
      program.kill('SIGKILL');
      rmSync(folder, { recursive: true, force: true });
    }
  },
  60_000,
);

/** Every file with its size and time. */
function listing(folder: string): string {
  return execFileSync('find', [folder, '-type', 'f', '-printf', '%p %s %T@\\n'], {
    encoding: 'utf8',
  });
}
