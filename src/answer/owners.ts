/** Verdicts over several statements, and the reply to a yes-or-no question. */
import type { Owner, Term } from '../catalog';
import type { Extent, Form } from '../question';
import type { Cell, OwnPart, YesNo } from './answer';

/** One owner when all agree, `shared` when they do not, null when there is nothing. */
export function overallOwner(cells: readonly Cell[]): Owner | null {
  const owner = cells[0]?.finding.owner ?? null;
  return cells.some(({ finding }) => finding.owner !== owner) ? 'shared' : owner;
}

/** How much of a task a question is about, where its form can tell. */
export const formExtent = (form: Form): Extent | undefined =>
  form.kind === 'who' || form.kind === 'yes-no' ? form.extent : undefined;

/**
 * The customer's part of shared tasks, where a question is about nothing else: training one's own people, or a choice
 * that AWS leaves to the customer.
 */
export function ownPartOf(form: Form, cells: readonly Cell[]): OwnPart | null {
  const extent = formExtent(form);
  if (cells.some(({ finding }) => finding.owner !== 'shared')) return null;
  if (extent === 'own') return 'own';
  return extent === 'choice' && cells.every(({ finding }) => finding.choice) ? 'choice' : null;
}

/** Of several terms: one owner when all agree, `shared` when they do not, null when one has none. */
export function ownerOfTerms(terms: readonly Term[]): Owner | null {
  const owners = new Set(terms.map(({ owner }) => owner));
  if (owners.has(null)) return null;
  return owners.size > 1 ? 'shared' : (terms[0]?.owner ?? null);
}

/** Yes or no, the right way round; null when that was not asked, or a default makes neither true. */
export function yesNo(form: Form, owner: Owner | null, cells: readonly Cell[] = []): YesNo | null {
  if (form.kind !== 'yes-no' || owner === null) return null;
  const { party, negated, extent } = form;
  // "Is public access blocked by default?": it is, and still the customer's task.
  if (extent === 'unasked' && cells.some(({ finding }) => finding.byDefault)) return null;
  // "Is it entirely AWS's?" is wrong where each has a part.
  if (owner === 'shared' && extent === 'all')
    return { party, says: negated ? 'yes' : 'no', negated };
  if (owner === 'shared') return { party, says: 'partly', negated };
  const does = owner === party;
  return { party, says: does !== negated ? 'yes' : 'no', negated };
}
