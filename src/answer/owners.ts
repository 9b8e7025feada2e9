/** Verdicts over several statements, and the reply to a yes-or-no question. */
import type { ByDefault, Owner, Term } from '../catalog';
import type { Ask, AskedPart, Extent, Form, Left, Side, YesNoForm } from '../question';
import type { Cell, Part, YesNo } from './answer';

/** One owner when all agree, `shared` when they do not, null when there is nothing. */
export function overallOwner(cells: readonly Cell[]): Owner | null {
  const owner = cells[0]?.finding.owner ?? null;
  return cells.some(({ finding }) => finding.owner !== owner) ? 'shared' : owner;
}

/** How much of a task a question is about, where its form can tell. */
export const formExtent = (form: Form): Extent | undefined =>
  form.kind === 'who' || form.kind === 'yes-no' ? form.extent : undefined;

/** Whose a task is on a service, where the question may be about a part of it alone. */
function ownerOfPart({ concern, finding }: Cell, parts: readonly AskedPart[]): Owner {
  const part = parts.find((each) => each.concern === concern.id);
  return part && (part.isAlways || finding.owner === 'shared') ? part.owner : finding.owner;
}

/** What a question is about, where not about the whole task: a part that is one side's, or a choice. */
export function partOf({ form, parts = [] }: Ask, cells: readonly Cell[]): Part | null {
  const isChoice =
    formExtent(form) === 'choice' &&
    cells.every(({ finding }) => finding.owner === 'shared' && finding.choice);
  if (isChoice) return { owner: 'customer', kind: 'choice' };
  // "Does AWS make us compliant?" is about both parts.
  if (formExtent(form) === 'all' || formExtent(form) === 'each') return null;
  const [owner, ...others] = cells.map((cell) => ownerOfPart(cell, parts));
  const isOne = owner !== undefined && others.every((other) => other === owner);
  const isPart = isOne && cells.some(({ finding }) => finding.owner !== owner);
  return isPart && owner !== 'shared' ? { owner, kind: 'part' } : null;
}

/** Whether what is said to be a side's is; null where nothing tells. */
function isTheirs(side: Side, cells: readonly Cell[]): boolean | null {
  const named = cells.filter(({ concern }) =>
    side.parts.some((each) => each.concern === concern.id),
  );
  const owners = new Set(
    named.length > 0
      ? named.map((cell) => ownerOfPart(cell, side.parts))
      : side.concerns.length > 0
        ? cells.map(({ finding }) => finding.owner)
        : [],
  );
  const [owner] = owners;
  return owners.size === 1 && owner !== 'shared' ? owner === side.party : null;
}

/**
 * "Uptime theirs, route tables ours?": whether each side has what is said to be its; null where too little tells.
 * @param cellsOf the cells of concerns; of all that are asked about where there are none.
 */
export function repliesEach(
  { sides = [], targets }: Ask,
  owner: Owner | null,
  cellsOf: (concerns: readonly string[]) => readonly Cell[],
): YesNo | null {
  const found = sides.map((side) => isTheirs(side, cellsOf(side.concerns)));
  const reply = { party: 'shared', negated: false, isOfDefault: false } as const;
  if (found.includes(false)) return { ...reply, says: 'no' };
  if (found.includes(true)) return { ...reply, says: 'yes' };
  return owner === 'shared' && targets.length === 1 ? { ...reply, says: 'partly' } : null;
}

/** Of several terms: one owner when all agree, `shared` when they do not, null when one has none. */
export function ownerOfTerms(terms: readonly Term[]): Owner | null {
  const owners = new Set(terms.map(({ owner }) => owner));
  if (owners.has(null)) return null;
  return owners.size > 1 ? 'shared' : (terms[0]?.owner ?? null);
}

/** What the owner tells of a default where the catalog says nothing of it. */
const OF_OWNER: Readonly<Record<Owner, ByDefault>> = {
  aws: 'all',
  customer: 'none',
  shared: 'part',
};

/** How much of a task is done by default; undefined where it differs. Whose it is does not tell how open things are left. */
function doneOn(cells: readonly Cell[], left: Left | undefined): ByDefault | undefined {
  const isOfOpenness = left === 'open' || left === 'closed';
  const [done, ...others] = cells.map(
    ({ finding }) => finding.byDefault ?? (isOfOpenness ? 'part' : OF_OWNER[finding.owner]),
  );
  return others.some((other) => other !== done) ? undefined : done;
}

/** What is replied of a default, or null where the owner tells it, or nothing does. */
function ofDefault(
  { party, negated, left }: YesNoForm,
  denies: boolean,
  owner: Owner,
  cells: readonly Cell[],
): YesNo | null {
  const done = doneOn(cells, left);
  const reply = { party, negated, isOfDefault: true };
  // "Are the servers backed up by default?": its databases are. How open things are left in part would tell nothing.
  if (done === 'part') return left === undefined ? { ...reply, says: 'partly' } : null;
  if (done === undefined) return null;
  const isSo = (done === 'all') !== (left === 'open');
  return {
    ...reply,
    says: isSo !== denies ? 'yes' : 'no',
    isOfDefault: !isSo || owner !== 'aws' || left !== undefined,
  };
}

/**
 * Yes or no, the right way round; null when that was not asked, or neither is true.
 * @param part what of the task the owner is of; its defaults are not known.
 */
export function yesNo(
  { form, parts = [] }: Pick<Ask, 'form' | 'parts'>,
  owner: Owner | null,
  cells: readonly Cell[] = [],
  part: Part | null = null,
): YesNo | null {
  if (form.kind !== 'yes-no' || owner === null) return null;
  const { party, negated, extent, left } = form;
  // "Is logging off by default?"
  const denies = negated !== (left === 'undone');
  if (extent === 'unasked' && !part && parts.length === 0) {
    const found = ofDefault(form, denies, owner, cells);
    // "Is public access blocked by default?": in part, and still the customer's task.
    if (found || left !== undefined || owner !== 'shared') return found;
  }
  const reply = { party, negated, isOfDefault: false };
  // Whether each has its own, the owner of all does not tell.
  if (extent === 'each') return null;
  const does = owner === party;
  // "Is it entirely AWS's?" is wrong where each has a part.
  if (owner === 'shared' && !does && extent !== 'all') return { ...reply, says: 'partly' };
  return { ...reply, says: does !== denies ? 'yes' : 'no' };
}

/** One reply to several questions: what all of them get, or null. Whose a task is says more than a default. */
export function sameReply(replies: ReadonlyArray<YesNo | null>): YesNo | null {
  const said = replies.find((each) => each?.isOfDefault === false) ?? replies[0] ?? null;
  return replies.every((each) => each?.says === said?.says) ? said : null;
}
