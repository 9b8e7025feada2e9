/** The message that lists services. */
import type { Answer } from '../answer';
import type { Catalog } from '../catalog';
import { subjectOf } from './duty-view';
import type { Message } from './message';
import { aboutOf, choices, distinct, messageOf, uniqueLinks } from './parts';

/** Names in a list before "and N more". */
const LIST_LENGTH = 40;

/** On which services a task is whose job. */
export function composeList(catalog: Catalog, answer: Extract<Answer, { kind: 'list' }>): Message {
  const names = distinct(answer.cells.map((cell) => subjectOf(cell) ?? ''));
  const about = aboutOf(catalog, answer);
  const whose =
    answer.asked === 'aws'
      ? 'AWS does this'
      : answer.asked === 'customer'
        ? 'this is your job'
        : 'it is shared';
  const shown = names.slice(0, LIST_LENGTH);
  const more = names.length - shown.length;
  return messageOf(answer.owner, `${about}: ${whose} on ${names.length} services`, '', [
    {
      kind: 'text',
      text:
        names.length === 0
          ? 'None that AWS says so of in its own words.'
          : `${shown.join(', ')}${more > 0 ? ` and ${more} more` : ''}.`,
    },
    {
      kind: 'note',
      text: 'Only services on whose pages AWS says so. For others the general rule of their category counts.',
    },
    { kind: 'links', title: 'Sources', links: uniqueLinks(answer.cells).slice(0, 5) },
    ...choices(catalog, answer, 'Look closer'),
  ]);
}
