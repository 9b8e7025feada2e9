// Makes the app package that an administrator uploads to Teams: manifest and icons in a zip.
//
//   TEAMS_APP_ID=<application id> npm run package:teams [-- <file.zip>]
//
// TEAMS_APP_ID may also stand in .env. TEAMS_APP_WEBSITE, TEAMS_APP_PRIVACY and TEAMS_APP_TERMS replace the
// addresses of your organization's pages.
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { deflateRawSync } from 'node:zlib';
import { config } from 'dotenv';
import { crc32 } from './crc32.mjs';

const PLACEHOLDER = '00000000-0000-0000-0000-000000000000';
const folder = new URL('../manifests/teams/', import.meta.url);

config({ quiet: true });
const id = process.env.TEAMS_APP_ID?.trim().toLowerCase() ?? '';
if (!/^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/.test(id)) {
  console.error('TEAMS_APP_ID is not set: the application (client) id of the bot registration.');
  process.exit(78);
}

const manifest = JSON.parse(
  readFileSync(new URL('manifest.json', folder), 'utf8').replaceAll(PLACEHOLDER, id),
);
const { version } = JSON.parse(readFileSync(new URL('../package.json', import.meta.url), 'utf8'));
manifest.version = version;
for (const [variable, key] of [
  ['TEAMS_APP_WEBSITE', 'websiteUrl'],
  ['TEAMS_APP_PRIVACY', 'privacyUrl'],
  ['TEAMS_APP_TERMS', 'termsOfUseUrl'],
])
  if (process.env[variable]) manifest.developer[key] = process.env[variable];

const target = process.argv[2] ?? 'dist/whosejob-teams.zip';
mkdirSync(dirname(target), { recursive: true });
writeFileSync(
  target,
  zip([
    ['manifest.json', Buffer.from(`${JSON.stringify(manifest, null, 2)}\n`)],
    ['color.png', readFileSync(new URL('color.png', folder))],
    ['outline.png', readFileSync(new URL('outline.png', folder))],
  ]),
);
console.log(`${target}: upload it in Teams under Apps > Manage your apps > Upload an app.`);

/** A zip archive; the format is APPNOTE.TXT 6.3, without extras. */
function zip(files) {
  const local = [];
  const central = [];
  let offset = 0;
  for (const [name, content] of files) {
    const packed = deflateRawSync(content, { level: 9 });
    const path = Buffer.from(name);
    const fields = Buffer.alloc(26);
    fields.writeUInt16LE(20, 0); // version needed: 2.0
    fields.writeUInt16LE(8, 4); // deflate
    fields.writeUInt16LE(0x21, 8); // 1 January 1980, so that equal contents give equal files
    fields.writeUInt32LE(crc32(content), 10);
    fields.writeUInt32LE(packed.length, 14);
    fields.writeUInt32LE(content.length, 18);
    fields.writeUInt16LE(path.length, 22);
    local.push(Buffer.from('PK\x03\x04', 'latin1'), fields, path, packed);
    const place = Buffer.alloc(14);
    place.writeUInt32LE(offset, 10);
    central.push(Buffer.from('PK\x01\x02\x14\x00', 'latin1'), fields, place, path);
    offset += 30 + path.length + packed.length;
  }
  const directory = Buffer.concat(central);
  const end = Buffer.alloc(22);
  end.write('PK\x05\x06', 0, 'latin1');
  end.writeUInt16LE(files.length, 8);
  end.writeUInt16LE(files.length, 10);
  end.writeUInt32LE(directory.length, 12);
  end.writeUInt32LE(offset, 16);
  return Buffer.concat([...local, directory, end]);
}
