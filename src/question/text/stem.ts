/** Brings the forms of an English word together, so that "patches" and "patching" match "patch". */

/** Words that look inflected and are not, or that the rules below would spoil. */
const IRREGULAR: ReadonlyMap<string, string> = new Map(
  Object.entries({
    apis: 'api',
    building: 'building',
    buildings: 'building',
    amis: 'ami',
    acls: 'acl',
    vms: 'vm',
    dbs: 'db',
    azs: 'az',
    sgs: 'sg',
    ids: 'id',
    https: 'https',
    analyser: 'analyzer',
    behaviour: 'behavior',
    catalogue: 'catalog',
    catalogues: 'catalog',
    centre: 'center',
    centres: 'center',
    datacentre: 'datacenter',
    datacentres: 'datacenter',
    licence: 'licens',
    licences: 'licens',
    modernisation: 'modernization',
    optimisation: 'optimization',
    optimiser: 'optimizer',
    always: 'always',
    does: 'does',
    was: 'was',
    has: 'has',
    during: 'during',
    thing: 'thing',
    things: 'thing',
    nothing: 'nothing',
    something: 'something',
    anything: 'anything',
    everything: 'everything',
    note: 'note',
    notes: 'note',
    noted: 'note',
    noting: 'note',
    need: 'need',
    needed: 'need',
    string: 'string',
    scrape: 'scrape',
    scraped: 'scrape',
    scrapes: 'scrape',
    scraping: 'scrape',
    died: 'die',
    dying: 'die',
    dies: 'die',
    dns: 'dns',
    rtos: 'rtos',
    stole: 'steal',
    stolen: 'steal',
    broke: 'break',
    broken: 'break',
    burnt: 'burn',
    kept: 'keep',
    took: 'take',
    taken: 'take',
    went: 'go',
    goes: 'go',
    gone: 'go',
    lost: 'lose',
    wrote: 'write',
    written: 'write',
    ran: 'run',
    seen: 'see',
    saw: 'see',
    held: 'hold',
    chose: 'choose',
    chosen: 'choose',
    policies: 'policy',
    encryption: 'encrypt',
    monitoring: 'monitor',
    indices: 'index',
    failing: 'fail',
    analyses: 'analysis',
  }),
);

const VOWEL = /[aeiouy]/;

/** Undoes a doubled consonant ("scann" → "scan") and drops a silent final e, on both sides alike. */
function settle(word: string): string {
  const last = word.at(-1);
  if (word.length > 3 && last === word.at(-2) && !'lsz'.includes(last ?? ''))
    return word.slice(0, -1);
  return word.length > 3 && last === 'e' && VOWEL.test(word.slice(0, -1))
    ? word.slice(0, -1)
    : word;
}

function withoutPlural(word: string): string {
  if (word.length < 4 || !word.endsWith('s') || /(?:ss|us|is)$/.test(word)) return word;
  if (word.endsWith('ies') && word.length > 4) return `${word.slice(0, -3)}y`;
  if (/(?:ch|sh|x|ss|zz)es$/.test(word)) return word.slice(0, -2);
  return word.slice(0, -1);
}

function compute(word: string): string {
  const irregular = IRREGULAR.get(word);
  if (irregular !== undefined) return irregular;
  if (/\d/.test(word)) return withoutPlural(word);
  const single = withoutPlural(word);
  const known = IRREGULAR.get(single);
  if (known !== undefined) return known;
  for (const ending of ['ing', 'ed']) {
    const trunk = single.slice(0, -ending.length);
    if (single.endsWith(ending) && trunk.length >= 3 && VOWEL.test(trunk)) return settle(trunk);
  }
  return settle(single);
}

/**
 * The stem of a lower-case word. Both the lexicon and the questions pass through it, so it only has to
 * be consistent, not linguistically right.
 */
export function stem(word: string): string {
  return word.length > 40 ? word : compute(word);
}
