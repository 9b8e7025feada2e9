/** One cell of the answer, put into words. */
import type { Cell } from '../answer';
import type { DutyView } from './message';
import { NOTHING, nameOf, VERDICT } from './wording';

/** On what level of the catalog the answer stands, and how sure it is; empty when it is plain. */
function smallPrint({ finding, category, target }: Cell): string {
  const notes: string[] = [];
  if (finding.basis === 'category') {
    const subject = category
      ? `${category.title.replace(/\s*\(.*\)$/, '').toLowerCase()}s`
      : 'AWS services';
    notes.push(
      `General rule for ${subject}${target ? `, not a statement about ${nameOf(target)}` : ''}.`,
    );
  }
  if (finding.basis === 'service' && target?.variant)
    notes.push(`AWS says this of ${target.service.name} as a whole.`);
  if (finding.basis === 'model' && target) notes.push('General rule for AWS as a whole.');
  if (finding.confidence === 'older-documentation') {
    notes.push(`As AWS documented it in ${finding.asOf}; defaults may have changed since.`);
  }
  if (finding.confidence === 'inferred')
    notes.push('This follows from the cited page, which does not say it in so many words.');
  if (finding.conflict) notes.push(`AWS pages disagree: ${finding.conflict}`);
  return notes.join(' ');
}

/** Where the title names the subject: the service, the category, or the concern alone. */
export function subjectOf({ target, category }: Cell): string | null {
  if (target) return nameOf(target);
  return category?.title ?? null;
}

/** Cells are shared between answers, and so are their words. */
const views = { named: new WeakMap<Cell, DutyView>(), plain: new WeakMap<Cell, DutyView>() };

/** @param named whether the title says which service it is about. */
export function toDutyView(cell: Cell, named: boolean): DutyView {
  const kept = named ? views.named : views.plain;
  let view = kept.get(cell);
  if (!view) {
    view = word(cell, named);
    kept.set(cell, view);
  }
  return view;
}

function word(cell: Cell, named: boolean): DutyView {
  const subject = named ? subjectOf(cell) : null;
  const { finding, concern } = cell;
  return {
    title: subject ? `${concern.title} - ${subject}` : concern.title,
    short:
      named && cell.target
        ? `${concern.short} - ${cell.target.variant?.label ?? nameOf(cell.target)}`
        : concern.short,
    owner: finding.owner,
    verdict: VERDICT[finding.owner],
    aws: finding.aws ?? NOTHING.aws,
    customer: finding.customer ?? NOTHING.customer,
    note: smallPrint(cell),
    references: finding.references,
  };
}
