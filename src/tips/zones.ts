/** Time zones as people name them: IANA names, cities; abbreviations are asked back. */
import { isZone } from './schedule';

/** Cities that many people live or work in and that name no zone themselves, with the zone they are in. */
const CITIES: Readonly<Record<string, string>> = {
  munich: 'Europe/Berlin',
  hamburg: 'Europe/Berlin',
  frankfurt: 'Europe/Berlin',
  cologne: 'Europe/Berlin',
  geneva: 'Europe/Zurich',
  milan: 'Europe/Rome',
  barcelona: 'Europe/Madrid',
  lyon: 'Europe/Paris',
  manchester: 'Europe/London',
  edinburgh: 'Europe/London',
  rotterdam: 'Europe/Amsterdam',
  krakow: 'Europe/Warsaw',
  kiev: 'Europe/Kyiv',
  boston: 'America/New_York',
  washington: 'America/New_York',
  'washington dc': 'America/New_York',
  'new york city': 'America/New_York',
  nyc: 'America/New_York',
  atlanta: 'America/New_York',
  miami: 'America/New_York',
  philadelphia: 'America/New_York',
  montreal: 'America/Toronto',
  ottawa: 'America/Toronto',
  dallas: 'America/Chicago',
  houston: 'America/Chicago',
  austin: 'America/Chicago',
  minneapolis: 'America/Chicago',
  'salt lake city': 'America/Denver',
  seattle: 'America/Los_Angeles',
  portland: 'America/Los_Angeles',
  'san francisco': 'America/Los_Angeles',
  'san diego': 'America/Los_Angeles',
  'las vegas': 'America/Los_Angeles',
  calgary: 'America/Edmonton',
  rio: 'America/Sao_Paulo',
  'rio de janeiro': 'America/Sao_Paulo',
  brasilia: 'America/Sao_Paulo',
  delhi: 'Asia/Kolkata',
  'new delhi': 'Asia/Kolkata',
  mumbai: 'Asia/Kolkata',
  bangalore: 'Asia/Kolkata',
  bengaluru: 'Asia/Kolkata',
  chennai: 'Asia/Kolkata',
  hyderabad: 'Asia/Kolkata',
  pune: 'Asia/Kolkata',
  kolkata: 'Asia/Kolkata',
  kathmandu: 'Asia/Kathmandu',
  beijing: 'Asia/Shanghai',
  shenzhen: 'Asia/Shanghai',
  osaka: 'Asia/Tokyo',
  hanoi: 'Asia/Ho_Chi_Minh',
  saigon: 'Asia/Ho_Chi_Minh',
  'abu dhabi': 'Asia/Dubai',
  'tel aviv': 'Asia/Jerusalem',
  canberra: 'Australia/Sydney',
  wellington: 'Pacific/Auckland',
  'cape town': 'Africa/Johannesburg',
};

/** Abbreviations in use, and a zone of each place that uses it. The clocks there may differ all the same. */
const ABBREVIATIONS: Readonly<Record<string, readonly string[]>> = {
  cet: ['Europe/Berlin', 'Europe/Paris', 'Europe/Madrid'],
  cest: ['Europe/Berlin', 'Europe/Paris', 'Europe/Madrid'],
  met: ['Europe/Berlin', 'Europe/Paris', 'Europe/Madrid'],
  mez: ['Europe/Berlin', 'Europe/Vienna', 'Europe/Zurich'],
  mesz: ['Europe/Berlin', 'Europe/Vienna', 'Europe/Zurich'],
  eet: ['Europe/Helsinki', 'Europe/Athens', 'Africa/Cairo'],
  eest: ['Europe/Helsinki', 'Europe/Athens', 'Europe/Kyiv'],
  wet: ['Europe/Lisbon', 'Atlantic/Canary'],
  west: ['Europe/Lisbon', 'Atlantic/Canary'],
  bst: ['Europe/London', 'Asia/Dhaka'],
  ist: ['Asia/Kolkata', 'Europe/Dublin', 'Asia/Jerusalem'],
  msk: ['Europe/Moscow'],
  cst: ['America/Chicago', 'Asia/Shanghai', 'America/Mexico_City'],
  cdt: ['America/Chicago', 'America/Winnipeg'],
  est: ['America/New_York', 'America/Toronto', 'America/Panama'],
  edt: ['America/New_York', 'America/Toronto'],
  mst: ['America/Denver', 'America/Phoenix'],
  mdt: ['America/Denver', 'America/Edmonton'],
  pst: ['America/Los_Angeles', 'America/Vancouver', 'Asia/Manila'],
  pdt: ['America/Los_Angeles', 'America/Vancouver'],
  ct: ['America/Chicago'],
  et: ['America/New_York'],
  pt: ['America/Los_Angeles'],
  brt: ['America/Sao_Paulo'],
  jst: ['Asia/Tokyo'],
  kst: ['Asia/Seoul'],
  hkt: ['Asia/Hong_Kong'],
  sgt: ['Asia/Singapore'],
  aest: ['Australia/Sydney', 'Australia/Brisbane'],
  aedt: ['Australia/Sydney', 'Australia/Melbourne'],
  acst: ['Australia/Adelaide', 'Australia/Darwin'],
  awst: ['Australia/Perth'],
  nzst: ['Pacific/Auckland'],
  nzdt: ['Pacific/Auckland'],
  sast: ['Africa/Johannesburg'],
};

