import { execFileSync, spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { inflateRawSync, inflateSync } from 'node:zlib';
import { UNFURLED_HOSTS } from '../../src/platforms/teams/cited-pages';
import { COMMANDS } from '../../src/platforms/teams/search';
import { EXAMPLES } from '../../src/platforms/teams/wording';

const folder = join(__dirname, '../../manifests/teams');
const manifest = JSON.parse(readFileSync(join(folder, 'manifest.json'), 'utf8'));
const root = join(__dirname, '../..');

test("the manifest is valid by Microsoft's library, of the version that it says", () => {
  expect(manifest.$schema).toContain(`/teams/v${manifest.manifestVersion}/`);
  const found = spawnSync(process.execPath, ['scripts/validate-teams-manifest.mjs'], { cwd: root });
  expect([String(found.stdout), found.status]).toEqual(['', 0]);
});

test('the commands are the examples of the code, in every scope', () => {
  const { scopes, commandLists } = manifest.bots[0];
  expect(scopes).toEqual(['personal', 'team', 'groupChat']);
  expect(commandLists).toEqual([
    {
      scopes,
      commands: EXAMPLES.map(({ title, description }) => ({ title, description })),
    },
  ]);
});

test('the message extension is what the code answers', () => {
  const [{ botId, commands, messageHandlers }] = manifest.composeExtensions;
  expect(botId).toBe(manifest.bots[0].botId);
  expect(commands).toMatchObject([
    {
      id: COMMANDS.ask,
      type: 'query',
      initialRun: true,
      parameters: [{ name: COMMANDS.question }],
    },
    { id: COMMANDS.whoseJob, type: 'action', context: ['message'], fetchTask: true },
  ]);
  expect(messageHandlers).toEqual([{ type: 'link', value: { domains: [...UNFURLED_HOSTS] } }]);
});

test('it asks for nothing that the bot does not need', () => {
  for (const key of ['permissions', 'devicePermissions', 'authorization', 'webApplicationInfo'])
    expect(manifest).not.toHaveProperty(key);
  expect(manifest.validDomains).toEqual([]);
});

test.each([
  ['color.png', 192],
  ['outline.png', 32],
])('%s is %i pixels wide and high', (name, size) => {
  const png = readFileSync(join(folder, name));
  expect(png.subarray(1, 4).toString()).toBe('PNG');
  expect([png.readUInt32BE(16), png.readUInt32BE(20), png[25]]).toEqual([size, size, 6]);
});

test('the outline is white on nothing', () => {
  for (const [r, g, b, a] of pixels(readFileSync(join(folder, 'outline.png')), 32))
    if (a) expect([r, g, b]).toEqual([255, 255, 255]);
});

test('the package holds the three files, with the id of the registration', () => {
  const target = join(mkdtempSync(join(tmpdir(), 'teams-')), 'app.zip');
  const id = '5a1f6f0e-7a5b-4b9e-9c7e-0d3f2a1b4c5d';
  const run = (environment: object) =>
    execFileSync(process.execPath, ['scripts/package-teams.mjs', target], {
      cwd: root,
      env: { PATH: process.env.PATH, ...environment },
      stdio: 'pipe',
    }).toString();
  expect(() => run({ TEAMS_APP_ID: '' })).toThrow('TEAMS_APP_ID');
  expect(run({ TEAMS_APP_ID: id, TEAMS_APP_PRIVACY: 'https://corp.example/privacy' })).toContain(
    target,
  );
  const files = unzip(readFileSync(target));
  expect([...files.keys()]).toEqual(['manifest.json', 'color.png', 'outline.png']);
  const packed = JSON.parse(String(files.get('manifest.json')));
  expect([packed.id, packed.bots[0].botId]).toEqual([id, id]);
  expect(packed.developer.privacyUrl).toBe('https://corp.example/privacy');
  expect(files.get('color.png')).toEqual(readFileSync(join(folder, 'color.png')));
});

/** Reads an archive by its central directory, as Teams does. */
function unzip(archive: Buffer): Map<string, Buffer> {
  const files = new Map<string, Buffer>();
  const end = archive.lastIndexOf('PK\x05\x06', undefined, 'latin1');
  let at = archive.readUInt32LE(end + 16);
  for (let n = archive.readUInt16LE(end + 10); n > 0; n -= 1) {
    const [packed, name] = [archive.readUInt32LE(at + 20), archive.readUInt16LE(at + 28)];
    const start = archive.readUInt32LE(at + 42);
    const data = start + 30 + archive.readUInt16LE(start + 26);
    files.set(
      archive.toString('utf8', at + 46, at + 46 + name),
      inflateRawSync(archive.subarray(data, data + packed)),
    );
    at += 46 + name;
  }
  return files;
}

/** Pixels of a PNG whose rows are not filtered, as ours are. */
function* pixels(png: Buffer, size: number): Generator<number[]> {
  const at = png.indexOf('IDAT');
  const rows: Buffer = inflateSync(png.subarray(at + 4, at + 4 + png.readUInt32BE(at - 4)));
  for (let y = 0; y < size; y += 1)
    for (let x = 0; x < size; x += 1) {
      const p = y * (1 + size * 4) + 1 + x * 4;
      yield [...rows.subarray(p, p + 4)];
    }
}
