/** The message that lists services. */
import type { Answer, Cell } from '../answer';
import type { Catalog, Owner } from '../catalog';
import { subjectOf } from './duty-view';
import type { Message } from './message';
import { aboutOf, choices, distinct, messageOf, uniqueLinks } from './parts';

/** Names in a list before "and N more". */
const LIST_LENGTH = 40;

/** On which services a task is whose job. */
export function composeList(catalog: Catalog, answer: Extract<Answer, { kind: 'list' }>): Message {
  const namesOf = (cells: readonly Cell[]) => distinct(cells.map((cell) => subjectOf(cell) ?? ''));
  const names = namesOf(answer.cells);
  const shared = namesOf(answer.alsoShared);
  const about = aboutOf(catalog, answer);
  return messageOf(answer.owner, `${about}: ${WHOSE[answer.asked]} on ${count(names)}`, '', [
    {
      kind: 'text',
      text:
        names.length === 0 ? 'None of which AWS says so in its own words.' : `${listed(names)}.`,
    },
    ...(shared.length > 0
      ? [{ kind: 'text', text: `Shared on ${count(shared)}: ${listed(shared)}.` } as const]
      : []),
    {
      kind: 'note',
      text: 'Only services on whose pages AWS says so. For others the general rule of their category counts.',
    },
    { kind: 'links', title: 'Sources', links: uniqueLinks(answer.cells, 5) },
    ...choices(catalog, answer, 'Look closer'),
  ]);
}

const WHOSE: Readonly<Record<Owner, string>> = {
  aws: 'AWS does this',
  customer: 'this is your job',
  shared: 'it is shared',
};

const count = (names: readonly string[]) =>
  `${names.length} ${names.length === 1 ? 'service' : 'services'}`;

function listed(names: readonly string[]): string {
  const more = names.length - LIST_LENGTH;
  return names.slice(0, LIST_LENGTH).join(', ') + (more > 0 ? ` and ${more} more` : '');
}