/** What a text that may name a time zone says. */
export type ZoneReading =
  | { readonly kind: 'zone'; readonly zone: string; readonly words: number }
  /** Says how far from UTC, but not where. */
  | { readonly kind: 'ambiguous'; readonly zones: readonly string[]; readonly words: number }
  /** Written as a zone is, and is none. */
  | { readonly kind: 'unknown'; readonly words: number };

/** Words of the longest name of a city. */
const LONGEST = 3;

const plain = (text: string): string =>
  text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase().replace(/[_.]+/g, ' ').trim();

let known: { cities: ReadonlyMap<string, string>; names: ReadonlyMap<string, string> } | undefined;

/** By lower-case name; zones that Node knows, built when first asked for. */
function zones() {
  if (known) return known;
  const all = Intl.supportedValuesOf('timeZone');
  const cities = new Map<string, string>();
  for (const zone of all) {
    // Of the small places in Indiana or North Dakota some are ordinary words: "Center".
    const [, city, beyond] = zone.split('/');
    if (city !== undefined && beyond === undefined) cities.set(plain(city), zone);
  }
  for (const [city, zone] of Object.entries(CITIES)) cities.set(city, zone);
  known = { cities, names: new Map(all.map((zone) => [zone.toLowerCase(), zone])) };
  return known;
}

/** `europe/berlin` → `Europe/Berlin`; names that only old lists hold keep the usual capitals. */
const spelt = (name: string): string =>
  zones().names.get(name.toLowerCase()) ??
  name
    .toLowerCase()
    .replace(
      /(^|[/_-])([a-z])/g,
      (_, before: string, letter: string) => before + letter.toUpperCase(),
    );

/** Reads a time zone at the start of some words; null: they are about something else. */
export function readZone(words: readonly string[]): ZoneReading | null {
  const first = words[0] ?? '';
  if (/^[a-z]+(?:\/[a-z0-9_+-]+)+$/i.test(first)) {
    // Etc/GMT-2 is a zone, but one east of Greenwich: nobody who writes it can be sure to mean that.
    if (/^etc\/gmt[+-]/i.test(first)) return { kind: 'ambiguous', zones: [], words: 1 };
    const zone = spelt(first);
    if (isZone(zone)) return { kind: 'zone', zone, words: 1 };
    return { kind: 'unknown', words: 1 };
  }
  if (/^(?:utc|gmt|z|zulu)$/i.test(first)) {
    if (/^[+-]\d/.test(words[1] ?? '')) return { kind: 'ambiguous', zones: [], words: 2 };
    return { kind: 'zone', zone: 'UTC', words: 1 };
  }
  if (/^(?:utc|gmt)?[+-]\d{1,2}(?::?\d{2})?$/i.test(first))
    return { kind: 'ambiguous', zones: [], words: 1 };
  const abbreviated = ABBREVIATIONS[plain(first)];
  if (abbreviated) return { kind: 'ambiguous', zones: abbreviated, words: 1 };
  for (let count = Math.min(LONGEST, words.length); count > 0; count -= 1) {
    const zone = zones().cities.get(plain(words.slice(0, count).join(' ')));
    if (zone) return { kind: 'zone', zone, words: count };
  }
  return null;
}
