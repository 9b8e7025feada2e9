/** Question and catalog become an {@link Answer}. Pure: no wording, no layout, no input or output. */
import { type Catalog, type Owner, type Target, targetId } from '../catalog';
import type { Ask, Form, Question, Subject } from '../question';
import type { Answer, Cell, Part } from './answer';
import { createCells, type Found } from './cells';
import { broad, forDefault, representative } from './narrow';
import {
  formExtent,
  overallOwner,
  ownerOfTerms,
  partOf,
  repliesEach,
  sameReply,
  yesNo,
} from './owners';
import {
  catalogExamples,
  examples,
  MAIN_CONCERNS,
  MAX_SUGGESTIONS,
  nextFor,
  suggest,
  suggestionOf,
} from './suggest';
import { unique } from './unique';

/** Builds the function that answers from one catalog. */
export function createAnswerer(catalog: Catalog): (question: Pick<Question, 'subject'>) => Answer {
  const { toTargets, categoryOf, cellOf, statedOn, cellsFor, generalCells, byCategory } =
    createCells(catalog);
  const mainConcerns = MAIN_CONCERNS.flatMap((id) => catalog.concerns.get(id) ?? []);

  const repliesTo = (ask: Ask, owner: Owner | null, cells: readonly Cell[], part: Part | null) => {
    if (formExtent(ask.form) !== 'each')
      return yesNo(ask, owner, forDefault(catalog, ask.concerns, cells), part);
    return repliesEach(ask, owner, (concerns) =>
      concerns.length > 0 && ask.targets.length > 0 ? cellsFor({ ...ask, concerns }).cells : cells,
    );
  };

  const answerAsks = (asks: readonly Ask[], otherCloud: string | null): Answer => {
    const [first] = asks as readonly [Ask, ...Ask[]];
    // Most messages ask one thing, and then there is nothing to bring together.
    const single = asks.length === 1;
    const targets = unique(
      toTargets(single ? first.targets : asks.flatMap((ask) => ask.targets)),
      targetId,
    );
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
    const cells = single
      ? (found[0] as Found).cells
      : unique(
          found.flatMap((each) => each.cells),
          (cell) => cell,
        );
    const concerns = single
      ? unique((found[0] as Found).concerns, (id) => id)
      : unique(
          found.flatMap((each) => each.concerns),
          (id) => id,
        );
    // "Who chooses the key of A, and who that of B?"
    const isOne = asks.every(
      ({ form, concerns: [concern] }) =>
        formExtent(form) === formExtent(first.form) && concern === first.concerns[0],
    );
    const part = isOne ? partOf(first, cells) : null;
    const owner = part?.owner ?? overallOwner(cells);
    const [only] = cells;
    const general = targets.length === 0 && concerns.length === 1 && cells.length === 1;
    const split = general && only ? byCategory(only.concern) : [];
    const differs = split.some(({ finding }) => finding.owner !== split[0]?.finding.owner);
    const common = {
      owner,
      targets,
      concerns,
      cells: differs ? [...cells, ...split] : cells,
      suggestions: suggest(catalog, targets, cells, concerns),
      otherCloud,
    };
    const compares = asks.some((ask) => ask.form.kind === 'compare') && targets.length > 1;
    if (compares) return { kind: 'comparison', ...common };
    return {
      kind: 'answer',
      ...common,
      yesNo: single
        ? repliesTo(first, owner, cells, part)
        : sameReply(
            asks.map((ask, at) => {
              const own = (found[at] as Found).cells;
              return repliesTo(ask, overallOwner(own), own, part);
            }),
          ),
      part,
    };
  };

  const compare = (targets: readonly Target[], otherCloud: string | null): Answer => {
    const cells = mainConcerns.flatMap((concern) =>
      targets.map((target) => cellOf(target, concern)),
    );
    return {
      kind: 'comparison',
      owner: overallOwner(cells),
      targets,
      concerns: [],
      cells,
      suggestions: targets.map((target) => suggestionOf(target, null)),
      otherCloud,
    };
  };

  const overview = (targets: readonly Target[], form: Form, otherCloud: string | null): Answer => {
    const [target] = targets as readonly [Target];
    const all = [...catalog.concerns.values()].map((concern) => cellOf(target, concern));
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
      suggestions: nextFor(target, [], MAX_SUGGESTIONS),
      otherCloud,
      party,
    };
  };

  const list = (ask: Ask, otherCloud: string | null): Answer => {
    const asked = ask.form.kind === 'which-services' ? ask.form.owner : 'aws';
    const concerns = unique(
      ask.concerns.map((id) => representative(catalog, broad(id), asked)),
      (id) => id,
    );
    const all = concerns.flatMap(statedOn);
    const of = (owner: Owner) => all.filter(({ finding }) => finding.owner === owner);
    const cells = of(asked);
    return {
      kind: 'list',
      asked,
      // Where both have a part, the one who was asked about has one too.
      alsoShared: asked === 'shared' ? [] : of('shared'),
      owner: cells.length > 0 ? asked : null,
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
    const targets = toTargets(subject.targets);
    const terms = subject.terms.flatMap((id) => catalog.terms.get(id) ?? []);
    const categories = unique(
      targets.map((target) => categoryOf(target)),
      ({ id }) => id,
    );
    return {
      kind: 'model',
      // Each has a part in the whole, whichever term of it is explained.
      owner: targets.length > 0 ? null : subject.claim ? 'shared' : ownerOfTerms(terms),
      targets,
      concerns: [],
      cells: [],
      suggestions:
        targets.length > 0
          ? targets.slice(0, 3).map((target) => suggestionOf(target, null))
          : catalogExamples(catalog)
              .slice(0, 3)
              .map((target) => suggestionOf(target, null)),
      otherCloud: null,
      yesNo: subject.claim ? yesNo({ form: subject.claim }, 'shared') : null,
      terms,
      categories,
    };
  };

  const clarify = (subject: Extract<Subject, { kind: 'unclear' }>): Answer => {
    const targets = toTargets(subject.ask.targets);
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
          suggestions: catalogExamples(catalog).map((target) => suggestionOf(target, concern)),
        };
      case 'needs-concern':
        return {
          kind: 'clarify',
          reason: 'needs-concern',
          ...base,
          suggestions: targets
            .slice(0, 1)
            .flatMap((target) => [
              ...gap.likely.map((id) => suggestionOf(target, id)),
              ...nextFor(target, gap.likely, MAX_SUGGESTIONS - gap.likely.length),
              suggestionOf(target, null),
            ]),
        };
      case 'ambiguous-service':
        return {
          kind: 'clarify',
          reason: 'ambiguous-service',
          ...base,
          suggestions: toTargets(gap.candidates).map((target) => suggestionOf(target, concern)),
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
        const similar = refusal.kind === 'unknown-service' ? toTargets(refusal.similar) : [];
        const suggestions =
          similar.length > 0
            ? similar.map((target) => suggestionOf(target, null))
            : examples(catalog);
        return { kind: 'decline', ...nothing, refusal, similar, suggestions };
      }
      default:
        return subject satisfies never;
    }
  };
}
