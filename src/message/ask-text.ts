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

/** Suggestions are shared between answers, and so are their words. */
const choices = new WeakMap<Catalog, WeakMap<Suggestion, Choice>>();

/** A suggestion as a button: what it says, and what it asks. */
export function toChoice(catalog: Catalog, suggestion: Suggestion): Choice {
  let own = choices.get(catalog);
  if (!own) {
    own = new WeakMap();
    choices.set(catalog, own);
  }
  let choice = own.get(suggestion);
  if (!choice) {
    choice = word(catalog, suggestion);
    own.set(suggestion, choice);
  }
  return choice;
}

function word(catalog: Catalog, { target, concern, versus }: Suggestion): Choice {
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
