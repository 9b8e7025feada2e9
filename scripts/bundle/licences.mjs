// Whose code is in the bundles, and under which licences.
import { readdirSync, readFileSync } from 'node:fs';
import { basename } from 'node:path';

const OF_PACKAGE = /.*node_modules\/(?:@[^/]+\/)?[^/]+/;
const IS_LICENCE = /^(?:licen[cs]e|copying|notice)/i;

/** By file: the folders of the packages of which it holds code. `outputs` is esbuild's account of what it wrote. */
export function packagesOf(outputs) {
  const bundles = Object.entries(outputs).filter(([file]) => file.endsWith('.js'));
  return Object.fromEntries(
    bundles.map(([file, { inputs }]) => {
      const folders = Object.keys(inputs).flatMap((input) => OF_PACKAGE.exec(input)?.[0] ?? []);
      return [basename(file), [...new Set(folders)].sort()];
    }),
  );
}

/** The licences of all packages, each with the packages under it. */
export function licencesOf(packages) {
  const folders = [...new Set(Object.values(packages).flat())].sort();
  return folders.map(noticeOf).join(`\n${'-'.repeat(80)}\n\n`);
}

function noticeOf(folder) {
  const { name, version, license } = JSON.parse(readFileSync(`${folder}/package.json`, 'utf8'));
  const texts = readdirSync(folder)
    .filter((file) => IS_LICENCE.test(file))
    .sort()
    .map((file) => readFileSync(`${folder}/${file}`, 'utf8').trim());
  if (texts.length === 0 && typeof license !== 'string')
    throw new Error(`${folder} says nowhere under which licence it is.`);
  return `${[`${name} ${version} (${license ?? 'see below'})`, ...texts].join('\n\n')}\n`;
}
