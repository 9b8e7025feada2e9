/** What to ask next. */
import type { Catalog, Target, Variant } from '../catalog';
import type { Cell, Suggestion } from './answer';
import { unique } from './unique';

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

/** What else people ask about a service: its own duties first. */
export function nextFor(target: Target, shown: ReadonlySet<string>): Suggestion[] {
  const own = [...(target.variant?.duties ?? []), ...target.service.duties].map(
    (duty) => duty.concern,
  );
  const next = MAIN_CONCERNS.filter((id) => own.includes(id)).concat(own, MAIN_CONCERNS);
  return unique(
    next.filter((id) => !shown.has(id)),
    (id) => id,
  ).map((concern) => ({ target, concern }));
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
  suggestions.push(...nextFor(target, shown).slice(0, MAX_SUGGESTIONS - 1 - suggestions.length));
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
