/** Questions in words that the parser reads back as they are meant; for buttons and examples. */
import type { Suggestion } from '../answer';
import type { Catalog } from '../catalog';
import type { Choice } from './message';
import { nameOf } from './wording';

const titleOf = (catalog: Catalog, id: string, key: 'title' | 'short'): string => {
  const concern = catalog.concerns.get(id);
  if (concern) return concern[key];
  return catalog.families.get(id)?.title ?? id;
};

/** A suggestion as a button: what it says, and what it asks. */
export function toChoice(catalog: Catalog, { target, concern, versus }: Suggestion): Choice {
  const service = target ? nameOf(target) : null;
  if (concern === null) {
    const ask = `What am I responsible for on ${service ?? 'AWS'}?`;
    return { label: service ? `All of ${service}` : 'Overview', ask };
  }
  const title = titleOf(catalog, concern, 'title');
  const what = service ? ` on ${service}` : '';
  if (versus)
    return {
      label: `Compare with ${nameOf(versus)}`,
      ask: `${title}: ${service} vs ${nameOf(versus)}`,
    };
  return { label: `${titleOf(catalog, concern, 'short')}${what}`, ask: `${title}${what}?` };
}
