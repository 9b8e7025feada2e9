import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join, resolve } from 'node:path';

const MAIN = resolve(__dirname, '../dist/main.js');
const WRITE_LIST = resolve(__dirname, 'support/loaded-modules/write-list.cjs');

const SLACK = {
  SLACK_BOT_TOKEN: 'xoxb-0000000000-test',
  SLACK_SIGNING_SECRET: '0123456789abcdef0123456789abcdef',
  // Nobody is there, and the program starts all the same.
  SLACK_API_URL: 'http://127.0.0.1:9/api/',
};
const TEAMS = {
  TEAMS_APP_ID: '5a1f6f0e-7a5b-4b9e-9c7e-0d3f2a1b4c5d',
  TEAMS_APP_PASSWORD: 'a-secret-of-the-test',
  TEAMS_TENANT_ID: '0b9c1d2e-3f4a-4b5c-8d6e-7f8091a2b3c4',
};

/** The package of a file that lies in node_modules. */
const OUTSIDE = /.*node_modules\/((?:@[^/]+\/)?[^/]+)/;

describe('a program that has started', () => {
  let folder: string;
  let child: ChildProcess;
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'whosejob-loaded-'));
  });
  afterEach(() => {
    child.kill('SIGKILL');
    rmSync(folder, { recursive: true, force: true });
  });

  /** Files of the bundle, and packages outside of it, loaded by the time that the program says it has started. */
  async function loadedBy(environment: Record<string, string>): Promise<Set<string>> {
    child = spawn(process.execPath, ['--require', WRITE_LIST, MAIN, 'serve'], {
      cwd: folder,
      env: { PATH: process.env.PATH, PORT: '0', ...environment },
    });
    const ended = once(child, 'exit');
    let output = '';
    await new Promise<void>((started, failed) => {
      child.stdout?.on('data', (text: Buffer) => {
        output += text;
        if (/"started"|Next: open/.test(output)) started();
      });
      ended.then(() => failed(new Error(`it ended, having said:\n${output}`)));
    });
    child.kill('SIGTERM');
    await ended;
    const files = JSON.parse(readFileSync(join(folder, 'loaded.json'), 'utf8')) as string[];
    return new Set(files.map((file) => OUTSIDE.exec(file)?.[1] ?? basename(file)));
  }

  it('has loaded no SDK where nothing is configured', async () => {
    const loaded = await loadedBy({});
    expect(loaded).toContain('main.js');
    expect(loaded).not.toContain('slack-sdk.js');
    expect(loaded).not.toContain('teams-sdk.js');
  });

  it('has loaded nothing of Teams where only Slack is configured', async () => {
    const loaded = await loadedBy(SLACK);
    expect(loaded).toContain('slack-sdk.js');
    expect(loaded).not.toContain('teams-sdk.js');
  });

  it('has loaded nothing of Slack where only Teams is configured', async () => {
    const loaded = await loadedBy(TEAMS);
    expect(loaded).toContain('teams-sdk.js');
    expect(loaded).not.toContain('slack-sdk.js');
  });

  it('has loaded no driver of PostgreSQL, no holidays and no YAML, on SQLite', async () => {
    const loaded = await loadedBy(SLACK);
    expect([...loaded].filter((name) => !/\.c?js$/.test(name)).sort()).toEqual([
      '@photostructure/sqlite',
      'node-gyp-build',
    ]);
    expect(loaded).not.toContain('postgres.js');
    expect(loaded).not.toContain('holidays.js');
    expect(loaded).not.toContain('yaml.js');
  });
});

describe('what every start loads', () => {
  const packages = JSON.parse(
    readFileSync(resolve(__dirname, '../dist/bundle/packages.json'), 'utf8'),
  ) as Record<string, string[]>;

  it('holds no SDK, no driver of PostgreSQL, no holidays and no YAML', () => {
    const foreign = /\/(?:@slack\/|@azure\/|botbuilder|botframework-|pg|date-holidays|yaml)/;
    expect(packages['main.js']).not.toHaveLength(0);
    expect(packages['main.js']?.filter((folder) => foreign.test(folder))).toEqual([]);
  });
});
