/** What to ask next. */
import type { Catalog, Target, Variant } from '../catalog';
import type { Cell, Suggestion } from './answer';

/** Concerns by which services are compared, or shown first, when no concern is named. */
export const MAIN_CONCERNS = [
  'guest-os-patching',
  'platform-patching',
  'encryption-at-rest',
  'encryption-in-transit',
  'identity-and-access',
  'network-configuration',
  'backups',
  'availability',
  'logging-and-monitoring',
  'application-security',
];
export const MAX_SUGGESTIONS = 4;

const orders = new WeakMap<Target, readonly string[]>();

/** Concerns in the order in which people ask about a service: its own duties first. */
function orderFor(target: Target): readonly string[] {
  const known = orders.get(target);
  if (known) return known;
  const own = [...(target.variant?.duties ?? []), ...target.service.duties].map(
    (duty) => duty.concern,
  );
  const main = MAIN_CONCERNS.filter((id) => own.includes(id));
  const order = [...new Set([...main, ...own, ...MAIN_CONCERNS])];
  orders.set(target, order);
  return order;
}

/** What else people ask about a service, at most `limit` of it. */
export function nextFor(target: Target, shown: ReadonlySet<string>, limit: number): Suggestion[] {
  const next: Suggestion[] = [];
  for (const concern of orderFor(target)) {
    if (next.length >= limit) break;
    if (!shown.has(concern)) next.push({ target, concern });
  }
  return next;
}

/** Neighbouring questions: another way of running the service, its other concerns, all of it. */
export function suggest(
  catalog: Catalog,
  targets: readonly Target[],
  cells: readonly Cell[],
  concerns: readonly string[],
): Suggestion[] {
  const shown = new Set(cells.map(({ concern }) => concern.id));
  const [target] = targets;
  if (!target) {
    const id = concerns[0] ?? null;
    return catalogExamples(catalog)
      .slice(0, 3)
      .map((each) => ({ target: each, concern: id }));
  }
  const suggestions: Suggestion[] = [];
  const { service, variant } = target;
  if (targets.length === 1 && service.variants.length > 0 && concerns[0] && shown.size === 1) {
    const other = service.variants.find(
      (each: Variant) => each !== variant && service.unspecified === 'service',
    );
    if (other) suggestions.push({ target: { service, variant: other }, concern: concerns[0] });
  }
  suggestions.push(...nextFor(target, shown, MAX_SUGGESTIONS - 1 - suggestions.length));
  suggestions.push({ target: { service, variant }, concern: null });
  return suggestions.slice(0, MAX_SUGGESTIONS);
}

/** Services that everybody knows, for examples and choices. */
export function catalogExamples(catalog: Catalog): Target[] {
  return ['ec2', 'rds', 's3', 'lambda', 'eks'].flatMap((id) => {
    const service = catalog.services.get(id);
    return service ? [{ service, variant: null }] : [];
  });
}

/** Questions that show what can be asked. */
export function examples(catalog: Catalog): Suggestion[] {
  const concerns = ['guest-os-patching', 'platform-patching', 'encryption', 'patching'];
  return catalogExamples(catalog)
    .slice(0, 4)
    .map((target, at) => ({ target, concern: concerns[at] ?? null }));
}
