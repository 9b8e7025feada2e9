/** What can be browsed in lists: services and concerns by all their names, and what a choice asks. */
import { type Catalog, namesOf, plainPhrase, type Service } from './catalog';
import type { Directory } from './platforms/slack';

/** The directory of a catalog; families stand beside the concerns, as people ask for both. */
export function createDirectory(catalog: Catalog): Directory {
  const services = [...catalog.services.values()].map((service) => {
    const { sure, ambiguous } = namesOf(service);
    return { id: service.id, name: service.name, aliases: [...sure, ...ambiguous] };
  });
  const concerns = [...catalog.families.values(), ...catalog.concerns.values()].map(
    ({ id, title }) => ({
      id,
      name: title,
      aliases: (catalog.phrases[id] ?? []).map(plainPhrase),
    }),
  );
  return {
    services,
    concerns,
    ask: (service, concern) => askAbout(catalog, service, concern),
  };
}

/** A question about a service, a concern (or family), or both, in words that the parser surely knows. */
function askAbout({ services, concerns, families }: Catalog, service = '', concern = ''): string {
  const title = (concerns.get(concern) ?? families.get(concern))?.title;
  const name = services.get(service)?.name;
  if (title === undefined) return name === undefined ? 'help' : name;
  return name === undefined ? title : `${title} on ${name}?`;
}

const dutiesOf = ({ duties, variants }: Service) => [
  ...duties,
  ...variants.flatMap((variant) => variant.duties),
];

/** The latest day on which a duty was checked, `YYYY-MM-DD`. */
export function dateOf(catalog: Catalog): string {
  let latest = '';
  for (const service of catalog.services.values())
    for (const { checked } of dutiesOf(service)) if (checked > latest) latest = checked;
  return latest;
}
