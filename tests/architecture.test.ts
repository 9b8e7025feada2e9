import { readdirSync, readFileSync } from 'node:fs';
import { join, posix, relative, resolve, sep } from 'node:path';
import { circlesOf, importsOf, undocumentedIn, violationsOf } from './support/architecture';

const SRC = resolve(__dirname, '../src');
const files = readdirSync(SRC, { recursive: true, withFileTypes: true })
  .filter((entry) => entry.isFile() && entry.name.endsWith('.ts'))
  .map((entry) => relative(SRC, join(entry.parentPath, entry.name)).split(sep).join('/'));
const present = new Set(files);
const read = (file: string) => readFileSync(join(SRC, file), 'utf8');
const check = (file: string, source: string) =>
  violationsOf(file, source, (each) => present.has(each));

describe('the sources', () => {
  it('are found', () => {
    expect(files).toEqual(expect.arrayContaining(['main.ts', 'catalog/load.ts', 'respond.ts']));
  });

  it('import only what the design allows', () => {
    expect(files.flatMap((file) => check(file, read(file)))).toEqual([]);
  });

  it('import nothing that imports them', () => {
    expect(circlesOf(files, read)).toEqual([]);
  });

  it('import only what stands above them in the table of the README', () => {
    const readme = readFileSync(resolve(SRC, '../README.md'), 'utf8');
    const rows = [...readme.matchAll(/^\| `src\/([\w/-]+?)(?:\/|\.ts)` \|/gm)].map(
      ([, row]) => row,
    );
    // A file that has a row of its own stands there, and not with its folder.
    const rowOf = (path: string) => {
      const own = rows.indexOf(path.replace(/\.ts$/, ''));
      return own < 0 ? rows.indexOf(path.replace(/\.ts$/, '').split('/')[0]) : own;
    };
    const missing = files.filter((file) => file.includes('/') && rowOf(file) < 0);
    expect(missing).toEqual([]);
    const upwards = files
      .filter((file) => rowOf(file) >= 0)
      .flatMap((file) =>
        importsOf(read(file))
          .filter(({ specifier }) => specifier.startsWith('.'))
          .map(({ specifier }) => posix.join(posix.dirname(file), specifier))
          .filter((target) => rowOf(target) > rowOf(file))
          .map((target) => `${file}: imports ${target}, which stands below it`),
      );
    expect(upwards).toEqual([]);
  });

  it('say of every export what it is for', () => {
    const silent = files.flatMap((file) =>
      undocumentedIn(read(file)).map((name) => `${file}: ${name} has no docstring`),
    );
    expect(silent).toEqual([]);
  });

  it('have index files that only re-export', () => {
    const others = files
      .filter((file) => file.endsWith('/index.ts'))
      .filter((file) => /^(?:export )?(?:async )?(?:function|class|let)\b/m.test(read(file)));
    expect(others).toEqual([]);
  });

  it('are named for what they hold, in kebab-case', () => {
    const misnamed = files.filter(
      (file) =>
        /(?:^|\/)(?:utils?|helpers?|common|misc)(?:\/|\.ts$)/.test(file) ||
        !/^(?:[a-z0-9]+(?:-[a-z0-9]+)*\/)*[a-z0-9]+(?:-[a-z0-9]+)*(?:\.d)?\.ts$/.test(file),
    );
    expect(misnamed).toEqual([]);
  });
});

