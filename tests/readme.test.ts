import { execFileSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { Environment } from '../src/config';
import { EVENTS, SCOPES } from '../src/platforms/slack/permissions';

const readme = readFileSync('README.md', 'utf8');

const tableAfter = (mark: string) => {
  const [, rest = ''] = readme.split(`<!-- ${mark} -->`);
  const rows = [...rest.matchAll(/^\| `([^`]+)` \| (.+) \|$|^(?!\||$).+$/gm)];
  const end = rows.findIndex(([, name]) => name === undefined);
  return Object.fromEntries(rows.slice(0, end).map(([, name, why]) => [name, why]));
};

describe('README', () => {
  test('shows what the terminal shows', () => {
    const [, question = '', shown] =
      /<!-- example: (.+) -->\n\n```text\n\$ .+\n([\s\S]+?)```/.exec(readme) ?? [];
    const printed = execFileSync(process.execPath, ['dist/main.js', 'ask', question], {
      encoding: 'utf8',
    });
    expect(shown).toBe(printed);
  });

  test('explains every scope and event of Slack', () => {
    expect(tableAfter('scopes')).toEqual(SCOPES);
    expect(tableAfter('events')).toEqual(EVENTS);
  });

  test('names only files, scripts and settings that exist', () => {
    const links = [...readme.matchAll(/\]\((?!https?:|#)([^)#]+)/g)].map(([, path]) => path ?? '');
    const { scripts } = JSON.parse(readFileSync('package.json', 'utf8'));
    const run = [...readme.matchAll(/npm run (?:-s )?([\w:]+)/g)].map(([, name]) => name ?? '');
    const settings = [...readme.matchAll(/\b((?:SLACK|TEAMS)_[A-Z_]+)\b/g)]
      .map(([, name]) => name ?? '')
      // Read by the script that makes the package of the Teams app.
      .filter((name) => !/^TEAMS_APP_(WEBSITE|PRIVACY|TERMS)$/.test(name) && !name.endsWith('_'));
    expect(links.filter((path) => !existsSync(path))).toEqual([]);
    expect(run.filter((name) => !(name in scripts))).toEqual([]);
    expect(settings.filter((name) => !(name in Environment.shape))).toEqual([]);
  });
});
