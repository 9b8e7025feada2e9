/** `whosejob catalog --json`: what the bot knows about, for other programs. */
import { type Catalog, namesOf } from '../catalog';

/** Every service with its names and variants, every concern and family. */
export function listCatalog(catalog: Catalog) {
  const aliasesOf = (named: Parameters<typeof namesOf>[0]) => {
    const { sure, ambiguous } = namesOf(named);
    return [...sure, ...ambiguous];
  };
  return {
    services: [...catalog.services.values()].map((service) => ({
      id: service.id,
      name: service.name,
      aliases: aliasesOf(service),
      category: service.category,
      status: service.status,
      variants: service.variants.map((variant) => ({
        id: `${service.id}/${variant.id}`,
        name: variant.name,
        aliases: aliasesOf(variant),
        category: variant.category ?? service.category,
      })),
    })),
    concerns: [...catalog.concerns.values()].map(({ id, title, family }) => ({
      id,
      title,
      family,
    })),
    families: [...catalog.families.values()].map(({ id, title }) => ({ id, title })),
  };
}