describe('the check of the sources', () => {
  it('sees a circle, of types too', () => {
    const sources: Record<string, string> = {
      'a.ts': "import { b } from './folder';",
      'folder/index.ts': "export { b } from './b';",
      'folder/b.ts': "import type { A } from '../a';",
      'c.ts': "import { a } from './a';",
    };
    expect(circlesOf(Object.keys(sources), (file) => sources[file] ?? '')).toEqual([
      'a.ts → folder/index.ts → folder/b.ts → a.ts',
    ]);
  });

  const forbidden: ReadonlyArray<readonly [string, string, string]> = [
    ['the catalog asks the parser', 'catalog/x.ts', "import { createParser } from '../question';"],
    ['the parser decides', 'question/x.ts', "import { createAnswerer } from '../answer';"],
    ['a step knows a later one', 'question/form/x.ts', "import { a } from '../tasks/asks';"],
    ['a step knows the whole', 'question/text/x.ts', "import { parse } from '../parse';"],
    ['the answer words', 'answer/x.ts', "import { nameOf } from '../message';"],
    ['the message renders', 'message/x.ts', "import { renderText } from '../platforms/terminal';"],
    ['the store knows the catalog', 'store/x.ts', "import type { Catalog } from '../catalog';"],
    ['tips know a platform', 'tips/x.ts', "import { create } from '../platforms/slack';"],
    ['one platform uses another', 'platforms/slack/x.ts', "import { a } from '../teams';"],
    ['a platform parses', 'platforms/slack/x.ts', "import { createParser } from '../../question';"],
    ['a platform looks up', 'platforms/teams/x.ts', "import { findDuty } from '../../catalog';"],
    [
      'a platform goes into the catalog',
      'platforms/slack/x.ts',
      "import type { Service } from '../../catalog/schema';",
    ],
    ['an SDK is loaded elsewhere', 'message/x.ts', "import { App } from '@slack/bolt';"],
    ['the Teams SDK is in Slack', 'platforms/slack/x.ts', "import { X } from 'botbuilder';"],
    ['SQL is outside the store', 'tips/x.ts', "import { sql } from 'kysely';"],
    ['a type import is forbidden too', 'catalog/x.ts', "import type { Ask } from '../question';"],
    ['an import is dynamic', 'question/x.ts', "const a = await import('../answer');"],
    ['an import spans lines', 'catalog/x.ts', "import {\n  a,\n  b,\n} from '../message';"],
    ['an export passes it on', 'catalog/x.ts', "export * from '../answer';"],
    ['an import has no names', 'catalog/x.ts', "import '../answer';"],
    ['the environment is read', 'platforms/slack/x.ts', 'const a = process.env.PORT;'],
    ['the environment is read by name', 'store/x.ts', "import { env } from 'node:process';"],
    ['the parser reads files', 'question/x.ts', "import { readFileSync } from 'node:fs';"],
    ['the message reads the clock', 'message/x.ts', 'const now = Date.now();'],
  ];
  it.each(forbidden)('catches that %s', (_, file, source) => {
    expect(check(file, source)).toHaveLength(1);
  });

  const allowed: ReadonlyArray<readonly [string, string, string]> = [
    ['a folder to import its own files', 'catalog/rules/x.ts', "import { a } from '../names';"],
    ['the answer to know the catalog', 'answer/x.ts', "import { findDuty } from '../catalog';"],
    [
      'a platform to name types',
      'platforms/slack/x.ts',
      "import type { Owner } from '../../catalog';",
    ],
    [
      'a platform to check a context',
      'platforms/slack/x.ts',
      "import { readContext } from '../../question/context';",
    ],
    ['types by name', 'platforms/slack/x.ts', "import { type Owner } from '../../catalog';"],
    ['an SDK at home', 'platforms/slack/listeners/x.ts', "import { App } from '@slack/bolt';"],
    [
      'the wiring to import everything',
      'main.ts',
      "import { renderText } from './platforms/terminal';",
    ],
    ['config.ts to read the environment', 'config.ts', 'export const env = process.env;'],
    [
      'prose about imports',
      'catalog/x.ts',
      "/**\n * import { a } from '../answer'\n */\n// process.env",
    ],
  ];
  it.each(allowed)('allows %s', (_, file, source) => {
    expect(check(file, source)).toEqual([]);
  });

  it('sees an export without a docstring, and one that shares the docstring of its name', () => {
    const source = [
      '/** The file. */\n\nexport const bare = 1;',
      '/** What it is. */\nexport async function told(): Promise<void> {}',
      '/** The schema. */\nconst Shape = 1;\nexport type Shape = typeof Shape;',
      '/** Why. */\n// biome-ignore lint: because\nexport class Excused {}',
      'const inside = 1;\nexport interface Silent {}',
      "export type { Other } from './other';",
    ].join('\n');
    expect(undocumentedIn(source)).toEqual(['bare', 'Silent']);
  });

  it('tells imports of types from imports of values', () => {
    const source =
      "import type { A } from 'a';\nimport { type B, c } from 'b';\nimport d from 'd';";
    expect(importsOf(source)).toEqual([
      { specifier: 'a', typeOnly: true },
      { specifier: 'b', typeOnly: false },
      { specifier: 'd', typeOnly: false },
    ]);
  });
});
