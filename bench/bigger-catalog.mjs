// The catalog blown up with made-up services, to see what a question costs when there are many more names.

const SYLLABLES =
  'ba ce di fo gu ha je ki lo mu na pe qui ro su ta ve wi xo zu bra cle dri flo gru'.split(' ');
const ENDS = 'manager gateway service cloud studio hub stream store builder insights'.split(' ');

/** The same numbers at every run (mulberry32). */
function randomFrom(seed) {
  let state = seed;
  return (below) => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) % below;
  };
}

/** A catalog with `times` as many services; each made-up one has the duties and as many names as a real one. */
export function blowUp(catalog, times) {
  const random = randomFrom(1);
  const taken = new Set();
  const word = () => {
    for (;;) {
      const made = Array.from(
        { length: 3 + random(2) },
        () => SYLLABLES[random(SYLLABLES.length)],
      ).join('');
      if (taken.has(made)) continue;
      taken.add(made);
      return made;
    }
  };
  const name = () => (random(2) === 0 ? word() : `${word()} ${ENDS[random(ENDS.length)]}`);
  const rename = (named) => ({
    ...named,
    name: `Amazon ${name()}`,
    aliases: named.aliases.map(name),
    ambiguousAliases: named.ambiguousAliases.map(word),
  });
  const services = new Map(catalog.services);
  for (let copy = 1; copy < times; copy += 1) {
    for (const service of catalog.services.values()) {
      const id = `${service.id}-${copy}`;
      const variants = service.variants.map((variant) => ({ ...rename(variant), label: word() }));
      services.set(id, { ...rename(service), id, variants });
    }
  }
  return { ...catalog, services };
}
