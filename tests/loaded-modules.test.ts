import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';

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

  /** Packages loaded by the time that the program says it has started. */
  async function packagesOf(environment: Record<string, string>): Promise<Set<string>> {
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
    const names = files.map((file) => /.*node_modules\/((?:@[^/]+\/)?[^/]+)/.exec(file)?.[1] ?? '');
    return new Set(names);
  }

  it('has loaded no SDK where nothing is configured', async () => {
    const packages = await packagesOf({});
    expect(packages).not.toContain('@slack/bolt');
    expect(packages).not.toContain('botbuilder');
  });

  it('has loaded nothing of Teams where only Slack is configured', async () => {
    const packages = await packagesOf(SLACK);
    expect(packages).toContain('@slack/bolt');
    expect(packages).not.toContain('botbuilder');
    expect(packages).not.toContain('botframework-connector');
  });

  it('has loaded nothing of Slack where only Teams is configured', async () => {
    const packages = await packagesOf(TEAMS);
    expect(packages).toContain('botbuilder');
    expect(packages).not.toContain('@slack/bolt');
    expect(packages).not.toContain('@slack/web-api');
  });

  it('has loaded no driver of PostgreSQL, and no YAML, on SQLite', async () => {
    const packages = await packagesOf(SLACK);
    expect(packages).not.toContain('pg');
    expect(packages).not.toContain('yaml');
  });
});
