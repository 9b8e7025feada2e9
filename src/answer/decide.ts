/** Question and catalog become an {@link Answer}. Pure: no wording, no layout, no input or output. */
import {
  type Catalog,
  type Category,
  type CategoryId,
  categoryOf,
  categoryRule,
  findDuty,
  modelRule,
  type Owner,
  ownDuty,
  type Target,
  type Term,
  targetId,
  type Variant,
} from '../catalog';
import type { Ask, Form, Question, Subject, TargetRef } from '../question';
import type { Answer, Cell, Suggestion, YesNo } from './answer';
import { broad, expand, narrow, openVariants, representative } from './narrow';

/** Concerns by which services are compared, or shown first, when no concern is named. */
const MAIN_CONCERNS = [
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
const CATEGORIES: readonly CategoryId[] = ['infrastructure', 'container', 'abstracted'];
const MAX_SUGGESTIONS = 4;

/** One owner when all agree, `shared` when they do not, null when there is nothing. */
export function overallOwner(cells: readonly Cell[]): Owner | null {
  const owners = new Set(cells.map(({ finding }) => finding.owner));
  if (owners.size > 1) return 'shared';
  return cells[0]?.finding.owner ?? null;
}

/** Of several terms: one owner when all agree, `shared` when they do not, null when one has none. */
function ownerOfTerms(terms: readonly Term[]): Owner | null {
  const owners = new Set(terms.map(({ owner }) => owner));
  if (owners.has(null)) return null;
  return owners.size > 1 ? 'shared' : (terms[0]?.owner ?? null);
}

function unique<T>(values: readonly T[], key: (value: T) => string): T[] {
  return [...new Map(values.map((value) => [key(value), value])).values()];
}

/** Builds the function that answers from one catalog. */
export function createAnswerer(catalog: Catalog): (question: Question) => Answer {
  const toTarget = (ref: TargetRef): Target[] => {
    const service = catalog.services.get(ref.service);
    if (!service) return [];
    const variant = service.variants.find((each) => each.id === ref.variant) ?? null;
    return [{ service, variant }];
  };
  const category = (id: CategoryId): Category => catalog.categories.get(id) as Category;

  const cellOf = (target: Target, id: string): Cell[] => {
    const concern = catalog.concerns.get(id);
    if (!concern) return [];
    return [
      {
        target,
        category: category(categoryOf(target)),
        concern,
        finding: findDuty(catalog, target, id),
      },
    ];
  };

  /** By concern: what services say themselves. A general rule is no fact about a service, and is not listed. */
  const stated = new Map(
    [...catalog.concerns.keys()].map((id) => [
      id,
      [...catalog.services.values()]
        .filter((service) => service.status !== 'ended')
        .flatMap((service) => cellOf({ service, variant: null }, id))
        .filter(({ finding }) => finding.basis === 'service'),
    ]),
  );

  /** A variant that says nothing of its own about it needs no row beside its service. */
  const formsFor = (target: Target, id: string): Target[] => {
    const forms = openVariants(target);
    if (forms.length === 1) return forms;
    const differs = forms.some(
      (form) =>
        form.variant?.duties.some((duty) => duty.concern === id) ||
        (ownDuty({ service: form.service, variant: null }, id) === null &&
          categoryOf(form) !== form.service.category),
    );
    return differs ? forms : [target];
  };

  const cellsFor = (ask: Ask): { cells: Cell[]; concerns: string[] } => {
    const targets = ask.targets.flatMap(toTarget);
    const concerns: string[] = [];
    const cells = targets.flatMap((target) =>
      ask.concerns.flatMap((asked) => {
        const id = narrow(asked, target);
        concerns.push(id);
        return expand(catalog, id).flatMap((each) =>
          formsFor(target, each).flatMap((form) => cellOf(form, each)),
        );
      }),
    );
    return { cells, concerns: unique(concerns, (id) => id) };
  };

  /** Without a service: the rule for AWS as a whole, then by category where these differ. */
  const generalCells = (concerns: readonly string[]): Cell[] =>
    concerns
      .flatMap((id) => expand(catalog, id))
      .flatMap((id) => {
        const concern = catalog.concerns.get(id);
        return concern
          ? [{ target: null, category: null, concern, finding: modelRule(catalog, id) }]
          : [];
      });

  const byCategory = (id: string): Cell[] =>
    CATEGORIES.flatMap((each) => {
      const concern = catalog.concerns.get(id);
      if (!concern) return [];
      return [
        {
          target: null,
          category: category(each),
          concern,
          finding: categoryRule(catalog, each, id),
        },
      ];
    });

  /** What else people ask about a service: its own duties first. */
  const nextFor = (target: Target, shown: ReadonlySet<string>): Suggestion[] => {
    const own = [...(target.variant?.duties ?? []), ...target.service.duties].map(
      (duty) => duty.concern,
    );
    const next = MAIN_CONCERNS.filter((id) => own.includes(id)).concat(own, MAIN_CONCERNS);
    return unique(
      next.filter((id) => !shown.has(id)),
      (id) => id,
    ).map((concern) => ({ target, concern }));
  };

  const suggest = (
    targets: readonly Target[],
    cells: readonly Cell[],
    concerns: readonly string[],
  ): Suggestion[] => {
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
  };

  const yesNo = (form: Form, owner: Owner | null): YesNo | null => {
    if (form.kind !== 'yes-no' || owner === null) return null;
    const { party, negated } = form;
    if (owner === 'shared') return { party, says: 'partly', negated };
    const does = owner === party;
    return { party, says: does !== negated ? 'yes' : 'no', negated };
  };

  const answerAsks = (asks: readonly Ask[], otherCloud: string | null): Answer => {
    const [first] = asks as readonly [Ask, ...Ask[]];
    const targets = unique(asks.flatMap((ask) => ask.targets).flatMap(toTarget), targetId);
    if (first.form.kind === 'which-services' && targets.length === 0)
      return list(first, otherCloud);
    if (asks.every((ask) => ask.concerns.length === 0)) {
      return targets.length > 1
        ? compare(targets, otherCloud)
        : overview(targets, first.form, otherCloud);
    }
    const found = asks.map((ask) =>
      ask.targets.length > 0
        ? cellsFor(ask)
        : { cells: generalCells(ask.concerns.map(broad)), concerns: ask.concerns.map(broad) },
    );
    const cells = unique(
      found.flatMap((each) => each.cells),
      (cell) => `${cell.target ? targetId(cell.target) : ''}:${cell.concern.id}`,
    );
    const concerns = unique(
      found.flatMap((each) => each.concerns),
      (id) => id,
    );
    const owner = overallOwner(cells);
    const general = targets.length === 0 && concerns.length === 1 && cells.length === 1;
    const split = general ? byCategory(cells[0]?.concern.id ?? '') : [];
    const differs = new Set(split.map(({ finding }) => finding.owner)).size > 1;
    const common = {
      owner,
      targets,
      concerns,
      cells: differs ? [...cells, ...split] : cells,
      suggestions: suggest(targets, cells, concerns),
      otherCloud,
    };
    const compares = asks.some((ask) => ask.form.kind === 'compare') && targets.length > 1;
    if (compares) return { kind: 'comparison', ...common };
    return {
      kind: 'answer',
      ...common,
      yesNo: asks.length === 1 ? yesNo(first.form, owner) : null,
    };
  };

  const compare = (targets: readonly Target[], otherCloud: string | null): Answer => {
    const cells = MAIN_CONCERNS.flatMap((id) => targets.flatMap((target) => cellOf(target, id)));
    return {
      kind: 'comparison',
      owner: overallOwner(cells),
      targets,
      concerns: [],
      cells,
      suggestions: targets.map((target) => ({ target, concern: null })),
      otherCloud,
    };
  };

  const overview = (targets: readonly Target[], form: Form, otherCloud: string | null): Answer => {
    const [target] = targets as readonly [Target];
    const all = [...catalog.concerns.keys()].flatMap((id) => cellOf(target, id));
    const party = form.kind === 'part-of' ? form.party : null;
    const cells = party
      ? all.filter(({ finding }) => finding.owner === party || finding.owner === 'shared')
      : all;
    return {
      kind: 'overview',
      owner: party ?? overallOwner(cells),
      targets,
      concerns: [],
      cells,
      suggestions: nextFor(target, new Set()).slice(0, MAX_SUGGESTIONS),
      otherCloud,
      party,
    };
  };

  const list = (ask: Ask, otherCloud: string | null): Answer => {
    const asked = ask.form.kind === 'which-services' ? ask.form.owner : 'aws';
    const concerns = unique(
      ask.concerns.map((id) => representative(catalog, broad(id))),
      (id) => id,
    );
    const cells = concerns
      .flatMap((id) => stated.get(id) ?? [])
      .filter(({ finding }) => finding.owner === asked);
    return {
      kind: 'list',
      asked,
      owner: overallOwner(cells),
      targets: [],
      concerns,
      cells,
      suggestions: cells
        .slice(0, 3)
        .map((cell) => ({ target: cell.target, concern: cell.concern.id })),
      otherCloud,
    };
  };

  const model = (subject: Extract<Subject, { kind: 'term' }>): Answer => {
    const targets = subject.targets.flatMap(toTarget);
    const terms = subject.terms.flatMap((id) => catalog.terms.get(id) ?? []);
    const categories = unique(
      targets.map((target) => category(categoryOf(target))),
      ({ id }) => id,
    );
    return {
      kind: 'model',
      owner: targets.length > 0 ? null : ownerOfTerms(terms),
      targets,
      concerns: [],
      cells: [],
      suggestions:
        targets.length > 0
          ? targets.slice(0, 3).map((target) => ({ target, concern: null }))
          : catalogExamples(catalog)
              .slice(0, 3)
              .map((target) => ({ target, concern: null })),
      otherCloud: null,
      terms,
      categories,
    };
  };

  const clarify = (subject: Extract<Subject, { kind: 'unclear' }>): Answer => {
    const targets = subject.ask.targets.flatMap(toTarget);
    const { gap, ask } = subject;
    const base = {
      owner: null,
      targets,
      concerns: ask.concerns.map(broad),
      cells: [],
      otherCloud: null,
    } as const;
    const concern = ask.concerns.map(broad)[0] ?? null;
    switch (gap.kind) {
      case 'needs-service':
        return {
          kind: 'clarify',
          reason: 'needs-service',
          ...base,
          suggestions: catalogExamples(catalog).map((target) => ({ target, concern })),
        };
      case 'needs-concern':
        return {
          kind: 'clarify',
          reason: 'needs-concern',
          ...base,
          suggestions: targets
            .slice(0, 1)
            .flatMap((target) => [
              ...nextFor(target, new Set()).slice(0, MAX_SUGGESTIONS),
              { target, concern: null },
            ]),
        };
      case 'ambiguous-service':
        return {
          kind: 'clarify',
          reason: 'ambiguous-service',
          ...base,
          suggestions: gap.candidates.flatMap(toTarget).map((target) => ({ target, concern })),
        };
      default:
        return gap satisfies never;
    }
  };

  return (question) => {
    const { subject } = question;
    const nothing = {
      owner: null,
      targets: [],
      concerns: [],
      cells: [],
      otherCloud: null,
    } as const;
    switch (subject.kind) {
      case 'asks':
        return answerAsks(subject.asks, subject.otherCloud);
      case 'term':
        return model(subject);
      case 'unclear':
        return clarify(subject);
      case 'help':
        return { kind: 'help', ...nothing, suggestions: examples(catalog) };
      case 'refused': {
        const { refusal } = subject;
        const similar = refusal.kind === 'unknown-service' ? refusal.similar.flatMap(toTarget) : [];
        const suggestions =
          similar.length > 0
            ? similar.map((target) => ({ target, concern: null }))
            : examples(catalog);
        return { kind: 'decline', ...nothing, refusal, similar, suggestions };
      }
      default:
        return subject satisfies never;
    }
  };
}

/** Services that everybody knows, for examples and choices. */
function catalogExamples(catalog: Catalog): Target[] {
  return ['ec2', 'rds', 's3', 'lambda', 'eks'].flatMap((id) => {
    const service = catalog.services.get(id);
    return service ? [{ service, variant: null }] : [];
  });
}

/** Questions that show what can be asked. */
function examples(catalog: Catalog): Suggestion[] {
  const concerns = ['guest-os-patching', 'platform-patching', 'encryption', 'patching'];
  return catalogExamples(catalog)
    .slice(0, 4)
    .map((target, at) => ({ target, concern: concerns[at] ?? null }));
}
