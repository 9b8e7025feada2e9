/** What to ask next. */
import type { Catalog, Target } from '../catalog';
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
/** Most suggestions of one answer. */
export const MAX_SUGGESTIONS = 4;

const suggestions = new WeakMap<Target, Map<string | null, Suggestion>>();

/** The suggestion to ask about a service; always the same object, so that its words are kept with it. */
export function suggestionOf(target: Target, concern: string | null): Suggestion {
  let own = suggestions.get(target);
  if (!own) {
    own = new Map();
    suggestions.set(target, own);
  }
  let suggestion = own.get(concern);
  if (!suggestion) {
    suggestion = { target, concern };
    own.set(concern, suggestion);
  }
  return suggestion;
}

const orders = new WeakMap<Target, readonly Suggestion[]>();

/** Concerns in the order in which people ask about a service: its own duties first. */
function orderFor(target: Target): readonly Suggestion[] {
  const ordered = orders.get(target);
  if (ordered) return ordered;
  const own = [...(target.variant?.duties ?? []), ...target.service.duties].map(
    (duty) => duty.concern,
  );
  const main = MAIN_CONCERNS.filter((id) => own.includes(id));
  const order = [...new Set([...main, ...own, ...MAIN_CONCERNS])].map((concern) =>
    suggestionOf(target, concern),
  );
  orders.set(target, order);
  return order;
}

/** What else people ask about a service, at most `limit` of it. */
export function nextFor(target: Target, shown: readonly string[], limit: number): Suggestion[] {
  const next: Suggestion[] = [];
  for (const each of orderFor(target)) {
    if (next.length >= limit) break;
    if (each.concern !== null && !shown.includes(each.concern)) next.push(each);
  }
  return next;
}

const others = new WeakMap<Target, Target | null>();

/** Another way of running the service, where there are several and none is the usual one. */
function otherForm(target: Target): Target | null {
  const found = others.get(target);
  if (found !== undefined) return found;
  const { service } = target;
  const variant = service.variants.find(
    (each) => each !== target.variant && service.unspecified === 'service',
  );
  const other = variant ? { service, variant } : null;
  others.set(target, other);
  return other;
}

const twins = new WeakMap<Target, Target | null>();

/** What runs in the same place: EKS on Fargate for ECS on Fargate, which people may mean by "Fargate". */
function twinOf(catalog: Catalog, target: Target): Target | null {
  const found = twins.get(target);
  if (found !== undefined) return found;
  const own = target.variant?.place;
  let twin: Target | null = null;
  if (own !== undefined)
    for (const service of catalog.services.values()) {
      const variant = service.variants.find(({ place }) => place === own);
      if (variant && service !== target.service) twin = { service, variant };
    }
  twins.set(target, twin);
  return twin;
}

/** Neighbouring questions: another way of running the service, its other concerns, all of it. */
export function suggest(
  catalog: Catalog,
  targets: readonly Target[],
  cells: readonly Cell[],
  concerns: readonly string[],
): Suggestion[] {
  const [target] = targets;
  if (!target) {
    const id = concerns[0] ?? null;
    return catalogExamples(catalog)
      .slice(0, 3)
      .map((each) => suggestionOf(each, id));
  }
  const shown = cells.map(({ concern }) => concern.id);
  const next: Suggestion[] = [];
  if (targets.length === 1 && concerns[0] && shown.length > 0) {
    const other = shown.every((id) => id === shown[0]) ? otherForm(target) : null;
    const twin = twinOf(catalog, target);
    if (twin) next.push(suggestionOf(twin, concerns[0]));
    if (other) next.push(suggestionOf(other, concerns[0]));
  }
  next.push(...nextFor(target, shown, MAX_SUGGESTIONS - 1 - next.length));
  next.push(suggestionOf(target, null));
  return next;
}

const known = new WeakMap<Catalog, readonly Target[]>();

/** Services that everybody knows, for examples and choices. */
export function catalogExamples(catalog: Catalog): readonly Target[] {
  let targets = known.get(catalog);
  if (!targets) {
    targets = ['ec2', 'rds', 's3', 'lambda', 'eks'].flatMap((id) => {
      const service = catalog.services.get(id);
      return service ? [{ service, variant: null }] : [];
    });
    known.set(catalog, targets);
  }
  return targets;
}

/** Questions that show what can be asked. */
export function examples(catalog: Catalog): Suggestion[] {
  const concerns = ['guest-os-patching', 'platform-patching', 'encryption', 'patching'];
  return catalogExamples(catalog)
    .slice(0, 4)
    .map((target, at) => suggestionOf(target, concerns[at] ?? null));
}
