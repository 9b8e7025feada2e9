/** The message for a service as a whole. */
import type { Answer, Cell } from '../answer';
import type { Catalog, Owner } from '../catalog';
import type { Block, Message } from './message';
import { choices, lower, messageOf, otherCloudNote, uniqueLinks } from './parts';
import { nameOf } from './wording';

/** The three groups of an overview. */
function overviewBlocks(cells: readonly Cell[]): Block[] {
  const group = (owner: Owner, title: string): Block[] => {
    const names = cells
      .filter(({ finding }) => finding.owner === owner)
      .map(({ concern }) => concern.short);
    return names.length > 0
      ? [{ kind: 'text', text: `${title}: ${names.map(lower).join(', ')}.` }]
      : [];
  };
  return [
    ...group('aws', 'AWS does'),
    ...group('customer', 'You do'),
    ...group('shared', 'Shared, each with a part'),
  ];
}

/** Who does what on a service, grouped by owner. */
export function composeOverview(
  catalog: Catalog,
  answer: Extract<Answer, { kind: 'overview' }>,
): Message {
  const [target] = answer.targets;
  const name = target ? nameOf(target) : '';
  const category = answer.cells[0]?.category;
  const intro =
    answer.party === 'aws'
      ? `What AWS is responsible for on ${name}`
      : answer.party === 'customer'
        ? `What you are responsible for on ${name}`
        : `Who does what on ${name}`;
  const own = answer.cells.filter(
    ({ finding }) => finding.basis === 'variant' || finding.basis === 'service',
  );
  const page = target?.service.securityPage;
  return messageOf(answer.owner, intro, category ? `${name}: ${lower(category.title)}.` : '', [
    ...overviewBlocks(answer.cells),
    ...(target?.service.statusNote
      ? [{ kind: 'note', text: target.service.statusNote } as const]
      : []),
    {
      kind: 'note',
      text: `${own.length} of ${answer.cells.length} points are AWS's own statements about ${name}; the rest are the general rule of its category.`,
    },
    {
      kind: 'links',
      title: 'Read on',
      links: [...(page ? [page] : []), ...uniqueLinks(own, 3)].slice(0, 3),
    },
    ...otherCloudNote(answer),
    ...choices(catalog, answer, 'Ask next'),
  ]);
}
