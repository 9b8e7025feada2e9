/** Countries as people write them, for the calendar of public holidays. */
import type { Read } from './week';

const LETTERS = [...'ABCDEFGHIJKLMNOPQRSTUVWXYZ'];
const EVERYDAY: Readonly<Record<string, string>> = {
  uk: 'GB',
  'great britain': 'GB',
  britain: 'GB',
  england: 'GB-ENG',
  scotland: 'GB-SCT',
  wales: 'GB-WLS',
  'northern ireland': 'GB-NIR',
  usa: 'US',
  america: 'US',
  'the us': 'US',
  holland: 'NL',
  'czech republic': 'CZ',
  bavaria: 'DE-BY',
};

/** Words of the longest name that is read. */
const LONGEST = 3;

/** Without case, accents, dots and brackets: "St. Barthélemy" is typed in many ways. */
const fold = (name: string): string =>
  name
    .normalize('NFD')
    .replace(/[\p{M}.()]/gu, '')
    .toLowerCase();

let names: ReadonlyMap<string, string> | undefined;

/** Lower-case English names of countries → their ISO codes. */
function byName(): ReadonlyMap<string, string> {
  if (names) return names;
  const english = new Intl.DisplayNames(['en'], { type: 'region', fallback: 'none' });
  const found = new Map<string, string>();
  for (const code of LETTERS.flatMap((first) => LETTERS.map((second) => first + second))) {
    // Codes of the past have the names of what followed them: FX is France as well.
    const current = Intl.getCanonicalLocales(`und-${code}`)[0] === `und-${code}`;
    const name = current ? english.of(code) : undefined;
    if (name) found.set(fold(name), code);
  }
  for (const [name, code] of Object.entries(EVERYDAY)) found.set(name, code);
  names = found;
  return found;
}

/** The country at the start of some words, as date-holidays names it (`DE`, `DE-BY`); not whether that knows it. */
export function readCountry(words: readonly string[]): Read<string> | null {
  for (let count = Math.min(LONGEST, words.length); count > 0; count -= 1) {
    const code = byName().get(fold(words.slice(0, count).join(' ')));
    if (code) return { value: code, words: count };
  }
  const [first = ''] = words;
  return /^[a-z]{2}(?:-[a-z0-9]{1,3})?$/i.test(first)
    ? { value: first.toUpperCase(), words: 1 }
    : null;
}
